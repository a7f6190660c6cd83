/** 1,000 screens, the hub killed and started again over the same data: until every screen has been greeted with the current version. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { io, type Socket } from 'socket.io-client';
import { adminPassword } from '../support/hub.ts';
import { freePort, spawnHub } from '../support/spawned-hub.ts';
import { keepFigures } from './figures.ts';

const screens = 1000;
const mostMs = 5000;
const port = await freePort();
const dir = await mkdtemp(path.join(tmpdir(), 'gongkai-restart-'));
const start = () =>
  spawnHub({ env: { PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dir, HUB_ADMIN_PASSWORD: adminPassword } });

let hub = start();
await hub.running;

/** Screens that the hub has greeted since the last kill, with the version that each was told. */
const greeted = new Map<number, number>();
let all = () => {};
const everyone = () =>
  new Promise<void>((resolve) => {
    all = resolve;
  });

/** As content/page/link.ts connects. */
function screen(number: number): Socket {
  const socket = io(`http://127.0.0.1:${port}/signage`, {
    forceNew: true,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 2000,
    randomizationFactor: 0.8,
  });
  let version: number | undefined;
  socket.on('connect', async () => {
    const welcome = (await socket.emitWithAck('hello', { screen: 'hall-led', ...(version && { version }) })) as {
      version: number;
    };
    version = welcome.version;
    greeted.set(number, version);
    if (greeted.size === screens) all();
  });
  return socket;
}

const first = everyone();
const sockets = Array.from({ length: screens }, (_, number) => screen(number));
await first;

const timesMs: number[] = [];
for (let round = 0; round < 5; round += 1) {
  greeted.clear();
  const back = everyone();
  await hub.kill();
  const from = performance.now();
  hub = start();
  await back;
  timesMs.push(performance.now() - from);
  const answer = await fetch(`http://127.0.0.1:${port}/api/screens/hall-led/programme`);
  const { version } = (await answer.json()) as { version: number };
  if ([...greeted.values()].some((told) => told !== version)) throw new Error('a screen is out of step');
}
for (const socket of sockets) socket.disconnect();
await hub.kill('SIGTERM');
await rm(dir, { recursive: true, force: true });

const slowestMs = Math.max(...timesMs);
process.stdout.write(
  `restart with ${screens} screens: all back and in step after ${timesMs.map((ms) => Math.round(ms)).join(', ')} ms (goal: under ${mostMs})\n`,
);
keepFigures('restart with 1,000 screens', { slowestMs });
process.exit(slowestMs < mostMs ? 0 : 1);
