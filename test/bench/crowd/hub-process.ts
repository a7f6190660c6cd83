/** The real hub in a process of its own, as `server/main.ts` starts it; its disk tells when a write was durable. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Starter } from '#server/first-start.ts';
import { startHub } from '#server/hub.ts';
import { releasesIn } from '#server/page-releases.ts';
import { builtPages } from '#server/pages.ts';
import { systemClock } from '#server/platform/clock.ts';
import { type Disk, systemDisk } from '#server/platform/disk.ts';
import { createLog } from '#server/platform/log.ts';
import { loadStarter } from '#server/starter.ts';
import { heldTimetable } from '../../support/held-timetable.ts';
import { adminPassword, screenName } from './actors.ts';
import { answerParent, instant, sleep } from './child.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** When each whole write of the store was on the disk. */
const durable: number[] = [];
const disk: Disk = systemDisk();
const observed: Disk = {
  ...disk,
  async writeFileDurably(...given) {
    await disk.writeFileDurably(...given);
    durable.push(instant());
  },
};

/** The starter with so many screens more, all alike. */
async function starterWith(screens: number): Promise<Starter> {
  const starter = await loadStarter(path.join(root, 'content/starter'));
  const [model] = starter.screens;
  if (!model) throw new Error('the starter has no screen');
  const more = Array.from({ length: screens }, (_, number) => ({ ...model, id: screenName(number) }));
  return { ...starter, screens: [...starter.screens, ...more] };
}

const acts = {
  /** Starts it with an empty data folder and so many screens. */
  async start({ screens }: { screens: number }) {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'gongkai-bench-hub-'));
    const { port } = await startHub({
      config: {
        port: 0,
        host: '127.0.0.1',
        dataDir,
        zone: 'Asia/Shanghai',
        adminPassword,
        tls: undefined,
        logLevel: 'silent',
        questionDays: 180,
        backups: { dir: `${dataDir}-backups`, keep: 0 },
      },
      timetable: heldTimetable(),
      clock: systemClock(),
      disk: observed,
      log: createLog('silent'),
      version: 'bench',
      pages: builtPages(path.join(root, 'dist/pages')),
      releases: releasesIn(path.join(root, 'dist/pages'), 'bench'),
      documentReader: path.join(root, 'dist/server/document-reader.js'),
      starter: () => starterWith(screens),
    });
    return { port, dataDir };
  },
  /** The instants since `from` at which a write of the store was durable. */
  durableSince: (from: number) => durable.filter((at) => at >= from),
  /** Bytes of the process once nothing is left to collect. */
  async memory() {
    for (let round = 0; round < 4; round++) {
      globalThis.gc?.();
      await sleep(150);
    }
    const { rss, heapUsed } = process.memoryUsage();
    return { rss, heapUsed };
  },
};
export type Hub = typeof acts;

answerParent(acts);
