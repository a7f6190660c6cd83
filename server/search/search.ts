/** The hub's search: the same index as in a page, over what is public, kept in step with it. */
import type { Kind } from '#content/model/terms.ts';
import type { Instant } from '#content/model/time.ts';
import type { Town } from '#content/model/town.ts';
import type { PublishedItem } from '#content/rules/publication.ts';
import { traditionalPairs } from '#content/rules/search/traditional.ts';
import { createSearchIndex, type Sounds } from '#content/rules/searching.ts';
import type { SearchAnswer } from '#content/wire/search-bodies.ts';

type Needs = {
  readonly items: () => readonly PublishedItem[];
  readonly town: () => Town;
  readonly sounds: () => Sounds;
  readonly now: () => number;
};

/** Use cases of search. */
export function createSearch({ items, town, sounds, now }: Needs) {
  const facts = () => ({ disclosures: items(), sounds: sounds(), synonyms: town().synonyms });
  const index = createSearchIndex(facts());
  index.learnTraditional(traditionalPairs);
  return {
    /** Called when what is public has changed. */
    refresh: (): void => index.sync(facts()),
    find(query: string, kind: Kind | undefined, limit: number): SearchAnswer {
      const { total, items: found, suggestions } = index.search(query, { kind, limit, now: now() as Instant });
      return {
        query,
        total,
        items: found.map(({ id, kind: of, title, snippet, score }) => ({ id, kind: of, title, snippet, score })),
        suggestions,
      };
    },
  };
}
export type Search = ReturnType<typeof createSearch>;
