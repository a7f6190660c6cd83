/** How much of a plan each text covers, in which of its fields: bits of places, gathered by running through postings. */
import type { Plan } from './plan.ts';
import type { Grams, Postings } from './postings.ts';

/** Fields in the order of their worth. */
export const fieldWorths = [1, 0.6, 0.3] as const;
const space = 32;
/** What a word counts that only sounds alike or has a mistake. */
const unsureWorth = 0.7;

/** By slot, 0 where nothing is covered. */
export type Covered = {
  /** The share of the plan that is covered anywhere, up to 1. */
  readonly share: Float64Array;
  /** The same with each place counted by the worth of the best field that has it. */
  readonly worth: Float64Array;
};

export type Coverage = {
  /** Adds what a plan finds to what has been found since `clear`. */
  readonly gather: (plan: Plan, onlySingles?: boolean) => void;
  /** How much of the plan each text covers; good until the next call of anything here. */
  readonly of: (plan: Plan) => Covered;
  /** True where one text covers these places in whole. */
  readonly isWhole: (from: number, until: number) => boolean;
  readonly clear: () => void;
};

type Needs = {
  readonly fields: readonly Postings[];
  readonly grams: Grams;
  readonly slots: () => number;
  readonly numbersAt: (field: number, slot: number) => string;
};

/** How a number may stand in a text: as it is, or with the code of its area apart; each with the blank before it. */
const formsOf = (digits: string): readonly string[] => [
  ` ${digits}`,
  ...(/^0\d{6}/.test(digits) ? [3, 4].map((area) => ` ${digits.slice(0, area)} ${digits.slice(area)}`) : []),
];

/** What was found in one field, of words that are sure or of those that are not: for each slot the places that are covered. */
type Layer = { bits: Int32Array; used: boolean; readonly weight: number; readonly worth: number };

export function createCoverage({ fields, grams, slots, numbersAt }: Needs): Coverage {
  // a layer is an array of its own: a question runs through the few that it uses, and these stay in the processor's cache
  const layers: Layer[] = fieldWorths.flatMap((worth) =>
    [1, unsureWorth].map((weight) => ({ bits: new Int32Array(0), used: false, weight, worth })),
  );
  let run = new Int32Array(0);
  let other = new Int32Array(0);
  let seen = new Int32Array(0);
  let covered: Covered = { share: new Float64Array(0), worth: new Float64Array(0) };

  const room = (): void => {
    if (run.length >= slots()) return;
    const length = Math.ceil(slots() * 1.25) + 64;
    [run, other, seen] = [new Int32Array(length), new Int32Array(length), new Int32Array(length)];
    covered = { share: new Float64Array(length), worth: new Float64Array(length) };
    for (const layer of layers) [layer.bits, layer.used] = [new Int32Array(length), false];
  };
  const used = (): Layer[] => layers.filter((layer) => layer.used);

  /** Covers `bits` in the texts of which a field has all of `needed`. */
  const coverAll = (needed: readonly number[], bits: number, sure: boolean, brief = false): void => {
    fields.slice(0, brief ? 2 : undefined).forEach((field, at) => {
      const layer = layers[at * 2 + (sure ? 0 : 1)];
      const [only] = needed;
      if (!layer || only === undefined || needed.some((gram) => field.count(gram) === 0)) return;
      layer.used = true;
      if (needed.length === 1) {
        field.mark(only, layer.bits, bits);
        return;
      }
      const [rarest = only, ...others] = [...new Set(needed)].sort((a, b) => field.count(a) - field.count(b));
      let size = field.copy(rarest, run);
      for (const gram of others) {
        if (size === 0) return;
        size = intersect(run, size, other, field.copy(gram, other));
      }
      for (let one = 0; one < size; one++) {
        const slot = run[one] ?? 0;
        layer.bits[slot] = (layer.bits[slot] ?? 0) | bits;
      }
    });
  };

  /** Covers `bits` in the texts in which a number begins so. */
  const coverNumber = (digits: string, bits: number): void => {
    const forms = formsOf(digits);
    // the last digits stand together however the number is written
    const [rare = 0] = gramsOf(digits.slice(4).length > 1 ? digits.slice(4) : digits).sort(
      (a, b) => countOf(a) - countOf(b),
    );
    fields.forEach((field, at) => {
      const layer = layers[at * 2];
      if (!layer || field.count(rare) === 0) return;
      const size = field.copy(rare, run);
      for (let one = 0; one < size; one++) {
        const slot = run[one] ?? 0;
        const numbers = numbersAt(at, slot);
        if (!forms.some((form) => numbers.includes(form))) continue;
        layer.used = true;
        layer.bits[slot] = (layer.bits[slot] ?? 0) | bits;
      }
    });
  };

  /** What a text must hold to have the word: its pairs, of which none reaches over a space, or its characters where it has none. */
  const gramsOf = (word: string): number[] => {
    const pairs: number[] = [];
    const singles: number[] = [];
    let before = space;
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at);
      if (code !== space) singles.push(grams.single(code));
      if (code !== space && before !== space) pairs.push(grams.pair(before, code));
      before = code;
    }
    return pairs.length > 0 ? pairs : singles;
  };

  /** Of bodies only pairs are kept: a character that stands in no title and no head is sought in those. */
  const coverInBodies = (single: number, bits: number): void => {
    const body = layers.at(-2);
    if (!body || fields.some((field) => field.count(single) > 0)) return;
    body.used = true;
    fields.at(-1)?.markPairsWith(single, body.bits, bits);
  };

  const countOf = (gram: number): number => Math.max(...fields.map((field) => field.count(gram)));
  const rarity = (gram: number): number => {
    const count = countOf(gram);
    return count === 0 ? 0 : Math.log2(1 + slots() / count);
  };

  const rarityOf = (word: string): number => Math.max(0, ...gramsOf(word).map(rarity));

  /** What each place counts: by the rarer of the pairs that it belongs to, or by the official word that an everyday word stands for. */
  const weigh = (plan: Plan): number[] => {
    const known = plan.places.map((place, at) => {
      const spans = plan.spans.filter((span) => span.from <= at && at < span.until);
      if (place.char === '') {
        const [likeliest] = spans.flatMap((span) => span.words);
        return likeliest ? likeliest.text.length * rarityOf(likeliest.text) : 0;
      }
      const code = place.char.charCodeAt(0);
      const before = place.joins ? plan.places[at - 1] : undefined;
      const next = plan.places[at + 1];
      const after = next?.joins ? next : undefined;
      const pairs = [
        ...(before && before.char !== '' ? [grams.pair(before.char.charCodeAt(0), code)] : []),
        ...(after && after.char !== '' ? [grams.pair(code, after.char.charCodeAt(0))] : []),
      ];
      const own = pairs.length > 0 ? Math.max(...pairs.map(rarity)) : rarity(grams.single(code)) * 0.5;
      if (own > 0) return own;
      return Math.max(0, ...spans.flatMap((span) => span.words.map((word) => rarityOf(word.text))));
    });
    const heard = known.filter((weight) => weight > 0);
    // a character that no text has in this company says little
    const unknown = heard.length > 0 ? (heard.reduce((sum, weight) => sum + weight, 0) / heard.length) * 0.3 : 1;
    return known.map((weight, at) => (weight > 0 ? weight : unknown) * (plan.places[at]?.weight ?? 1));
  };

  return {
    gather({ places, spans }, onlySingles = false) {
      room();
      places.forEach((place, at) => {
        if (place.char === '') return;
        const code = place.char.charCodeAt(0);
        const next = places[at + 1];
        const alone = !place.joins && !next?.joins;
        if (alone && !onlySingles) coverInBodies(grams.single(code), 1 << at);
        if (alone || onlySingles) coverAll([grams.single(code)], 1 << at, alone);
        else if (next?.joins && next.char !== '') coverAll([grams.pair(code, next.char.charCodeAt(0))], 3 << at, true);
      });
      for (const { from, until, words } of spans) {
        const bits = ((1 << (until - from)) - 1) << from;
        for (const { text, sure, brief, number } of words) {
          if (number) coverNumber(text, bits);
          else coverAll(gramsOf(text), bits, sure, brief);
        }
      }
    },
    of(plan) {
      const weights = weigh(plan);
      const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
      const parts = weights.map((weight) => weight / total);
      const sums = [sumsOf(parts, 0), sumsOf(parts, 10), sumsOf(parts, 20)] as const;
      seen.fill(0, 0, slots());
      covered.share.fill(0, 0, slots());
      covered.worth.fill(0, 0, slots());
      for (const layer of used()) addLayer(layer, slots(), sums, seen, covered);
      return covered;
    },
    isWhole(from, until) {
      const bits = ((1 << (until - from)) - 1) << from;
      const inUse = used();
      for (let slot = 0; slot < slots(); slot++) {
        let seen = 0;
        for (const layer of inUse) seen |= layer.bits[slot] ?? 0;
        if ((seen & bits) === bits) return true;
      }
      return false;
    },
    clear() {
      for (const layer of used()) {
        layer.bits.fill(0, 0, slots());
        layer.used = false;
      }
    },
  };
}

/** Adds what a layer covers of the places that no layer before it has. */
function addLayer(
  { bits, weight, worth: worthOfField }: Layer,
  slots: number,
  [low, middle, high]: readonly [Float64Array, Float64Array, Float64Array],
  seen: Int32Array,
  { share, worth }: Covered,
): void {
  for (let slot = 0; slot < slots; slot++) {
    const before = seen[slot] ?? 0;
    const own = (bits[slot] ?? 0) & ~before;
    if (own === 0) continue;
    seen[slot] = before | own;
    let sum = low[own & 1023] ?? 0;
    if (own > 1023) sum += (middle[(own >> 10) & 1023] ?? 0) + (high[own >> 20] ?? 0);
    const part = sum * weight;
    share[slot] = (share[slot] ?? 0) + part;
    worth[slot] = (worth[slot] ?? 0) + part * worthOfField;
  }
}

/** Keeps of the first `size` slots of `run` those that are also among the first `otherSize` of `other`; both ascend. Gives how many. */
function intersect(run: Int32Array, size: number, other: Int32Array, otherSize: number): number {
  let kept = 0;
  let at = 0;
  for (let one = 0; one < size; one++) {
    const slot = run[one] ?? 0;
    while (at < otherSize && (other[at] ?? 0) < slot) at++;
    if (at === otherSize) break;
    if (other[at] === slot) run[kept++] = slot;
  }
  return kept;
}

/** Of ten places from `from` on: for each set of them the sum of their parts. */
function sumsOf(parts: readonly number[], from: number): Float64Array {
  const places = Math.max(0, Math.min(10, parts.length - from));
  const sums = new Float64Array(1 << places);
  for (let at = 0; at < places; at++) {
    const half = 1 << at;
    for (let bits = 0; bits < half; bits++) sums[half + bits] = (sums[bits] ?? 0) + (parts[from + at] ?? 0);
  }
  return sums;
}
