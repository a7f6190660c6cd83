/** The store's door: what a data file holds becomes typed, or its faults are named; and nothing goes out that could not come back in. */
import { z } from 'zod';
import { faultsOf, pathText } from './parse.ts';
import { StoreBroken } from './store-fault.ts';
import { type Collection, type Contents, fileOf, type Items, type State } from './store-layout.ts';

const shownFaults = 5;

const said = (error: z.ZodError, path: readonly string[]): string => {
  const faults = faultsOf(error).map(
    (fault) => `${[pathText(path), fault.path].filter(Boolean).join('.')} ${fault.message}`,
  );
  const more = faults.length - shownFaults;
  return [...faults.slice(0, shownFaults), ...(more > 0 ? [`另有 ${more} 处 and ${more} more`] : [])].join('; ');
};

/** JSON of a data file. Throws StoreBroken: empty, NUL bytes, not UTF-8, not JSON. */
export function jsonOf(file: string, bytes: Uint8Array): unknown {
  if (bytes.length === 0) throw new StoreBroken(file, '文件是空的 the file is empty');
  if (bytes.includes(0))
    throw new StoreBroken(file, '文件里有空字节，多半是断电所致 it holds NUL bytes, as after a power cut');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new StoreBroken(file, `不是有效的 JSON not valid JSON: ${(error as Error).message.replace(/\s+/g, ' ')}`);
  }
}

/** The contents of a file of the collection, as its schema gives them. Throws StoreBroken naming the first faults. */
export function contentsOf(collection: Collection, file: string, json: unknown): Contents {
  if (collection.isDocument) {
    if (json === null) return new Map();
    const result = collection.schema.safeParse(json, { reportInput: true });
    if (!result.success) throw new StoreBroken(file, said(result.error, []));
    return new Map([['', result.data]]);
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new StoreBroken(file, '应为按编号列出的对象 must be an object of items by id');
  }
  const contents = new Map<string, unknown>();
  const issues: z.core.$ZodIssue[] = [];
  for (const [id, given] of Object.entries(json)) {
    const result = collection.schema.safeParse(given, { reportInput: true });
    if (result.success) contents.set(id, result.data);
    else issues.push(...result.error.issues.map((issue) => ({ ...issue, path: [id, ...issue.path] })));
  }
  if (issues.length > 0) throw new StoreBroken(file, said(new z.ZodError(issues), []));
  return contents;
}

/** Checks what differs from `before`. Throws TypeError or RangeError, for a recipe that writes what its schema refuses is a mistake of ours. */
export function checkChange(collections: readonly Collection[], before: State, after: State): void {
  for (const collection of collections) {
    const { name, schema, isDocument } = collection;
    if (after[name] === before[name]) continue;
    const check = (item: unknown, path: readonly string[]) => {
      const result = schema.safeParse(item, { reportInput: true });
      if (!result.success) throw new TypeError(`the change does not fit its schema: ${said(result.error, path)}`);
      fileOf(collection, item);
    };
    if (isDocument) {
      if (after[name] !== null) check(after[name], [name]);
      continue;
    }
    const old = before[name] as Items;
    const now = after[name] as Items;
    for (const id of Object.keys(now)) if (old[id] !== now[id]) check(now[id], [name, id]);
  }
}
