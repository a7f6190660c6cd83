/** What visitors asked: masked, durable, counted by day; after a while only the sums stay. */
import type { QueryEvent } from '#content/model/query.ts';
import type { QueryDay } from '#content/model/query-day.ts';
import type { LocalDate } from '#content/model/time.ts';
import { maskPersonal } from '#content/rules/masking.ts';
import { daySums, daysToFold, foldedDay, rising, sumsOf } from '#content/rules/questions/day-sums.ts';
import { addDays, dateAt } from '#content/rules/zone.ts';
import type { Received } from '#content/wire/events.ts';
import type { QueriesAnswer } from '#content/wire/question-bodies.ts';
import type { EventLog } from '#server/platform/event-log.ts';
import type { Keep } from '#server/platform/keep.ts';

type Needs = {
  readonly log: Pick<EventLog<QueryEvent>, 'append' | 'read' | 'days' | 'removeDay'>;
  readonly store: Keep<{ queryDays: Record<string, QueryDay> }>;
  readonly zone: string;
  readonly today: () => LocalDate;
  /** The section of the kiosk in which a disclosure stands. */
  readonly sectionOf: (id: string) => string | undefined;
  /** Questions are kept so many days. */
  readonly keepDays: number;
  /** Told how many were written. */
  readonly logged: (number: number) => void;
};

/** Use cases of queries. */
export function createQueries({ log, store, zone, today, sectionOf, keepDays, logged }: Needs) {
  const facts = { zone, sectionOf };
  const isFolded = ({ at }: QueryEvent): boolean => store.data.queryDays[dateAt(at, zone)] !== undefined;

  async function between(from: string, to: string): Promise<QueryEvent[]> {
    const events: QueryEvent[] = [];
    for await (const event of log.read({ from, to })) events.push(event);
    return events.sort((a, b) => a.at - b.at);
  }

  /** The sums of each day of a period: as kept, or of the questions that are still there. */
  async function daysOf(from: LocalDate, to: LocalDate): Promise<QueryDay[]> {
    const byDay = new Map<string, QueryEvent[]>();
    for (const event of await between(from, to)) {
      const day = dateAt(event.at, zone);
      const events = byDay.get(day);
      if (events) events.push(event);
      else byDay.set(day, [event]);
    }
    const days: QueryDay[] = [];
    for (let day = from; day <= to; day = addDays(day, 1)) {
      days.push(store.data.queryDays[day] ?? daySums(day, byDay.get(day) ?? [], facts));
    }
    return days;
  }

  return {
    /**
     * Identity and phone numbers are masked before anything is written; an id that is known is not written again, nor is a
     * question of a day whose sums are drawn.
     */
    async receive(events: readonly QueryEvent[]): Promise<Received> {
      const open = events.filter((event) => !isFolded(event));
      const late = events.length - open.length;
      const received = await log.append(open.map((event) => ({ ...event, words: maskPersonal(event.words) })));
      logged(received.accepted);
      return { accepted: received.accepted, known: received.known + late };
    },
    between,

    /** The questions of the days `from` to `to`, both included. */
    async summary(from: LocalDate, to: LocalDate): Promise<QueriesAnswer> {
      const days = await daysOf(from, to);
      const before = await daysOf(addDays(from, -days.length), addDays(from, -1));
      const { words, ...sums } = sumsOf(days);
      return {
        from,
        to,
        ...sums,
        days: days.map(({ day, total, visits, found }) => ({ day, total, visits, nothing: total - found })),
        last: (await between(from, to)).slice(-200).reverse(),
        top: words.slice(0, 50),
        nothingFound: words.filter(({ found }) => found === 0).slice(0, 50),
        rising: rising(words, sumsOf(before).words).slice(0, 20),
      };
    },

    /**
     * Draws the sums of days that are past their time, then takes their questions away. Cut off in between, the next run finds
     * the sums and takes the questions away: nothing is lost and nothing counted twice.
     */
    async fold(): Promise<void> {
      for (const day of daysToFold(await log.days(), today(), keepDays)) {
        if (!store.data.queryDays[day]) {
          const sums = foldedDay(daySums(day, await between(day, day), facts));
          await store.change(({ queryDays }) => {
            queryDays[day] = sums;
          });
        }
        await log.removeDay(day);
      }
    },
  };
}
export type Queries = ReturnType<typeof createQueries>;
