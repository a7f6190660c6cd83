/** What a tap brings is drawn from above in several frames: the first holds what is read first, so that a slow machine answers at once. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import { useKiosk } from '../kiosk.ts';
import { afterPaint } from '../state/after-paint.ts';

/** Rows of a list in the frame that answers a tap on it, in each that follows, and in the one that answers a key. */
const rows = { first: 2, next: 12, atOnce: 3 };

/** True once the head of a view was painted; at once where the visitor comes back to a place further down. */
export function useHeadPainted(): boolean {
  const { trail } = useKiosk();
  const painted = useSignal(trail.scroll.peek() > 0);
  useLayoutEffect(
    () =>
      afterPaint(() => {
        painted.value = true;
      }),
    [painted],
  );
  return painted.value;
}

/** Its children, a frame after the head of their view. */
export function Below({ children }: { readonly children: ComponentChildren }) {
  return useHeadPainted() ? children : null;
}

/** How many of the first `most` rows to draw now: none in the frame of the view's head, then some more with each; all at once where the visitor comes back to a place further down. `list` tells one list from the next in its place. */
export function useDrawn(list: string, most: number): number {
  const { trail } = useKiosk();
  const comesBack = trail.scroll.peek() > 0;
  /** Null while the head is yet to be painted. */
  const painted = useRef<{ list: string | null; most: number; count: number }>({
    list: comesBack ? list : null,
    most,
    count: comesBack ? most : 0,
  });
  const [, drawOn] = useReducer<number, undefined>((frames) => frames + 1, 0);
  const before = painted.current;
  const more = before.list !== list || before.most !== most ? rows.first : rows.next;
  const drawn = before.list === null ? 0 : Math.min(most, (before.list === list ? before.count : 0) + more);
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

/** Rows that change while somebody types: the first are new at once, those below a frame later; until then what stood there stands. */
export function useInTurn<Row>(list: readonly Row[]): readonly Row[] {
  const painted = useRef(list);
  const [, drawOn] = useReducer<number, undefined>((frames) => frames + 1, 0);
  useLayoutEffect(
    () =>
      afterPaint(() => {
        if (painted.current === list) return;
        painted.current = list;
        if (list.length > rows.atOnce) drawOn(undefined);
      }),
    [list],
  );
  return painted.current === list
    ? list
    : [...list.slice(0, rows.atOnce), ...painted.current.slice(rows.atOnce, list.length)];
}
