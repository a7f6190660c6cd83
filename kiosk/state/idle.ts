/** A visitor who went away: after a while the kiosk asks, counts down, and then clears the visit. */
import { type ReadonlySignal, signal } from '@preact/signals';

export type Idle = {
  /** Seconds left in the countdown; null while nobody need be asked. */
  readonly left: ReadonlySignal<number | null>;
  /** A sign of life: a touch, a key. Once the kiosk asks, only `stay` is an answer. */
  touched(): void;
  stay(): void;
  stop(): void;
};

export type IdleNeeds = {
  readonly idleSeconds: () => number;
  readonly countdownSeconds: () => number;
  /** Nobody is to be asked, e.g. at home with nothing to clear. */
  readonly nothingToClear: () => boolean;
  readonly ended: () => void;
  readonly after?: (run: () => void, ms: number) => () => void;
};

const byTimer = (run: () => void, ms: number) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

export function createIdle(needs: IdleNeeds): Idle {
  const after = needs.after ?? byTimer;
  const left = signal<number | null>(null);
  let cancel = () => {};

  function wait(): void {
    cancel();
    left.value = null;
    cancel = after(ask, needs.idleSeconds() * 1000);
  }
  function ask(): void {
    if (needs.nothingToClear()) {
      needs.ended();
      wait();
      return;
    }
    left.value = needs.countdownSeconds();
    cancel = after(count, 1000);
  }
  function count(): void {
    const rest = (left.peek() ?? 1) - 1;
    if (rest > 0) {
      left.value = rest;
      cancel = after(count, 1000);
      return;
    }
    needs.ended();
    wait();
  }

  wait();
  return {
    left,
    touched() {
      if (left.peek() === null) wait();
    },
    stay: wait,
    stop() {
      cancel();
    },
  };
}
