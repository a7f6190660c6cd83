/** What a programme plays in a week: each day's stretches with the entries that play in them. */
import type { Programme, Slide } from '#content/model/programme.ts';
import type { LocalDate } from '#content/model/time.ts';
import { segmentsOf } from '#content/rules/showing.ts';
import { type WorkingDay, workingDay } from '#content/rules/working-days.ts';
import { addDays, instantAt, localAt } from '#content/rules/zone.ts';

export type Stretch = {
  readonly from: number;
  readonly until: number;
  /** Ids of the entries that play, in the playlist's order; none: the standing face stands. */
  readonly entries: readonly string[];
  readonly slides: readonly Slide[];
};
export type Day = WorkingDay & {
  readonly date: LocalDate;
  readonly weekday: number;
  readonly stretches: readonly Stretch[];
};

/** The entry that a slide comes from. */
export const entryOf = (slide: Slide): string => slide.id.split(':')[0] ?? slide.id;

/** Monday of the week of a date. */
export function mondayOf(instant: number, zone: string): LocalDate {
  const { date, weekday } = localAt(instant, zone);
  return addDays(date, 1 - weekday);
}

function stretchesOf(programme: Programme, at: number): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { from, until, slides } of segmentsOf(programme, at)) {
    const entries = [...new Set(slides.map(entryOf))];
    const before = stretches.at(-1);
    // A notice more or less within the same entries is no other time of day.
    if (before && before.entries.join() === entries.join()) stretches[stretches.length - 1] = { ...before, until };
    else stretches.push({ from, until, entries, slides });
  }
  return stretches;
}

/** The seven days from `monday` on. */
export function weekOf(programme: Programme, monday: LocalDate): Day[] {
  return [0, 1, 2, 3, 4, 5, 6].map((days) => {
    const date = addDays(monday, days);
    const noon = instantAt(date, 43_200_000, programme.zone);
    return { date, weekday: days + 1, ...workingDay(date), stretches: stretchesOf(programme, noon) };
  });
}
