/** A secret made once and kept with the data. */
import { randomBytes } from 'node:crypto';
import type { Disk } from './disk.ts';
import { StoreBroken } from './store-fault.ts';

/** The secret of the file, 43 characters; made at the first start. Throws StoreBroken where the file holds no such thing. */
export async function keptSecret(file: string, disk: Disk): Promise<string> {
  const kept = await disk.read(file);
  if (kept !== undefined) {
    if (/^[\w-]{43}$/.test(kept)) return kept;
    throw new StoreBroken(file, 'not a secret of 43 characters');
  }
  const secret = randomBytes(32).toString('base64url');
  await disk.writeFileDurably(file, secret);
  return secret;
}
