/** A backup: the data folder, whole, in one file with a checksum of each part. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { constants, copyFile, mkdir, mkdtemp, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { create, extract } from 'tar';
import { z } from 'zod';
import { isoOf } from '#content/model/calendar.ts';
import { localAt } from '#content/rules/zone.ts';
import type { Disk } from '#server/platform/disk.ts';
import { BackupFault } from './backup-fault.ts';
import { dataFiles, readWhole } from './data-files.ts';

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
export function stampOf(now: number, zone: string): string {
  const { date, ms } = localAt(now, zone);
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
  return `${date.replaceAll('-', '')}-${two(ms / 3_600_000)}${two((ms / 60_000) % 60)}${two((ms / 1000) % 60)}`;
}

export type ArchiveNeeds = {
  readonly dataDir: string;
  readonly disk: Disk;
  readonly now: () => number;
  readonly zone: string;
  /** Of the hub. */
  readonly version: string;
};

/** Makes one in `folder`, also while the hub runs; answers its path. Throws BackupFault. */
export async function makeArchive(
  folder: string,
  { dataDir, disk, now, zone, version }: ArchiveNeeds,
): Promise<string> {
  await mkdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new BackupFault(`${folder} 建不了（${error.code}） cannot be made`);
  });
  const contents = await readWhole(dataDir, disk, async () => {
    const names = (await dataFiles(dataDir, disk)).filter((name) => !isHandedIn(name));
    return Promise.all(names.map(async (name) => [name, await readFile(path.join(dataDir, name))] as const));
  });
  const staging = await mkdtemp(path.join(folder, '.backup-'));
  try {
    for (const [name, bytes] of contents) {
      await mkdir(path.dirname(path.join(staging, name)), { recursive: true });
      await writeFile(path.join(staging, name), bytes, { mode: 0o600 });
    }
    const handedIn = (await dataFiles(dataDir, disk)).filter(isHandedIn);
    for (const name of handedIn) {
      await mkdir(path.dirname(path.join(staging, name)), { recursive: true });
      await copyFile(path.join(dataDir, name), path.join(staging, name), constants.COPYFILE_FICLONE);
    }
    const files: z.input<typeof Manifest>['files'] = {};
    for (const name of [...contents.map(([name]) => name), ...handedIn])
      files[name] = await factsOf(path.join(staging, name));
    const manifest = { format: 'gongkai-backup', version: 1, hub: version, at: isoOf(now()), files };
    await writeFile(path.join(staging, manifestName), JSON.stringify(manifest, null, 1), { mode: 0o600 });
    const made = path.join(staging, '.whole.tar.gz');
    await create({ gzip: true, cwd: staging, file: made, portable: true }, [manifestName, ...Object.keys(files)]);
    const handle = await open(made, 'r+');
    await handle.chmod(0o600);
    await handle.sync();
    await handle.close();
    const file = path.join(folder, `gongkai-${stampOf(now(), zone)}.tar.gz`);
    if ((await disk.list(folder)).includes(path.basename(file)))
      throw new BackupFault(`${file} 已经存在 already exists`);
    await rename(made, file);
    await disk.syncFolder(folder);
    return file;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** Unpacks one into the empty folder `staging` and holds it against its manifest. Throws BackupFault. */
export async function unpack(file: string, staging: string, disk: Disk): Promise<void> {
  const bad = (why: string) => new BackupFault(`备份 ${file} 不能用 the backup cannot be used: ${why}`);
  try {
    // At once: where it fails, nothing may still be writing into the folder that is then removed.
    extract({ file, cwd: staging, strict: true, sync: true });
  } catch {
    throw bad('读不了 it cannot be read');
  }
  const text = await readFile(path.join(staging, manifestName), 'utf8').catch(() => {
    throw bad('没有清单 it has no manifest');
  });
  let files: z.output<typeof Manifest>['files'];
  try {
    files = Manifest.parse(JSON.parse(text)).files;
  } catch {
    throw bad('清单有误 its manifest is broken');
  }
  await rm(path.join(staging, manifestName));
  const found = await dataFiles(staging, disk);
  const wrong = Object.keys(files).filter((name) => !found.includes(name));
  wrong.push(...found.filter((name) => !(name in files)));
  for (const name of found) {
    if (files[name] && files[name].sha256 !== (await factsOf(path.join(staging, name))).sha256) wrong.push(name);
  }
  if (wrong.length > 0) throw bad(`这些文件缺失、多余或被改动 missing, unknown or changed files: ${wrong.join(', ')}`);
}
