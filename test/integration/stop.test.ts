/** SIGTERM: no new connections, writes finished, logs flushed, exit 0 within 5 s, whoever is connected. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect, type Socket as TcpSocket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { io, type Socket } from 'socket.io-client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { adminPassword, clientOf } from '../support/hub.ts';
import { type SpawnedHub, spawnHub } from '../support/spawned-hub.ts';

let folder = '';
let hub: SpawnedHub;
let sockets: Socket[] = [];
let streams: TcpSocket[] = [];
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-stop-'));
  hub = spawnHub({ env: { PORT: '0', DATA_DIR: folder, HUB_ADMIN_PASSWORD: adminPassword } });
});
afterEach(async () => {
  for (const socket of sockets) socket.disconnect();
  for (const stream of streams) stream.destroy();
  sockets = [];
  streams = [];
  await hub.kill();
  await rm(folder, { recursive: true, force: true });
});

/** Sends SIGTERM and answers how long the end took, in milliseconds; the exit code must be 0. */
async function stopMs(): Promise<number> {
  const began = performance.now();
  expect(await hub.kill('SIGTERM')).toBe(0);
  return performance.now() - began;
}
const open = async (address: string, namespace: string, transports: string[]): Promise<void> => {
  const socket = io(`${address}${namespace}`, { transports, forceNew: true, reconnection: false });
  sockets.push(socket);
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
};
const stream = (address: string, text: string): TcpSocket => {
  const { hostname, port } = new URL(address);
  const made = connect(Number(port), hostname, () => made.write(text));
  made.on('error', () => {});
  streams.push(made);
  return made;
};

it('ends within 5 s with kiosks, screens, long polls, idle connections and half-sent requests open', async () => {
  const address = await hub.running;
  for (const namespace of ['/kiosk', '/signage']) {
    await open(address, namespace, ['websocket']);
    await open(address, namespace, ['polling']);
  }
  stream(address, '');
  stream(address, 'GET /api/health HTTP/1.1\r\nHost: localhost\r\n');
  stream(
    address,
    'POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"user',
  );
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await stopMs()).toBeLessThan(5000);
  expect(hub.stderr()).toContain('hub.stopped');
});

it('finishes the writes that are under way, answers them, and takes no more', async () => {
  const address = await hub.running;
  const client = clientOf(address);
  await client.signIn();
  const draft = (title: string) =>
    client.post('/api/desk/disclosures', { kind: 'notice', title, body: '正文。', attribute: 'proactive' });
  await draft('先写一条');
  let going = true;
  const answered: string[] = [];
  const writers = Array.from({ length: 8 }, async (_, writer) => {
    for (let n = 0; going; n++) {
      const title = `第 ${writer} 人第 ${n} 条`;
      const answer = await draft(title).catch(() => undefined);
      if (answer?.status === 201) answered.push(title);
      else break;
    }
  });
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await stopMs()).toBeLessThan(5000);
  going = false;
  await Promise.all(writers);
  expect(answered.length).toBeGreaterThan(0);
  await expect(fetch(`${address}/api/health`)).rejects.toThrow();
  const again = spawnHub({ env: { PORT: '0', DATA_DIR: folder } });
  try {
    const reader = clientOf(await again.running);
    await reader.signIn();
    const kept = new Set<string>();
    for (let page = 1, left = 1; left > 0; page += 1) {
      const { body } = await reader.get(`/api/desk/disclosures?state=draft&size=500&page=${page}`);
      for (const { title } of body.items) kept.add(title);
      left = body.total - page * 500;
    }
    expect(answered.filter((title) => !kept.has(title))).toEqual([]);
  } finally {
    await again.kill();
  }
});

it('ends with 0 when the signal comes while it starts, and when it comes twice', async () => {
  await hub.running;
  hub.child.kill('SIGTERM');
  expect(await stopMs()).toBeLessThan(5000);
  for (const delayMs of [150, 300, 450, 600]) {
    hub = spawnHub({ env: { PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'info' } });
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    // Before the program is read, no program can answer a signal.
    const lockBefore = await readFile(path.join(folder, '.lock'), 'utf8').catch(() => '');
    hub.child.kill('SIGTERM');
    const code = await hub.ended;
    if (lockBefore.includes(`"pid":${hub.child.pid},`)) expect(code).toBe(0);
  }
});
