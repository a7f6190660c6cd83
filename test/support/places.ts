/** Where a store can lie in tests: a folder of the machine's disk, or a disk in memory. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { type Disk, systemDisk } from '#server/platform/disk.ts';
import type { Log } from '#server/platform/log.ts';
import { memoryDisk } from './memory-disk.ts';

export type Place = { readonly dir: string; readonly disk: Disk; remove(): Promise<void> };

/** A log that says nothing. */
export const silentLog: Log = pino({ level: 'silent' });

/** A log that keeps the `event` of each line. */
export function keptLog(): { log: Log; events: string[] } {
  const events: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void events.push(JSON.parse(line).event) });
  return { log, events };
}

export const places: Readonly<Record<string, () => Promise<Place>>> = {
  'the machine’s disk': async () => {
    const dir = await mkdtemp(path.join(tmpdir(), 'gongkai-store-'));
    return { dir, disk: systemDisk(), remove: () => rm(dir, { recursive: true, force: true }) };
  },
  'a disk in memory': async () => ({ dir: '/data', disk: memoryDisk().disk, remove: async () => {} }),
};
