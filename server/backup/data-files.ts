/** The files of the data folder, read whole while a hub writes to them. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Disk } from '#server/platform/disk.ts';
import { BackupFault } from './backup-fault.ts';

/** Names of the files in the data folder, sorted, without what a hub makes anew. */
export async function dataFiles(dir: string, disk: Disk, below = ''): Promise<string[]> {
  const names = await disk.list(path.join(dir, below));
  const found: string[] = [];
  for (const name of names) {
    if (name === '.lock' || name === '.probe' || name.endsWith('.tmp')) continue;
    const file = below === '' ? name : `${below}/${name}`;
    if ((await stat(path.join(dir, file))).isDirectory()) found.push(...(await dataFiles(dir, disk, file)));
    else found.push(file);
  }
  return found;
}

async function fingerprint(dir: string, disk: Disk): Promise<string> {
  const files = (await dataFiles(dir, disk)).filter((file) => !/^(?:logs|files|inbox)\//.test(file));
  const facts = await Promise.all(
    files.map(async (file) => {
      const { ino, mtimeNs, size } = await stat(path.join(dir, file), { bigint: true });
      return `${file} ${ino} ${mtimeNs} ${size}`;
    }),
  );
  return facts.join('\n');
}

/** Reads until nothing changed meanwhile: a change of several files is seen whole or not at all. */
export async function readWhole<Value>(dir: string, disk: Disk, read: () => Promise<Value>): Promise<Value> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    try {
      const before = await fingerprint(dir, disk);
      const value = await read();
      if (before === (await fingerprint(dir, disk))) return value;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  throw new BackupFault('数据一直在变，请稍后再试 the data keeps changing, try again later');
}
