/** How many results fill what is in sight: those are drawn at once, the others when the visitor pauses. */
import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { isPhone } from '../../state/measure.ts';

/** The least height of a result: a line of its title, one of its snippet, one of facts, and what is around them; in rem. */
const leastRow = 5.5;

/** A list that is lower than this, in rem, is of titles alone (search.css). */
const low = 12;
const leastTitle = 2.1;

/** What head, title or field, and what lies below the view take at the least; in rem. */
const taken = { phone: 11, upright: 15, lying: 8 };

/** As many as the panel has room for at the most. */
function rowsOfPanel(): number {
  const { style } = document.documentElement;
  const text = Number.parseFloat(style.fontSize) || 16;
  const gap = Number.parseFloat(style.getPropertyValue('--gap')) || 0;
  const panel = { width: innerWidth, height: innerHeight };
  const way = panel.width > panel.height ? 'lying' : isPhone(panel) ? 'phone' : 'upright';
  return Math.max(1, Math.ceil((panel.height - text * taken[way]) / (leastRow * text + gap)));
}

/** For a list of its own height; as many as the panel has room for until that is known. */
export function useRowsInSight(list: RefObject<HTMLElement>): ReadonlySignal<number> {
  const rows = useSignal(rowsOfPanel());
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const watch = new ResizeObserver(() => {
      const { fontSize } = document.documentElement.style;
      // a list that does not scroll by itself is as high as what it holds
      const own = getComputedStyle(element).overflowY !== 'visible';
      const high = element.clientHeight / Number.parseFloat(fontSize);
      rows.value = own ? Math.ceil(high / (high < low ? leastTitle : leastRow)) : rowsOfPanel();
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [list, rows]);
  return rows;
}
