/** Answers a question from the slots: plan, gather, choose, rank, and show why each was found. */

import { localAt } from '../zone.ts';
import type { Found, SearchOptions, SearchResult } from './answer.ts';
import { createCandidates, type Wanted } from './candidates.ts';
import { type Coverage, createCoverage } from './coverage.ts';
import { headOf, passageOf } from './fields.ts';
import { type Heading, headingOf } from './heading.ts';
import type { Places } from './places.ts';
import { mended, type Plan, planOf, type Span } from './plan.ts';
import { type Question, understand } from './question.ts';
import { inOrder, keywordWorth, titleWorth } from './ranking.ts';
import type { Searchable, Slots } from './slots.ts';
import { marksIn, snippetOf } from './snippet.ts';
import type { Synonyms } from './synonyms.ts';

/** Disclosures have local dates; the town lies in this zone. */
const zone = 'Asia/Shanghai';
/** Below this share of a question nothing is found, only suggested. */
const leastShare = 0.4;
/** The same for a long question that has a word with a known meaning: most of it tells a story, that word tells what it is about. */
const leastOfStory = 0.25;
/** From so many places on a question is long. */
const storyPlaces = 10;
const mostRefined = 60;

export type Finder = (query: string, synonyms: Synonyms, options: SearchOptions) => SearchResult;

/** `places` are those that nearly every text names. */
export function createFinder(slots: Slots, places: Places): Finder {
  const coverage = createCoverage({ ...slots, slots: slots.given });
  const candidates = createCandidates(slots);
  const dayOf = createDays();
  /** By slot; of what was ever looked at. */
  const headings = new Map<number, Heading>();

  const headingAt = (slot: number, it: Searchable): Heading => {
    const known = headings.get(slot) ?? headingOf(it, places);
    headings.set(slot, known);
    return known;
  };

  const found = (plan: Plan, question: Question, wanted: Wanted, limit: number): SearchResult => {
    const { total, kinds, best } = candidates.of(coverage, plan, wanted);
    const terms = termsOf(plan);
    const forms = formsOf(plan, question);
    const items = best
      .map(({ slot, it, score }) => {
        const heading = headingAt(slot, it);
        const titleMarks = marksIn(heading.folded, terms);
        const closeness =
          titleWorth(heading, it.title, question, titleMarks) +
          keywordWorth(it.kind, heading.keywords, question, forms);
        return { it, titleMarks, score: score + closeness };
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, limit)
      .map(({ it, titleMarks, score }) => ({
        id: it.id,
        kind: it.kind,
        title: it.title,
        titleMarks,
        ...snippetFor(it, terms),
        score: Math.round(score * 1000) / 1000,
      }));
    return { total, kinds, items, suggestions: [] };
  };

  /** Titles that share the most characters with the question, whatever their order; the nearest first. */
  const suggestionsFor = (plan: Plan, question: Question, wanted: Wanted): string[] => {
    coverage.gather(plan, true);
    const titles = candidates
      .of(coverage, plan, { ...wanted, least: 0, count: 40 })
      .best.map(({ slot, it, score }) => ({
        title: it.title,
        score: score + inOrder(question.whole, headingAt(slot, it).whole),
      }))
      .sort((a, b) => b.score - a.score)
      .map((one) => one.title);
    return [...new Set(titles)].slice(0, 5);
  };

  return (query, synonyms, { kind, limit, now }) => {
    const question = understand(query, synonyms.within, places);
    const first = planOf(question, { lexicon: slots.lexicon, synonyms, places });
    const wanted = {
      kind,
      now,
      today: dayOf(now),
      wishes: question.wishes,
      least: first.spans.length > 0 && first.places.length >= storyPlaces ? leastOfStory : leastShare,
      count: Math.max(mostRefined, limit),
    };
    try {
      coverage.gather(first);
      const plan = withMended(slots, coverage, first);
      const result = found(plan, question, wanted, limit);
      return result.total > 0 ? result : { ...result, suggestions: suggestionsFor(plan, question, wanted) };
    } finally {
      coverage.clear();
    }
  };
}

/** The local date of an instant; that of the last one is kept, for the calendar is slow and a day has many questions. */
function createDays(): (now: number) => string {
  let [from, date] = [Number.NaN, ''];
  return (now) => {
    // clocks are never changed in this zone
    if (!(now >= from && now < from + 86_400_000)) {
      const local = localAt(now, zone);
      [from, date] = [now - local.ms, local.date];
    }
    return date;
  };
}

/** The plan with words of the same sound or one mistake away, for runs that no text covers in whole. */
function withMended(slots: Slots, coverage: Coverage, plan: Plan): Plan {
  const spans: Span[] = [];
  let from = 0;
  for (let at = 1; at <= plan.places.length; at++) {
    if (plan.places[at]?.begins === false) continue;
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

/** What was asked in characters: where letters were typed, the likeliest words that they may mean. */
function formsOf({ places, spans }: Plan, { cores }: Question): readonly string[] {
  const typed = places.findIndex((place) => place.char === '');
  if (typed < 0) return cores;
  const before = places.slice(0, typed).map((place) => place.char);
  const after = places.slice(typed + 1).map((place) => place.char);
  const words = spans.find((span) => span.from === typed)?.words ?? [];
  return words.slice(0, 4).map((word) => [...before, word.text, ...after].join(''));
}

/** Folded texts to mark: pairs of neighbouring characters, single ones that stand alone, and the words of spans. */
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
  const body = snippetOf(passageOf(it), terms);
  if (body.marks.length > 0) return body;
  return summary ?? (body.snippet === '' ? snippetOf(headOf(it), terms) : body);
}
