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
  /** Sets `bits` in `marks` at the slot of each text that holds the pair. */
  readonly mark: (gram: number, marks: Int32Array, bits: number) => void;
  /** Writes the slots of the texts that hold the pair into `slots`, ascending; gives how many. */
  readonly copy: (gram: number, slots: Int32Array) => number;
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

export function createPostings(grams: Grams): Postings {
  const terms = new Map<number, number>();
  /** Per term: count, first place of its first slice, next free place, end of its slice, level, last slot. */
  let heads = new Int32Array(1024 * 6);
  let pool = new Int32Array(8192);
  let used = 0;

  const slice = (level: number): number => {
    const at = used;
    used += (firstSlice << level) + 1;
    if (used > pool.length) {
      const larger = new Int32Array(Math.max(used, Math.ceil(pool.length * 1.5)));
      larger.set(pool);
      pool = larger;
    }
    return at;
  };

  const open = (gram: number): number => {
    const base = terms.size * 6;
    if (base + 6 > heads.length) {
      const larger = new Int32Array(heads.length * 2);
      larger.set(heads);
      heads = larger;
    }
    const at = slice(0);
    heads[base + 1] = at;
    heads[base + 2] = at;
    heads[base + 3] = at + firstSlice;
    heads[base + 5] = -1;
    terms.set(gram, base);
    return base;
  };

  const post = (gram: number, slot: number): void => {
    const base = terms.get(gram) ?? open(gram);
    if (heads[base + 5] === slot) return;
    let at = heads[base + 2] ?? 0;
    const end = heads[base + 3] ?? 0;
    if (at === end) {
      const level = Math.min((heads[base + 4] ?? 0) + 1, lastLevel);
      at = slice(level);
      pool[end] = at;
      heads[base + 3] = at + (firstSlice << level);
      heads[base + 4] = level;
    }
    pool[at] = slot;
    heads[base + 2] = at + 1;
    heads[base + 5] = slot;
    heads[base] = (heads[base] ?? 0) + 1;
  };

  const eachSlice = (gram: number, visit: (from: number, until: number) => void): void => {
    const base = terms.get(gram);
    if (base === undefined) return;
    let left = heads[base] ?? 0;
    let at = heads[base + 1] ?? 0;
    for (let level = 0; left > 0; level = Math.min(level + 1, lastLevel)) {
      const room = firstSlice << level;
      visit(at, at + Math.min(room, left));
      left -= room;
      at = pool[at + room] ?? 0;
    }
  };

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
    count: (gram) => heads[terms.get(gram) ?? -1] ?? 0,
    mark(gram, marks, bits) {
      eachSlice(gram, (from, until) => {
        for (let at = from; at < until; at++) {
          const slot = pool[at] ?? 0;
          marks[slot] = (marks[slot] ?? 0) | bits;
        }
      });
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
