/** The hub's letter box: each letter is taken once and answered; a torn one is answered with its fault; one that cannot be taken now waits. */
import { expect, test, vi } from 'vitest';
import { createInbox } from '#server/inbox/inbox.ts';
import type { Letter, Reply } from '#server/inbox/letter.ts';
import { notice } from '../../../support/disclosures.ts';
import { heldClock } from '../../../support/held-clock.ts';
import { memoryDisk } from '../../../support/memory-disk.ts';

const name = (digit: number): string => `/data/inbox/0000000${digit}-0000-4000-8000-000000000000`;
const letter: Letter = { format: 'gongkai-import', source: 'http://platform/gkmlpt', notices: [notice()] };

async function box(take: (letter: Letter) => Promise<Reply>) {
  const { disk, put } = memoryDisk();
  await disk.makeFolder('/data/inbox');
  const clock = heldClock();
  const warnings: unknown[] = [];
  const inbox = createInbox({
    dataDir: '/data',
    disk,
    clock,
    take,
    log: { warn: (line: unknown) => warnings.push(line) },
  });
  const look = async () => {
    await inbox.settled();
    clock.advance(1000);
    await inbox.settled();
  };
  const names = () => disk.list('/data/inbox');
  const reply = async (digit: number): Promise<unknown> =>
    JSON.parse((await disk.read(`${name(digit)}.reply`)) ?? 'null');
  return { inbox, put, look, names, reply, warnings };
}

test('a letter is taken once and answered in its place; what is no letter lies untouched', async () => {
  const take = vi.fn(async ({ notices }: Letter) => ({ fresh: notices.length, changed: 0, same: 0, kept: 0 }));
  const { put, look, names, reply } = await box(take);
  put(`${name(1)}.json`, JSON.stringify(letter));
  put(`${name(2)}.json.tmp`, '{"form');
  put('/data/inbox/notes.json', '{}');
  await look();
  await look();
  expect(take).toHaveBeenCalledExactlyOnceWith(letter);
  expect(await reply(1)).toEqual({ fresh: 1, changed: 0, same: 0, kept: 0 });
  expect(await names()).toEqual(
    [`${name(1)}.reply`, `${name(2)}.json.tmp`, 'notes.json'].map((file) => file.split('/').at(-1)).sort(),
  );
});

test('one that is torn or at fault is answered with what is wrong', async () => {
  const take = vi.fn();
  const { put, look, reply } = await box(take);
  put(`${name(1)}.json`, '{"format":"gongkai-im');
  put(`${name(2)}.json`, JSON.stringify({ ...letter, notices: [{ ...notice(), title: '' }] }));
  await look();
  expect(await reply(1)).toEqual({ fault: expect.stringContaining('JSON') });
  expect(await reply(2)).toEqual({ fault: expect.stringContaining('notices[0].title') });
  expect(take).not.toHaveBeenCalled();
});

test('one that cannot be taken now waits, is said once, and is taken as soon as it can be', async () => {
  let full = true;
  const { put, look, names, reply, warnings } = await box(async () => {
    if (full) throw new Error('ENOSPC');
    return { fresh: 1, changed: 0, same: 0, kept: 0 };
  });
  put(`${name(1)}.json`, JSON.stringify(letter));
  await look();
  await look();
  expect([await names(), warnings.length]).toEqual([[expect.stringMatching(/\.json$/)], 1]);
  full = false;
  await look();
  expect(await reply(1)).toMatchObject({ fresh: 1 });
});
