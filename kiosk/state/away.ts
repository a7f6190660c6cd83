/** Whether the hub is away, for the sign that says so: a blip while reconnecting is not worth one. */
import { effect, type ReadonlySignal, signal } from '@preact/signals';

const soonMs = 1500;

export function createAway(online: ReadonlySignal<boolean>): ReadonlySignal<boolean> {
  const away = signal(false);
  effect(() => {
    if (online.value) {
      away.value = false;
      return;
    }
    const timer = setTimeout(() => (away.value = true), soonMs);
    return () => clearTimeout(timer);
  });
  return away;
}
