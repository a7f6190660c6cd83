/** Of all texts that match, those worth a closer look, without sorting them all. */
import { type Kind, keysOf, kindNames, noticeTypeNames } from '#content/model/terms.ts';
import type { Coverage } from './coverage.ts';
import type { Plan } from './plan.ts';
import type { Wish } from './question.ts';
import { type Face, priorOf, wishedWorth } from './ranking.ts';
import type { Searchable, Slots } from './slots.ts';

/** A text that covers less of the question than this part of what the best covers is not found. */
const nearBest = 0.65;
const steps = 1024;
/** Of those that score alike at the end of the best, so many times the count are looked at. */
const mostTied = 3;

export type Candidate = { readonly slot: number; readonly it: Searchable; readonly score: number };
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

/** What a wish distinguishes: kinds, and of notices the types. */
const faces: readonly Face[] = keysOf(kindNames).flatMap((kind): Face[] =>
  kind === 'notice' ? keysOf(noticeTypeNames).map((type) => ({ kind, type })) : [{ kind }],
);
const faceOf = (it: Searchable): number =>
  faces.findIndex(({ kind, type }) => it.kind === kind && (it.kind !== 'notice' || it.type === type));

export function createCandidates(slots: Slots): Candidates {
  let found = new Int32Array(0);
  let scores = new Float64Array(0);
  /** What speaks for each slot by itself, on `knownDay`; NaN where that is not yet known, nor the two below. */
  let priors = new Float64Array(0);
  let ends = new Float64Array(0);
  /** Places in `faces`. */
  let faceAt = new Uint8Array(0);
  let knownDay = '';

  const room = (today: string): void => {
    const length = slots.given();
    if (found.length < length) {
      found = new Int32Array(length + 64);
      scores = new Float64Array(length + 64);
      priors = new Float64Array(length + 64);
      ends = new Float64Array(length + 64);
      faceAt = new Uint8Array(length + 64);
      knownDay = '';
    }
    if (knownDay !== today) priors.fill(Number.NaN);
    knownDay = today;
  };
  const know = (slot: number, it: Searchable): void => {
    priors[slot] = priorOf(it, knownDay);
    ends[slot] = it.publishedUntil ?? Number.POSITIVE_INFINITY;
    faceAt[slot] = faceOf(it);
  };

  /** Those found by how well they score, in steps; the best `count` end within the step `last`, and `above` of them stand before it. */
  const ladderOf = (size: number, count: number) => {
    let [lowest, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let at = 0; at < size; at++) {
      const score = scores[at] ?? 0;
      if (score < lowest) lowest = score;
      if (score > most) most = score;
    }
    const scale = most > lowest ? (steps - 1) / (most - lowest) : 0;
    const stepOf = (score: number): number => Math.floor((score - lowest) * scale);
    if (size <= count) return { stepOf, last: -1, above: size };
    const tally = new Uint32Array(steps);
    for (let at = 0; at < size; at++) {
      const step = stepOf(scores[at] ?? 0);
      tally[step] = (tally[step] ?? 0) + 1;
    }
    let last = steps - 1;
    let above = 0;
    for (; last > 0 && above + (tally[last] ?? 0) < count; last--) above += tally[last] ?? 0;
    return { stepOf, last, above };
  };

  return {
    of(coverage, plan, { kind, now, today, wishes, least, count }) {
      room(today);
      const given = slots.given();
      const { share, worth } = coverage.of(plan);
      const wished = Float64Array.from(faces, (face) => wishedWorth(face, wishes));
      const wanted = Uint8Array.from(faces, (face) => (!kind || face.kind === kind ? 1 : 0));
      const isShown = (slot: number): boolean => {
        const it = slots.at(slot);
        // not `!it`, which looks into the object: ten thousand of them are in no cache
        if (it === undefined) return false;
        if (Number.isNaN(priors[slot])) know(slot, it);
        return wanted[faceAt[slot] ?? 0] === 1 && (ends[slot] ?? 0) > now;
      };

      let bestShare = 0;
      for (let slot = 0; slot < given; slot++) {
        const one = share[slot] ?? 0;
        if (one > bestShare && isShown(slot)) bestShare = one;
      }
      // sums of the same parts in another order differ by a hair
      const enough = Math.max(least, bestShare * nearBest, 1e-6) - 1e-9;
      let size = 0;
      const seen = new Uint8Array(faces.length);
      for (let slot = 0; slot < given; slot++) {
        if ((share[slot] ?? 0) < enough || !isShown(slot)) continue;
        const face = faceAt[slot] ?? 0;
        seen[face] = 1;
        found[size] = slot;
        scores[size] = (worth[slot] ?? 0) + (priors[slot] ?? 0) + (wished[face] ?? 0);
        size++;
      }

      const { stepOf, last, above } = ladderOf(size, count);
      // of a question that everything matches alike only the newest are looked at, so that it stays cheap
      let tied = count * mostTied - above;
      const best: Candidate[] = [];
      for (let at = 0; at < size; at++) {
        const score = scores[at] ?? 0;
        const step = stepOf(score);
        if (step < last || (step === last && tied-- <= 0)) continue;
        const slot = found[at] ?? -1;
        const it = slots.at(slot);
        if (it) best.push({ slot, it, score });
      }
      return {
        total: size,
        kinds: [...new Set(faces.filter((_, at) => seen[at] === 1).map((face) => face.kind))],
        best,
      };
    },
  };
}
