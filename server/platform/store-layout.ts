/** How collections lie in files: a file a collection, a file a partition, or a file for a single document. */
import type { z } from 'zod';

/** Items by id; with `partition`, split into a file for each of its answers (letters, digits, `-` and `_`). */
export type ItemsSpec = { readonly schema: z.ZodType; readonly partition?: (item: never) => string };
/** One value, null until it is first set. */
export type DocumentSpec = { readonly document: z.ZodType<object> };
export type CollectionSpecs = Readonly<Record<string, ItemsSpec | DocumentSpec>>;

/** What is in memory for the collections declared. */
export type DataOf<Specs extends CollectionSpecs> = {
  [Name in keyof Specs]: Specs[Name] extends { readonly document: infer Document extends z.ZodType }
    ? z.output<Document> | null
    : Specs[Name] extends { readonly schema: infer Item extends z.ZodType }
      ? Readonly<Record<string, z.output<Item>>>
      : never;
};

export type Items = Readonly<Record<string, unknown>>;
/** The value of each collection: items by id, or a document. */
export type State = Readonly<Record<string, unknown>>;
/** What one file holds: items by id; of a document, the value alone under the empty id. */
export type Contents = ReadonlyMap<string, unknown>;

/** A collection, with types forgotten: what its schema let pass is what its functions are given. */
export type Collection = {
  readonly name: string;
  readonly schema: z.ZodType;
  readonly isDocument: boolean;
  readonly partition: ((item: unknown) => string) | undefined;
};

/** The declared collections as a list. */
export function collectionsOf(specs: CollectionSpecs): Collection[] {
  return Object.entries(specs).map(([name, spec]) =>
    'document' in spec
      ? { name, schema: spec.document, isDocument: true, partition: undefined }
      : {
          name,
          schema: spec.schema,
          isDocument: false,
          // Called only with items that passed the schema from which its parameter's type comes.
          partition: spec.partition as ((item: unknown) => string) | undefined,
        },
  );
}

/** Items without a prototype: no id, `constructor` or `__proto__`, means anything but an item. */
export function itemsOf(entries: Iterable<readonly [string, unknown]>): Items {
  const items: Record<string, unknown> = Object.create(null);
  for (const [id, item] of entries) items[id] = item;
  return items;
}

/** The file of an item, relative to the store's folder. Throws where the partition cannot be a file's name. */
export function fileOf({ name, partition }: Collection, item: unknown): string {
  if (!partition) return `${name}.json`;
  const part = partition(item);
  if (!/^[\w-]{1,64}$/.test(part)) throw new RangeError(`${name}: ${JSON.stringify(part)} cannot name a partition`);
  return `${name}/${part}.json`;
}

/** The collection's value, file by file. */
export function layOut(collection: Collection, value: unknown): Map<string, Contents> {
  const files = new Map<string, Map<string, unknown>>();
  if (collection.isDocument) {
    if (value !== null) files.set(`${collection.name}.json`, new Map([['', value]]));
    return files;
  }
  const items = value as Items;
  for (const id of Object.keys(items)) {
    const item = items[id];
    const file = fileOf(collection, item);
    const contents = files.get(file);
    if (contents) contents.set(id, item);
    else files.set(file, new Map([[id, item]]));
  }
  return files;
}

/** Whether two files hold the very same items. */
export function sameContents(one: Contents, other: Contents): boolean {
  if (one === other) return true;
  if (one.size !== other.size) return false;
  for (const [id, item] of one) if (other.get(id) !== item) return false;
  return true;
}

/** Compact JSON, an item a line, so that a person can mend it and compare two of them. */
export function textOf({ isDocument }: Collection, contents: Contents): string {
  if (isDocument) return contents.size > 0 ? JSON.stringify(contents.get('')) : 'null';
  const lines = [...contents].map(([id, item]) => `${JSON.stringify(id)}:${JSON.stringify(item)}`);
  return lines.length > 0 ? `{\n${lines.join(',\n')}\n}\n` : '{}\n';
}
