/** Proof of play, summed up for staff: per notice, per screen, per day. */
import { setImmediate } from 'node:timers/promises';
import type { PlayEvent } from '#content/model/play.ts';
import type { LocalDate } from '#content/model/time.ts';
import { createPlayCounter, type PlayCount } from '#content/rules/plays.ts';
import type { PlayedItem, PlaysAnswer, Shown, ShownOnScreen } from '#content/wire/play-bodies.ts';

/** Plays that are counted at a stretch. */
const sliceSize = 500;

type Period = { readonly from: LocalDate; readonly to: LocalDate };
type Needs = {
  readonly log: { read(period: Period): AsyncIterable<PlayEvent> };
  readonly dayOf: (at: number) => LocalDate;
  /** What it is called now; undefined where it is no more. */
  readonly titleOf: {
    readonly disclosure: (id: string) => string | undefined;
    readonly takeover: (id: string) => string | undefined;
    readonly slide: (id: string) => string | undefined;
  };
};

const sumOf = (parts: readonly Shown[]): Shown =>
  parts.reduce((sum, { times, ms }) => ({ times: sum.times + times, ms: sum.ms + ms }), { times: 0, ms: 0 });
const longest = (a: Shown, b: Shown): number => b.ms - a.ms;
const groups = <Key>(counts: readonly PlayCount[], keyOf: (count: PlayCount) => Key): [Key, PlayCount[]][] => {
  const grouped = new Map<Key, PlayCount[]>();
  for (const count of counts) grouped.set(keyOf(count), [...(grouped.get(keyOf(count)) ?? []), count]);
  return [...grouped];
};

function screenOf([screen, counts]: [string, PlayCount[]]): ShownOnScreen {
  const days = counts.map(({ day, times, ms }) => ({ day, times, ms })).sort((a, b) => (a.day < b.day ? -1 : 1));
  return { screen, ...sumOf(days), days };
}

export function createPlaySummary({ log, dayOf, titleOf }: Needs) {
  function itemOf([id, counts]: [string, PlayCount[]]): PlayedItem {
    const screens = groups(counts, ({ screen }) => screen)
      .map(screenOf)
      .sort(longest);
    const shown = { id, ...sumOf(screens), screens };
    if (counts[0]?.disclosure) return { ...shown, kind: 'disclosure', title: titleOf.disclosure(id) ?? id };
    const takeover = titleOf.takeover(id);
    if (takeover !== undefined) return { ...shown, kind: 'takeover', title: takeover };
    return { ...shown, kind: 'slide', title: titleOf.slide(id) ?? id };
  }
  return {
    /** The days `from` to `to`, both included. */
    async between(period: Period): Promise<PlaysAnswer> {
      const counter = createPlayCounter(dayOf);
      let read = 0;
      for await (const play of log.read(period)) {
        counter.add(play);
        read += 1;
        // Others are served meanwhile: a takeover does not wait for a sum.
        if (read % sliceSize === 0) await setImmediate();
      }
      const items = groups(counter.counts(), ({ disclosure, slide }) => disclosure ?? slide)
        .map(itemOf)
        .sort(longest);
      return { ...period, items };
    },
  };
}
export type PlaySummary = ReturnType<typeof createPlaySummary>;
