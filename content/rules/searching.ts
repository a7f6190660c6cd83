/** Finds disclosures by what a visitor types: characters, pinyin, initials, everyday words. Same code on the hub and in a page. */
import type { SynonymGroup } from '#content/model/synonym.ts';
import { isSamePublication } from './publication.ts';
import type { SearchOptions, SearchResult } from './search/answer.ts';
import { createFinder } from './search/finder.ts';
import { simplifierOf } from './search/fold.ts';
import { noPlaces, placesOf } from './search/places.ts';
import { createSlots, type Searchable } from './search/slots.ts';
import { createSynonyms } from './search/synonyms.ts';

export type { Found, Mark, SearchOptions, SearchResult } from './search/answer.ts';
export type { Searchable };

/**
 * Toneless pinyin, syllables separated by spaces, one for each Chinese character. By disclosure id: its title, then after `|` each
 * keyword. By word, for the words of the synonym groups: the word itself. A page has no pinyin dictionary; this is all it knows.
 */
export type Sounds = Readonly<Record<string, string>>;

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
  /** From now on these words mean the same; what stood there before is forgotten. */
  readonly learnSynonyms: (groups: readonly SynonymGroup[], sounds: Sounds) => void;
  /** From now on the places of the town's full name count for little. */
  readonly learnTown: (fullName: string) => void;
  /** Brings the index to a new snapshot, touching only what differs. */
  readonly sync: (facts: SearchFacts) => void;
  /** From now on questions may be in traditional characters; `pairs` as in `search/traditional.ts`, which a page loads when idle. */
  readonly learnTraditional: (pairs: string) => void;
};

/** Builds an index; 10,000 disclosures take less than a second. A page begins with none and puts them one by one. */
export function createSearchIndex(facts?: SearchFacts): SearchIndex {
  let slots = createSlots();
  let places = noPlaces;
  let placesIn = '';
  let find = createFinder(slots, places);
  let synonyms = createSynonyms([]);
  let groups: readonly SynonymGroup[] = [];
  let wordSounds: Sounds = {};
  let simplify = (text: string): string => text;

  const learnWords = (): void => {
    for (const word of synonyms.words) slots.lexicon.add(word, wordSounds[word] ?? '');
  };

  /** Slots of what was removed or replaced are dropped once they are the larger part. */
  const tidy = (): void => {
    if (slots.given() <= 2 * slots.living() + 200) return;
    const before = slots;
    slots = createSlots();
    for (const it of before.held()) slots.put(it, before.soundOf(it.id));
    find = createFinder(slots, places);
    learnWords();
  };

  const learnSynonyms: SearchIndex['learnSynonyms'] = (next, sounds) => {
    if (next === groups) return;
    [groups, wordSounds] = [next, sounds];
    synonyms = createSynonyms(next);
    learnWords();
  };

  const learnTown: SearchIndex['learnTown'] = (fullName) => {
    if (fullName === placesIn) return;
    [placesIn, places] = [fullName, placesOf(fullName)];
    find = createFinder(slots, places);
  };

  const sync: SearchIndex['sync'] = (next) => {
    const ids = new Set(next.disclosures.map((it) => it.id));
    for (const it of [...slots.held()]) if (!ids.has(it.id)) slots.remove(it.id);
    for (const it of next.disclosures) {
      const held = slots.find(it.id);
      const sound = next.sounds[it.id] ?? '';
      if (!held || !isSamePublication(held, it) || slots.soundOf(it.id) !== sound) slots.put(it, sound);
    }
    learnSynonyms(next.synonyms, next.sounds);
    tidy();
  };

  if (facts) sync(facts);
  return {
    size: () => slots.living(),
    search: (query, options) => find(simplify(query), synonyms, options),
    put(disclosure, sound = '') {
      slots.put(disclosure, sound);
      tidy();
    },
    remove: (id) => slots.remove(id),
    learnSynonyms,
    learnTown,
    sync,
    learnTraditional(pairs) {
      simplify = simplifierOf(pairs);
    },
  };
}
