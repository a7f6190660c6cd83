/** Finds disclosures by what a visitor types: characters, pinyin, initials, everyday words. Same code on the hub and in a page. */
import type { Kind } from '#content/model/terms.ts';
import type { Instant } from '#content/model/time.ts';
import type { SynonymGroup } from '#content/model/town.ts';
import { type Coverage, createCoverage } from './search/coverage.ts';
import { bodyOf, headOf } from './search/fields.ts';
import { mended, type Plan, planOf, type Span } from './search/plan.ts';
import { type Question, understand } from './search/question.ts';
import { inOrder, priorOf, titleWorth } from './search/ranking.ts';
import { highest } from './search/selection.ts';
import { createSlots, type Searchable, type Slots } from './search/slots.ts';
import { type Mark, marksIn, snippetOf } from './search/snippet.ts';
import { createSynonyms, type Synonyms } from './search/synonyms.ts';
import { dateAt } from './zone.ts';

export type { Mark, Searchable };

/**
 * Toneless pinyin, syllables separated by spaces, one for each Chinese character. By disclosure id: its title, then after `|` each
 * keyword. By word, for the words of the synonym groups: the word itself. A page has no pinyin dictionary; this is all it knows.
 */
export type Sounds = Readonly<Record<string, string>>;

export type Found = {
  readonly id: string;
  readonly kind: Kind;
  readonly title: string;
  /** Matched ranges of `title`, half-open, in order, without overlap. */
  readonly titleMarks: readonly Mark[];
  readonly snippet: string;
  /** Matched ranges of `snippet`. */
  readonly marks: readonly Mark[];
  readonly score: number;
};

export type SearchResult = {
  /** How many match in all; `items` holds the first of them. */
  readonly total: number;
  readonly items: readonly Found[];
  /** Where nothing is found: the nearest titles, to be asked for instead. */
  readonly suggestions: readonly string[];
};

export type SearchOptions = {
  readonly kind?: Kind | undefined;
  readonly limit: number;
  /** What has expired by then stands lower; what is no longer published is left out. */
  readonly now: Instant;
};

export type SearchFacts = {
  readonly disclosures: readonly Searchable[];
  readonly sounds: Sounds;
  readonly synonyms: readonly SynonymGroup[];
};

export type SearchIndex = {
  readonly size: () => number;
  readonly search: (query: string, options: SearchOptions) => SearchResult;
  /** Adds it, or replaces the one of the same id; `sound` as in `Sounds`. */
  readonly put: (disclosure: Searchable, sound?: string) => void;
  readonly remove: (id: string) => void;
  /** Brings the index to a new snapshot, touching only what differs. */
  readonly sync: (facts: SearchFacts) => void;
};

/** Disclosures have local dates; the town lies in this zone. */
const zone = 'Asia/Shanghai';
/** A text that covers less of the question than this share of what the best covers is not found. */
const nearBest = 0.75;
/** Below this share nothing is found, only suggested. */
const leastShare = 0.4;
const mostRefined = 60;

/** Builds an index; 10,000 disclosures take about a second. */
export function createSearchIndex(facts: SearchFacts): SearchIndex {
  let slots = createSlots();
  let synonyms = createSynonyms([]);
  let coverage = coverageOf(slots);
  let known: SearchFacts['synonyms'] | null = null;

  const rebuild = (): void => {
    const before = slots;
    slots = createSlots();
    for (const it of before.held()) slots.put(it, before.soundOf(it.id));
    coverage = coverageOf(slots);
    known = null;
  };

  /** Slots of what was removed or replaced are dropped when they are the larger part. */
  const tidy = (): void => {
    if (slots.given() > 2 * slots.living() + 200) rebuild();
  };

  const sync = (next: SearchFacts): void => {
    const ids = new Set(next.disclosures.map((it) => it.id));
    for (const it of [...slots.held()]) if (!ids.has(it.id)) slots.remove(it.id);
    // oldest first, so that equals come out newest first
    for (const it of next.disclosures) {
      const held = slots.find(it.id);
      const sound = next.sounds[it.id] ?? '';
      if (!held || !isSame(held, it) || slots.soundOf(it.id) !== sound) slots.put(it, sound);
    }
    tidy();
    if (next.synonyms !== known) {
      synonyms = createSynonyms(next.synonyms);
      for (const word of synonyms.words) slots.lexicon.add(word, next.sounds[word] ?? '');
      known = next.synonyms;
    }
  };

  sync(facts);
  return {
    size: () => slots.living(),
    search: (query, options) => searchIn({ slots, synonyms, coverage }, query, options),
    put(disclosure, sound = '') {
      slots.put(disclosure, sound);
    },
    remove: (id) => slots.remove(id),
    sync,
  };
}

const isSame = (a: Searchable, b: Searchable): boolean =>
  a === b || (a.revision === b.revision && a.publishedAt === b.publishedAt && a.publishedUntil === b.publishedUntil);

const coverageOf = (slots: Slots): Coverage =>
  createCoverage({ fields: slots.fields, grams: slots.grams, slots: slots.given });

type Parts = { readonly slots: Slots; readonly synonyms: Synonyms; readonly coverage: Coverage };
type Candidate = { readonly it: Searchable; readonly share: number; readonly score: number };

function searchIn(parts: Parts, query: string, options: SearchOptions): SearchResult {
  const question = understand(query);
  const { coverage } = parts;
  const first = planOf(question, { lexicon: parts.slots.lexicon, synonyms: parts.synonyms });
  try {
    coverage.gather(first);
    const plan = withMended(parts, first);
    const found = candidates(parts, plan, question, options);
    if (found.total === 0) return { total: 0, items: [], suggestions: suggestionsFor(parts, plan, question, options) };
    const terms = termsOf(plan);
    const items = found.best
      .map(({ it, score }) => {
        const titleMarks = marksIn(it.title, terms);
        return { it, titleMarks, score: score + titleWorth(it.title, question, titleMarks) };
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, options.limit)
      .map(({ it, titleMarks, score }) => ({
        id: it.id,
        kind: it.kind,
        title: it.title,
        titleMarks,
        ...snippetFor(it, terms),
        score: Math.round(score * 1000) / 1000,
      }));
    return { total: found.total, items, suggestions: [] };
  } finally {
    coverage.clear();
  }
}

/** The plan with words of the same sound or one mistake away, for runs that no text covers in whole. */
function withMended({ slots, coverage }: Parts, plan: Plan): Plan {
  const spans: Span[] = [];
  let from = 0;
  for (let at = 1; at <= plan.places.length; at++) {
    if (plan.places[at]?.joins) continue;
    if (plan.places[from]?.char !== '' && !coverage.isWhole(from, at)) {
      const span = mended(plan.places, from, at, slots.lexicon);
      if (span) spans.push(span);
    }
    from = at;
  }
  if (spans.length === 0) return plan;
  coverage.gather({ places: [], spans });
  return { places: plan.places, spans: [...plan.spans, ...spans] };
}

function candidates({ slots, coverage }: Parts, plan: Plan, question: Question, { kind, now, limit }: SearchOptions) {
  const today = dateAt(now, zone);
  const seen: Candidate[] = [];
  let best = 0;
  coverage.each(plan, ({ slot, share, worth }) => {
    const it = slots.at(slot);
    if (!it || (kind && it.kind !== kind) || (it.publishedUntil ?? Number.POSITIVE_INFINITY) <= now) return;
    if (share > best) best = share;
    seen.push({ it, share, score: worth + priorOf(it, question.wishes, today) });
  });
  const least = Math.max(leastShare, best * nearBest);
  const matching = seen.filter((one) => one.share >= least);
  const chosen = highest(matching.map((one) => one.score), Math.max(mostRefined, limit));
  return { total: matching.length, best: chosen.flatMap((at) => matching[at] ?? []) };
}

/** Folded texts to mark: runs of characters as they stand, pairs of them, and the words of spans. */
function termsOf({ places, spans }: Plan): string[] {
  const pairs = places.flatMap((place, at) => {
    const next = places[at + 1];
    if (place.char === '') return [];
    if (next?.joins && next.char !== '') return [place.char + next.char];
    return place.joins ? [] : [place.char];
  });
  return [...new Set([...pairs, ...spans.flatMap((span) => span.words.map((word) => word.text))])];
}

function snippetFor(it: Searchable, terms: readonly string[]): Pick<Found, 'snippet' | 'marks'> {
  const summary = it.summary === '' ? null : snippetOf(it.summary, terms);
  if (summary && summary.marks.length > 0) return summary;
  const body = snippetOf(bodyOf(it), terms);
  if (body.marks.length > 0) return body;
  return summary ?? (body.snippet === '' ? snippetOf(headOf(it), terms) : body);
}

/** Titles that share the most characters with the question, whatever their order; the nearest first. */
function suggestionsFor({ slots, coverage }: Parts, plan: Plan, question: Question, { kind, now }: SearchOptions): string[] {
  coverage.gather(plan, true);
  const near: { readonly title: string; readonly score: number }[] = [];
  const seen: Candidate[] = [];
  coverage.each(plan, ({ slot, share, worth }) => {
    const it = slots.at(slot);
    if (it && (!kind || it.kind === kind) && (it.publishedUntil ?? Number.POSITIVE_INFINITY) > now) seen.push({ it, share, score: worth });
  });
  for (const at of highest(seen.map((one) => one.score), 40)) {
    const one = seen[at];
    if (one) near.push({ title: one.it.title, score: one.score + inOrder(question.whole, one.it.title) });
  }
  return [...new Set(near.sort((a, b) => b.score - a.score).map((one) => one.title))].slice(0, 5);
}
