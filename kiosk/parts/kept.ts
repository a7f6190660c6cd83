/** What a visitor did to a view, found again as it was when they come back to it. */
import type { Signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { useKiosk } from '../kiosk.ts';

/** As `useSignal`, but of the place on the trail instead of the component: a year chosen, rows asked for. `name` is one within the view. */
export function useKept<Value>(name: string, first: Value): Signal<Value> {
  const { trail } = useKiosk();
  const kept = useRef<Signal<Value> | null>(null);
  kept.current ??= trail.keep(name, first);
  return kept.current;
}
