/** A disk that is full or fails: changes and events are refused by name, what is there stays, and writing works again when there is room. */
import { describe, expect, it } from 'vitest';
import { brokenLinks } from '#server/platform/chain.ts';
import { linesOf } from '#server/platform/day-file.ts';
import { openEventLog } from '#server/platform/event-log.ts';
import { refusalOf } from '#server/platform/problem.ts';
import { openStore } from '#server/platform/store.ts';
import { eventsOf } from '../../../support/event-log-contract.ts';
import { type MemoryDisk, memoryDisk } from '../../../support/memory-disk.ts';
import { dayMs, note, noteCollections, tuesday, utcDay, Visit, visit } from '../../../support/notes.ts';
import { silentLog } from '../../../support/places.ts';

const storeOn = (memory: MemoryDisk) =>
  openStore({ dir: '/data', disk: memory.disk, collections: noteCollections, log: silentLog });
const logOn = (memory: MemoryDisk, chain = false) =>
  openEventLog({
    dir: '/logs',
    name: 'visits',
    schema: Visit,
    disk: memory.disk,
    dayOf: utcDay,
    log: silentLog,
    chain,
  });
const codes = ['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EIO'];

describe('a store on a disk that refuses', () => {
  it.each(codes)('answers %s as unwritable, keeps memory, and goes on when the disk does', async (code) => {
    const memory = memoryDisk();
    const store = await storeOn(memory);
    await store.change(({ people }) => {
      people.li = { name: '李' };
    });
    const before = store.data;
    memory.refuse = (act) => (act === 'open' ? code : undefined);
    const results = await Promise.allSettled([
      store.change(({ people }) => {
        people.wang = { name: '王' };
      }),
      store.change(({ people }) => Object.keys(people)),
    ]);
    for (const result of results) {
      expect(result).toMatchObject({
        status: 'rejected',
        reason: { name: 'StoreUnwritable', kind: 'unwritable', code },
      });
    }
    expect(store.data).toBe(before);
    expect(await store.writable()).toBe(false);
    memory.refuse = () => undefined;
    expect(await store.writable()).toBe(true);
    await store.change(({ people }) => {
      people.zhao = { name: '赵' };
    });
    await store.close();
    expect(Object.keys((await storeOn(memory)).data.people)).toEqual(['li', 'zhao']);
  });

  it.each([
    { files: 'one file', after: 'people', unsynced: 'lost' },
    { files: 'one file', after: 'people', unsynced: 'kept' },
    { files: 'several files', after: 'people', unsynced: 'lost' },
    { files: 'several files', after: 'people', unsynced: 'kept' },
    { files: 'several files', after: 'hall', unsynced: 'lost' },
    { files: 'several files', after: 'hall', unsynced: 'kept' },
  ])(
    'at any act of a change of $files: only what was taken is there later, with what came after in $after ($unsynced)',
    async ({ files, after, unsynced }) => {
      for (let at = 1; at < 40; at += 1) {
        const memory = memoryDisk();
        const store = await storeOn(memory);
        await store.change(({ notes }) => {
          notes.a = note('a', '2020', 'old');
        });
        let acts = 0;
        memory.refuse = () => (++acts >= at && acts < at + 5 ? 'EIO' : undefined);
        const result = await store
          .change(({ notes, people }) => {
            notes.a = note('a', '2020', 'new');
            if (files === 'several files') people.li = { name: '李' };
          })
          .catch((error: unknown) => error);
        const text = result === undefined ? 'new' : 'old';
        expect(store.data.notes.a?.text).toBe(text);
        // Queued behind what still goes on.
        await store.change(() => {});
        memory.refuse = () => undefined;
        await store.change((draft) => {
          if (after === 'hall') draft.hall = { name: '大厅' };
          else draft.people.wang = { name: '王' };
        });
        const kept = JSON.stringify(store.data);
        memory.reboot(() => (unsynced === 'lost' ? 0 : 0.999));
        expect(JSON.stringify((await storeOn(memory)).data), `refused from act ${at}`).toBe(kept);
      }
    },
  );

  it('a full disk takes a change that makes a file smaller, and says when it has room', async () => {
    const memory = memoryDisk();
    const store = await storeOn(memory);
    await store.change(({ notes }) => {
      for (let n = 0; n < 100; n += 1) notes[`n-${n}`] = note(`n-${n}`);
    });
    memory.room = (memory.bytes('/data/notes/2026.json')?.length ?? 0) + 1000;
    expect(await store.writable()).toBe(true);
    await expect(
      store.change(({ notes }) => {
        notes.more = note('more');
      }),
    ).rejects.toMatchObject({
      code: 'ENOSPC',
    });
    // What the refused write left behind takes no room from another file.
    await store.change(({ people }) => {
      people.li = { name: '李'.repeat(100) };
    });
    await store.change(({ notes }) => {
      for (let n = 10; n < 100; n += 1) delete notes[`n-${n}`];
    });
    await store.close();
    expect(Object.keys((await storeOn(memory)).data.notes)).toHaveLength(10);
  });

  it('says that there is no room before any change was tried', async () => {
    const memory = memoryDisk();
    const store = await storeOn(memory);
    memory.room = 0;
    expect(await store.writable()).toBe(false);
  });

  it('a recipe’s own refusal stands, unless it was judged by changes that were not saved', async () => {
    const memory = memoryDisk();
    const store = await storeOn(memory);
    memory.refuse = () => 'ENOSPC';
    const taken = (names: object) => {
      if ('li' in names) throw new Error('taken');
      throw new Error('free');
    };
    const [first, second, third] = await Promise.allSettled([
      store.change(({ people }) => taken(people)),
      store.change(({ people }) => {
        people.li = { name: '李' };
      }),
      store.change(({ people }) => taken(people)),
    ]);
    expect(first).toMatchObject({ reason: { message: 'free' } });
    expect(second).toMatchObject({ reason: { code: 'ENOSPC' } });
    expect(third).toMatchObject({ reason: { code: 'ENOSPC' } });
  });

  it('tells the visitor no path, and the operator what to do', async () => {
    const memory = memoryDisk();
    const store = await storeOn(memory);
    memory.refuse = () => 'ENOSPC';
    const error: unknown = await store
      .change(({ people }) => {
        people.li = { name: '李' };
      })
      .catch((it: unknown) => it);
    expect(refusalOf(error)).toMatchObject({
      kind: 'unwritable',
      detail: { zh: '未能保存（ENOSPC）：磁盘已满，请腾出空间' },
    });
    expect(JSON.stringify(refusalOf(error).detail)).not.toContain('/data');
    expect((error as Error).message).toMatch(/\/data.*ENOSPC.*磁盘已满.*make room$/);
  });

  it.each(codes)('an opening that meets %s ends with one line', async (code) => {
    const memory = memoryDisk();
    memory.refuse = () => code;
    await expect(storeOn(memory)).rejects.toMatchObject({ name: 'StoreUnwritable', code });
    await expect(logOn(memory)).rejects.toMatchObject({ name: 'StoreUnwritable', code });
  });
});

describe.each([
  { kind: 'plain', chain: false },
  { kind: 'chained', chain: true },
])('a $kind event log on a disk that refuses', ({ chain }) => {
  it.each(['open', 'append', 'sync', 'syncFolder'])(
    'rejects the batch at %s, keeps none of it, and goes on later',
    async (refused) => {
      const memory = memoryDisk();
      const log = await logOn(memory, chain);
      await log.append([visit('a')]);
      memory.refuse = (act) => (act === refused ? 'EIO' : undefined);
      const batch = await Promise.allSettled([
        log.append([visit('b', tuesday + dayMs)]),
        log.append([visit('c', tuesday + dayMs)]),
      ]);
      for (const result of batch) expect(result).toMatchObject({ reason: { name: 'StoreUnwritable', code: 'EIO' } });
      expect((await eventsOf(log)).map(({ id }) => id)).toEqual(['a']);
      memory.refuse = () => undefined;
      await log.append([visit('same day')]);
      expect(memory.bytes('/logs/visits/2026-11-25.ndjson')?.length ?? 0).toBe(0);
      expect(await log.append([visit('b', tuesday + dayMs)])).toEqual({ accepted: 1, known: 0 });
      expect((await eventsOf(log)).map(({ id }) => id)).toEqual(['a', 'same day', 'b']);
    },
  );

  it('a part that a full disk took is cut off; what was refused can be sent again', async () => {
    const memory = memoryDisk();
    const log = await logOn(memory, chain);
    await log.append([visit('a')]);
    const file = '/logs/visits/2026-11-24.ndjson';
    const size = memory.bytes(file)?.length ?? 0;
    memory.room = size + 20;
    await expect(log.append([visit('b'), visit('c')])).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(memory.bytes(file)).toHaveLength(size);
    memory.room = 10_000;
    expect(await log.append([visit('b'), visit('c')])).toEqual({ accepted: 2, known: 0 });
    const lines = linesOf(memory.bytes(file) ?? new Uint8Array());
    expect(lines).toHaveLength(3);
    if (chain) expect(brokenLinks(lines)).toEqual([]);
  });

  it('a part that could not even be cut off is cut off before the next append', async () => {
    const memory = memoryDisk();
    const log = await logOn(memory, chain);
    await log.append([visit('a')]);
    memory.room = (memory.bytes('/logs/visits/2026-11-24.ndjson')?.length ?? 0) + 20;
    memory.refuse = (act) => (act === 'truncate' ? 'EIO' : undefined);
    await expect(log.append([visit('b')])).rejects.toMatchObject({ code: 'ENOSPC' });
    memory.room = 10_000;
    await expect(log.append([visit('b')])).rejects.toMatchObject({ code: 'EIO' });
    memory.refuse = () => undefined;
    await log.append([visit('b')]);
    expect((await eventsOf(log)).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('a batch of two days is taken whole or not at all', async () => {
    const memory = memoryDisk();
    const log = await logOn(memory, chain);
    await log.append([visit('a')]);
    memory.refuse = (act, file) => (act === 'append' && file.includes('11-25') ? 'ENOSPC' : undefined);
    const two = [visit('b'), visit('c', tuesday + dayMs)];
    await expect(log.append(two)).rejects.toMatchObject({ code: 'ENOSPC' });
    expect((await eventsOf(log)).map(({ id }) => id)).toEqual(['a']);
    memory.refuse = () => undefined;
    expect(await log.append(two)).toEqual({ accepted: 2, known: 0 });
  });
});
