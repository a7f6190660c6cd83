/** Daily backups: one a day, restorable, the last ones kept, and a state that says how it stands. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { gongkai } from '../support/command.ts';
import { type HeldClock, heldClock } from '../support/held-clock.ts';
import { startHub, type TestHub } from '../support/hub.ts';
import { heard } from '../support/screens.ts';
import { must } from '../support/workflow.ts';

const hour = 3_600_000;
let dir = '';
let clock: HeldClock;
let hub: TestHub;
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'gongkai-backups-'));
  clock = heldClock();
  hub = await startHub({ clock, dataDir: path.join(dir, 'data') });
});
afterEach(async () => {
  await hub.stop();
  await rm(dir, { recursive: true, force: true });
});

const made = async () => (await readdir(path.join(dir, 'data-backups'))).sort();
const state = async () => (await must(200, (await hub.admin()).get('/api/desk/machine'))).body.backup;

it('come once a day, the last three stay, and what they hold can be restored', async () => {
  expect(await state()).toEqual({ enabled: true, madeAt: null, late: true, failure: null });
  const admin = await hub.admin();
  await must(201, admin.post('/api/desk/disclosures', { kind: 'notice', id: 'kept', title: '留着的', body: '正文。' }));
  const desk = await hub.socket('/desk', { cookie: admin.cookie() });
  const news = heard(desk, 'news');
  await hub.runJob('backup');
  expect(await news).toBe('machine');
  await hub.runJob('backup');
  expect(await made()).toEqual(['gongkai-20261124-090000.tar.gz']);
  expect(await state()).toEqual({ enabled: true, madeAt: clock.now(), late: false, failure: null });
  for (let day = 0; day < 4; day++) {
    clock.advance(24 * hour);
    await hub.runJob('backup');
  }
  expect(await made()).toEqual([26, 27, 28].map((day) => `gongkai-202611${day}-090000.tar.gz`));
  clock.advance(27 * hour);
  expect(await state()).toMatchObject({ late: true });
  const restored = path.join(dir, 'restored');
  const [, , newest = ''] = await made();
  expect(await gongkai(restored, ['restore', path.join(dir, 'data-backups', newest)])).toMatchObject({ code: 0 });
  expect(await readFile(path.join(restored, 'disclosures/2026.json'), 'utf8')).toContain('留着的');
});

it('that cannot be made are said, and are not taken for one; an administrator makes one by hand', async () => {
  await writeFile(path.join(dir, 'data-backups'), 'a file where the folder should be');
  await hub.runJob('backup');
  expect(await state()).toMatchObject({ madeAt: null, late: true, failure: expect.stringMatching(/建不了/) });
  await rm(path.join(dir, 'data-backups'));
  await must(403, (await hub.person('chen', 'reviewer')).post('/api/desk/backups'));
  const { body } = await must(200, (await hub.admin()).post('/api/desk/backups'));
  expect(body).toMatchObject({ madeAt: clock.now(), late: false, failure: null });
});
