/** Plays summed by day: every play counted once, whatever is drawn when, and wherever the power is cut. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PlayEvent } from '#content/model/play.ts';
import type { PlayDay } from '#content/model/play-day.ts';
import { type LocalDate, LocalDate as LocalDateSchema } from '#content/model/time.ts';
import { openEventLog } from '#server/platform/event-log.ts';
import { openStore } from '#server/platform/store.ts';
import { createPlayDays, playKeepDays } from '#server/plays/play-days.ts';
import { collections } from '#server/settings.ts';
import { chances } from '../../../support/chances.ts';
import { type MemoryDisk, memoryDisk } from '../../../support/memory-disk.ts';
import { dayMs, tuesday, utcDay } from '../../../support/notes.ts';
import { silentLog } from '../../../support/places.ts';

const date = (at: number): LocalDate => LocalDateSchema.parse(utcDay(at));

/** Opens what is there, as the hub does at a start. */
async function open(memory: MemoryDisk, now: () => number) {
  // Whoever had it open before is gone.
  memory.kill();
  const { playDays } = collections;
  const given = { disk: memory.disk, log: silentLog };
  const store = await openStore({ ...given, dir: '/srv/data', collections: { playDays } });
  const log = await openEventLog({ ...given, dir: '/srv/logs', name: 'plays', schema: PlayEvent, dayOf: utcDay });
  return createPlayDays({ log, store, zone: 'UTC', today: () => date(now()) });
}
type Plays = Awaited<ReturnType<typeof open>>;

const play = (number: number, at: number, facts: Partial<PlayEvent> = {}): PlayEvent => ({
  id: `play-${String(number).padStart(6, '0')}`,
  at,
  until: at + 1000 * (1 + (number % 7)),
  screen: `screen-${number % 2}`,
  slide: `slide-${number % 3}`,
  disclosure: number % 3 === 0 ? 'library' : null,
  revision: null,
  ...facts,
});

/** What a person with the plays in their hands would count. */
function countedByHand(plays: readonly PlayEvent[]): Map<string, string> {
  const sums = new Map<string, { times: number; ms: number }>();
  for (const { at, until, disclosure, slide, screen } of plays) {
    const key = `${utcDay(at)} ${disclosure ?? slide} ${screen}`;
    const { times, ms } = sums.get(key) ?? { times: 0, ms: 0 };
    sums.set(key, { times: times + 1, ms: ms + until - at });
  }
  return new Map([...sums].map(([key, { times, ms }]) => [key, `${times} ${ms}`]));
}
const countedBy = (days: readonly PlayDay[]): Map<string, string> =>
  new Map(
    days.flatMap(({ day, counts }) =>
      counts.map(({ disclosure, slide, screen, times, ms }) => [
        `${day} ${disclosure ?? slide} ${screen}`,
        `${times} ${ms}`,
      ]),
    ),
  );
const all = (plays: Plays) => plays.between(date(0), date(tuesday + 400 * dayMs)).then(countedBy);

it('counts every play once: told again, told late, drawn at any time, the power cut at any act', async () => {
  const told = fc.record({
    does: fc.constant('tell' as const),
    numbers: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 6 }),
    daysAgo: fc.integer({ min: 0, max: 4 }),
  });
  const act = fc.oneof(
    told,
    fc.constantFrom({ does: 'fold' as const }, { does: 'ask' as const }, { does: 'day' as const }),
    fc.record({ does: fc.constant('cut' as const), acts: fc.integer({ min: 1, max: 25 }), killed: fc.boolean() }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 14 }), fc.integer(), async (acts, seed) => {
      const memory = memoryDisk();
      const chance = chances(seed);
      let now = tuesday + 5 * dayMs;
      let plays: Plays | undefined = await open(memory, () => now);
      /** By id; each is told until it is acknowledged. */
      const meant = new Map<string, PlayEvent>();
      const waiting = new Map<string, PlayEvent>();
      const tell = async () => {
        const batch = [...waiting.values()];
        await plays?.receive(batch);
        for (const { id } of batch) waiting.delete(id);
      };
      let killed = false;
      const work = async (does: () => Promise<unknown> | undefined) => {
        await does()?.catch((error: unknown) => {
          if (!memory.isCut()) throw error;
        });
        if (!memory.isCut()) return;
        if (killed) memory.kill();
        else memory.reboot(chance);
        plays = await open(memory, () => now);
      };
      for (const one of acts) {
        if (one.does === 'cut') {
          killed = one.killed;
          memory.cutAfter(one.acts, chance);
        } else if (one.does === 'day') now += dayMs;
        else if (one.does === 'fold') await work(() => plays?.fold());
        else if (one.does === 'ask') await work(() => plays && all(plays));
        else {
          for (const number of one.numbers) {
            const event = meant.get(play(number, 0).id) ?? play(number, now - one.daysAgo * dayMs + number);
            meant.set(event.id, event);
            waiting.set(event.id, event);
          }
          await work(tell);
        }
      }
      memory.reboot(chance);
      plays = await open(memory, () => now);
      if (waiting.size > 0) await tell();
      expect(await all(plays)).toEqual(countedByHand([...meant.values()]));
      await plays.fold();
      expect(await all(await open(memory, () => now))).toEqual(countedByHand([...meant.values()]));
    }),
    { numRuns: 200 },
  );
});

it('takes old plays away and keeps their sums; what comes after that is acknowledged and not counted', async () => {
  const memory = memoryDisk();
  let now = tuesday;
  const plays = await open(memory, () => now);
  const first = [play(1, tuesday), play(2, tuesday + 5000)];
  await plays.receive(first);
  const names = () => memory.disk.list('/srv/logs/plays');
  now += playKeepDays * dayMs;
  await plays.fold();
  expect(await names()).toEqual(['2026-11-24.ndjson']);
  now += dayMs;
  await plays.fold();
  expect(await names()).toEqual([]);
  expect(await plays.receive([...first, play(3, tuesday)])).toEqual({ accepted: 0, known: 3 });
  expect(await all(plays)).toEqual(countedByHand(first));
  expect(await all(await open(memory, () => now))).toEqual(countedByHand(first));
});

it('reads nothing of a day whose plays are counted', async () => {
  const memory = memoryDisk();
  let now = tuesday;
  const before = await open(memory, () => now);
  await before.receive([play(1, tuesday)]);
  for (let day = 1; day < 30; day += 1) await before.receive([play(100 + day, tuesday + day * dayMs)]);
  now += 40 * dayMs;
  await before.fold();
  const plays = await open(memory, () => now);
  // Of the same length, so that who reads it would find nothing.
  const file = '/srv/logs/plays/2026-11-24.ndjson';
  memory.put(file, new Uint8Array(memory.bytes(file)?.length ?? 0));
  expect(await plays.between(date(tuesday), date(tuesday))).toMatchObject([{ counts: [{ times: 1 }] }]);
});
