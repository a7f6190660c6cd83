/** Proof of play as it is kept: told by screens, counted by day; after a while only the sums stay. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PlayEvent } from '#content/model/play.ts';
import type { PlayDay } from '#content/model/play-day.ts';
import type { LocalDate } from '#content/model/time.ts';
import { createPlayCounter } from '#content/rules/plays.ts';
import { addDays, instantAt } from '#content/rules/zone.ts';
import type { Received } from '#content/wire/events.ts';
import type { EventLog } from '#server/platform/event-log.ts';
import type { Keep } from '#server/platform/keep.ts';

/** Plays are kept so many days, then their sums alone: a wall has ten thousand a day. */
export const playKeepDays = 92;

/** Plays that are counted at a stretch. */
const sliceSize = 500;

type Needs = {
  readonly log: Pick<EventLog<PlayEvent>, 'append' | 'rest' | 'days' | 'removeDay'>;
  readonly store: Keep<{ playDays: Record<string, PlayDay> }>;
  readonly zone: string;
  readonly today: () => LocalDate;
};

/** Use cases of plays, by day. */
export function createPlayDays({ log, store, zone, today }: Needs) {
  /** What was counted since the sums were last drawn. */
  const counted = new Map<LocalDate, PlayDay>();
  /** The first day of which the plays themselves are kept. */
  const firstKept = (): LocalDate => addDays(today(), -playKeepDays);

  /**
   * The sums of a day. They say how much of the day's log they hold, so only what has come since is counted; where the log
   * holds less than that, they are counted anew, and where the plays are gone, they stand.
   */
  async function sumsOf(day: LocalDate): Promise<PlayDay> {
    const before = counted.get(day) ?? store.data.playDays[day] ?? { day, bytes: 0, counts: [] };
    const { from, until, events } = await log.rest(day, before.bytes);
    if (until === before.bytes || until === 0) return before;
    const counter = createPlayCounter(from === 0 ? [] : before.counts);
    let read = 0;
    for (const play of events) {
      counter.add(play);
      read += 1;
      // Others are served meanwhile: a takeover does not wait for a sum.
      if (read % sliceSize === 0) await nextTurn();
    }
    const sums = { day, bytes: until, counts: counter.counts() };
    counted.set(day, sums);
    return sums;
  }

  return {
    /** An id that is known is not written again, nor is a play of a day of which only the sums are left. */
    async receive(events: readonly PlayEvent[]): Promise<Received> {
      const begin = instantAt(firstKept(), 0, zone);
      const open = events.filter(({ at }) => at >= begin);
      const { accepted, known } = await log.append(open);
      return { accepted, known: known + events.length - open.length };
    },

    /** The sums of each day of the period that has any, both ends included, the oldest first. */
    async between(from: LocalDate, to: LocalDate): Promise<PlayDay[]> {
      const days = new Set([...(await log.days()), ...Object.keys(store.data.playDays)] as LocalDate[]);
      const sums: PlayDay[] = [];
      for (const day of [...days].sort()) if (from <= day && day <= to) sums.push(await sumsOf(day));
      return sums;
    },

    /** Draws the sums of the days that are over, then takes the plays of old ones away; cut off anywhere, the next run goes on. */
    async fold(): Promise<void> {
      const over = ((await log.days()) as LocalDate[]).filter((day) => day < today());
      const drawn: PlayDay[] = [];
      for (const day of over) drawn.push(await sumsOf(day));
      const news = drawn.filter(({ day, bytes }) => store.data.playDays[day]?.bytes !== bytes);
      if (news.length > 0) {
        await store.change(({ playDays }) => {
          for (const sums of news) playDays[sums.day] = sums;
        });
      }
      for (const { day } of news) counted.delete(day);
      for (const day of over) if (day < firstKept()) await log.removeDay(day);
    },
  };
}
export type PlayDays = ReturnType<typeof createPlayDays>;
