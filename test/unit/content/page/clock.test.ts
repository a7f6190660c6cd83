/** The hub's time in a page: exact though the hub says whole milliseconds and answers late, slewed and not stepped. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createHubClock } from '#content/page/clock.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** Dice that always fall the same way. */
function dice(seed: number) {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** A page whose steady clock runs `rate` times as fast as the hub's, and a line that takes its time; an `exact` hub says fractions. */
function world({ rate = 1, delayMs = 3, seed = 1, firstMs = 0, exact = false } = {}) {
  const roll = dice(seed);
  const start = 1_795_482_000_000.37;
  let hub = start;
  const steady = () => (hub - start) * rate + 5000;
  let ahead = 0;
  let slow = firstMs;
  const clock = createHubClock({
    steady,
    wall: () => 1_600_000_000_000,
    async ask() {
      hub += roll() * delayMs;
      const now = Math.floor(hub + ahead);
      const micros = Math.floor((hub + ahead - now) * 1000);
      hub += roll() * delayMs + slow;
      slow = 0;
      return exact ? { now, micros } : { now };
    },
  });
  return {
    clock,
    truth: () => hub + ahead,
    shown: () => clock.at(steady()),
    setAhead(ms: number) {
      ahead = ms;
    },
    async pass(ms: number) {
      for (const end = hub + ms; hub < end; hub += 5) await vi.advanceTimersByTimeAsync(5);
    },
  };
}

it.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'agrees with the hub to a fraction of a millisecond within seconds (%d)',
  async (seed) => {
    const { clock, pass, truth, shown } = world({ seed, delayMs: 1 });
    clock.begin();
    await pass(3000);
    expect(Math.abs(shown() - truth())).toBeLessThan(0.7);
    await pass(60_000);
    expect(Math.abs(shown() - truth())).toBeLessThan(0.7);
    clock.stop();
  },
);
it.each([1, 2, 3, 4, 5, 6, 7, 8])('agrees closer where the hub says fractions (%d)', async (seed) => {
  const { clock, pass, truth, shown } = world({ seed, delayMs: 1, exact: true });
  clock.begin();
  await pass(3000);
  for (let minute = 0; minute < 20; minute += 1) {
    expect(Math.abs(shown() - truth())).toBeLessThan(0.5);
    await pass(3000);
  }
  clock.stop();
});
it('does not keep what a first answer that was slow got wrong', async () => {
  const { clock, pass, truth, shown } = world({ delayMs: 1, firstMs: 900 });
  clock.begin();
  await pass(1200);
  expect(Math.abs(shown() - truth())).toBeLessThan(2);
  clock.stop();
});
it('follows a box whose clock runs 50 millionths fast, and a slow line', async () => {
  const { clock, pass, truth, shown } = world({ rate: 1.00005, delayMs: 40, seed: 9 });
  clock.begin();
  await pass(120_000);
  expect(Math.abs(shown() - truth())).toBeLessThan(12);
  clock.stop();
});
it('is led to a hub whose clock was set by a second without a jump, and never runs backwards', async () => {
  const { clock, pass, truth, shown, setAhead } = world({ delayMs: 1 });
  clock.begin();
  await pass(5000);
  setAhead(-1000);
  let last = shown();
  for (let step = 0; step < 1400; step += 1) {
    await pass(50);
    expect(shown() - last).toBeGreaterThan(40);
    expect(shown() - last).toBeLessThan(62);
    last = shown();
  }
  expect(Math.abs(shown() - truth())).toBeLessThan(1);
  clock.stop();
});
