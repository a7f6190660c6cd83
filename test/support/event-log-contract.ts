/** What every log of events keeps, wherever it lies. */
import { describe, expect, it } from 'vitest';
import type { EventLog } from '#server/platform/event-log.ts';
import { dayMs, tuesday, type Visit, visit } from './notes.ts';

export type VisitLog = EventLog<Visit>;
/** An empty log; `reopen` closes it and opens what it left. */
export type LogPlace = { readonly log: VisitLog; reopen(): Promise<VisitLog>; remove(): Promise<void> };

/** Everything of the period, all days unless told otherwise. */
export async function eventsOf(log: VisitLog, from = '0000-01-01', to = '9999-12-31'): Promise<Visit[]> {
  const events: Visit[] = [];
  for await (const event of log.read({ from, to })) events.push(event);
  return events;
}

/** Runs the contract. */
export function eventLogContract(name: string, open: () => Promise<LogPlace>): void {
  const inLog = (does: (place: LogPlace) => Promise<void>) => async () => {
    const place = await open();
    try {
      await does(place);
    } finally {
      await place.remove();
    }
  };

  describe(`an event log on ${name}`, () => {
    it(
      'keeps events in the order of their days, then of their arrival',
      inLog(async ({ log, reopen }) => {
        await log.append([visit('b', tuesday + 5), visit('a', tuesday)]);
        await log.append([visit('late', tuesday - dayMs, '低保\n\u2028"')]);
        await log.append([]);
        const kept = [visit('late', tuesday - dayMs, '低保\n\u2028"'), visit('b', tuesday + 5), visit('a', tuesday)];
        expect(await eventsOf(log)).toEqual(kept);
        expect(await eventsOf(await reopen())).toEqual(kept);
      }),
    );

    it(
      'reads the days of a period, both ends included',
      inLog(async ({ log }) => {
        await log.append([0, 1, 2, 3].map((day) => visit(`day-${day}`, tuesday + day * dayMs)));
        expect((await eventsOf(log, '2026-11-25', '2026-11-26')).map(({ id }) => id)).toEqual(['day-1', 'day-2']);
        expect(await eventsOf(log, '2026-11-26', '2026-11-25')).toEqual([]);
      }),
    );

    it(
      'gives what a day holds beyond the bytes that were read before',
      inLog(async ({ log, reopen }) => {
        const idsOf = ({ events }: { events: Iterable<Visit> }) => [...events].map(({ id }) => id);
        expect(await log.rest('2026-11-24', 0)).toMatchObject({ from: 0, until: 0, events: [] });
        await log.append([visit('a'), visit('b')]);
        const first = await log.rest('2026-11-24', 0);
        expect(idsOf(first)).toEqual(['a', 'b']);
        expect(await log.rest('2026-11-24', first.until)).toEqual({ ...first, from: first.until, events: [] });
        await log.append([visit('c', tuesday, '低保')]);
        const again = await reopen();
        const second = await again.rest('2026-11-24', first.until);
        expect({ from: second.from, ids: idsOf(second) }).toEqual({ from: first.until, ids: ['c'] });
        const anew = await again.rest('2026-11-24', second.until + 1);
        expect({ from: anew.from, until: anew.until, ids: idsOf(anew) }).toEqual({
          from: 0,
          until: second.until,
          ids: ['a', 'b', 'c'],
        });
      }),
    );

    it(
      'writes an id once, acknowledges it always',
      inLog(async ({ log, reopen }) => {
        const first = log.append([visit('a'), visit('a'), visit('b')]);
        const second = log.append([visit('b'), visit('c')]);
        expect(await first).toEqual({ accepted: 2, known: 1 });
        expect(await second).toEqual({ accepted: 1, known: 1 });
        const again = await reopen();
        expect(await again.append([visit('a'), visit('c', tuesday + dayMs), visit('d')])).toEqual({
          accepted: 1,
          known: 2,
        });
        expect((await eventsOf(again)).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
      }),
    );

    it(
      'knows the ids of an old day when events of that day come again',
      inLog(async ({ log, reopen }) => {
        const old = visit('old', tuesday - 40 * dayMs);
        await log.append([old]);
        for (let day = 0; day < 20; day += 1) await log.append([visit(`day-${day}`, tuesday + day * dayMs)]);
        expect(await log.append([old])).toEqual({ accepted: 0, known: 1 });
        expect(await (await reopen()).append([old])).toEqual({ accepted: 0, known: 1 });
      }),
    );

    it(
      'serves many writers at once',
      inLog(async ({ log, reopen }) => {
        const answers = await Promise.all(Array.from({ length: 200 }, (_, n) => log.append([visit(`n-${n}`)])));
        expect(answers).toEqual(answers.map(() => ({ accepted: 1, known: 0 })));
        expect(await eventsOf(await reopen())).toHaveLength(200);
      }),
    );

    it(
      'refuses an instant beyond the calendar, and nobody else’s events with it',
      inLog(async ({ log }) => {
        const [bad, good] = await Promise.allSettled([log.append([visit('bad', 9e15)]), log.append([visit('good')])]);
        expect(bad).toMatchObject({ status: 'rejected', reason: { name: 'Refusal', kind: 'invalid' } });
        expect(good.status).toBe('fulfilled');
      }),
    );

    it(
      'finishes what waits when closed, and refuses after',
      inLog(async ({ log }) => {
        const last = log.append([visit('last')]);
        await log.close();
        expect(await last).toEqual({ accepted: 1, known: 0 });
        await expect(log.append([visit('later')])).rejects.toMatchObject({ kind: 'unwritable' });
        expect(await eventsOf(log)).toEqual([visit('last')]);
      }),
    );
  });
}
