/** The hub's time in a page: the only file here that reads a clock. Screens switch and things expire by it, not by the box. */
import { type ReadonlySignal, signal } from '@preact/signals';

export type HubClock = {
  /** Milliseconds since 1970-01-01T00:00Z by the hub; by the page's own clock until the hub was heard. Grows, but for a correction beyond `stepMs`. */
  now(): number;
  /** The same, with its fractions, at an instant of `performance.now()`, e.g. that of an animation frame: screens that share a frame switch in it. */
  at(steadyMs: number): number;
  readonly known: ReadonlySignal<boolean>;
  /** What to add to the page's own clock; worth keeping for a start without the hub. */
  ownOffset(): number;
  /** Forgets what was measured and begins anew with `first` exchanges; call it at every connection. */
  begin(): void;
  stop(): void;
};

export type HubClockNeeds = {
  /** One exchange with the hub, e.g. `() => link.ask('clock')`. */
  readonly ask: () => Promise<{ readonly now: number }>;
  /** From an earlier visit: what to add to the page's own clock until the hub is heard. */
  readonly ownOffset?: number;
  /** Milliseconds that never jump, and the page's wall clock. */
  readonly steady?: () => number;
  readonly wall?: () => number;
};

type Sample = { readonly offset: number; readonly roundTrip: number };

const first = 8;
const kept = 16;
const everyMs = 5000;
/** Milliseconds that the shown time may gain or lose a second, so that nothing on a screen is skipped or shown twice. */
const slewPerSecond = 20;
/** A difference beyond this is a clock that was set or a box that slept: following slowly would be wrong for minutes. */
const stepMs = 1500;

export function createHubClock(needs: HubClockNeeds): HubClock {
  const steady = needs.steady ?? (() => performance.now());
  const wall = needs.wall ?? (() => Date.now());
  const known = signal(false);
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
    const { now } = await needs.ask();
    const received = steady();
    samples = [...samples, { offset: now - (sent + received) / 2, roundTrip: received - sent }].slice(-kept);
    advance();
    target = samples.reduce((best, sample) => (sample.roundTrip < best.roundTrip ? sample : best)).offset;
    if (!known.value || Math.abs(target - shown) > stepMs) shown = target;
    known.value = true;
  }

  async function run(mine: number, left: number): Promise<void> {
    if (mine !== round) return;
    const answered = await exchange().then(
      () => true,
      () => false,
    );
    if (mine !== round) return;
    timer = setTimeout(() => run(mine, left - 1), answered && left > 1 ? 0 : everyMs);
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
