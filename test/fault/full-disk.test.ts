/** A disk without room: writes are 507 and say so, reading and screens go on, and writing works again once there is room. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createDisk } from '#server/platform/disk.ts';
import { nodeActs } from '#server/platform/disk-node.ts';
import { type Client, startHub, type TestHub } from '../support/hub.ts';

let dir = '';
let full = false;
let hub: TestHub;
let staff: Client;

/** The machine's disk, whose every write fails as on a full one while `full`: what grows a file, and what makes one. */
function fillable() {
  const acts = nodeActs();
  const refuse = () => {
    if (full)
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' });
  };
  return createDisk({
    ...acts,
    async probe(folder) {
      refuse();
      await acts.probe(folder);
    },
    async open(file, flag) {
      const opened = await acts.open(file, flag);
      return {
        ...opened,
        async append(bytes) {
          if (full) await opened.append(bytes.subarray(0, Math.floor(bytes.length / 2)));
          refuse();
          await opened.append(bytes);
        },
      };
    },
  });
}

beforeEach(async () => {
  full = false;
  dir = await mkdtemp(path.join(tmpdir(), 'gongkai-full-'));
  hub = await startHub({ dataDir: dir, disk: fillable() });
  staff = await hub.admin();
});
afterEach(async () => {
  full = false;
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
const event = (id: string) => ({ id, at: 1_795_000_000_000, kiosk: 'hall', words: '低保', input: 'tap', results: 3 });

it('refuses writes with 507, keeps reading, searching and screens going, and takes writes again when there is room', async () => {
  expect((await draft('before')).status).toBe(201);
  const screen = await hub.socket('/signage');
  const kiosk = await hub.socket('/kiosk');
  full = true;

  for (const answer of [
    await draft('during'),
    await staff.put(
      '/api/desk/disclosures/before',
      { kind: 'notice', title: '改', body: '改。', attribute: 'proactive' },
      { 'if-match': '"1"' },
    ),
    await staff.post('/api/desk/takeovers', { severity: 'minor', headline: '演练', until: Date.now() + 3_600_000 }),
  ]) {
    expect(answer.status).toBe(507);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(answer.body).toMatchObject({
      type: 'urn:gongkai:problem:unwritable',
      status: 507,
      detail: expect.stringContaining('ENOSPC'),
    });
  }
  const visitor = hub.client();
  expect((await visitor.get('/api/health')).body).toMatchObject({ status: 'degraded', store: { writable: false } });
  expect((await visitor.get('/api/sections')).status).toBe(200);
  expect((await visitor.get('/api/search?q=社保卡')).body.total).toBeGreaterThan(0);
  expect((await visitor.get('/api/screens/hall-led/frame.png')).status).toBe(200);
  expect(await screen.emitWithAck('hello', { screen: 'hall-led' })).toHaveProperty('programme');
  expect(await kiosk.emitWithAck('hello', { kiosk: 'hall' })).toHaveProperty('snapshot');
  // Not acknowledged, so that the kiosk keeps it.
  expect(await kiosk.emitWithAck('queries', [event('question-1')])).toHaveProperty('error');
  expect((await staff.get('/api/desk/disclosures/during')).status).toBe(404);
  expect((await staff.get('/api/desk/disclosures/before')).body).toMatchObject({ revision: 1, state: 'draft' });

  full = false;
  expect((await draft('during')).status).toBe(201);
  expect(await kiosk.emitWithAck('queries', [event('question-1')])).toMatchObject({ accepted: 1, known: 0 });
  expect((await visitor.get('/api/health')).body).toMatchObject({ status: 'ok', store: { writable: true } });
  await hub.stop();

  hub = await startHub({ dataDir: dir });
  staff = await hub.admin();
  expect((await staff.get('/api/desk/disclosures/before')).body).toMatchObject({ revision: 1 });
  expect((await staff.get('/api/desk/disclosures/during')).body).toMatchObject({ revision: 1 });
});
