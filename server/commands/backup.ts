/** `backup` and `restore`: the data folder, whole, in one file with a checksum of each part. */
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { makeArchive, stampOf, unpack } from '#server/backup/archive.ts';
import { BackupFault } from '#server/backup/backup-fault.ts';
import { openStore } from '#server/platform/store.ts';
import { isStoreFault } from '#server/platform/store-fault.ts';
import { collections } from '#server/settings.ts';
import { failed, refusing, wordsOf } from './command.ts';
import { type CommandNeeds, readOnly, requireData } from './data.ts';

export async function backupCommand(args: readonly string[], needs: CommandNeeds): Promise<void> {
  const { plain } = wordsOf(args, 'backup DIR', {}, 1);
  const [folder = ''] = plain;
  await requireData(needs);
  const { config, clock, disk, version, say } = needs;
  const { dataDir, zone } = config;
  say(await refusing(makeArchive(folder, { dataDir, disk, now: () => clock.now(), zone, version })));
}

/** Unpacks a backup that the hub can read. Throws CommandRefused. */
async function checked(file: string, staging: string, { disk, log }: CommandNeeds): Promise<void> {
  try {
    await unpack(file, staging, disk);
    await (await openStore({ dir: staging, disk: readOnly(disk), collections, log })).close();
  } catch (error) {
    if (error instanceof BackupFault || isStoreFault(error)) {
      throw failed(`什么也没有恢复 nothing was restored: ${error.message}`);
    }
    throw error;
  }
}

export async function restoreCommand(args: readonly string[], needs: CommandNeeds): Promise<void> {
  const words = wordsOf(args, 'restore FILE [--replace]', { replace: { type: 'boolean' } }, 1);
  const [file = ''] = words.plain;
  const { config, disk, say } = needs;
  const { dataDir } = config;
  const occupied = (await disk.list(dataDir)).length > 0;
  if (occupied && words.options.replace !== true) {
    throw failed(
      `${dataDir} 里已有数据，没有动它；要换成备份请加 --replace（现有数据会改名保留） there is data already; add --replace to set it aside and restore`,
    );
  }
  const release = occupied ? await disk.lock(dataDir) : async () => {};
  await mkdir(path.dirname(dataDir), { recursive: true });
  const staging = await mkdtemp(`${dataDir}.restoring-`);
  try {
    await checked(file, staging, needs);
    await release();
    const aside = `${dataDir}.before-${stampOf(needs.clock.now(), config.zone)}`;
    if (occupied) await rename(dataDir, aside);
    else await rm(dataDir, { recursive: true, force: true });
    await rename(staging, dataDir);
    await disk.syncFolder(path.dirname(dataDir));
    say(`已恢复到 restored to ${dataDir}${occupied ? `；原数据在 the old data is in ${aside}` : ''}`);
  } finally {
    await release();
    await rm(staging, { recursive: true, force: true });
  }
}
