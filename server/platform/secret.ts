/** A secret made once and kept with the data. */
import { randomBytes } from 'node:crypto';
import type { Disk } from './disk.ts';

/** The secret of the file, 43 characters; made at the first start. */
export async function keptSecret(file: string, disk: Disk): Promise<string> {
  const kept = await disk.read(file);
  if (kept !== undefined && kept.length >= 32) return kept;
  const secret = randomBytes(32).toString('base64url');
  await disk.writeFileDurably(file, secret);
  return secret;
}
