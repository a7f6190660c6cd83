/** A hub under a mixed load of writes and questions is killed 200 times over the same data: what it acknowledged is there. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { brokenLinks } from '#server/platform/chain.ts';
import { adminPassword, type Client, clientOf } from '../support/hub.ts';
import { createLedger } from '../support/ledger.ts';
import { freePort, type SpawnedHub, spawnHub } from '../support/spawned-hub.ts';

const rounds = 200;
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
const chance = (() => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
})();
const pick = (most: number) => Math.floor(chance() * most);

let dir = '';
let port = 0;
let hub: SpawnedHub | undefined;
const ledger = createLedger();
let staff: { writer: Client; reviewer: Client };

async function start(): Promise<string> {
  hub = spawnHub({ env: { PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dir, HUB_ADMIN_PASSWORD: adminPassword } });
  return hub.running;
}

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'gongkai-kill-'));
  port = await freePort();
  await start();
  const origin = `http://127.0.0.1:${port}`;
  staff = { writer: clientOf(origin), reviewer: clientOf(origin) };
  await staff.writer.signIn();
  await staff.writer.post('/api/desk/users', {
    username: 'chen',
    name: '陈',
    role: 'reviewer',
    password: adminPassword,
  });
  await staff.reviewer.signIn('chen');
});
afterAll(async () => {
  await hub?.kill();
  await rm(dir, { recursive: true, force: true });
});

let serial = 0;
/** One act of the load; resolves once it was answered, and the ledger knows. */
async function act(socket: Socket): Promise<void> {
  const { writer, reviewer } = staff;
  serial += 1;
  const n = serial;
  const choice = pick(100);
  if (choice < 30) {
    const words = `问题 ${n}`;
    const { status } = await writer.get(`/api/search?q=${encodeURIComponent(words)}&kiosk=hall`);
    if (status === 200) ledger.asked(words);
  } else if (choice < 45) {
    const batch = Array.from({ length: 1 + pick(5) }, (_, at) => ({
      id: `round-${n}-${at}`,
      at: 1_795_000_000_000 + n,
      kiosk: 'hall',
      words: `批次 ${n} ${at}`,
      input: 'tap',
      results: at,
    }));
    const answer = (await socket.timeout(400).emitWithAck('queries', batch)) as { accepted?: number };
    if (answer.accepted === batch.length) for (const { words } of batch) ledger.asked(words);
  } else if (choice < 55) {
    const id = `kept-${n}`;
    const { status, body } = await writer.post('/api/desk/disclosures', {
      kind: 'notice',
      id,
      title: `第 ${n} 条`,
      body: '正文。',
      attribute: 'proactive',
    });
    if (status === 201) ledger.kept(body);
  } else if (choice < 58) {
    const id = `screen-${n}`;
    const panel = { kind: 'led', width: 64, height: 32 };
    const { status } = await writer.post('/api/desk/screens', { id, name: id, panel });
    if (status === 201) ledger.made('/api/desk/screens', id);
  } else if (choice < 61) {
    const until = new Date(Date.now() + 3_600_000).toISOString();
    const { status, body } = await writer.post('/api/desk/takeovers', {
      severity: 'minor',
      headline: `演练 ${n}`,
      until,
    });
    if (status === 201) ledger.made('/api/desk/takeovers', body.id);
  } else {
    const known = ledger.free();
    if (!known) return;
    try {
      const place = `/api/desk/disclosures/${known.id}`;
      const answer =
        known.state === 'submitted'
          ? await reviewer.post(`${place}/approve`, { confidentiality: 'passed' })
          : known.state === 'approved'
            ? await reviewer.post(`${place}/publish`)
            : chance() < 0.5
              ? await writer.post(`${place}/submit`)
              : await writer.put(
                  place,
                  { kind: 'notice', title: `改 ${n}`, body: '改过的正文。', attribute: 'proactive' },
                  { 'if-match': `"${known.revision}"` },
                );
      if (answer.status === 200) ledger.kept(answer.body);
      else expect([409, 412]).toContain(answer.status);
      known.busy = false;
    } catch {
      // The hub was killed before it answered: done or not done, both are right.
      known.uncertain = true;
      known.busy = false;
    }
  }
}

/** Workers that act one after another until the hub is gone. */
async function load(origin: string, workers: number): Promise<void> {
  const socket = io(`${origin}/kiosk`, { transports: ['websocket'], forceNew: true, reconnection: false });
  const work = async () => {
    for (;;) {
      try {
        await act(socket);
      } catch (error) {
        if (error instanceof Error && error.name === 'AssertionError') throw error;
        return;
      }
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  socket.disconnect();
}

/** Every line of a log's files, each of which must be whole. */
async function linesOf(log: string): Promise<string[]> {
  const folder = path.join(dir, 'logs', log);
  const texts = await Promise.all(
    (await readdir(folder)).sort().map((name) => readFile(path.join(folder, name), 'utf8')),
  );
  return texts.flatMap((text) => {
    expect(text === '' || text.endsWith('\n')).toBe(true);
    return text.split('\n').filter((line) => line !== '');
  });
}

/** What was acknowledged is there, and nothing is torn; of disclosures, those touched since the last time, or all. */
async function verify(all: boolean): Promise<void> {
  const queries = (await linesOf('queries')).map((line) => JSON.parse(line) as { id: string; words: string });
  expect(new Set(queries.map(({ id }) => id)).size).toBe(queries.length);
  const words = new Set(queries.map((event) => event.words));
  expect(ledger.questions().filter((question) => !words.has(question))).toEqual([]);
  const audit = await linesOf('audit');
  expect(brokenLinks(audit)).toEqual([]);
  const acts = new Map<string, number>();
  for (const line of audit) {
    const { subject, act: done } = JSON.parse(line) as { subject: string; act: string };
    if (done.startsWith('disclosure.')) acts.set(subject, (acts.get(subject) ?? 0) + 1);
  }
  for (const known of ledger.disclosures().filter(({ touched }) => all || touched)) {
    const { body } = await staff.writer.get(`/api/desk/disclosures/${known.id}`);
    ledger.check(known, body);
    expect(acts.get(known.id) ?? 0).toBeGreaterThanOrEqual(known.acts);
    expect(acts.get(known.id) ?? 0).toBeLessThanOrEqual(body.history.length);
  }
  for (const [place, ids] of ledger.things()) {
    const { body } = await staff.writer.get(place);
    const there = new Set(body.items.map(({ id }: { id: string }) => id));
    // A list of takeovers is of the last hundred.
    expect(ids.slice(-50).filter((id) => !there.has(id))).toEqual([]);
  }
  ledger.settle();
}

it(`keeps every acknowledged write and line over ${rounds} kills (SEED=${seed})`, async () => {
  const origin = `http://127.0.0.1:${port}`;
  let kills = 0;
  for (let round = 0; round < rounds; round += 1) {
    const loading = load(origin, 6);
    await new Promise((resolve) => setTimeout(resolve, 20 + pick(280)));
    expect(await hub?.kill()).toBe('SIGKILL');
    await loading;
    kills += 1;
    await start();
    await verify(round === rounds - 1);
  }
  expect(kills).toBe(rounds);
  expect(ledger.questions().length).toBeGreaterThan(rounds);
  expect(ledger.disclosures().length).toBeGreaterThan(rounds / 4);
  expect(await hub?.kill('SIGTERM')).toBe(0);
});
