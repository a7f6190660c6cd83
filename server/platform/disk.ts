/** The disk, through which all writing goes: handed in, so that a test can fill it, cut its power and see the order of its acts. */
import path from 'node:path';
import type { DiskActs, OpenFile } from './disk-acts.ts';
import { nodeActs } from './disk-node.ts';

export type { DiskActs, OpenFile } from './disk-acts.ts';

export type Disk = Pick<DiskActs, 'probe' | 'lock' | 'syncFolder'> & {
  /** Undefined where there is no such file. */
  readBytes(file: string): Promise<Uint8Array | undefined>;
  /** In bytes; undefined where there is no such file. */
  size(file: string): Promise<number | undefined>;
  /** As UTF-8; undefined where there is no such file. */
  read(file: string): Promise<string | undefined>;
  /** Names in the folder, sorted; none where it is absent. */
  list(folder: string): Promise<readonly string[]>;
  /** With its parents, durable. */
  makeFolder(folder: string): Promise<void>;
  /**
   * The file holds the old text or the new one, whole, whatever happens; once resolved, the new one.
   * `replacing` is called when the old one may be gone: a failure before that left it. A leftover is named `<file>.tmp`.
   */
  writeFileDurably(file: string, text: string, replacing?: () => void): Promise<void>;
  /** A file written piece by piece under the name of a draft, `<name>.tmp`, which is no file of the data until it is kept. */
  openDraft(draft: string): Promise<DraftFile>;
  /** Opens for appending; the file's name is durable. */
  openAppend(file: string): Promise<OpenFile>;
  /** Durable; nothing where it is absent. */
  remove(file: string): Promise<void>;
};

export type DraftFile = {
  append(bytes: Uint8Array): Promise<void>;
  /** Durable under this name once resolved; of the draft nothing is left. */
  keepAs(file: string): Promise<void>;
  /** Nothing is left. */
  drop(): Promise<void>;
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

  /** Folders whose names are known to be durable. */
  const kept = new Set<string>();

  async function make(folder: string): Promise<void> {
    try {
      await acts.mkdir(folder);
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return;
      if (codeOf(error) !== 'ENOENT' || path.dirname(folder) === folder) throw error;
      await make(path.dirname(folder));
      await acts.mkdir(folder);
    }
  }

  /** Also for a folder that is there: a hub may have been killed between making it and this. */
  async function keepName(folder: string): Promise<void> {
    const parent = path.dirname(folder);
    if (kept.has(folder) || parent === folder) return;
    await keepName(parent);
    await acts.syncFolder(parent).catch((error: unknown) => {
      // A folder that may not be opened is not one in which the hub made anything.
      if (codeOf(error) !== 'EACCES' && codeOf(error) !== 'EPERM') throw error;
    });
    kept.add(folder);
  }

  async function openDraft(draft: string) {
    const opened = await acts.open(draft, 'w');
    return {
      append: opened.append,
      async keepAs(file: string, replacing?: () => void) {
        await opened.sync();
        await opened.close();
        replacing?.();
        await acts.rename(draft, file);
        await acts.syncFolder(path.dirname(file));
      },
      /** On a full disk a leftover would take the room that a smaller file needs. */
      async drop() {
        await opened.close().catch(() => {});
        await acts.unlink(draft).catch(() => {});
      },
    };
  }

  return {
    probe: acts.probe,
    lock: acts.lock,
    syncFolder: acts.syncFolder,
    readBytes,
    size: (file) => unlessAbsent(acts.size(file), undefined),
    async makeFolder(folder) {
      await make(folder);
      // Throws where it is a file.
      await acts.list(folder);
      await keepName(folder);
    },
    async read(file) {
      const bytes = await readBytes(file);
      return bytes && new TextDecoder().decode(bytes);
    },
    async list(folder) {
      return [...(await unlessAbsent(acts.list(folder), []))].sort();
    },
    async writeFileDurably(file, text, replacing) {
      const draft = await openDraft(`${file}.tmp`);
      try {
        await draft.append(new TextEncoder().encode(text));
        await draft.keepAs(file, replacing);
      } catch (error) {
        await draft.drop();
        throw error;
      }
    },
    openDraft,
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
