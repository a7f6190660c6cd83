/** How many rows the panel has room for at the most. */
import { isPhone } from '../state/measure.ts';

/** The least height of a row, with what is around its title and its line of facts; in rem. */
const plain = 4.2;
/** What head, title or field, and what lies below the view take at the least; in rem. */
const taken = { phone: 11, upright: 15, lying: 8 };

/** Of rows that are at least `rem` high. */
export function rowsInSight(rem = plain): number {
  const { style } = document.documentElement;
  const text = Number.parseFloat(style.fontSize) || 16;
  const gap = Number.parseFloat(style.getPropertyValue('--gap')) || 0;
  const panel = { width: innerWidth, height: innerHeight };
  const way = panel.width > panel.height ? 'lying' : isPhone(panel) ? 'phone' : 'upright';
  return Math.max(1, Math.ceil((panel.height - text * taken[way]) / (rem * text + gap)));
}
