/** The power is cut at every act of the disk: what was acknowledged is there afterwards, and nothing is there by half. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openStore } from '#server/platform/store.ts';
import { chances } from '../../../support/chances.ts';
import type { NoteStore } from '../../../support/collection-contract.ts';
import { type MemoryDisk, memoryDisk } from '../../../support/memory-disk.ts';
import { note, noteCollections } from '../../../support/notes.ts';
import { silentLog } from '../../../support/places.ts';

type Act =
  | { readonly act: 'note'; readonly id: string; readonly year: string; readonly text: string }
  | { readonly act: 'drop'; readonly id: string }
  | { readonly act: 'person'; readonly name: string }
  | { readonly act: 'hall'; readonly name: string };
/** Acts of one change; a change that `throws` does so after all of them. */
type Change = { readonly acts: readonly Act[]; readonly throws: boolean };
/** Changes asked for at once. */
type Round = readonly Change[];

type Draft = Parameters<Parameters<NoteStore['change']>[0]>[0];

function perform(draft: Pick<Draft, 'notes' | 'people' | 'hall'>, { acts, throws }: Change): void {
  for (const it of acts) {
    if (it.act === 'note') draft.notes[it.id] = note(it.id, it.year, it.text);
    else if (it.act === 'drop') delete draft.notes[it.id];
    else if (it.act === 'person') draft.people[it.name] = { name: it.name };
    else draft.hall = { name: it.name };
  }
  if (throws) throw new Error('no');
}

const open = (memory: MemoryDisk) =>
  openStore({ dir: '/srv/data', disk: memory.disk, collections: noteCollections, log: silentLog });

/** Contents without the order of keys, which a move between files may change. */
const seen = (data: object): string =>
  JSON.stringify(data, (_, value) =>
    value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.keys(value)
            .sort()
            .map((key) => [key, value[key]]),
        )
      : value,
  );

/** Runs the rounds until the power goes; answers each state the store may then be in, from the last acknowledged on. */
async function runUntilCut(memory: MemoryDisk, rounds: readonly Round[], before: string): Promise<Set<string>> {
  let possible = [before];
  const model = JSON.parse(before);
  const store = await open(memory).catch(() => undefined);
  if (!store) return new Set(possible);
  expect(seen(store.data)).toBe(before);
  for (const round of rounds) {
    const states: string[] = [];
    const results = round.map((change) => {
      const trial = structuredClone(model);
      try {
        perform(trial, change);
        Object.assign(model, trial);
      } catch {
        // As the store: nothing of it.
      }
      states.push(seen(model));
      return store.change((draft) => perform(draft, change));
    });
    const settled = await Promise.allSettled(results);
    const acknowledged = settled.findLastIndex(({ status }) => status === 'fulfilled');
    possible = acknowledged >= 0 ? states.slice(acknowledged) : [...possible, ...states];
    if (memory.isCut()) return new Set(possible);
    possible = possible.slice(-1);
  }
  await store.close();
  return new Set(possible);
}

const empty = seen({ notes: {}, people: {}, hall: null });
const id = fc.constantFrom('a', 'b', 'c', 'd');
const word = fc.string({ maxLength: 40 });
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ act: fc.constant('note' as const), id, year: fc.constantFrom('2019', '2020', '2021'), text: word }),
  fc.record({ act: fc.constant('drop' as const), id }),
  fc.record({ act: fc.constant('person' as const), name: fc.constantFrom('li', 'wang', 'zhao') }),
  fc.record({ act: fc.constant('hall' as const), name: word }),
);
const change: fc.Arbitrary<Change> = fc.record({
  acts: fc.array(act, { minLength: 1, maxLength: 4 }),
  throws: fc.boolean(),
});
const round = fc.array(change, { minLength: 1, maxLength: 4 });

describe('a store whose power is cut', () => {
  it('at each act of a first start and three rounds of changes, has all that was acknowledged and nothing by half', async () => {
    const rounds: Round[] = [
      [{ acts: [{ act: 'person', name: 'li' }], throws: false }],
      [
        {
          acts: [
            { act: 'note', id: 'a', year: '2020', text: 'one' },
            { act: 'note', id: 'b', year: '2021', text: 'two' },
          ],
          throws: false,
        },
        { acts: [{ act: 'hall', name: '石岭' }], throws: true },
        {
          acts: [
            { act: 'hall', name: '大厅' },
            { act: 'drop', id: 'b' },
            { act: 'person', name: 'wang' },
          ],
          throws: false,
        },
      ],
      [{ acts: [{ act: 'note', id: 'a', year: '2021', text: 'moved' }], throws: false }],
    ];
    let cutAt = 1;
    for (let wasCut = true; wasCut; cutAt += 1) {
      for (let seed = 0; seed < 8; seed += 1) {
        const memory = memoryDisk();
        const chance = chances(cutAt * 100 + seed);
        memory.cutAfter(cutAt, chance);
        const possible = await runUntilCut(memory, rounds, empty);
        wasCut = memory.isCut();
        memory.reboot(chance);
        const again = await open(memory);
        expect([...possible], `cut at act ${cutAt}, seed ${seed}`).toContain(seen(again.data));
        await again.close();
      }
    }
    expect(cutAt).toBeGreaterThan(40);
  });

  it('shows after a kill only what a power cut can no longer take', async () => {
    const rounds: Round[] = ['one', 'two'].map((text) => [
      { acts: [{ act: 'note', id: 'a', year: '2020', text }], throws: false },
    ]);
    for (let cutAt = 1; cutAt < 40; cutAt += 1) {
      for (let seed = 0; seed < 8; seed += 1) {
        const memory = memoryDisk();
        const chance = chances(cutAt * 100 + seed);
        memory.cutAfter(cutAt, chance);
        await runUntilCut(memory, rounds, empty);
        memory.kill();
        const shown = seen((await open(memory)).data);
        memory.reboot(chance);
        expect(seen((await open(memory)).data), `cut at act ${cutAt}, seed ${seed}`).toBe(shown);
      }
    }
  });

  it('again and again, under any changes, also while it mends itself', async () => {
    const life = fc.record({
      rounds: fc.array(round, { maxLength: 4 }),
      cutAt: fc.integer({ min: 1, max: 60 }),
      killed: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(life, { minLength: 1, maxLength: 4 }), fc.integer(), async (lives, seed) => {
        const memory = memoryDisk();
        const chance = chances(seed);
        let states = new Set([empty]);
        for (const { rounds, cutAt, killed } of lives) {
          // Which of the possible states it is in is known by looking, without writing.
          const looked = await open(memory);
          const now = seen(looked.data);
          expect([...states]).toContain(now);
          memory.cutAfter(cutAt, chance);
          await looked.close();
          memory.reboot(chance);
          memory.cutAfter(cutAt, chance);
          states = await runUntilCut(memory, rounds, now);
          if (killed) memory.kill();
          else memory.reboot(chance);
        }
        const last = await open(memory);
        expect([...states]).toContain(seen(last.data));
      }),
      { numRuns: 400 },
    );
  });

  it('leaves no temporary file, journal or lock behind once opened and closed', async () => {
    for (let cutAt = 1; cutAt < 60; cutAt += 1) {
      const memory = memoryDisk();
      const chance = chances(cutAt);
      memory.cutAfter(cutAt, chance);
      await runUntilCut(
        memory,
        [
          [
            {
              acts: [
                { act: 'person', name: 'li' },
                { act: 'hall', name: 'x' },
              ],
              throws: false,
            },
          ],
        ],
        empty,
      );
      memory.reboot(chance);
      await (await open(memory)).close();
      expect((await memory.disk.list('/srv/data')).filter((name) => /^\.|\.tmp$/.test(name))).toEqual([]);
    }
  });
});
