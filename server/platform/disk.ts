/** The disk, through which all writing goes: handed in, so that a test can fill it, cut its power and see the order of its acts. */
import path from 'node:path';
import { nodeActs } from './disk-acts.ts';

/** A file that is open for writing at its end. */
export type OpenFile = {
  /** Writes all bytes at the end; a failure may leave a part of them. */
  append(bytes: Uint8Array): Promise<void>;
  /** Resolves once what was written would survive a power cut. */
  sync(): Promise<void>;
  truncate(length: number): Promise<void>;
  close(): Promise<void>;
};

/** The single acts that a disk knows. Their errors carry `code` and `syscall`, as Node's do. */
export type DiskActs = {
  readBytes(file: string): Promise<Uint8Array>;
  /** Names in the folder. */
  list(folder: string): Promise<readonly string[]>;
  /** Opens the file for appending, made where absent; `w` empties it first. */
  open(file: string, flag: 'a' | 'w'): Promise<OpenFile>;
  rename(from: string, to: string): Promise<void>;
  unlink(file: string): Promise<void>;
  /** One level. */
  mkdir(folder: string): Promise<void>;
  /** Resolves once the names in the folder would survive a power cut. */
  syncFolder(folder: string): Promise<void>;
  /** Throws where the folder is not writable or has no room left, as far as can be seen without writing. */
  probe(folder: string): Promise<void>;
  /** Takes the folder for this process until released. Throws StoreLocked while another living process has it. */
  lock(folder: string): Promise<() => Promise<void>>;
};

export type Disk = Pick<DiskActs, 'probe' | 'lock' | 'syncFolder'> & {
  /** Undefined where there is no such file. */
  readBytes(file: string): Promise<Uint8Array | undefined>;
  /** As UTF-8; undefined where there is no such file. */
  read(file: string): Promise<string | undefined>;
  /** Names in the folder, sorted; none where it is absent. */
  list(folder: string): Promise<readonly string[]>;
  /** With its parents, durable. */
  makeFolder(folder: string): Promise<void>;
  /** The file holds the old text or the new one, whole, whatever happens; once resolved, the new one. Its leftover is named `<file>.tmp`. */
  writeFileDurably(file: string, text: string): Promise<void>;
  /** Opens for appending; the file's name is durable. */
  openAppend(file: string): Promise<OpenFile>;
  /** Durable; nothing where it is absent. */
  remove(file: string): Promise<void>;
};

const codeOf = (error: unknown) => (error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined);

/** What `given` answers, or `instead` where there is no such file or folder. */
function unlessAbsent<Value, Instead>(given: Promise<Value>, instead: Instead): Promise<Value | Instead> {
  return given.catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return instead;
    throw error;
  });
}

/** A disk made of single acts. write-file-atomic is not used: it syncs no folder, names its leftovers by chance and cannot be observed. */
export function createDisk(acts: DiskActs): Disk {
  const readBytes = (file: string) => unlessAbsent(acts.readBytes(file), undefined);

  async function makeFolder(folder: string): Promise<void> {
    try {
      await acts.mkdir(folder);
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return void (await acts.list(folder));
      if (codeOf(error) !== 'ENOENT' || path.dirname(folder) === folder) throw error;
      await makeFolder(path.dirname(folder));
      await acts.mkdir(folder);
    }
    await acts.syncFolder(path.dirname(folder));
  }

  return {
    probe: acts.probe,
    lock: acts.lock,
    syncFolder: acts.syncFolder,
    readBytes,
    makeFolder,
    async read(file) {
      const bytes = await readBytes(file);
      return bytes && new TextDecoder().decode(bytes);
    },
    async list(folder) {
      return [...(await unlessAbsent(acts.list(folder), []))].sort();
    },
    async writeFileDurably(file, text) {
      const opened = await acts.open(`${file}.tmp`, 'w');
      try {
        await opened.append(new TextEncoder().encode(text));
        await opened.sync();
      } finally {
        await opened.close();
      }
      await acts.rename(`${file}.tmp`, file);
      await acts.syncFolder(path.dirname(file));
    },
    async openAppend(file) {
      const opened = await acts.open(file, 'a');
      try {
        await acts.syncFolder(path.dirname(file));
      } catch (error) {
        await opened.close();
        throw error;
      }
      return opened;
    },
    async remove(file) {
      await unlessAbsent(acts.unlink(file), undefined);
      await acts.syncFolder(path.dirname(file));
    },
  };
}

/** The machine's disk. */
export const systemDisk = (): Disk => createDisk(nodeActs());
