/** Daily backups: one a day, each unpacked once to see that it can be used, the last ones kept. */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LocalDate } from '#content/model/time.ts';
import { instantAt } from '#content/rules/zone.ts';
import type { BackupState } from '#content/wire/hub-bodies.ts';
import type { Log } from '#server/platform/log.ts';
import { type ArchiveNeeds, makeArchive, unpack } from './archive.ts';

type Needs = ArchiveNeeds & {
  readonly folder: string;
  /** So many stay; none are made where 0. */
  readonly keep: number;
  readonly log: Pick<Log, 'error' | 'info'>;
  /** Called once a backup was made or could not be. */
  readonly announce: () => void;
};

const hourMs = 3_600_000;
/** A start makes one where the last is older than this. */
const dueMs = 20 * hourMs;
/** Staff are told where the last is older than this. */
const lateMs = 26 * hourMs;
const named = /^gongkai-\d{8}-\d{6}\.tar\.gz$/;

/** Names of those that may go, the oldest first, so that `keep` stay. */
export const surplus = (names: readonly string[], keep: number): string[] =>
  names
    .filter((name) => named.test(name))
    .sort()
    .slice(0, -keep);

/** Use cases of backups. */
export function createBackups({ folder, keep, log, announce, ...needs }: Needs) {
  const { disk, now } = needs;
  /** What the checker last said; by the hub's clock, as file times are not. */
  let last: { at: number; failure: string | null } | null = null;

  const madeAt = async (): Promise<number | null> => {
    const names = await disk.list(folder).catch(() => []);
    const newest = names
      .filter((name) => named.test(name))
      .sort()
      .at(-1);
    return newest === undefined ? null : instantOf(newest);
  };
  /** The instant in a name, which is in the town's time. */
  const instantOf = (name: string): number => {
    const [, date = '', time = ''] = /^gongkai-(\d{8})-(\d{6})/.exec(name) ?? [];
    const day = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`;
    const [h = 0, m = 0, s = 0] = [time.slice(0, 2), time.slice(2, 4), time.slice(4)].map(Number);
    return instantAt(day as LocalDate, ((h * 60 + m) * 60 + s) * 1000, needs.zone);
  };

  /** Unpacks it into a folder that goes again. Throws BackupFault. */
  async function check(file: string): Promise<void> {
    const staging = await mkdtemp(path.join(tmpdir(), 'gongkai-check-'));
    try {
      await unpack(file, staging, disk);
    } finally {
      await rm(staging, { recursive: true, force: true });
    }
  }

  /** What a killed run left: nothing else works there for a day. */
  async function clearLeft(): Promise<void> {
    for (const name of (await disk.list(folder)).filter((one) => one.startsWith('.backup-'))) {
      const left = path.join(folder, name);
      if ((await stat(left)).mtimeMs < now() - dueMs) await rm(left, { recursive: true, force: true });
    }
  }

  /** Two at once are one. */
  let making: Promise<void> | undefined;
  function make(): Promise<void> {
    making ??= makeOne().finally(() => {
      making = undefined;
    });
    return making;
  }

  async function makeOne(): Promise<void> {
    try {
      const file = await makeArchive(folder, needs);
      await check(file);
      await clearLeft();
      for (const name of surplus(await disk.list(folder), keep)) await disk.remove(path.join(folder, name));
      last = { at: now(), failure: null };
      log.info({ event: 'backup.made', file });
    } catch (error) {
      last = { at: now(), failure: error instanceof Error ? error.message : String(error) };
      log.error({ event: 'backup.failed', err: error });
    }
    announce();
  }

  return {
    /** Makes one unless there is one of today. */
    async daily(): Promise<void> {
      if (keep === 0) return;
      const made = await madeAt();
      if (made === null || now() - made >= dueMs) await make();
    },
    /** Makes one now, because somebody wants it. */
    make,
    async state(): Promise<BackupState> {
      const made = await madeAt();
      return {
        enabled: keep > 0,
        madeAt: made,
        late: keep > 0 && (made === null || now() - made > lateMs),
        failure: last?.failure ?? null,
      };
    },
  };
}
