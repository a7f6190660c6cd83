/** A disk in memory that keeps what was synced and loses or tears the rest when its power is cut. */
import path from 'node:path';
import { createDisk, type Disk, type DiskActs, type OpenFile } from '#server/platform/disk.ts';
import { StoreLocked } from '#server/platform/store-fault.ts';

type Change = { readonly bytes: Uint8Array } | { readonly truncate: number };
type File = { now: Uint8Array; synced: Uint8Array; unsynced: Change[] };
type Names = Map<string, File | 'folder'>;
type NameChange = { readonly folder: string; readonly apply: (names: Names) => void };

export type MemoryDisk = {
  readonly disk: Disk;
  /** Every act since the start or the last `clear`, e.g. `rename /data/users.json`. */
  readonly acts: string[];
  /** Bytes that all files together may take; an append beyond it leaves a part and throws ENOSPC. */
  room: number;
  /** The code of the error that an act throws instead of being done. */
  refuse: (act: string, file: string) => string | undefined;
  /** From so many acts on, counted from now, nothing is done any more; the act itself is done or not, by chance. */
  cutAfter(acts: number, chance?: () => number): void;
  readonly isCut: () => boolean;
  /** The process is killed and the disk keeps its power: what was done is there for the next process, synced or not. */
  kill(): void;
  /** Power comes back: of what was not synced, by chance, a first part is there, torn, or NUL bytes. */
  reboot(chance: () => number): void;
  /** What a reader would see of a file. */
  bytes(file: string): Uint8Array | undefined;
  /** Puts bytes there, synced, as somebody with an editor would. */
  put(file: string, bytes: Uint8Array | string): void;
};

const fault = (code: string, syscall: string, file: string) =>
  Object.assign(new Error(`${code}: ${syscall} '${file}'`), { code, syscall, path: file });

function changed(bytes: Uint8Array, change: Change): Uint8Array {
  if ('bytes' in change) return Buffer.concat([bytes, change.bytes]);
  return bytes.slice(0, change.truncate);
}

/** What is left of appended bytes that were never synced. */
function torn(bytes: Uint8Array, chance: () => number): Uint8Array {
  const kept = bytes.slice(0, Math.floor(chance() * (bytes.length + 1)));
  return chance() < 0.5
    ? kept
    : Buffer.concat([kept, new Uint8Array(Math.floor(chance() * (bytes.length - kept.length + 1)))]);
}

/** An empty disk with its root folder. */
export function memoryDisk(): MemoryDisk {
  let names: Names = new Map([['/', 'folder']]);
  let durable: Names = new Map(names);
  let pending: NameChange[] = [];
  const locks = new Set<string>();
  /** A process that was cut off has nothing to do with what the disk does later. */
  let life = 0;
  let left = Number.POSITIVE_INFINITY;
  let chanceOfLast = () => 0;

  const rename = (file: string, apply: (names: Names) => void): void => {
    apply(names);
    pending.push({ folder: path.dirname(file), apply });
  };
  const fileAt = (file: string, syscall: string): File => {
    const found = names.get(file);
    if (!found) throw fault('ENOENT', syscall, file);
    if (found === 'folder') throw fault('EISDIR', syscall, file);
    return found;
  };
  const used = () => [...names.values()].reduce((sum, file) => sum + (file === 'folder' ? 0 : file.now.length), 0);

  /** Does one act, unless the disk refuses or has no power. */
  async function act<Value>(name: string, file: string, born: number, does: () => Value): Promise<Value> {
    await undefined;
    if (born !== life || left <= 0) throw new Error('no power');
    left -= 1;
    if (left <= 0) {
      if (chanceOfLast() < 0.5) does();
      throw new Error('no power');
    }
    memory.acts.push(`${name} ${file}`);
    const code = memory.refuse(name, file);
    if (code !== undefined) throw fault(code, name, file);
    return does();
  }

  function openFile(file: string, inode: File, born: number): OpenFile {
    const change = (one: Change) => {
      inode.now = changed(inode.now, one);
      inode.unsynced.push(one);
    };
    return {
      append: (bytes) =>
        act('append', file, born, () => {
          const fits = Math.max(0, memory.room - used());
          change({ bytes: bytes.slice(0, fits) });
          if (fits < bytes.length) throw fault('ENOSPC', 'write', file);
        }),
      truncate: (length) => act('truncate', file, born, () => change({ truncate: length })),
      sync: () =>
        act('sync', file, born, () => {
          inode.synced = inode.now;
          inode.unsynced = [];
        }),
      close: async () => {},
    };
  }

  const actsOf = (born: number): DiskActs => ({
    readBytes: async (file) => fileAt(file, 'open').now,
    size: async (file) => fileAt(file, 'stat').now.length,
    async list(folder) {
      if (!names.has(folder)) throw fault('ENOENT', 'scandir', folder);
      if (names.get(folder) !== 'folder') throw fault('ENOTDIR', 'scandir', folder);
      return [...names.keys()]
        .filter((name) => name !== '/' && path.dirname(name) === folder)
        .map((name) => path.basename(name));
    },
    open: (file, flag) =>
      act('open', file, born, () => {
        if (names.get(path.dirname(file)) !== 'folder') throw fault('ENOENT', 'open', file);
        if (!names.has(file)) {
          const inode: File = { now: new Uint8Array(), synced: new Uint8Array(), unsynced: [] };
          rename(file, (all) => all.set(file, inode));
        }
        const inode = fileAt(file, 'open');
        if (flag === 'w' && inode.now.length > 0) {
          inode.now = new Uint8Array();
          inode.unsynced.push({ truncate: 0 });
        }
        return openFile(file, inode, born);
      }),
    rename: (from, to) =>
      act('rename', to, born, () => {
        const inode = fileAt(from, 'rename');
        rename(to, (all) => {
          all.delete(from);
          all.set(to, inode);
        });
      }),
    unlink: (file) =>
      act('unlink', file, born, () => {
        fileAt(file, 'unlink');
        rename(file, (all) => all.delete(file));
      }),
    mkdir: (folder) =>
      act('mkdir', folder, born, () => {
        if (names.has(folder)) throw fault('EEXIST', 'mkdir', folder);
        if (!names.has(path.dirname(folder))) throw fault('ENOENT', 'mkdir', folder);
        rename(folder, (all) => all.set(folder, 'folder'));
      }),
    syncFolder: (folder) =>
      act('syncFolder', folder, born, () => {
        for (const change of pending) if (change.folder === folder) change.apply(durable);
        pending = pending.filter((change) => change.folder !== folder);
      }),
    probe: (folder) =>
      act('probe', folder, born, () => {
        if (used() >= memory.room) throw fault('ENOSPC', 'statfs', folder);
      }),
    lock: (folder) =>
      act('lock', folder, born, () => {
        if (locks.has(folder)) throw new StoreLocked(folder, 1);
        locks.add(folder);
        return async () => void locks.delete(folder);
      }),
  });

  function kill(): void {
    life += 1;
    left = Number.POSITIVE_INFINITY;
    locks.clear();
  }

  function reboot(chance: () => number): void {
    kill();
    for (const folder of new Set(pending.map((change) => change.folder))) {
      const changes = pending.filter((change) => change.folder === folder);
      for (const change of changes.slice(0, Math.floor(chance() * (changes.length + 1)))) change.apply(durable);
    }
    pending = [];
    const there = (name: string): boolean => name === '/' || (durable.has(name) && there(path.dirname(name)));
    names = new Map([...durable].filter(([name]) => there(name)));
    durable = new Map(names);
    for (const file of new Set(names.values())) {
      if (file === 'folder') continue;
      const whole = Math.floor(chance() * (file.unsynced.length + 1));
      let bytes = file.unsynced.slice(0, whole).reduce(changed, file.synced);
      const next = file.unsynced[whole];
      if (next && 'bytes' in next) bytes = changed(bytes, { bytes: torn(next.bytes, chance) });
      file.now = file.synced = bytes;
      file.unsynced = [];
    }
  }

  const memory: MemoryDisk = {
    get disk() {
      return createDisk(actsOf(life));
    },
    acts: [],
    room: Number.POSITIVE_INFINITY,
    refuse: () => undefined,
    cutAfter(acts, chance = () => 0) {
      left = acts + 1;
      chanceOfLast = chance;
    },
    isCut: () => left <= 0,
    kill,
    reboot,
    bytes(file) {
      const found = names.get(file);
      return found === 'folder' ? undefined : found?.now;
    },
    put(file, bytes) {
      const now = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
      const inode: File = { now, synced: now, unsynced: [] };
      names.set(file, inode);
      durable.set(file, inode);
    },
  };
  return memory;
}
