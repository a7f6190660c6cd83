/** A start as an operator sees it: what is printed, what is served, how long it takes. */
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { clientOf } from '../support/hub.ts';
import { type SpawnedHub, spawnHub } from '../support/spawned-hub.ts';

let folder = '';
let processes: SpawnedHub[] = [];
const start = (env: Record<string, string> = {}) => {
  const hub = spawnHub({ by: 'command', env: { PORT: '0', DATA_DIR: path.join(folder, 'data'), ...env } });
  processes.push(hub);
  return hub;
};
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-start-'));
});
afterEach(async () => {
  await Promise.all(processes.map((hub) => hub.kill()));
  processes = [];
  await rm(folder, { recursive: true, force: true });
});

it('prints the addresses of index, kiosk, screen and desk and the first password, and serves them all', async () => {
  const hub = start();
  const address = await hub.running;
  const printed = hub.stdout();
  const place = (name: string) => new RegExp(`${name} +(\\S+)`).exec(printed)?.[1] ?? '';
  expect([place('index'), place('kiosk'), place('desk')]).toEqual(
    ['/', '/kiosk/', '/desk/'].map((page) => `${address}${page}`),
  );
  expect(place('screen')).toMatch(/^http:\/\/localhost:\d+\/signage\/[a-z0-9-]+$/);
  for (const name of ['index', 'kiosk', 'screen', 'desk']) {
    const page = await fetch(place(name));
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
    expect(await page.text()).toMatch(/<title>.+<\/title>/);
  }
  const password = /first password: (\S+)/.exec(printed)?.[1] ?? '';
  expect(password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
  const client = clientOf(address);
  expect(await client.signIn('admin', password)).toMatchObject({ status: 200, body: { role: 'admin' } });
  const { body: found } = await client.get('/api/disclosures?kind=notice');
  expect(found.total).toBeGreaterThanOrEqual(40);
});

it('prints no password at the second start, and lets the same one in', async () => {
  const first = start();
  await first.running;
  const password = /first password: (\S+)/.exec(first.stdout())?.[1] ?? '';
  expect(await first.kill('SIGTERM')).toBe(0);
  const second = start();
  const address = await second.running;
  expect(second.stdout()).not.toMatch(/password/);
  expect((await clientOf(address).signIn('admin', password)).status).toBe(200);
});

it('takes the first password from HUB_ADMIN_PASSWORD, prints it nowhere, and does not change it later', async () => {
  const first = start({ HUB_ADMIN_PASSWORD: 'a long first password' });
  const address = await first.running;
  expect((await clientOf(address).signIn('admin', 'a long first password')).status).toBe(200);
  await first.kill('SIGTERM');
  expect(first.stdout() + first.stderr()).not.toMatch(/password/i);
  const second = start({ HUB_ADMIN_PASSWORD: 'another long password' });
  const again = await second.running;
  expect((await clientOf(again).signIn('admin', 'another long password')).status).toBe(401);
  expect((await clientOf(again).signIn('admin', 'a long first password')).status).toBe(200);
});

it('keeps the first password for a start that can tell it, when the first start finds its port taken', async () => {
  const other = start({ DATA_DIR: path.join(folder, 'other') });
  const { port } = new URL(await other.running);
  const refused = start({ PORT: port });
  expect(await refused.ended).toBe(2);
  const hub = start();
  const address = await hub.running;
  const password = /first password: (\S+)/.exec(hub.stdout())?.[1] ?? '';
  expect((await clientOf(address).signIn('admin', password)).status).toBe(200);
});

it('logs one JSON line an event on standard error, and nothing else', async () => {
  const hub = start();
  const address = await hub.running;
  await fetch(`${address}/api/search?q=${encodeURIComponent('社保')}`);
  await fetch(`${address}/api/nothing`);
  await hub.kill('SIGTERM');
  const events = hub
    .stderr()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { event: string });
  expect(events.map(({ event }) => event)).toEqual(['hub.started', 'hub.stopped']);
});

it('keeps its data where DATA_DIR says, for its own user alone', async () => {
  const hub = start();
  await hub.running;
  await hub.kill('SIGTERM');
  const users = await readFile(path.join(folder, 'data/users.json'), 'utf8');
  expect(users).toContain('$argon2id$');
  for (const place of ['data', 'data/users.json', 'data/secret', 'data/logs/audit']) {
    expect((await stat(path.join(folder, place))).mode & 0o077).toBe(0);
  }
});
