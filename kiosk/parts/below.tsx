/** What a tap brings is drawn from above in several frames: the first holds what is read first, so that a slow machine answers at once. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import { useKiosk } from '../kiosk.ts';
import { afterPaint } from '../state/after-paint.ts';

/** Rows of a list in the frame that answers a tap, and in each that follows. */
const rows = { first: 3, next: 12 };

/** How many of the first `most` rows to draw now: some more with each frame; all at once where the visitor comes back to a place further down. `list` tells one list from the next in its place. */
export function useDrawn(list: string, most: number): number {
  const { trail } = useKiosk();
  const painted = useRef({ list, most: 0, count: trail.scroll.peek() > 0 ? most : 0 });
  const [, drawOn] = useReducer<number, undefined>((frames) => frames + 1, 0);
  const before = painted.current;
  const isAnswer = before.list !== list || before.most !== most;
  const drawn = Math.min(most, (before.list === list ? before.count : 0) + (isAnswer ? rows.first : rows.next));
  useLayoutEffect(
    () =>
      afterPaint(() => {
        painted.current = { list, most, count: drawn };
        if (drawn < most) drawOn(undefined);
      }),
    [list, drawn, most],
  );
  return drawn;
}

/** Its children, a frame after what stands above them; at once where the visitor comes back to a place further down. */
export function Below({ children }: { readonly children: ComponentChildren }) {
  const { trail } = useKiosk();
  const drawn = useSignal(trail.scroll.peek() > 0);
  useLayoutEffect(
    () =>
      afterPaint(() => {
        drawn.value = true;
      }),
    [drawn],
  );
  return drawn.value ? children : null;
}
