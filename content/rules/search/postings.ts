/**
 * Which texts hold which pairs of neighbouring characters. Postings of a pair are slices of one array of numbers, each twice as long
 * as the one before and chained by its last place: a text is added without moving what stands, and a rare pair takes 12 bytes.
 */
import { foldCode } from './fold.ts';

const space = 32;
const firstSlice = 2;
const lastLevel = 8;

export type Postings = {
  /** Adds the pairs of a text, and its single characters where `singles`. Slots must come in ascending order. */
  readonly add: (slot: number, text: string, singles: boolean) => void;
  /** How many texts hold the pair; removed ones count until the index is built anew. */
  readonly count: (gram: number) => number;
  /** Sets the bits of `places` in `marks` at the slot of each text that holds the pair. */
  readonly mark: (gram: number, marks: Int32Array, places: number) => void;
  /** Writes the slots of the texts that hold the pair into `slots`, ascending; gives how many. */
  readonly copy: (gram: number, slots: Int32Array) => number;
  /** As `mark`, for each pair that has the character, by its single gram; runs through all pairs. */
  readonly markPairsWith: (single: number, marks: Int32Array, places: number) => void;
};

/** A pair of folded characters as a number below 2^30, which engines keep unboxed. */
export type Grams = {
  readonly pair: (first: number, second: number) => number;
  readonly single: (code: number) => number;
};

/** Numbers characters in the order in which they are first seen. */
export function createGrams(): Grams {
  const ids = new Uint16Array(65_536);
  let last = 0;
  const idOf = (code: number): number => {
    const id = ids[code] ?? 0;
    if (id > 0) return id;
    if (last < 32_766) last++;
    ids[code] = last;
    return last;
  };
  return { pair: (first, second) => (idOf(first) << 15) | idOf(second), single: (code) => idOf(code) };
}

/**
 * What is known of a pair stands together, for each character of each text looks it up: the pair + 1 (0 where nothing stands), how many
 * texts, the last of them, the next free place, the end of its slice, the level of that, the first place of all.
 */
const width = 8;
const [count, last, next, end, level, first] = [1, 2, 3, 4, 5, 6] as const;

export function createPostings(grams: Grams): Postings {
  /** A table of records, looked up by a hash of the pair; at least half of it is free. */
  let records = new Int32Array(1024 * width);
  let bits = 10;
  let held = 0;
  let pool = new Int32Array(8192);
  let used = 0;

  /** Where the record of a pair stands, or will stand. */
  const placeOf = (gram: number): number => {
    let at = Math.imul(gram, 0x9e3779b1) >>> (32 - bits);
    for (;;) {
      const key = records[at * width] ?? 0;
      if (key === 0 || key === gram + 1) return at * width;
      at = (at + 1) & ((1 << bits) - 1);
    }
  };
  const find = (gram: number): number => {
    const place = placeOf(gram);
    return records[place] === 0 ? -1 : place;
  };

  const widen = (): void => {
    const before = records;
    bits++;
    records = new Int32Array((1 << bits) * width);
    for (let at = 0; at < before.length; at += width) {
      const key = before[at] ?? 0;
      if (key > 0) records.set(before.subarray(at, at + width), placeOf(key - 1));
    }
  };

  const slice = (size: number): number => {
    const at = used;
    used += size + 1;
    if (used > pool.length) {
      const larger = new Int32Array(Math.max(used, Math.ceil(pool.length * 1.5)));
      larger.set(pool);
      pool = larger;
    }
    return at;
  };

  const open = (gram: number): number => {
    if (++held * 2 > 1 << bits) widen();
    const place = placeOf(gram);
    const at = slice(firstSlice);
    records.set([gram + 1, 0, -1, at, at + firstSlice, 0, at], place);
    return place;
  };

  const post = (gram: number, slot: number): void => {
    let place = placeOf(gram);
    if (records[place] === 0) place = open(gram);
    if (records[place + last] === slot) return;
    let at = records[place + next] ?? 0;
    const full = records[place + end] ?? 0;
    if (at === full) {
      const deeper = Math.min((records[place + level] ?? 0) + 1, lastLevel);
      const size = firstSlice << deeper;
      at = slice(size);
      pool[full] = at;
      records[place + end] = at + size;
      records[place + level] = deeper;
    }
    pool[at] = slot;
    records[place + next] = at + 1;
    records[place + last] = slot;
    records[place + count] = (records[place + count] ?? 0) + 1;
  };

  const eachSlice = (gram: number, visit: (from: number, until: number) => void): void => {
    const place = find(gram);
    if (place < 0) return;
    let left = records[place + count] ?? 0;
    let at = records[place + first] ?? 0;
    for (let deep = 0; left > 0; deep = Math.min(deep + 1, lastLevel)) {
      const size = firstSlice << deep;
      visit(at, at + Math.min(size, left));
      left -= size;
      at = pool[at + size] ?? 0;
    }
  };

  const mark = (gram: number, marks: Int32Array, places: number): void =>
    eachSlice(gram, (from, until) => {
      for (let at = from; at < until; at++) {
        const slot = pool[at] ?? 0;
        marks[slot] = (marks[slot] ?? 0) | places;
      }
    });

  return {
    add(slot, text, singles) {
      let before = space;
      for (let at = 0; at < text.length; at++) {
        const code = foldCode(text.charCodeAt(at));
        if (code !== space) {
          if (singles) post(grams.single(code), slot);
          if (before !== space) post(grams.pair(before, code), slot);
        }
        before = code;
      }
    },
    count: (gram) => records[placeOf(gram) + count] ?? 0,
    mark,
    markPairsWith(single, marks, places) {
      for (let at = 0; at < records.length; at += width) {
        const gram = (records[at] ?? 0) - 1;
        if (gram > 0x7fff && (gram >>> 15 === single || (gram & 0x7fff) === single)) mark(gram, marks, places);
      }
    },
    copy(gram, slots) {
      let size = 0;
      eachSlice(gram, (from, until) => {
        for (let at = from; at < until; at++) slots[size++] = pool[at] ?? 0;
      });
      return size;
    },
  };
}
