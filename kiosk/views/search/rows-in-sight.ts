/** How many results fill what is in sight: those are drawn at once, the others when the visitor pauses. */
import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { rowsInSight } from '../../parts/rows-in-sight.ts';

/** The least height of a result: a line of its title, one of its snippet, one of facts, and what is around them; in rem. */
const leastRow = 5.5;

/** For a list of its own height; as many as the panel has room for until that is known. */
export function useRowsInSight(list: RefObject<HTMLElement>): ReadonlySignal<number> {
  const rows = useSignal(rowsInSight(leastRow));
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const watch = new ResizeObserver(() => {
      const { fontSize } = document.documentElement.style;
      // a list that does not scroll by itself is as high as what it holds
      const own = getComputedStyle(element).overflowY !== 'visible';
      rows.value = own
        ? Math.ceil(element.clientHeight / (leastRow * Number.parseFloat(fontSize)))
        : rowsInSight(leastRow);
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [list, rows]);
  return rows;
}
