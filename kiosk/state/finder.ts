/** Search over the page's own copy, and what its words may be. All of it comes after the first view, is built in slices, and follows every change. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Snapshot } from '#content/model/snapshot.ts';
import type { Instant } from '#content/model/time.ts';
import type { Familiarity } from '#content/rules/handwriting/familiarity.ts';
import type { Likeness } from '#content/rules/handwriting/recognising.ts';
import { isSamePublication } from '#content/rules/publication.ts';
import type { WordBook } from '#content/rules/search/word-book.ts';
import type { SearchIndex, SearchOptions, SearchResult } from '#content/rules/searching.ts';
import type { Published, PublishedItem } from './published.ts';
import { inSlices } from './slices.ts';

export type Finder = {
  /** The answer of the moment, or null while the index is yet to come; subscribes its reader to every change. */
  search(words: string, options: Omit<SearchOptions, 'now'>): SearchResult | null;
  /** Words that letters, or digits of nine keys, may mean, the likeliest first; subscribes likewise. */
  wordsFor(typed: string, limit: number): readonly string[];
  /** Of characters that look as written, the likeliest; `before` is what stands in the field. */
  likeliest(looks: readonly Likeness[], before: string, most: number): readonly string[];
  readonly ready: ReadonlySignal<boolean>;
  /** Loads the index; safe to call again. */
  begin(): void;
};

export type FinderNeeds = { readonly published: Published; readonly now: () => number };

type Tools = { readonly index: SearchIndex; readonly book: WordBook; readonly familiarity: Familiarity };

/** So many between two pauses: a slow machine takes some 20 ms for them. */
const atOnce = 10;
/** The same of single words. */
const wordsAtOnce = 200;
/** What an everyday word weighs against a keyword of one disclosure. */
const everydayWeight = 2;

async function loadTools(): Promise<Tools> {
  const [{ createSearchIndex }, { createWordBook }, { createFamiliarity }] = await Promise.all([
    import('#content/rules/searching.ts'),
    import('#content/rules/search/word-book.ts'),
    import('#content/rules/handwriting/familiarity.ts'),
  ]);
  return { index: createSearchIndex(), book: createWordBook(), familiarity: createFamiliarity() };
}

export function createFinder({ published, now }: FinderNeeds): Finder {
  /** A new object at each change, for those who read. */
  const state = signal<Tools | null>(null);
  let begun = false;

  async function load(): Promise<void> {
    const tools = await loadTools();
    const follow = followerOf(tools);
    let working = false;
    const catchUp = async (): Promise<void> => {
      if (working) return;
      working = true;
      for (let copy = published.snapshot.peek(); copy && !follow.has(copy); copy = published.snapshot.peek())
        await follow.to(copy);
      working = false;
      if (published.snapshot.peek()) state.value = { ...tools };
    };
    effect(() => {
      if (published.snapshot.value) void catchUp();
    });
    const [{ traditionalPairs }, { simplifierOf }] = await Promise.all([
      import('#content/rules/search/traditional.ts'),
      import('#content/rules/search/fold.ts'),
    ]);
    tools.index.learnTraditional(traditionalPairs);
    tools.familiarity.learnTraditional(simplifierOf(traditionalPairs));
  }

  return {
    ready: computed(() => state.value !== null),
    search(words, options) {
      published.items.value;
      return state.value?.index.search(words, { ...options, now: now() as Instant }) ?? null;
    },
    wordsFor: (typed, limit) => state.value?.book.wordsFor(typed, limit) ?? [],
    likeliest: (looks, before, most) =>
      state.peek()?.familiarity.likeliest(looks, before, most) ?? looks.slice(0, most).map((one) => one.character),
    begin() {
      if (begun) return;
      begun = true;
      void load().catch(() => {
        begun = false;
      });
    },
  };
}

/** Brings the tools from copy to copy, touching only what differs. */
function followerOf({ index, book, familiarity }: Tools) {
  let last: Snapshot | null = null;
  const held = new Map<string, { readonly item: PublishedItem; readonly sound: string }>();
  let synonyms: Snapshot['town']['synonyms'] = [];

  const spoken = (item: PublishedItem, sound: string) => {
    const sounds = sound.split('|');
    return [item.title, ...item.keywords].map((word, at) => ({ word, sound: sounds[at] ?? '' }));
  };
  const forget = (id: string): void => {
    const old = held.get(id);
    if (!old) return;
    held.delete(id);
    for (const { word } of spoken(old.item, old.sound)) {
      book.drop(word, 1);
      familiarity.count(word, -1);
    }
  };
  const learn = (item: PublishedItem, sound: string): void => {
    forget(item.id);
    held.set(item.id, { item, sound });
    index.put(item, sound);
    for (const one of spoken(item, sound)) {
      book.add(one, 1);
      familiarity.count(one.word, 1);
    }
  };
  const wordsOf = (groups: typeof synonyms) => groups.flatMap(({ official, everyday }) => [official, ...everyday]);
  const learnSynonyms = async (next: typeof synonyms, sounds: Snapshot['sounds']): Promise<void> => {
    if (next === synonyms) return;
    await inSlices(wordsOf(synonyms), wordsAtOnce, (word) => {
      book.drop(word, everydayWeight);
      familiarity.count(word, -1);
    });
    await inSlices(wordsOf(next), wordsAtOnce, (word) => {
      book.add({ word, sound: sounds[word] ?? '' }, everydayWeight);
      familiarity.count(word, 1);
    });
    index.learnSynonyms(next, sounds);
    synonyms = next;
  };
  const isSame = (item: PublishedItem, sound: string): boolean => {
    const old = held.get(item.id);
    return old !== undefined && old.sound === sound && isSamePublication(old.item, item);
  };

  return {
    has: (copy: Snapshot): boolean => copy === last,
    async to(copy: Snapshot): Promise<void> {
      last = copy;
      const ids = new Set(copy.disclosures.map(({ id }) => id));
      for (const id of [...held.keys()]) {
        if (ids.has(id)) continue;
        index.remove(id);
        forget(id);
      }
      await learnSynonyms(copy.town.synonyms, copy.sounds);
      index.learnTown(copy.town.fullName);
      const news = copy.disclosures.filter((item) => !isSame(item, copy.sounds[item.id] ?? ''));
      await inSlices(news, atOnce, (item) => learn(item, copy.sounds[item.id] ?? ''));
    },
  };
}
