/** `backup` and `restore`: the data folder, whole, in one file with a checksum of each part. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { constants, copyFile, mkdir, mkdtemp, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { create, extract } from 'tar';
import { z } from 'zod';
import { isoOf } from '#content/model/calendar.ts';
import { localAt } from '#content/rules/zone.ts';
import { isStoreFault, openStore } from '#server/platform/store.ts';
import { collections } from '#server/settings.ts';
import { failed, wordsOf } from './command.ts';
import { type CommandNeeds, dataFiles, readOnly, readWhole, requireData } from './data.ts';

const manifestName = 'manifest.json';
const Manifest = z.strictObject({
  format: z.literal('gongkai-backup'),
  version: z.literal(1),
  hub: z.string(),
  at: z.string(),
  files: z.record(z.string(), z.strictObject({ bytes: z.int().min(0), sha256: z.string() })),
});

/** Of a file of any size. */
async function factsOf(file: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of createReadStream(file)) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** Files that staff handed in never change, and are there before anything names them. */
const isHandedIn = (name: string): boolean => name.startsWith('files/');

/** `20261125-104500` in the town's time. */
function stampOf({ clock, config }: CommandNeeds): string {
  const { date, ms } = localAt(clock.now(), config.zone);
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
  return `${date.replaceAll('-', '')}-${two(ms / 3_600_000)}${two((ms / 60_000) % 60)}${two((ms / 1000) % 60)}`;
}

export async function backupCommand(args: readonly string[], needs: CommandNeeds): Promise<void> {
  const { plain } = wordsOf(args, 'backup DIR', {}, 1);
  const [folder = ''] = plain;
  await requireData(needs);
  const { config, disk, clock, version, say } = needs;
  await mkdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw failed(`${folder} 建不了（${error.code}） cannot be made`);
  });
  const contents = await readWhole(config.dataDir, disk, async () => {
    const names = (await dataFiles(config.dataDir, disk)).filter((name) => !isHandedIn(name));
    return Promise.all(names.map(async (name) => [name, await readFile(path.join(config.dataDir, name))] as const));
  });
  const staging = await mkdtemp(path.join(folder, '.backup-'));
  try {
    for (const [name, bytes] of contents) {
      await mkdir(path.dirname(path.join(staging, name)), { recursive: true });
      await writeFile(path.join(staging, name), bytes, { mode: 0o600 });
    }
    const handedIn = (await dataFiles(config.dataDir, disk)).filter(isHandedIn);
    for (const name of handedIn) {
      await mkdir(path.dirname(path.join(staging, name)), { recursive: true });
      await copyFile(path.join(config.dataDir, name), path.join(staging, name), constants.COPYFILE_FICLONE);
    }
    const files: z.input<typeof Manifest>['files'] = {};
    for (const name of [...contents.map(([name]) => name), ...handedIn])
      files[name] = await factsOf(path.join(staging, name));
    const manifest = { format: 'gongkai-backup', version: 1, hub: version, at: isoOf(clock.now()), files };
    await writeFile(path.join(staging, manifestName), JSON.stringify(manifest, null, 1), { mode: 0o600 });
    const made = path.join(staging, '.whole.tar.gz');
    await create({ gzip: true, cwd: staging, file: made, portable: true }, [manifestName, ...Object.keys(files)]);
    const handle = await open(made, 'r+');
    await handle.chmod(0o600);
    await handle.sync();
    await handle.close();
    const file = path.join(folder, `gongkai-${stampOf(needs)}.tar.gz`);
    if ((await disk.list(folder)).includes(path.basename(file))) throw failed(`${file} 已经存在 already exists`);
    await rename(made, file);
    await disk.syncFolder(folder);
    say(file);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** Throws CommandRefused unless the folder holds what its manifest says, and the hub can read it. */
async function verify(folder: string, file: string, { disk, log }: CommandNeeds): Promise<void> {
  const bad = (why: string) =>
    failed(`备份 ${file} 不能用，什么也没有恢复 the backup cannot be used, nothing was restored: ${why}`);
  const text = await readFile(path.join(folder, manifestName), 'utf8').catch(() => {
    throw bad('没有清单 it has no manifest');
  });
  let files: z.output<typeof Manifest>['files'];
  try {
    files = Manifest.parse(JSON.parse(text)).files;
  } catch {
    throw bad('清单有误 its manifest is broken');
  }
  await rm(path.join(folder, manifestName));
  const found = await dataFiles(folder, disk);
  const wrong = Object.keys(files).filter((name) => !found.includes(name));
  wrong.push(...found.filter((name) => !(name in files)));
  for (const name of found) {
    if (files[name] && files[name].sha256 !== (await factsOf(path.join(folder, name))).sha256) wrong.push(name);
  }
  if (wrong.length > 0) throw bad(`这些文件缺失、多余或被改动 missing, unknown or changed files: ${wrong.join(', ')}`);
  try {
    await (await openStore({ dir: folder, disk: readOnly(disk), collections, log })).close();
  } catch (error) {
    throw isStoreFault(error) ? bad(error.message) : error;
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
    try {
      // At once: where it fails, nothing may still be writing into the folder that is then removed.
      extract({ file, cwd: staging, strict: true, sync: true });
    } catch {
      throw failed(`读不了备份 ${file}，什么也没有恢复 the backup cannot be read, nothing was restored`);
    }
    await verify(staging, file, needs);
    await release();
    const aside = `${dataDir}.before-${stampOf(needs)}`;
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
