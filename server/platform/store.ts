/** The store: collections in memory, durable before they are seen, changed by one serial and whole `change` at a time. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createDraft, current, type Draft, finishDraft, freeze, isDraft } from 'immer';
import { createBatches } from './batches.ts';
import type { Disk } from './disk.ts';
import type { Log } from './log.ts';
import { checkChange } from './store-check.ts';
import { StoreUnwritable, storeFault } from './store-fault.ts';
import { createStoreFiles } from './store-files.ts';
import { type CollectionSpecs, collectionsOf, type DataOf, type State } from './store-layout.ts';

export type Store<Data extends object> = {
  /** What is durable, never half a change; frozen, and replaced as a whole by each change. */
  readonly data: Readonly<Data>;
  /**
   * Runs the recipe on a draft and resolves with its value (a draft as the plain value) once the change is on disk.
   * Where the recipe throws, nothing changes and this call alone rejects. Throws StoreUnwritable where the disk refuses:
   * then memory stays as it was. The recipe must not wait for anything.
   */
  change<Result>(recipe: (draft: Draft<Data>) => Result): Promise<Result>;
  /** Whether a change could be written now: after a failure by writing something, else by looking for room. */
  writable(): Promise<boolean>;
  /** Finishes writes and gives the folder back; later changes are refused. */
  close(): Promise<void>;
};

type Recipe = (draft: unknown) => unknown;
type Outcome = PromiseSettledResult<unknown>;

type Needs<Specs extends CollectionSpecs> = {
  readonly dir: string;
  readonly disk: Disk;
  /** By name; a name is a file's name or, with partitions, a folder's. */
  readonly collections: Specs;
  readonly log: Pick<Log, 'warn' | 'error' | 'info'>;
};

/** So many recipes run before whatever else waits for the processor has its turn. */
const recipesATurn = 3;
/** Written to learn whether a disk that refused has room again. */
const probeText = ' '.repeat(64 * 1024);

/**
 * Opens the collections in `dir`, made where absent, and holds the folder against a second hub.
 * Throws StoreBroken (a data file that fails its schema, is empty or torn; it is left as it is), StoreLocked or StoreUnwritable.
 */
export async function openStore<const Specs extends CollectionSpecs>(
  needs: Needs<Specs>,
): Promise<Store<DataOf<Specs>>> {
  const { dir, disk, log } = needs;
  const collections = collectionsOf(needs.collections);
  const files = createStoreFiles({ dir, disk, collections });
  let release = async () => {};
  let state: State;
  try {
    await disk.makeFolder(dir);
    release = await disk.lock(dir);
    state = freeze(await files.load(), true);
  } catch (error) {
    await release();
    throw storeFault(error, dir);
  }
  let failed = false;
  let closed = false;
  let probing: Promise<boolean> | undefined;

  /** The state after the recipe, and its value. Throws what the recipe throws, or TypeError where it writes what its schema refuses. */
  function apply(before: State, recipe: Recipe): { after: State; value: unknown } {
    const draft = createDraft(before);
    const given = recipe(draft);
    if (given instanceof Promise) {
      given.catch(() => {});
      throw new TypeError('a recipe must not wait: what it changes later would be lost');
    }
    const value = isDraft(given) ? current(given) : given;
    const after = finishDraft(draft) as State;
    checkChange(collections, before, after);
    return { after, value };
  }

  async function run(recipes: readonly Recipe[]): Promise<readonly Outcome[]> {
    let next = state;
    const outcomes: { outcome: Outcome; sawUnsaved: boolean }[] = [];
    for (const [index, recipe] of recipes.entries()) {
      if (index % recipesATurn === recipesATurn - 1) await nextTurn();
      let outcome: Outcome;
      try {
        const { after, value } = apply(next, recipe);
        next = after;
        outcome = { status: 'fulfilled', value };
      } catch (reason) {
        outcome = { status: 'rejected', reason };
      }
      outcomes.push({ outcome, sawUnsaved: next !== state });
    }
    const refused = next === state ? undefined : await save(next);
    return outcomes.map(({ outcome, sawUnsaved }) => (refused && sawUnsaved ? refused : outcome));
  }

  /** Undefined once `next` is durable and seen, or why not. */
  async function save(next: State): Promise<PromiseRejectedResult | undefined> {
    try {
      await files.commit(next);
      state = next;
      failed = false;
      return undefined;
    } catch (error) {
      const reason = storeFault(error, dir);
      if (!failed) log.error({ event: 'store.unwritable', err: reason });
      failed = true;
      return { status: 'rejected', reason };
    }
  }

  /** What the journal holds is durable already, so a failure here loses nothing. */
  const settle = () =>
    files.settle(state).catch((error: unknown) => log.warn({ event: 'store.unsettled', err: error }));
  const batches = createBatches(run, async () => {
    if (files.behind()) await settle();
  });
  if (files.behind()) await settle();

  async function probe(): Promise<boolean> {
    const file = `${dir}/.probe`;
    try {
      if (!failed) await disk.probe(dir);
      else {
        await disk.writeFileDurably(file, probeText);
        await disk.remove(file);
        failed = false;
      }
      return true;
    } catch {
      return false;
    }
  }

  return {
    get data() {
      // The collections are those that `Specs` declares, each item passed by its schema.
      return state as DataOf<Specs>;
    },
    async change<Result>(recipe: (draft: Draft<DataOf<Specs>>) => Result): Promise<Result> {
      if (closed) throw new StoreUnwritable('ECLOSED', dir);
      // As above; and the value is what this very recipe answers.
      return (await batches.add(recipe as Recipe)) as Result;
    },
    writable() {
      if (closed) return Promise.resolve(false);
      probing ??= probe().finally(() => {
        probing = undefined;
      });
      return probing;
    },
    async close() {
      if (closed) return;
      closed = true;
      await batches.idle();
      await settle();
      await release();
    },
  };
}
