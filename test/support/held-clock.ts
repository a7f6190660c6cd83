/** A clock that stands until a test moves it; its timers fire in order when it passes them. */
import type { Clock } from '#server/platform/clock.ts';

export type HeldClock = Clock & {
  /** Moves on by so many milliseconds, firing what falls due at its own instant. */
  advance(ms: number): void;
};

/** A held clock, at 2026-11-24 09:00 in Shanghai unless told otherwise. */
export function heldClock(start = 1_795_482_000_000): HeldClock {
  let now = start;
  let timers: { instant: number; act: () => void }[] = [];
  return {
    now: () => now,
    exact: () => now,
    at(instant, act) {
      const timer = { instant, act };
      timers.push(timer);
      return {
        cancel() {
          timers = timers.filter((other) => other !== timer);
        },
      };
    },
    advance(ms) {
      const end = now + ms;
      for (;;) {
        const due = timers.filter(({ instant }) => instant <= end).sort((a, b) => a.instant - b.instant)[0];
        if (!due) break;
        timers = timers.filter((timer) => timer !== due);
        now = Math.max(now, due.instant);
        due.act();
      }
      now = end;
    },
  };
}
