/** What visitors asked: masked, durable, counted. */
import type { QueryEvent } from '#content/model/query.ts';
import { maskPersonal } from '#content/rules/masking.ts';
import type { QueriesAnswer, QueryCount } from '#content/wire/bodies.ts';
import type { Received } from '#content/wire/events.ts';

type Needs = {
  readonly log: {
    append(events: readonly QueryEvent[]): Promise<Received>;
    read(period: { from: string; to: string }): AsyncIterable<QueryEvent>;
  };
  /** Told how many were written. */
  readonly logged: (number: number) => void;
};

type Tally = { words: string; count: number; found: number; opened: number };

function counted(events: readonly QueryEvent[]): QueryCount[] {
  const tallies = new Map<string, Tally>();
  for (const { words, results, opened } of events) {
    const key = words.toLowerCase().replace(/\s+/g, '');
    const tally = tallies.get(key) ?? { words, count: 0, found: 0, opened: 0 };
    tally.count += 1;
    if (results > 0) tally.found += 1;
    if (opened !== null) tally.opened += 1;
    tallies.set(key, tally);
  }
  return [...tallies.values()].sort((a, b) => b.count - a.count || a.words.localeCompare(b.words));
}

/** Use cases of queries. */
export function createQueries({ log, logged }: Needs) {
  async function between(from: string, to: string): Promise<QueryEvent[]> {
    const events: QueryEvent[] = [];
    for await (const event of log.read({ from, to })) events.push(event);
    return events.sort((a, b) => a.at - b.at);
  }
  return {
    /** Identity and phone numbers are masked before anything is written; an id that is known is not written again. */
    async receive(events: readonly QueryEvent[]): Promise<Received> {
      const received = await log.append(events.map((event) => ({ ...event, words: maskPersonal(event.words) })));
      logged(received.accepted);
      return received;
    },
    between,
    /** The questions of the days `from` to `to`, both included. */
    async summary(from: string, to: string): Promise<QueriesAnswer> {
      const events = await between(from, to);
      const counts = counted(events);
      return {
        from,
        to,
        total: events.length,
        last: events.slice(-200).reverse(),
        top: counts.slice(0, 50),
        nothingFound: counts.filter(({ found }) => found === 0).slice(0, 50),
      };
    },
  };
}
export type Queries = ReturnType<typeof createQueries>;
