/** Of all texts that match, those worth a closer look, without sorting them all. */
import type { Kind } from '#content/model/terms.ts';
import type { Coverage } from './coverage.ts';
import type { Plan } from './plan.ts';
import type { Wish } from './question.ts';
import { priorOf, wishedWorth } from './ranking.ts';
import type { Searchable, Slots } from './slots.ts';

/** A text that covers less of the question than this part of what the best covers is not found. */
const nearBest = 0.65;
const steps = 1024;

export type Candidate = { readonly it: Searchable; readonly score: number };
export type Wanted = {
  readonly kind?: Kind | undefined;
  readonly now: number;
  /** The local date at `now`. */
  readonly today: string;
  readonly wishes: ReadonlySet<Wish>;
  /** The share of the question that must be covered at least. */
  readonly least: number;
  readonly count: number;
};
export type Candidates = {
  /** How many match, and at least `count` of the best of them, in no order. */
  readonly of: (
    coverage: Coverage,
    plan: Plan,
    wanted: Wanted,
  ) => { readonly total: number; readonly kinds: readonly Kind[]; readonly best: readonly Candidate[] };
};

export function createCandidates(slots: Slots): Candidates {
  let found = new Int32Array(0);
  let shares = new Float32Array(0);
  let scores = new Float32Array(0);
  /** What speaks for each slot by itself, on `priorsDay`, and when it ends; NaN where not yet known. */
  let priors = new Float32Array(0);
  let ends = new Float64Array(0);
  let priorsDay = '';

  const room = (today: string): void => {
    const length = slots.given();
    if (found.length < length) {
      found = new Int32Array(length + 64);
      shares = new Float32Array(length + 64);
      scores = new Float32Array(length + 64);
      priors = new Float32Array(length + 64);
      ends = new Float64Array(length + 64);
      priorsDay = '';
    }
    if (priorsDay !== today) priors.fill(Number.NaN);
    priorsDay = today;
  };

  /** The lowest score with which one is still among the best `count`, or a little less. */
  const threshold = (from: number, most: number, least: number, size: number, count: number): number => {
    if (size <= count || most <= from) return Number.NEGATIVE_INFINITY;
    const tally = new Uint32Array(steps);
    const scale = (steps - 1) / (most - from);
    for (let at = 0; at < size; at++) {
      if ((shares[at] ?? 0) < least) continue;
      const step = Math.floor(((scores[at] ?? 0) - from) * scale);
      tally[step] = (tally[step] ?? 0) + 1;
    }
    let step = steps;
    for (let taken = 0; step > 0 && taken < count; ) taken += tally[--step] ?? 0;
    return from + step / scale;
  };

  return {
    of(coverage, plan, { kind, now, today, wishes, least, count }) {
      room(today);
      let size = 0;
      let bestShare = 0;
      let most = Number.NEGATIVE_INFINITY;
      let lowest = Number.POSITIVE_INFINITY;
      coverage.each(plan, (slot, share, worth) => {
        const wanted = Math.max(least, bestShare * nearBest);
        if (share < wanted) return wanted;
        const it = slots.at(slot);
        if (!it || (kind && it.kind !== kind)) return wanted;
        let prior = priors[slot] ?? Number.NaN;
        if (Number.isNaN(prior)) {
          prior = priorOf(it, today);
          priors[slot] = prior;
          ends[slot] = it.publishedUntil ?? Number.POSITIVE_INFINITY;
        }
        if ((ends[slot] ?? 0) <= now) return wanted;
        const score = worth + prior + wishedWorth(it, wishes);
        if (share > bestShare) bestShare = share;
        if (score > most) most = score;
        if (score < lowest) lowest = score;
        found[size] = slot;
        shares[size] = share;
        scores[size] = score;
        size++;
        return Math.max(least, bestShare * nearBest);
      });
      const enough = bestShare * nearBest;
      const cut = threshold(lowest, most, enough, size, count);
      const best: Candidate[] = [];
      const kinds = new Set<Kind>();
      let total = 0;
      for (let at = 0; at < size; at++) {
        if ((shares[at] ?? 0) < enough) continue;
        total++;
        const it = slots.at(found[at] ?? -1);
        if (!it) continue;
        kinds.add(it.kind);
        const score = scores[at] ?? 0;
        // among equals the newest stand first; a question that everything matches stays cheap
        if (score < cut || best.length >= count * 3) continue;
        best.push({ it, score });
      }
      return { total, kinds: [...kinds], best };
    },
  };
}
