/** One day of an event log: lines that are whole on the disk, and nothing after the last of them. */
import type { Disk, OpenFile } from './disk.ts';

export type DayFile = {
  /** Ids of the events in it; the log adds those that it appends. */
  readonly ids: Set<string>;
  /** Bytes up to the last acknowledged line. */
  readonly size: () => number;
  readonly lastLine: () => string | undefined;
  /** Resolves once the lines would survive a power cut; where it throws, none of them stays. */
  append(lines: readonly string[]): Promise<void>;
  /** Takes the last append back. */
  undo(): Promise<void>;
  close(): Promise<void>;
};

const newline = 0x0a;

/** Bytes up to the last line that is whole: a kill tears the last one, a power cut leaves NUL bytes. */
export function wholeLength(bytes: Uint8Array): number {
  let length = bytes.lastIndexOf(newline) + 1;
  while (length > 0) {
    const start = length > 1 ? bytes.lastIndexOf(newline, length - 2) + 1 : 0;
    if (!bytes.subarray(start, length).includes(0)) break;
    length = start;
  }
  return length;
}

/** The lines of a file, without the empty piece after the last. */
export const linesOf = (bytes: Uint8Array): string[] => new TextDecoder().decode(bytes).split('\n').slice(0, -1);

/** The id of a line, or undefined where the line is at fault. */
function idOf(line: string): string | undefined {
  try {
    const { id } = JSON.parse(line) as { id?: unknown };
    return typeof id === 'string' ? id : undefined;
  } catch {
    return undefined;
  }
}

export type Opened = { readonly day: DayFile; readonly cutBytes: number; readonly faults: number };

/** Opens a day's file, made with the first append. What is torn at its end is cut off; faults before that stay and are counted. */
export async function openDayFile(file: string, disk: Disk): Promise<Opened> {
  const bytes = (await disk.readBytes(file)) ?? new Uint8Array();
  let size = wholeLength(bytes);
  let sizeBefore = size;
  let handle: OpenFile | undefined;
  /** Whether bytes may stand after `size`. */
  let uncertain = false;
  const lines = linesOf(bytes.subarray(0, size));
  let lastLine = lines.at(-1);
  const ids = new Set<string>();
  let faults = 0;
  for (const line of lines) {
    const id = idOf(line);
    if (id === undefined) faults += 1;
    else ids.add(id);
  }

  const opened = async (): Promise<OpenFile> => {
    handle ??= await disk.openAppend(file);
    return handle;
  };
  async function cut(): Promise<void> {
    uncertain = true;
    const open = await opened();
    await open.truncate(size);
    await open.sync();
    uncertain = false;
  }
  async function close(): Promise<void> {
    const open = handle;
    handle = undefined;
    await open?.close();
  }

  if (bytes.length > 0) {
    // Also syncs lines that a killed hub wrote and did not sync: they are about to be called known.
    await cut();
    await close();
  }
  const day: DayFile = {
    ids,
    size: () => size,
    lastLine: () => lastLine,
    async append(added) {
      if (uncertain) await cut();
      const open = await opened();
      const chunk = new TextEncoder().encode(added.map((line) => `${line}\n`).join(''));
      uncertain = true;
      try {
        await open.append(chunk);
        await open.sync();
      } catch (error) {
        // Where this fails too, the next append begins with it.
        await cut().catch(() => {});
        throw error;
      }
      uncertain = false;
      sizeBefore = size;
      size += chunk.length;
      lastLine = added.at(-1) ?? lastLine;
    },
    async undo() {
      size = sizeBefore;
      await cut();
    },
    close,
  };
  return { day, cutBytes: bytes.length - size, faults };
}
