/** The power is cut at every act of the disk: acknowledged events are there afterwards, each once, and its line whole. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenLinks } from '#server/platform/chain.ts';
import { linesOf } from '#server/platform/day-file.ts';
import { openEventLog } from '#server/platform/event-log.ts';
import { chances } from '../../../support/chances.ts';
import { eventsOf } from '../../../support/event-log-contract.ts';
import { type MemoryDisk, memoryDisk } from '../../../support/memory-disk.ts';
import { dayMs, tuesday, utcDay, Visit, visit } from '../../../support/notes.ts';
import { silentLog } from '../../../support/places.ts';

const open = (memory: MemoryDisk, chain: boolean) =>
  openEventLog({
    dir: '/srv/logs',
    name: 'visits',
    schema: Visit,
    disk: memory.disk,
    dayOf: utcDay,
    log: silentLog,
    chain,
  });

/** What each of several writers, at once, sends. */
type Round = readonly (readonly Visit[])[];

/** Sends round by round until the power goes; answers the events that were acknowledged. */
async function sendUntilCut(memory: MemoryDisk, rounds: readonly Round[], chain: boolean): Promise<Visit[]> {
  const acknowledged: Visit[] = [];
  const log = await open(memory, chain).catch(() => undefined);
  for (const writers of log ? rounds : []) {
    const answers = writers.map((events) => log?.append(events).then(() => acknowledged.push(...events)));
    await Promise.allSettled(answers);
    if (memory.isCut()) return acknowledged;
  }
  await log?.close();
  return acknowledged;
}

async function linesIn(memory: MemoryDisk): Promise<string[]> {
  const names = await memory.disk.list('/srv/logs/visits');
  return names.flatMap((name) => linesOf(memory.bytes(`/srv/logs/visits/${name}`) ?? new Uint8Array()));
}

async function expectWhole(memory: MemoryDisk, acknowledged: readonly Visit[], chain: boolean): Promise<void> {
  const log = await open(memory, chain);
  const events = await eventsOf(log);
  const ids = events.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const event of acknowledged) expect(events).toContainEqual(event);
  await log.close();
  const lines = await linesIn(memory);
  expect(lines).toHaveLength(events.length);
  if (chain) expect(brokenLinks(lines)).toEqual([]);
}

describe.each([
  { kind: 'plain', chain: false },
  { kind: 'chained', chain: true },
])('a $kind event log whose power is cut', ({ chain }) => {
  it('at each act, has what it acknowledged, and takes the rest when it is sent again', async () => {
    const rounds: Round[] = [
      [[visit('a'), visit('b')], [visit('c')]],
      [
        [visit('d', tuesday + dayMs), visit('e', tuesday)],
        [visit('a'), visit('f', tuesday + dayMs, '很长的问题'.repeat(9))],
      ],
      [[visit('g', tuesday + 2 * dayMs)]],
    ];
    const all = [...new Map(rounds.flat(2).map((event) => [event.id, event])).values()];
    let cutAt = 1;
    for (let wasCut = true; wasCut; cutAt += 1) {
      for (let seed = 0; seed < 8; seed += 1) {
        const memory = memoryDisk();
        const chance = chances(cutAt * 100 + seed);
        memory.cutAfter(cutAt, chance);
        const acknowledged = await sendUntilCut(memory, rounds, chain);
        wasCut = memory.isCut();
        memory.reboot(chance);
        await expectWhole(memory, acknowledged, chain);
        expect(await sendUntilCut(memory, rounds, chain)).toHaveLength(rounds.flat(2).length);
        await expectWhole(memory, all, chain);
      }
    }
    expect(cutAt).toBeGreaterThan(15);
  });

  it('again and again, any events', async () => {
    const event = fc
      .record({ id: fc.integer({ min: 0, max: 30 }), words: fc.string({ maxLength: 30 }) })
      .map(({ id, words }) => visit(`id-${id}`, tuesday + (id % 4) * dayMs, words));
    const round = fc.array(fc.array(event, { maxLength: 4 }), { minLength: 1, maxLength: 4 });
    const life = fc.record({
      rounds: fc.array(round, { maxLength: 4 }),
      cutAt: fc.integer({ min: 1, max: 40 }),
      killed: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(life, { minLength: 1, maxLength: 4 }), fc.integer(), async (lives, seed) => {
        const memory = memoryDisk();
        const chance = chances(seed);
        const acknowledged = new Set<string>();
        for (const { rounds, cutAt, killed } of lives) {
          memory.cutAfter(cutAt, chance);
          for (const { id } of await sendUntilCut(memory, rounds, chain)) acknowledged.add(id);
          if (killed) memory.kill();
          else memory.reboot(chance);
        }
        memory.reboot(chance);
        const log = await open(memory, chain);
        const ids = (await eventsOf(log)).map(({ id }) => id);
        expect(ids).toEqual(expect.arrayContaining([...acknowledged]));
        expect(new Set(ids).size).toBe(ids.length);
        await log.close();
        if (chain) expect(brokenLinks(await linesIn(memory))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
