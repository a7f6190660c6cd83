/** What a page keeps in the browser: its last snapshot, and what it has yet to tell the hub. Without IndexedDB both live as long as the page. */
import { delMany, entries, get, promisifyRequest, set, type UseStore } from 'idb-keyval';
import { Refusal } from './link.ts';

export type Copy<Value> = {
  /** Undefined where nothing is kept or it cannot be read. */
  load(): Promise<Value | undefined>;
  /** Never fails: what cannot be kept is held in memory. */
  save(value: Value): Promise<void>;
};

/** A database of one store. What it has written is on the disk: a box loses its power without a warning. */
function durableStore(name: string): UseStore {
  let opened: Promise<IDBDatabase> | undefined;
  function open(): Promise<IDBDatabase> {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => request.result.createObjectStore('kept');
    return promisifyRequest(request).then((database) => {
      database.onclose = () => {
        opened = undefined;
      };
      return database;
    });
  }
  return async (mode, act) => {
    opened ??= open();
    const database = await opened.catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return act(database.transaction('kept', mode, { durability: 'strict' }).objectStore('kept'));
  };
}

/** IndexedDB may be absent, refused (private window) or broken (disk full): undefined then. */
const storeOf = (name: string): UseStore | undefined =>
  typeof indexedDB === 'undefined' ? undefined : durableStore(`gongkai-${name}`);

/** `form` names the shape of the value: a copy of another form, from another release, is not found. */
export function openCopy<Value>(name: string, form = 1): Copy<Value> {
  const store = storeOf(name);
  const key = `form-${form}`;
  let held: Value | undefined;
  return {
    async load() {
      if (held !== undefined || !store) return held;
      return await get<Value>(key, store).catch(() => undefined);
    },
    async save(value) {
      held = value;
      if (store) await set(key, value, store).catch(() => undefined);
    },
  };
}

export type Spool<Event> = {
  /** Keeps the event; it is on its way to the hub from then on. */
  put(event: Event): Promise<void>;
  /**
   * Sends what is kept, oldest first, and drops it once `send` has returned. Ids make it exactly once: an event whose
   * acknowledgement was lost is sent again. Throws what `send` throws; an event that alone is faulty is dropped.
   */
  flush(send: (batch: Event[]) => Promise<void>): Promise<void>;
  size(): number;
};

/** Where a spool keeps its events, by a key that sorts by age. Refusals are the spool's to bear. */
export type Shelf<Event> = {
  all(): Promise<[key: string, event: Event][]>;
  put(key: string, event: Event): Promise<void>;
  drop(keys: string[]): Promise<void>;
};

function shelfOf<Event>(name: string): Shelf<Event> | undefined {
  const store = storeOf(`spool-${name}`);
  if (!store) return undefined;
  return {
    all: () => entries<string, Event>(store),
    put: (key, event) => set(key, event, store),
    drop: (keys) => delMany(keys, store),
  };
}

const batchSize = 100;
/** Two days of pages of five seconds; beyond it the oldest go. */
const most = 35_000;

export function openSpool<Event extends { readonly id: string }>(
  name: string,
  shelf: Shelf<Event> | undefined = shelfOf<Event>(name),
): Spool<Event> {
  const held = new Map<string, Event>();
  let last = 0;
  let flushing: Promise<void> | undefined;

  const ready = (async () => {
    const kept = (await shelf?.all().catch(() => undefined)) ?? [];
    for (const [key, event] of kept.sort(([a], [b]) => (a < b ? -1 : 1))) {
      held.set(key, event);
      last = Number.parseInt(key, 10);
    }
  })();

  async function drop(keys: string[]): Promise<void> {
    for (const key of keys) held.delete(key);
    if (keys.length > 0) await shelf?.drop(keys).catch(() => undefined);
  }

  async function sendAll(send: (batch: Event[]) => Promise<void>): Promise<void> {
    await ready;
    let size = batchSize;
    while (held.size > 0) {
      const batch = [...held].slice(0, size);
      try {
        await send(batch.map(([, event]) => event));
      } catch (error) {
        const faulty = error instanceof Refusal && error.faults.length > 0;
        if (!faulty) throw error;
        if (batch.length > 1) {
          size = 1;
          continue;
        }
      }
      await drop(batch.map(([key]) => key));
    }
  }

  return {
    async put(event) {
      await ready;
      last += 1;
      const key = `${String(last).padStart(12, '0')} ${event.id}`;
      held.set(key, event);
      await shelf?.put(key, event).catch(() => undefined);
      if (held.size > most) await drop([...held.keys()].slice(0, held.size - most));
    },
    flush(send) {
      flushing ??= sendAll(send).finally(() => {
        flushing = undefined;
      });
      return flushing;
    },
    size: () => held.size,
  };
}
