/** The sums of a day's questions, and of many days; pure, so that folding twice comes to the same. */
import type { QueryEvent } from '#content/model/query.ts';
import type { QueryDay, WordsCount } from '#content/model/query-day.ts';
import type { LocalDate } from '#content/model/time.ts';
import { addDays, localAt } from '#content/rules/zone.ts';

/** Words that fewer asked on a day are not kept when the day is folded: they could be somebody's own. */
const leastAsked = 3;

/** The same question, however it was spaced or written in Latin letters. */
export const sameWords = (words: string): string => words.toLowerCase().replace(/\s+/g, '');

function tally<Key extends string>(keys: readonly Key[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

/** Most asked first. */
const byCount = (a: WordsCount, b: WordsCount): number => b.count - a.count || (a.words < b.words ? -1 : 1);

function wordsOf(events: readonly QueryEvent[]): WordsCount[] {
  const counted = new Map<string, WordsCount>();
  for (const { words, results, opened } of events) {
    const key = sameWords(words);
    const known = counted.get(key) ?? { words, count: 0, found: 0, opened: 0 };
    counted.set(key, {
      words: known.words,
      count: known.count + 1,
      found: known.found + (results > 0 ? 1 : 0),
      opened: known.opened + (opened === null ? 0 : 1),
    });
  }
  return [...counted.values()].sort(byCount);
}

type Facts = {
  readonly zone: string;
  /** The section of the kiosk in which a disclosure stands. */
  readonly sectionOf: (id: string) => string | undefined;
};

/** The sums of the events of one day. */
export function daySums(day: LocalDate, events: readonly QueryEvent[], { zone, sectionOf }: Facts): QueryDay {
  const byHour = Array.from({ length: 24 }, () => 0);
  for (const { at } of events) {
    const hour = Math.floor(localAt(at, zone).ms / 3_600_000);
    byHour[hour] = (byHour[hour] ?? 0) + 1;
  }
  return {
    day,
    total: events.length,
    // What comes from a program has no visit: each is one.
    visits: new Set(events.map(({ visit, id }) => visit ?? id)).size,
    found: events.filter(({ results }) => results > 0).length,
    opened: events.filter(({ opened }) => opened !== null).length,
    byInput: tally(events.map(({ input }) => input)),
    byLanguage: tally(events.map(({ language }) => language ?? 'zh-Hans')),
    byKiosk: tally(events.map(({ kiosk }) => kiosk)),
    bySection: tally(events.map(({ opened }) => (opened === null ? 'none' : (sectionOf(opened) ?? 'other')))),
    byHour,
    words: wordsOf(events),
  };
}

/** A day as it is kept for good: without what few asked. */
export const foldedDay = (sums: QueryDay): QueryDay => ({
  ...sums,
  words: sums.words.filter(({ count }) => count >= leastAsked),
});

/** Days whose questions are older than `keepDays`, so that only their sums stay. */
export const daysToFold = (days: readonly string[], today: LocalDate, keepDays: number): LocalDate[] =>
  days.filter((day): day is LocalDate => day < addDays(today, -keepDays));

function added(all: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const counts of all) for (const [key, count] of Object.entries(counts)) sum[key] = (sum[key] ?? 0) + count;
  return sum;
}

/** The sums of many days. */
export function sumsOf(days: readonly QueryDay[]): Omit<QueryDay, 'day'> {
  const sum = (pick: (day: QueryDay) => number) => days.reduce((total, day) => total + pick(day), 0);
  const words = new Map<string, WordsCount>();
  for (const one of days.flatMap((day) => day.words)) {
    const known = words.get(sameWords(one.words));
    words.set(sameWords(one.words), {
      words: known?.words ?? one.words,
      count: (known?.count ?? 0) + one.count,
      found: (known?.found ?? 0) + one.found,
      opened: (known?.opened ?? 0) + one.opened,
    });
  }
  return {
    total: sum(({ total }) => total),
    visits: sum(({ visits }) => visits),
    found: sum(({ found }) => found),
    opened: sum(({ opened }) => opened),
    byInput: added(days.map(({ byInput }) => byInput)),
    byLanguage: added(days.map(({ byLanguage }) => byLanguage)),
    byKiosk: added(days.map(({ byKiosk }) => byKiosk)),
    bySection: added(days.map(({ bySection }) => bySection)),
    byHour: Array.from({ length: 24 }, (_, hour) => sum(({ byHour }) => byHour[hour] ?? 0)),
    words: [...words.values()].sort(byCount),
  };
}

export type Rising = { readonly words: string; readonly count: number; readonly before: number };

/** Questions that are asked more than in the time before: at least twice more, and half as often again; the steepest first. */
export function rising(now: readonly WordsCount[], before: readonly WordsCount[]): Rising[] {
  const earlier = new Map(before.map(({ words, count }) => [sameWords(words), count]));
  return now
    .map(({ words, count }) => ({ words, count, before: earlier.get(sameWords(words)) ?? 0 }))
    .filter(({ count, before: was }) => count - was >= 2 && count >= was * 1.5)
    .sort((a, b) => b.count - b.before - (a.count - a.before));
}
