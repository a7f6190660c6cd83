/** The order of acts on the disk: nothing is answered before what carries it was synced, and those that wait share one write. */
import { describe, expect, it } from 'vitest';
import { openEventLog } from '#server/platform/event-log.ts';
import { openStore } from '#server/platform/store.ts';
import { memoryDisk } from '../../../support/memory-disk.ts';
import { note, noteCollections, utcDay, Visit, visit } from '../../../support/notes.ts';
import { silentLog } from '../../../support/places.ts';

async function openedStore() {
  const memory = memoryDisk();
  const store = await openStore({ dir: '/data', disk: memory.disk, collections: noteCollections, log: silentLog });
  memory.acts.length = 0;
  return { memory, store };
}

const written = (file: string): string[] => [
  `open ${file}.tmp`,
  `append ${file}.tmp`,
  `sync ${file}.tmp`,
  `rename ${file}`,
  `syncFolder ${file.slice(0, file.lastIndexOf('/'))}`,
];

describe('a change', () => {
  it('syncs the file, renames it, syncs the folder, and only then is seen and answered', async () => {
    const { memory, store } = await openedStore();
    const early: string[] = [];
    memory.refuse = (act) => {
      if (store.data.people.li) early.push(act);
      return undefined;
    };
    await store
      .change(({ people }) => {
        people.li = { name: '李' };
      })
      .then(() => memory.acts.push('answer'));
    expect(memory.acts).toEqual([...written('/data/people.json'), 'answer']);
    expect(early).toEqual([]);
  });

  it('of several files is answered once the journal is whole; then the files follow', async () => {
    const { memory, store } = await openedStore();
    await store
      .change((draft) => {
        draft.notes.a = note('a', '2020');
        draft.people.li = { name: '李' };
      })
      .then(() => memory.acts.push('answer'));
    const journal = written('/data/.journal');
    expect(memory.acts.slice(0, journal.length)).toEqual(journal);
    expect(memory.acts.indexOf('answer')).toBeLessThanOrEqual(journal.length + 1);
    await store.close();
    expect(memory.acts.filter((act) => act !== 'answer')).toEqual([
      ...journal,
      ...written('/data/notes/2020.json'),
      ...written('/data/people.json'),
      'unlink /data/.journal',
      'syncFolder /data',
    ]);
  });

  it('writes only the files whose items changed, and nothing where nothing did', async () => {
    const { memory, store } = await openedStore();
    await store.change((draft) => {
      draft.notes.a = note('a', '2020');
      draft.notes.b = note('b', '2021');
    });
    await store.change(() => {});
    memory.acts.length = 0;
    await store.change(({ people }) => Object.keys(people).length);
    await store.change(({ notes }) => {
      notes.b = note('b', '2021', 'other');
    });
    expect(memory.acts).toEqual(written('/data/notes/2021.json'));
  });

  it('shares one write with all that wait with it', async () => {
    const { memory, store } = await openedStore();
    await Promise.all(
      Array.from({ length: 200 }, (_, n) =>
        store.change(({ people }) => {
          people[n] = { name: 'x' };
        }),
      ),
    );
    expect(memory.acts).toEqual(written('/data/people.json'));
  });
});

describe('an append', () => {
  it('syncs the folder of a new file and the file, and only then is answered; writers that wait share one sync', async () => {
    const memory = memoryDisk();
    const log = await openEventLog({
      dir: '/logs',
      name: 'visits',
      schema: Visit,
      disk: memory.disk,
      dayOf: utcDay,
      log: silentLog,
    });
    expect(memory.acts).toContain('syncFolder /logs');
    memory.acts.length = 0;
    const file = '/logs/visits/2026-11-24.ndjson';
    const answered = (name: string) => () => memory.acts.push(`answer ${name}`);
    await Promise.all([log.append([visit('a')]).then(answered('a')), log.append([visit('b')]).then(answered('b'))]);
    await log.append([visit('c')]).then(answered('c'));
    expect(memory.acts).toEqual([
      `open ${file}`,
      'syncFolder /logs/visits',
      `append ${file}`,
      `sync ${file}`,
      'answer a',
      'answer b',
      `append ${file}`,
      `sync ${file}`,
      'answer c',
    ]);
  });
});
