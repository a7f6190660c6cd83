/** Proof of play, summed up for staff: per notice, per screen, per day. */
import type { PlayCount } from '#content/model/play-day.ts';
import type { LocalDate } from '#content/model/time.ts';
import type { PlayedItem, PlaysAnswer, Shown, ShownOnScreen } from '#content/wire/play-bodies.ts';
import type { PlayDays } from './play-days.ts';

type Period = { readonly from: LocalDate; readonly to: LocalDate };
type Needs = {
  readonly days: Pick<PlayDays, 'between'>;
  /** What it is called now; undefined where it is no more. */
  readonly titleOf: {
    readonly disclosure: (id: string) => string | undefined;
    readonly takeover: (id: string) => string | undefined;
    readonly slide: (id: string) => string | undefined;
  };
};
type Counted = PlayCount & { readonly day: LocalDate };

const sumOf = (parts: readonly Shown[]): Shown =>
  parts.reduce((sum, { times, ms }) => ({ times: sum.times + times, ms: sum.ms + ms }), { times: 0, ms: 0 });
const longest = (a: Shown, b: Shown): number => b.ms - a.ms;
function groups(counts: readonly Counted[], keyOf: (count: Counted) => string): [string, Counted[]][] {
  const grouped = new Map<string, Counted[]>();
  for (const count of counts) {
    const group = grouped.get(keyOf(count));
    if (group) group.push(count);
    else grouped.set(keyOf(count), [count]);
  }
  return [...grouped];
}

/** Its counts come day by day. */
function screenOf([screen, counts]: [string, Counted[]]): ShownOnScreen {
  const days = counts.map(({ day, times, ms }) => ({ day, times, ms }));
  return { screen, ...sumOf(days), days };
}

export function createPlaySummary({ days, titleOf }: Needs) {
  function itemOf(id: string, isDisclosure: boolean, counts: readonly Counted[]): PlayedItem {
    const screens = groups(counts, ({ screen }) => screen)
      .map(screenOf)
      .sort(longest);
    const shown = { id, ...sumOf(screens), screens };
    if (isDisclosure) return { ...shown, kind: 'disclosure', title: titleOf.disclosure(id) ?? id };
    const takeover = titleOf.takeover(id);
    if (takeover !== undefined) return { ...shown, kind: 'takeover', title: takeover };
    return { ...shown, kind: 'slide', title: titleOf.slide(id) ?? id };
  }
  return {
    /** The days `from` to `to`, both included. */
    async between({ from, to }: Period): Promise<PlaysAnswer> {
      const sums = await days.between(from, to);
      const counts = sums.flatMap(({ day, counts: onDay }) => onDay.map((count) => ({ ...count, day })));
      const disclosures = groups(
        counts.filter(({ disclosure }) => disclosure !== null),
        ({ disclosure, slide }) => disclosure ?? slide,
      );
      const others = groups(
        counts.filter(({ disclosure }) => disclosure === null),
        ({ slide }) => slide,
      );
      const items = [
        ...disclosures.map(([id, group]) => itemOf(id, true, group)),
        ...others.map(([id, group]) => itemOf(id, false, group)),
      ].sort(longest);
      return { from, to, items };
    },
  };
}
export type PlaySummary = ReturnType<typeof createPlaySummary>;
