/**
 * Documents are read in a process of their own, one at a time: a document made to do harm takes neither the hub's memory
 * nor its time. A thread would not do: one that runs out of memory can take the whole process with it.
 */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import type { FileType } from '#content/model/file-types.ts';
import type { Examined } from './document-text.ts';
import { reasons } from './reasons.ts';

type Needs = {
  /** The built program. */
  readonly reader: string;
  readonly log: { warn(facts: object): void };
  readonly mostMs?: number;
  readonly mostMegabytes?: number;
};

export type Examine = (type: FileType, bytes: Buffer) => Promise<Examined>;

/** What Windows needs to start a program; nothing else of the hub's environment is handed on. */
const env = process.env.SystemRoot === undefined ? {} : { SystemRoot: process.env.SystemRoot };

/** What a document holds; `why` where it takes too long or too much, as one that is made to do harm does. */
export function createExamining({ reader, log, mostMs = 20_000, mostMegabytes = 384 }: Needs): Examine {
  let last: Promise<unknown> = Promise.resolve();

  async function examine(type: FileType, bytes: Buffer): Promise<Examined> {
    const child = spawn(process.execPath, [`--max-old-space-size=${mostMegabytes}`, reader, type], {
      stdio: ['pipe', 'pipe', 'ignore'],
      env,
      timeout: mostMs,
      killSignal: 'SIGKILL',
      windowsHide: true,
    });
    const ended = new Promise<number | null>((resolve) => {
      child.once('close', (code) => resolve(code));
      child.once('error', () => resolve(null));
    });
    // A reader that ends before it has read everything closes the pipe; its answer is what counts.
    child.stdin.on('error', () => {});
    child.stdin.end(bytes);
    const [answer, code] = await Promise.all([text(child.stdout).catch(() => ''), ended]);
    if (code === 0) return JSON.parse(answer) as Examined;
    log.warn({ event: 'document.given-up', type, bytes: bytes.length, code, signal: child.signalCode });
    return { why: reasons.bomb };
  }
  return (type, bytes) => {
    const next = last.then(() => examine(type, bytes));
    last = next.catch(() => {});
    return next;
  };
}
