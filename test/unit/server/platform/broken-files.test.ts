/** Files that a power cut, a hand or a second hub spoilt: a data file stops the start by name and stays as it is; a log loses its torn end alone. */
import { describe, expect, it } from 'vitest';
import { brokenLinks } from '#server/platform/chain.ts';
import { linesOf } from '#server/platform/day-file.ts';
import { openEventLog } from '#server/platform/event-log.ts';
import { openStore } from '#server/platform/store.ts';
import { eventsOf } from '../../../support/event-log-contract.ts';
import { type MemoryDisk, memoryDisk } from '../../../support/memory-disk.ts';
import { note, noteCollections, tuesday, utcDay, Visit, visit } from '../../../support/notes.ts';
import { keptLog, silentLog } from '../../../support/places.ts';

const storeOn = (memory: MemoryDisk) =>
  openStore({ dir: '/data', disk: memory.disk, collections: noteCollections, log: silentLog });

async function filledMemory(): Promise<MemoryDisk> {
  const memory = memoryDisk();
  const store = await storeOn(memory);
  await store.change((draft) => {
    draft.notes.a = note('a', '2020');
    draft.people.li = { name: '李' };
    draft.hall = { name: '石岭' };
  });
  await store.close();
  return memory;
}

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

const broken: readonly (readonly [file: string, what: string, bytes: string | Uint8Array, said: RegExp])[] = [
  ['people.json', 'empty', '', /空.*empty/],
  ['people.json', 'NUL bytes', new Uint8Array(64), /NUL/],
  ['people.json', 'torn', '{"li":{"name":"李', /not valid JSON/],
  ['people.json', 'a list', '[]', /object of items/],
  ['people.json', 'null', 'null', /object of items/],
  ['people.json', 'not UTF-8', Uint8Array.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), /not valid JSON/],
  ['people.json', 'of another form', '{"li":{"name":""},"wang":{"nom":"王"}}', /li\.name .*wang\.name .*wang\.nom /],
  ['notes/2020.json', 'of another form', '{"a":{"id":"a","year":2020,"text":""}}', /a\.year /],
  ['notes/copy.json', 'a copy', '{"a":{"id":"a","year":"2020","text":""}}', /编号 a /],
  ['hall.json', 'of another form', '{"name":1}', /name /],
  ['.journal', 'NUL bytes', new Uint8Array(64), /NUL/],
  ['.journal', 'of another form', '{}', /journal/],
  ['.journal', 'with a bad item', '{"files":{"people.json":{"li":{}}}}', /li\.name /],
];

describe('a store whose file is spoilt', () => {
  it.each(broken)('does not open: %s, %s', async (name, _what, bytes, said) => {
    const memory = await filledMemory();
    const file = `/data/${name}`;
    memory.put(file, bytes);
    const before = text(memory.bytes(file));
    const error = await storeOn(memory).catch((it: unknown) => it);
    expect(error).toMatchObject({ name: 'StoreBroken', file });
    const { message } = error as Error;
    expect(message).toContain(file);
    expect(message).toMatch(said);
    expect(message).toMatch(/备份.*backup/);
    expect(message).not.toContain('\n');
    expect(text(memory.bytes(file))).toBe(before);
    // The folder is free again for the next try, and moving the file away is enough.
    await memory.disk.remove(file);
    await (await storeOn(memory)).close();
  });

  it('names no more than the first faults', async () => {
    const memory = await filledMemory();
    memory.put('/data/people.json', JSON.stringify(Object.fromEntries(Array.from({ length: 30 }, (_, n) => [n, {}]))));
    await expect(storeOn(memory)).rejects.toThrow(/4\.name [^;]*; 另有 25 处/);
  });

  it('opens with a mark of byte order, strange names and leftovers around', async () => {
    const memory = await filledMemory();
    memory.put('/data/people.json', `\ufeff${text(memory.bytes('/data/people.json'))}`);
    memory.put('/data/people.json.tmp', 'half');
    memory.put('/data/notes/2020.json.tmp', 'half');
    memory.put('/data/notes/2020.json.bak', 'an operator’s copy');
    memory.put('/data/.journal.tmp', 'half');
    const store = await storeOn(memory);
    expect(Object.keys(store.data.people)).toEqual(['li']);
    await store.close();
    expect(memory.bytes('/data/notes/2020.json.bak')).toBeDefined();
    expect([...(await memory.disk.list('/data')), ...(await memory.disk.list('/data/notes'))]).not.toContainEqual(
      expect.stringMatching(/\.tmp$/),
    );
  });

  it('moves an item that lies in another partition’s file with the next change', async () => {
    const memory = await filledMemory();
    memory.put('/data/notes/2019.json', JSON.stringify({ b: note('b', '2020') }));
    const store = await storeOn(memory);
    await store.change(({ hall }) => {
      if (hall) hall.name = '大厅';
    });
    await store.close();
    expect(Object.keys(JSON.parse(text(memory.bytes('/data/notes/2020.json'))))).toEqual(['b', 'a']);
    expect(Object.keys((await storeOn(memory)).data.notes)).toEqual(['b', 'a']);
  });
});

const file = '/logs/visits/2026-11-24.ndjson';
const line = (id: string) => `${JSON.stringify(visit(id))}\n`;

async function logOn(memory: MemoryDisk, chain = false) {
  const { log, events } = keptLog();
  const opened = await openEventLog({
    dir: '/logs',
    name: 'visits',
    schema: Visit,
    disk: memory.disk,
    dayOf: utcDay,
    log,
    chain,
  });
  return { opened, warnings: events };
}

describe('an event log whose file is spoilt', () => {
  it.each([
    ['a torn line', '{"id":"c","at":17', ['a', 'b']],
    ['NUL bytes', '\0'.repeat(50), ['a', 'b']],
    ['a torn line and NUL bytes', `{"id":"c"${'\0'.repeat(50)}`, ['a', 'b']],
    ['lines with NUL bytes', `\0\0\n${'\0'.repeat(9)}}\n`, ['a', 'b']],
    ['half a character', Buffer.from('{"id":"c","words":"社').subarray(0, -1), ['a', 'b']],
  ])('cuts off %s before it appends', async (_what, tail, ids) => {
    const memory = memoryDisk();
    await (await logOn(memory)).opened.close();
    memory.put(file, Buffer.concat([Buffer.from(line('a') + line('b')), Buffer.from(tail)]));
    const { opened, warnings } = await logOn(memory);
    expect(warnings).toEqual(['event-log.cut']);
    expect(text(memory.bytes(file))).toBe(line('a') + line('b'));
    await opened.append([visit('d')]);
    expect((await eventsOf(opened)).map(({ id }) => id)).toEqual([...ids, 'd']);
  });

  it('a file of nothing but a torn line begins anew', async () => {
    const memory = memoryDisk();
    await (await logOn(memory)).opened.close();
    memory.put(file, '\0\0\0');
    const { opened } = await logOn(memory);
    await opened.append([visit('a')]);
    expect(text(memory.bytes(file))).toBe(line('a'));
  });

  it('skips and counts faults in the middle, and leaves them', async () => {
    const memory = memoryDisk();
    await (await logOn(memory)).opened.close();
    const spoilt = `${line('a')}not json\n{"id":"x"}\nnull\n\0\0${line('b')}${line('c')}`;
    memory.put(file, spoilt);
    const { opened, warnings } = await logOn(memory);
    expect((await eventsOf(opened)).map(({ id }) => id)).toEqual(['a', 'c']);
    expect(warnings).toEqual(['event-log.faults', 'event-log.skipped']);
    expect(text(memory.bytes(file))).toBe(spoilt);
  });

  it('passes over files that are not its own', async () => {
    const memory = memoryDisk();
    await (await logOn(memory)).opened.close();
    memory.put('/logs/visits/notes.txt', 'x');
    memory.put('/logs/visits/2026-11.ndjson', line('a'));
    expect(await eventsOf((await logOn(memory)).opened)).toEqual([]);
  });
});

describe('a chain', () => {
  it('goes on over restarts, days, a torn end and a clock set back; a changed line shows', async () => {
    const memory = memoryDisk();
    const days = ['2026-11-24', '2026-11-25'];
    const append = async (id: string, at: number) => {
      const { opened } = await logOn(memory, true);
      await opened.append([visit(id, at)]);
      await opened.close();
    };
    const lines = () => days.flatMap((day) => linesOf(memory.bytes(`/logs/visits/${day}.ndjson`) ?? new Uint8Array()));
    await append('a', tuesday);
    await append('b', tuesday + 86_400_000);
    await append('set back', tuesday + 1);
    const torn = '/logs/visits/2026-11-25.ndjson';
    memory.put(torn, `${text(memory.bytes(torn))}{"prev":"12`);
    await append('c', tuesday + 86_400_000);
    expect(lines().map((it) => JSON.parse(it).id)).toEqual(['a', 'b', 'set back', 'c']);
    expect(brokenLinks(lines())).toEqual([]);
    const { opened } = await logOn(memory, true);
    expect(await eventsOf(opened)).toContainEqual(visit('a'));
    expect(brokenLinks(lines().map((it) => it.replace('"b"', '"z"')))).toEqual([2]);
    expect(brokenLinks(lines().filter((_, index) => index !== 1))).toEqual([1]);
    expect(brokenLinks(lines().slice(1))).toEqual([0]);
  });
});
