/** The store's files: read and checked at the start, and changed together or not at all, through a journal where there are several. */
import path from 'node:path';
import { type Adapter, Low } from 'lowdb';
import type { Disk } from './disk.ts';
import { createJournal } from './journal.ts';
import { contentsOf, jsonOf } from './store-check.ts';
import { StoreBroken } from './store-fault.ts';
import { type Collection, type Contents, itemsOf, layOut, type State, sameContents, textOf } from './store-layout.ts';

type Needs = { readonly dir: string; readonly disk: Disk; readonly collections: readonly Collection[] };

type Write = { readonly file: string; readonly collection: Collection; readonly contents: Contents };

type FileNeeds = {
  readonly disk: Disk;
  readonly file: string;
  readonly collection: Collection;
  readonly replacing: () => void;
};

/** A data file of lowdb that is whole on the disk when `write` resolves. */
const durableFile = ({ disk, file, collection, replacing }: FileNeeds): Adapter<Contents | null> => ({
  async read() {
    const bytes = await disk.readBytes(file);
    return bytes === undefined ? new Map() : contentsOf(collection, file, jsonOf(file, bytes));
  },
  async write(contents) {
    if (contents) await disk.writeFileDurably(file, textOf(collection, contents), replacing);
  },
});

/** The files of a store in its folder. */
export function createStoreFiles({ dir, disk, collections }: Needs) {
  const at = (file: string) => path.join(dir, file);
  const journal = createJournal(at('.journal'), disk);
  /** What each file holds on the disk; null where that is not certain, so that it is written with the next change. */
  const held = new Map<string, Low<Contents | null>>();
  /** Files whose last write came so far that the old contents may be gone. */
  const replaced = new Set<string>();
  /** The layout of each collection's last value: what did not change need not be laid out again. */
  const laid = new Map<string, { value: unknown; files: Map<string, Contents> }>();

  const heldAs = (file: string, collection: Collection): Low<Contents | null> => {
    const replacing = () => void replaced.add(file);
    const low = held.get(file) ?? new Low(durableFile({ disk, file: at(file), collection, replacing }), null);
    held.set(file, low);
    return low;
  };

  function layoutOf(collection: Collection, value: unknown): Map<string, Contents> {
    const last = laid.get(collection.name);
    if (last && last.value === value) return last.files;
    const files = layOut(collection, value);
    // A file whose last item has gone stays, empty: removing it would need a line of its own in the journal.
    for (const file of held.keys()) if (isOf(file, collection) && !files.has(file)) files.set(file, new Map());
    laid.set(collection.name, { value, files });
    return files;
  }

  /** Files whose contents on the disk are not those of `state`. */
  const differing = (state: State): Write[] =>
    collections.flatMap((collection) =>
      [...layoutOf(collection, state[collection.name])].flatMap(([file, contents]) => {
        const known = heldAs(file, collection).data;
        return known && sameContents(known, contents) ? [] : [{ file, collection, contents }];
      }),
    );

  async function write({ file, collection, contents }: Write): Promise<void> {
    const low = heldAs(file, collection);
    const before = low.data;
    low.data = contents;
    replaced.delete(file);
    await low.write().catch((error: unknown) => {
      low.data = replaced.has(file) ? null : before;
      throw error;
    });
  }

  /** The names of the collection's files. */
  async function filesOf({ name, partition }: Collection): Promise<string[]> {
    if (!partition) return [`${name}.json`];
    await disk.makeFolder(at(name));
    const names = await disk.list(at(name));
    return names.filter((file) => file.endsWith('.json')).map((file) => `${name}/${file}`);
  }

  async function clearFolder(folder: string): Promise<void> {
    for (const name of await disk.list(folder)) if (name.endsWith('.tmp')) await disk.remove(path.join(folder, name));
    // A name that a killed hub gave may not be durable yet, though it can be seen.
    await disk.syncFolder(folder);
  }

  async function loadCollection(collection: Collection, journalled: ReadonlyMap<string, unknown>): Promise<unknown> {
    const all = new Map<string, unknown>();
    const listed = await filesOf(collection);
    if (collection.partition) await clearFolder(at(collection.name));
    for (const file of new Set([...listed, ...[...journalled.keys()].filter((name) => isOf(name, collection))])) {
      const low = heldAs(file, collection);
      const fromJournal = journalled.has(file);
      const contents = fromJournal
        ? contentsOf(collection, at('.journal'), journalled.get(file))
        : await low.read().then(() => low.data);
      for (const [id, item] of contents ?? []) {
        if (all.has(id)) throw new StoreBroken(at(file), `编号 ${id} 也在另一个文件里 this id is in another file too`);
        all.set(id, item);
      }
    }
    return collection.isDocument ? (all.get('') ?? null) : itemsOf(all);
  }

  return {
    /** What the files and a committed journal hold. Throws StoreBroken naming the file, or the disk's own error. */
    async load(): Promise<State> {
      await clearFolder(dir);
      const journalled = await journal.load();
      const state: Record<string, unknown> = {};
      for (const collection of collections) state[collection.name] = await loadCollection(collection, journalled);
      return state;
    },
    /** Whether files wait that the journal holds already. */
    behind: (): boolean => journal.state() === 'committed',
    /** Resolves once `next`, whole, would survive a power cut. Where it throws, the disk's old state counts, and the next commit mends what is uncertain. */
    async commit(next: State): Promise<void> {
      const writes = differing(next);
      const [first] = writes;
      if (!first) return;
      // While a journal may be there, it must be replaced: replayed, it would undo a file written past it.
      if (writes.length === 1 && journal.state() === 'none') return write(first);
      await journal.write(writes.map(({ file, collection, contents }) => [file, textOf(collection, contents)]));
      for (const { file, collection } of writes) heldAs(file, collection).data = null;
    },
    /** Makes the files hold `state`, which is committed, and drops the journal. */
    async settle(state: State): Promise<void> {
      for (const differs of differing(state)) await write(differs);
      if (journal.state() !== 'none') await journal.remove();
    },
  };
}

const isOf = (file: string, { name, partition }: Collection): boolean =>
  partition ? file.startsWith(`${name}/`) : file === `${name}.json`;
