/** How many rows the panel has room for at the most. */

/** The least height of a row, with what is around its title and its line of facts; in rem. */
const plain = 4.2;
/** What the head and a title take at the least, and the bar where it lies below; in rem. */
const taken = { upright: 11, lying: 8 };

/** Of rows that are at least `rem` high. */
export function rowsInSight(rem = plain): number {
  const { style } = document.documentElement;
  const text = Number.parseFloat(style.fontSize) || 16;
  const gap = Number.parseFloat(style.getPropertyValue('--gap')) || 0;
  const room = innerHeight - text * (innerHeight > innerWidth ? taken.upright : taken.lying);
  return Math.max(1, Math.ceil(room / (rem * text + gap)));
}
