/** What lies below the first screen: drawn right after that was painted, so that a tap is answered by what the visitor sees. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { useKiosk } from '../kiosk.ts';

/** False until what is in sight was painted; true at once where the visitor comes back to a place further down. */
function useBelow(): boolean {
  const { trail } = useKiosk();
  const drawn = useSignal(trail.scroll.peek() > 0);
  useEffect(() => {
    drawn.value = true;
  }, [drawn]);
  return drawn.value;
}

/** How many of the first `most` to draw: at once only `atOnce` more than stood there before, the rest when these were painted. `list` tells one list from the next in its place. */
export function useDrawn(list: string, most: number, atOnce: number): number {
  const { trail } = useKiosk();
  const stood = useSignal({ list, count: trail.scroll.peek() > 0 ? most : 0 });
  useEffect(() => {
    stood.value = { list, count: most };
  }, [list, most, stood]);
  return Math.min(most, (stood.value.list === list ? stood.value.count : 0) + atOnce);
}

/** Its children, once there is time for them. */
export function Below({ children }: { readonly children: ComponentChildren }) {
  return useBelow() ? children : null;
}
