/** Whether nobody uses the kiosk: from the end of a visit, or while it rests, until the next touch or key. */
import { effect, type ReadonlySignal, signal } from '@preact/signals';

export type UnusedNeeds = {
  readonly resting: ReadonlySignal<boolean>;
  /** Counts visits. */
  readonly visit: ReadonlySignal<number>;
  /** Where touches and keys are heard. */
  readonly page: EventTarget;
};

/** Before anything else hears them: the touch that begins a visit ends this first. */
const signs = ['pointerdown', 'keydown'];

export function createUnused({ resting, visit, page }: UnusedNeeds): ReadonlySignal<boolean> {
  const unused = signal(false);
  let seen = visit.peek();
  effect(() => {
    const number = visit.value;
    // Not where it only wakes.
    if (resting.value || number !== seen) unused.value = true;
    seen = number;
  });
  for (const sign of signs) page.addEventListener(sign, () => (unused.value = false), { capture: true });
  return unused;
}
