/** One hub to a folder: a lock file that names its process, and is void once that process is gone, however it went. */
import { readFileSync } from 'node:fs';
import { readFile, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { StoreLocked } from './store-fault.ts';

const Holder = z.object({ pid: z.int().positive(), born: z.string() });
type Holder = z.infer<typeof Holder>;

/** When the process was born: the boot and the tick since. A number that another process got later (after a power cut, in a new container) differs in it. */
function bornOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
    // The name in parentheses may hold spaces; the tick of birth is the 20th field after it.
    return `${boot} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''}`;
  } catch {
    return '';
  }
}

function lives({ pid, born }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return born === bornOf(pid);
}

/** Undefined where the file says nothing of use, as after a power cut. */
async function holderOf(file: string): Promise<Holder | undefined> {
  try {
    return Holder.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/**
 * Takes the folder for this process; the answer gives it back.
 * Throws StoreLocked while a living process of this machine holds it. Processes of other containers cannot be seen.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = path.join(folder, '.lock');
  const mine = JSON.stringify({ pid: process.pid, born: bornOf(process.pid) });
  try {
    await writeFile(file, mine, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const holder = await holderOf(file);
    if (holder && lives(holder)) throw new StoreLocked(folder, holder.pid);
    await unlink(file);
    return lockFolder(folder);
  }
  return () => unlink(file).catch(() => {});
}
