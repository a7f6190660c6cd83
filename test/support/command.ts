/** Runs the `gongkai` command in a process of its own. */
import { execFile } from 'node:child_process';
import path from 'node:path';

const start = path.resolve(import.meta.dirname, '../../server/start.mjs');

export type Ran = { readonly code: number; readonly out: string; readonly err: string };

/** The command over the data in `dir`. */
export function gongkai(dir: string, args: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const given = { ...process.env, DATA_DIR: dir, ...env };
    execFile(process.execPath, [start, ...args], { env: given }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err });
    });
  });
}
