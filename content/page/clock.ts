/** The hub's time in a page: the only file here that reads a clock. Screens switch and things expire by it, not by the box. */
import { type ReadonlySignal, signal } from '@preact/signals';

export type HubClock = {
  /** Milliseconds since 1970-01-01T00:00Z by the hub; by the page's own clock until the hub was heard. Grows, but for the first exchanges and a correction beyond `stepMs`. */
  now(): number;
  /** The same, with its fractions, at an instant of `performance.now()`, e.g. that of an animation frame: screens that share a frame switch in it. */
  at(steadyMs: number): number;
  readonly known: ReadonlySignal<boolean>;
  /** What to add to the page's own clock; worth keeping for a start without the hub. */
  ownOffset(): number;
  /** Goes by what an earlier visit measured, where the hub was not heard yet. */
  assume(ownOffset: number): void;
  /** Forgets what was measured and begins anew with `first` exchanges; call it at every connection. */
  begin(): void;
  stop(): void;
};

export type HubClockNeeds = {
  /** One exchange with the hub, e.g. `() => link.ask('clock')`. */
  readonly ask: () => Promise<{ readonly now: number; readonly micros?: number }>;
  /** From an earlier visit: what to add to the page's own clock until the hub is heard. */
  readonly ownOffset?: number;
  /** Milliseconds that never jump, and the page's wall clock. */
  readonly steady?: () => number;
  readonly wall?: () => number;
};

/** The hub's time less the page's steady one lies between `low` and `high`; measured when the steady one was `at`. */
type Sample = { readonly low: number; readonly high: number; readonly at: number };

const first = 16;
const kept = 32;
/** A hub that says whole milliseconds would be met at the same fraction by exchanges that follow each other at once. */
const firstMs = 7;
/** How far two clocks may part in a millisecond. */
const drift = 5e-5;
const everyMs = 5000;
/** Milliseconds that the shown time may gain or lose a second, so that nothing on a screen is skipped or shown twice. */
const slewPerSecond = 20;
/** A difference beyond this is a clock that was set or a box that slept: following slowly would be wrong for minutes. */
const stepMs = 1500;

/** Where the samples agree: the newest, narrowed by as many of those before it as do not contradict it. */
function offsetOf(samples: readonly Sample[], now: number): number {
  let [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const sample of [...samples].reverse()) {
    const widened = (now - sample.at) * drift;
    const [lower, upper] = [Math.max(low, sample.low - widened), Math.min(high, sample.high + widened)];
    if (lower > upper) break;
    [low, high] = [lower, upper];
  }
  return (low + high) / 2;
}

export function createHubClock(needs: HubClockNeeds): HubClock {
  const steady = needs.steady ?? (() => performance.now());
  const wall = needs.wall ?? (() => Date.now());
  const known = signal(false);
  /** Until the first exchanges are over, one of them may have been slow for many milliseconds; the shown time goes where the best of them is. */
  let settled = false;
  let samples: Sample[] = [];
  let target = wall() - steady() + (needs.ownOffset ?? 0);
  let shown = target;
  let shownAt = steady();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let round = 0;

  function advance(): void {
    const at = steady();
    const most = ((at - shownAt) / 1000) * slewPerSecond;
    shown += Math.max(-most, Math.min(most, target - shown));
    shownAt = at;
  }

  async function exchange(): Promise<void> {
    const sent = steady();
    const { now, micros } = await needs.ask();
    const received = steady();
    const [said, until] = micros === undefined ? [now, now + 1] : [now + micros / 1000, now + (micros + 1) / 1000];
    samples = [...samples, { low: said - received, high: until - sent, at: received }].slice(-kept);
    advance();
    target = offsetOf(samples, received);
    if (!settled || Math.abs(target - shown) > stepMs) shown = target;
    known.value = true;
  }

  async function run(mine: number, left: number): Promise<void> {
    if (mine !== round) return;
    const answered = await exchange().then(
      () => true,
      () => false,
    );
    if (mine !== round) return;
    settled ||= answered && left <= 1;
    timer = setTimeout(() => run(mine, left - 1), answered && left > 1 ? firstMs : everyMs);
  }

  function at(instant: number): number {
    advance();
    return shown + instant;
  }

  return {
    known,
    now: () => Math.floor(at(steady())),
    at,
    ownOffset: () => target + steady() - wall(),
    assume(ownOffset) {
      if (known.peek()) return;
      target = wall() - steady() + ownOffset;
      shown = target;
    },
    begin() {
      clearTimeout(timer);
      samples = [];
      round += 1;
      void run(round, first);
    },
    stop() {
      clearTimeout(timer);
      round += 1;
    },
  };
}
