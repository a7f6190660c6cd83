/** Questions over the hub: counted by every side, folded into sums after their time, and gaps that close. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createDisk } from '#server/platform/disk.ts';
import { nodeActs } from '#server/platform/disk-node.ts';
import { type HeldClock, heldClock } from '../support/held-clock.ts';
import { type Client, startHub, type TestHub } from '../support/hub.ts';
import { must } from '../support/workflow.ts';

const dayMs = 86_400_000;
const queries = '/api/desk/queries';
let dir = '';
let clock: HeldClock;
let hub: TestHub;
let staff: Client;
let stuck = false;

/** The machine's disk, on which nothing can be removed while it is stuck. */
function sticky() {
  const acts = nodeActs();
  return createDisk({
    ...acts,
    async unlink(file) {
      if (stuck && file.endsWith('.ndjson')) throw Object.assign(new Error('EIO: unlink'), { code: 'EIO' });
      await acts.unlink(file);
    },
  });
}

beforeEach(async () => {
  stuck = false;
  dir = await mkdtemp(path.join(tmpdir(), 'gongkai-questions-'));
  clock = heldClock();
  hub = await startHub({ clock, dataDir: dir, disk: sticky(), questionDays: 30 });
  staff = await hub.admin();
});
afterEach(async () => {
  await hub.stop();
  await rm(dir, { recursive: true, force: true });
});

let made = 0;
const send = async (words: string, facts: Record<string, unknown> = {}) => {
  const kiosk = await hub.socket('/kiosk');
  const event = {
    id: `question-${made++}`,
    at: clock.now(),
    kiosk: 'hall',
    words,
    input: 'pinyin',
    results: 2,
    ...facts,
  };
  return kiosk.emitWithAck('queries', [event]);
};
const summary = async (from: string, to: string) =>
  (await must(200, staff.get(`${queries}?from=${from}&to=${to}`))).body;
const rawDays = () => readdir(path.join(dir, 'logs/queries'));

it('are counted by day, visit, section, way, language, hour and kiosk, beside the days before', async () => {
  await send('社保卡', { visit: 'visit-one', language: 'en', opened: 'social-security-card' });
  await send('社保卡', { visit: 'visit-one' });
  await send('没有的东西', { results: 0, kiosk: 'side', input: 'handwriting' });
  const body = await summary('2026-11-23', '2026-11-24');
  expect(body).toMatchObject({ total: 3, visits: 2, found: 2, opened: 1 });
  expect(body.days).toEqual([
    { day: '2026-11-23', total: 0, visits: 0, nothing: 0 },
    { day: '2026-11-24', total: 3, visits: 2, nothing: 1 },
  ]);
  expect(body.byInput).toEqual({ pinyin: 2, handwriting: 1 });
  expect(body.byLanguage).toEqual({ en: 1, 'zh-Hans': 2 });
  expect(body.byHour[9]).toBe(3);
  expect(body.rising).toEqual([{ words: '社保卡', count: 2, before: 0 }]);
  await must(422, staff.get(`${queries}?from=2020-01-01&to=2026-11-24`));
});

it('are folded after their time into the same sums; cut off midway, nothing is lost and nothing counted twice', async () => {
  for (const words of ['社保卡', '社保卡', '社保卡', '我家的事']) await send(words);
  const { last: _, top: __, ...before } = await summary('2026-11-24', '2026-11-24');
  clock.advance(30 * dayMs);
  await staff.signIn();
  await hub.runJob('fold-questions');
  expect(await rawDays()).toEqual(['2026-11-24.ndjson']);
  clock.advance(dayMs);
  stuck = true;
  await expect(hub.runJob('fold-questions')).rejects.toThrow();
  const sums = () => summary('2026-11-24', '2026-11-24');
  expect(await sums()).toMatchObject({ total: 4, top: [{ words: '社保卡', count: 3 }] });
  await hub.stop();
  stuck = false;
  hub = await startHub({ clock, dataDir: dir, disk: sticky(), questionDays: 30 });
  staff = await hub.admin();
  await hub.runJob('fold-questions');
  await hub.runJob('fold-questions');
  expect(await rawDays()).toEqual([]);
  const after = await sums();
  expect(after).toMatchObject({ ...before, nothingFound: [], rising: [{ words: '社保卡' }] });
  expect(JSON.stringify(after)).not.toContain('我家的事');
  // A kiosk that was cut off for so long: acknowledged, so that it stops asking, and not counted.
  expect(await send('社保卡', { at: clock.now() - 31 * dayMs })).toEqual({ accepted: 0, known: 1 });
  expect(await sums()).toEqual(after);
});

it('that found nothing are followed after something was done: found now, then opened', async () => {
  await send('鑫鑫燚燚', { results: 0 });
  clock.advance(1000);
  await must(201, staff.post(`${queries}/gaps`, { words: '鑫鑫燚燚', how: 'synonym' }));
  const gap = async () => (await must(200, staff.get(`${queries}/gaps`))).body.items[0];
  expect(await gap()).toMatchObject({ words: '鑫鑫燚燚', how: 'synonym', by: 'admin', state: 'open' });
  await must(201, staff.post('/api/desk/town/synonyms', { official: '社会保障卡申领', everyday: ['鑫鑫燚燚'] }));
  expect(await gap()).toMatchObject({ state: 'found' });
  clock.advance(1000);
  await send('鑫鑫 燚燚', { opened: 'social-security-card' });
  expect(await gap()).toMatchObject({ state: 'closed', asked: 1, opened: 1 });
});
