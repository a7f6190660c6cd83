/** Hubs under a mixed load of writes and questions are killed 200 times in all, each over data of its own: what was acknowledged is there. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { io, type Socket } from 'socket.io-client';
import { afterAll, expect, it } from 'vitest';
import { brokenLinks } from '#server/platform/chain.ts';
import { loadStarter } from '#server/starter.ts';
import { chances } from '../support/chances.ts';
import { clientOf, startHub } from '../support/hub.ts';
import { createLedger } from '../support/ledger.ts';
import { freePort, type SpawnedHub, spawnHub } from '../support/spawned-hub.ts';

/** Side by side: a hub that starts keeps one processor busy, and each round starts one. */
const hubs = [1, 2, 3, 4] as const;
const rounds = 40;
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));

/** The town without its starter disclosures: a start reads them all, and the load makes its own. */
async function emptyTown() {
  return { ...(await loadStarter(path.resolve(import.meta.dirname, '../../content/starter'))), disclosures: [] };
}

/** Data with an editor and a reviewer, and a hub over it that the load works on. */
async function createVictim(dir: string, chance: () => number) {
  const pick = (most: number) => Math.floor(chance() * most);
  const first = await startHub({ dataDir: dir, starter: emptyTown });
  await first.person('chen', 'reviewer');
  await first.stop();
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const [writer, reviewer] = [clientOf(origin), clientOf(origin)];
  const ledger = createLedger();
  let hub: SpawnedHub | undefined;
  let serial = 0;

  async function start(): Promise<void> {
    hub = spawnHub({ env: { PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dir } });
    await hub.running;
  }

  /** One act of the load; resolves once it was answered, and the ledger knows. */
  async function act(socket: Socket): Promise<void> {
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

  /** Workers that act one after another until the hub is gone; each answer is told. */
  async function load(workers: number, answered: () => void): Promise<void> {
    const socket = io(`${origin}/kiosk`, { transports: ['websocket'], forceNew: true, reconnection: false });
    const work = async () => {
      for (;;) {
        try {
          await act(socket);
          answered();
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
      const { body } = await writer.get(`/api/desk/disclosures/${known.id}`);
      ledger.check(known, body);
      expect(acts.get(known.id) ?? 0).toBeGreaterThanOrEqual(known.acts);
      expect(acts.get(known.id) ?? 0).toBeLessThanOrEqual(body.history.length);
    }
    for (const [place, ids] of ledger.things()) {
      const { body } = await writer.get(place);
      const there = new Set(body.items.map(({ id }: { id: string }) => id));
      // A list of takeovers is of the last hundred.
      expect(ids.slice(-50).filter((id) => !there.has(id))).toEqual([]);
    }
    ledger.settle();
  }

  return {
    ledger,
    async begin(): Promise<void> {
      await start();
      await writer.signIn();
      await reviewer.signIn('chen');
    },
    /** Works until the hub is killed, some answers and then some milliseconds later; starts it again and looks at what is there. */
    async round(last: boolean): Promise<void> {
      let left = 1 + pick(24);
      let loading = Promise.resolve();
      await new Promise<void>((resolve, reject) => {
        loading = load(6, () => {
          left -= 1;
          if (left === 0) resolve();
        });
        loading.then(() => reject(new Error('the hub was gone before it was killed')), reject);
      });
      await new Promise((resolve) => setTimeout(resolve, pick(20)));
      expect(await hub?.kill()).toBe('SIGKILL');
      await loading;
      await start();
      await verify(last);
    },
    end: async (signal: NodeJS.Signals) => hub?.kill(signal),
  };
}

const victims: { end(signal: NodeJS.Signals): Promise<unknown>; dir: string }[] = [];
afterAll(async () => {
  for (const { end, dir } of victims) {
    await end('SIGKILL');
    await rm(dir, { recursive: true, force: true });
  }
});

it.concurrent.each(hubs)(
  `hub %i keeps every acknowledged write and line over ${rounds} kills (SEED=${seed})`,
  async (which) => {
    const dir = await mkdtemp(path.join(tmpdir(), 'gongkai-kill-'));
    const victim = await createVictim(dir, chances(seed + which));
    victims.push({ ...victim, dir });
    await victim.begin();
    let kills = 0;
    for (; kills < rounds; kills += 1) await victim.round(kills === rounds - 1);
    expect(kills).toBe(rounds);
    const { ledger } = victim;
    expect(ledger.questions().length).toBeGreaterThan(rounds);
    expect(ledger.disclosures().length).toBeGreaterThan(rounds / 4);
    expect(await victim.end('SIGTERM')).toBe(0);
  },
);
