/** How much of a plan each text covers, in which of its fields: bits of places, gathered by running through postings. */
import type { Plan } from './plan.ts';
import type { Grams, Postings } from './postings.ts';

/** Fields in the order of their worth. */
export const fieldWorths = [1, 0.6, 0.3] as const;
/** What a word counts that only sounds alike or has a mistake. */
const unsureWorth = 0.7;

export type Coverage = {
  /** Adds what a plan finds to what has been found since `clear`. */
  readonly gather: (plan: Plan, onlySingles?: boolean) => void;
  /**
   * Visits each text that covers something of it: with the share of the plan that is covered anywhere, 0 to 1, and the same with each
   * place counted by the worth of the best field that has it. `visit` says the share that is wanted from then on.
   */
  readonly each: (plan: Plan, visit: (slot: number, share: number, worth: number) => number) => void;
  /** True where one text covers these places in whole. */
  readonly isWhole: (from: number, until: number) => boolean;
  readonly clear: () => void;
};

type Needs = { readonly fields: readonly Postings[]; readonly grams: Grams; readonly slots: () => number };

export function createCoverage({ fields, grams, slots }: Needs): Coverage {
  const kinds = fieldWorths.length * 2;
  let masks = new Int32Array(0);
  let stamps = new Int32Array(0);
  let stamp = 0;
  /** The round in which a text was last touched. */
  let rounds = new Int32Array(0);
  let round = 1;
  let touched: number[] = [];

  const room = (): void => {
    if (stamps.length >= slots()) return;
    const length = Math.ceil(slots() * 1.25) + 64;
    masks = new Int32Array(length * kinds);
    stamps = new Int32Array(length);
    rounds = new Int32Array(length);
    stamp = 0;
    touched = [];
  };

  const cover = (slot: number, kind: number, bits: number): void => {
    if (rounds[slot] !== round) {
      rounds[slot] = round;
      touched.push(slot);
    }
    const place = slot * kinds + kind;
    masks[place] = (masks[place] ?? 0) | bits;
  };

  /** Covers `bits` in the texts of which a field has all of `needed`. */
  const coverAll = (needed: readonly number[], bits: number, sure: boolean, brief = false): void => {
    fields.slice(0, brief ? 2 : undefined).forEach((field, at) => {
      const kind = at * 2 + (sure ? 0 : 1);
      const [only] = needed;
      if (only === undefined || needed.some((gram) => field.count(gram) === 0)) return;
      if (needed.length === 1) {
        field.each(only, (slot) => cover(slot, kind, bits));
        return;
      }
      const order = [...new Set(needed)].sort((a, b) => field.count(a) - field.count(b));
      const first = stamp;
      stamp += order.length;
      order.forEach((gram, step) => {
        const wanted = step === 0 ? -1 : first + step;
        field.each(gram, (slot) => {
          if (wanted >= 0 && stamps[slot] !== wanted) return;
          stamps[slot] = first + step + 1;
          if (step === order.length - 1) cover(slot, kind, bits);
        });
      });
    });
  };

  const gramsOf = (word: string): number[] =>
    word.length === 1
      ? [grams.single(word.charCodeAt(0))]
      : Array.from({ length: word.length - 1 }, (_, at) => grams.pair(word.charCodeAt(at), word.charCodeAt(at + 1)));

  const rarity = (gram: number): number => {
    const count = Math.max(...fields.map((field) => field.count(gram)));
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
      const meant = spans.flatMap((span) => span.words.map((word) => rarityOf(word.text)));
      return own > 0 ? own : Math.max(0, ...meant);
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
        if (alone || onlySingles) coverAll([grams.single(code)], 1 << at, alone);
        else if (next?.joins && next.char !== '') coverAll([grams.pair(code, next.char.charCodeAt(0))], 3 << at, true);
      });
      for (const { from, until, words } of spans) {
        const bits = ((1 << (until - from)) - 1) << from;
        for (const { text, sure, brief } of words) coverAll(gramsOf(text), bits, sure, brief);
      }
    },
    each(plan, visit) {
      const weights = weigh(plan);
      const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
      // few places have few masks: a table then, which is faster than a map
      const few = weights.length <= 12 ? new Float64Array(1 << weights.length).fill(-1) : null;
      const many = new Map<number, number>();
      const weightOf = (mask: number): number => {
        const known = few ? few[mask] : many.get(mask);
        if (known !== undefined && known >= 0) return known;
        const sum = weights.reduce((all, weight, at) => ((mask & (1 << at)) !== 0 ? all + weight : all), 0);
        if (few) few[mask] = sum;
        else many.set(mask, sum);
        return sum;
      };
      let wanted = 0;
      for (const slot of touched) {
        let any = 0;
        for (let place = slot * kinds; place < (slot + 1) * kinds; place++) any |= masks[place] ?? 0;
        if (weightOf(any) < wanted) continue;
        let seen = 0;
        let share = 0;
        let worth = 0;
        for (let kind = 0; kind < kinds; kind++) {
          const mask = (masks[slot * kinds + kind] ?? 0) & ~seen;
          if (mask === 0) continue;
          const weight = weightOf(mask) * (kind % 2 === 0 ? 1 : unsureWorth);
          seen |= mask;
          share += weight;
          worth += weight * (fieldWorths[kind >> 1] ?? 0);
        }
        wanted = visit(slot, share / total, worth / total) * total - 1e-9;
      }
    },
    isWhole(from, until) {
      const bits = ((1 << (until - from)) - 1) << from;
      return touched.some((slot) => {
        let seen = 0;
        for (let kind = 0; kind < kinds; kind++) seen |= masks[slot * kinds + kind] ?? 0;
        return (seen & bits) === bits;
      });
    },
    clear() {
      for (const slot of touched) for (let kind = 0; kind < kinds; kind++) masks[slot * kinds + kind] = 0;
      touched = [];
      round++;
      if (stamp > 1_000_000_000) {
        stamps.fill(0);
        stamp = 0;
      }
    },
  };
}
