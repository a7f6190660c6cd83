/** The disk is full for the audit alone, or the hub dies before a line is in its log: no change is without its line, no line without its change. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createDisk } from '#server/platform/disk.ts';
import { nodeActs } from '#server/platform/disk-node.ts';
import { gongkai } from '../support/command.ts';
import { type Client, startHub, type TestHub } from '../support/hub.ts';

let dir = '';
let full: 'nothing' | 'audit' | 'all' = 'nothing';
let hub: TestHub;
let staff: Client;

/** The machine's disk, which has no room for the audit's log, or for anything, while it is said to be full. */
function fillable() {
  const acts = nodeActs();
  return createDisk({
    ...acts,
    async open(file, flag) {
      const opened = await acts.open(file, flag);
      return {
        ...opened,
        async append(bytes) {
          if (full === 'all' || (full === 'audit' && file.includes('/logs/audit/'))) {
            await opened.append(bytes.subarray(0, Math.floor(bytes.length / 2)));
            throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC', syscall: 'write' });
          }
          await opened.append(bytes);
        },
      };
    },
  });
}

beforeEach(async () => {
  full = 'nothing';
  dir = await mkdtemp(path.join(tmpdir(), 'gongkai-audit-'));
  hub = await startHub({ dataDir: path.join(dir, 'data'), disk: fillable() });
  staff = await hub.admin();
});
afterEach(async () => {
  full = 'nothing';
  await hub.stop();
  await rm(dir, { recursive: true, force: true });
});

const draft = (id: string) =>
  staff.post('/api/desk/disclosures', {
    kind: 'notice',
    id,
    title: `公告 ${id}`,
    body: '正文。',
    attribute: 'proactive',
  });
const acts = async (subject: string): Promise<{ act: string; detail: { changed?: string } }[]> =>
  (await staff.get('/api/desk/audit')).body.items.filter((line: { subject: string }) => line.subject === subject);
const verify = (data = path.join(dir, 'data'), ...more: string[]) => gongkai(data, ['audit', 'verify', ...more]);

it('what was saved is answered as saved, is in the audit at once, and in its log when there is room', async () => {
  full = 'audit';
  const put = { kind: 'notice', title: '改过的', body: '正文。', attribute: 'proactive' };
  expect((await draft('during')).status).toBe(201);
  expect((await staff.put('/api/desk/disclosures/during', put, { 'if-match': '"1"' })).status).toBe(200);
  expect(await acts('during')).toMatchObject([
    { act: 'disclosure.edit', detail: { changed: 'disclosures/during (working.title)' } },
    { act: 'disclosure.create', detail: { changed: 'disclosures/during (new)' } },
  ]);
  expect((await hub.client().signIn()).status).toBe(200);
  full = 'nothing';
  expect((await draft('after')).status).toBe(201);
  const log = (
    await Promise.all(
      (
        await readdir(path.join(dir, 'data/logs/audit'))
      ).map((file) => readFile(path.join(dir, 'data/logs/audit', file), 'utf8')),
    )
  ).join('');
  expect(log.match(/"subject":"during"/g)).toHaveLength(2);
  await hub.stop();
  expect((await verify()).code).toBe(0);
  hub = await startHub({ dataDir: path.join(dir, 'data') });
});

it('what was saved and had not reached the log when the hub died is written by the next start, once', async () => {
  full = 'audit';
  expect((await draft('during')).status).toBe(201);
  await hub.stop();
  for (let round = 0; round < 3; round++) {
    hub = await startHub({ dataDir: path.join(dir, 'data') });
    staff = await hub.admin();
    expect(await acts('during')).toMatchObject([
      { by: 'admin', act: 'change', detail: { changed: 'disclosures/during (new)' } },
    ]);
    await hub.stop();
    expect((await verify()).code).toBe(0);
  }
  hub = await startHub({ dataDir: path.join(dir, 'data') });
});

it('what is not saved is in no audit', async () => {
  full = 'all';
  expect((await draft('never')).status).toBe(507);
  full = 'nothing';
  expect(await acts('never')).toEqual([]);
});

it('an end that was cut off shows: by the store’s own last act, and by a tip that was kept', async () => {
  for (const id of ['one', 'two', 'three']) expect((await draft(id)).status).toBe(201);
  await hub.stop();
  const whole = await verify();
  expect(whole.code).toBe(0);
  for (const cut of [1, 2, 3]) {
    const copy = path.join(dir, `cut-${cut}`);
    await cp(path.join(dir, 'data'), copy, { recursive: true });
    const [day = ''] = await readdir(path.join(copy, 'logs/audit'));
    const file = path.join(copy, 'logs/audit', day);
    const lines = (await readFile(file, 'utf8')).split('\n').slice(0, -1);
    await writeFile(
      file,
      lines
        .slice(0, -cut)
        .map((line) => `${line}\n`)
        .join(''),
    );
    const found = await verify(copy);
    expect(found).toMatchObject({ code: 1, err: expect.stringContaining('截断') });
    // A start writes the last act again, and that lines before it are gone.
    const again = await startHub({ dataDir: copy });
    const admin = await again.admin();
    const { body } = await admin.get('/api/desk/audit/verification');
    expect(body.faults.length > 0, `${cut} cut`).toBe(cut > 1);
    await admin.post('/api/desk/disclosures', { kind: 'notice', title: '之后的', body: '正文。' });
    await again.stop();
    expect((await verify(copy)).code, `${cut} cut`).toBe(cut > 1 ? 1 : 0);
  }
  hub = await startHub({ dataDir: path.join(dir, 'data') });
});
