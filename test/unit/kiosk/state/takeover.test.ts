/** A takeover over the kiosk: kept over a reload, ended by the clock, let go when the hub has none. */
import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Takeover } from '#content/model/takeover.ts';
import { createTakeoverWatch, type KeptTakeover } from '../../../../kiosk/state/takeover.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const takeover = { id: 'fire', headline: '请立即撤离', from: 0, until: 60_000 } as unknown as Takeover;

/** A page that starts with `kept`, at an instant of the box's own clock. */
function page(kept: KeptTakeover | null | undefined, at: number) {
  const box = { at, offset: 0 };
  const saved: (KeptTakeover | null)[] = [];
  const clock = {
    known: signal(false),
    now: () => box.at + box.offset,
    ownOffset: () => box.offset,
    assume(offset: number) {
      box.offset = offset;
    },
  };
  const copy = { load: async () => kept, save: async (value: KeptTakeover | null) => void saved.push(value) };
  return { box, saved, clock, ...createTakeoverWatch({ clock, copy }) };
}
const settled = () => vi.advanceTimersByTimeAsync(0);

it('is kept with what the clock is off by, and again when that is measured', async () => {
  const { heard, saved, box } = page(null, 1000);
  heard(takeover);
  expect(saved).toEqual([{ takeover, ownOffset: 0 }]);
  box.offset = 5000;
  await vi.advanceTimersByTimeAsync(1000);
  expect(saved.at(-1)).toEqual({ takeover, ownOffset: 5000 });
  await vi.advanceTimersByTimeAsync(5000);
  expect(saved).toHaveLength(2);
});

it('stands again after a start without the hub, until its end by the hub’s clock', async () => {
  const { current, saved, box } = page({ takeover, ownOffset: 50_000 }, 2000);
  await settled();
  expect(current.value).toEqual(takeover);
  box.at = 9999;
  await vi.advanceTimersByTimeAsync(1000);
  expect(current.value).toEqual(takeover);
  box.at = 10_000;
  await vi.advanceTimersByTimeAsync(1000);
  expect(current.value).toBe(null);
  expect(saved.at(-1)).toBe(null);
});

it('is let go where it had ended meanwhile', async () => {
  const { current, saved } = page({ takeover, ownOffset: 0 }, 60_000);
  await settled();
  expect(current.value).toBe(null);
  expect(saved).toEqual([null]);
});

it('is let go when the hub says that there is none, whichever comes first', async () => {
  const before = page({ takeover, ownOffset: 0 }, 0);
  before.heard(null);
  await settled();
  expect(before.current.value).toBe(null);
  expect(before.saved).toEqual([null]);

  const after = page({ takeover, ownOffset: 0 }, 0);
  await settled();
  after.heard(null);
  expect(after.current.value).toBe(null);
  expect(after.saved).toEqual([null]);
});

it('is not lost to a clock that runs ahead until the hub is heard', async () => {
  const { heard, current, box, clock } = page(null, 90_000);
  heard(takeover);
  expect(current.value).toBe(null);
  box.offset = -80_000;
  clock.known.value = true;
  await vi.advanceTimersByTimeAsync(1000);
  expect(current.value).toEqual(takeover);
});
