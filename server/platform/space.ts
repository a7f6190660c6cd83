/** How much room the disk of a folder has. */
import { statfs } from 'node:fs/promises';

export type Space = { readonly freeBytes: number; readonly totalBytes: number };

/** Room for what is not the system's own, in bytes. Throws where the folder is not there. */
export async function spaceOf(folder: string): Promise<Space> {
  const { bsize, bavail, blocks } = await statfs(folder);
  return { freeBytes: bsize * bavail, totalBytes: bsize * blocks };
}
