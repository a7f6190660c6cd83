/** Comparing printed counts where some may be blank: what must be wrong, what holds, and what cannot be said. */
import type { PrintedCell } from '#content/model/report-tables.ts';

/** The count of a cell; undefined where none can be read from it. Blank and `/` are not zero. */
export const countOf = (cell: PrintedCell | undefined): number | undefined =>
  typeof cell === 'number' && Number.isInteger(cell) && cell >= 0 ? cell : undefined;

/** What is known of a sum of counts: they add up to `known`, and to more where some are unknown. */
export type Sum = { readonly known: number; readonly whole: boolean };

/** The sum of these cells. */
export function sumOf(cells: readonly (PrintedCell | undefined)[]): Sum {
  const counts = cells.map(countOf);
  return {
    known: counts.reduce<number>((sum, count) => sum + (count ?? 0), 0),
    whole: !counts.includes(undefined),
  };
}

/** `unknown` where a count that is missing could still make the two agree: counts are never negative. */
export function agree(one: Sum, other: Sum): boolean | 'unknown' {
  if (one.whole && other.whole) return one.known === other.known;
  if (one.whole && other.known > one.known) return false;
  if (other.whole && one.known > other.known) return false;
  return 'unknown';
}

/** `2`, or `至少 2` where some of it is unknown. */
export const sumText = ({ known, whole }: Sum): string => (whole ? String(known) : `至少 ${known}`);
