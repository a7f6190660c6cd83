/** A process is killed with SIGKILL at a random moment, thirty times over the same data: what it acknowledged is there, and nothing by half. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { brokenLinks } from '#server/platform/chain.ts';
import { systemDisk } from '#server/platform/disk.ts';
import { openEventLog } from '#server/platform/event-log.ts';
import { openStore } from '#server/platform/store.ts';
import { eventsOf } from '../support/event-log-contract.ts';
import { noteCollections, utcDay, Visit } from '../support/notes.ts';
import { silentLog } from '../support/places.ts';

const kills = 30;
const child = path.join(import.meta.dirname, 'store-kill-child.ts');
let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'gongkai-kill-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

/** Runs the child and kills it; answers the lines it printed whole. */
async function runAndKill(born: number): Promise<string[]> {
  const running = spawn(process.execPath, ['--import', 'tsx', child, dir, String(born)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(running, 'close');
  let printed = '';
  running.stdout.on('data', (data: Buffer) => {
    printed += data.toString('latin1');
  });
  // Every sixth is killed while it may still be opening.
  if (born % 6 > 0) await Promise.race([once(running.stdout, 'data'), closed]);
  await after(born % 6 > 0 ? Math.random() * 400 : 300 + Math.random() * 500);
  expect(running.exitCode).toBeNull();
  running.kill('SIGKILL');
  await closed;
  return printed.split('\n').slice(0, -1);
}

it('loses nothing that it acknowledged', async () => {
  const acknowledged: Record<string, Set<string>> = { visit: new Set(), audit: new Set(), change: new Set() };
  const logNeeds = { dir: path.join(dir, 'logs'), disk: systemDisk(), schema: Visit, dayOf: utcDay, log: silentLog };
  for (let round = 0; round < kills; round += 1) {
    for (const line of await runAndKill(round)) {
      const [kind = '', id = ''] = line.split(' ');
      acknowledged[kind]?.add(id);
    }
    const store = await openStore({ dir, disk: systemDisk(), collections: noteCollections, log: silentLog });
    const count = Number(store.data.people.count?.name ?? 0);
    for (const id of acknowledged.change ?? []) expect(Number(id)).toBeLessThanOrEqual(count);
    expect(store.data.hall?.name ?? '0').toBe(String(count));
    const ids = Object.keys(store.data.notes).map(Number);
    expect(ids.sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
    await store.close();
    for (const [name, kind] of [
      ['visits', 'visit'],
      ['audit', 'audit'],
    ] as const) {
      const log = await openEventLog({ ...logNeeds, name, chain: kind === 'audit' });
      const seen = (await eventsOf(log)).map(({ id }) => id);
      const there = new Set(seen);
      expect(there.size).toBe(seen.length);
      expect([...(acknowledged[kind] ?? [])].filter((id) => !there.has(id))).toEqual([]);
      await log.close();
    }
  }
  const folder = path.join(dir, 'logs/audit');
  const texts = await Promise.all(
    (await readdir(folder)).sort().map((file) => readFile(path.join(folder, file), 'utf8')),
  );
  expect(brokenLinks(texts.join('').trimEnd().split('\n'))).toEqual([]);
  for (const ids of Object.values(acknowledged)) expect(ids.size).toBeGreaterThan(kills);
});
