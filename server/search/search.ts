/** The hub's search: the same index as in a page, over what is public, brought in step when it is asked. */
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
  /** The same object until what is public or a synonym changes. */
  readonly sounds: () => Sounds;
  readonly now: () => number;
};

/** Use cases of search. */
export function createSearch({ items, town, sounds, now }: Needs) {
  const index = createSearchIndex();
  index.learnTraditional(traditionalPairs);
  let known: Sounds | null = null;
  /** The index of what is public now: a hub starts sooner where it waits for the first question. */
  const current = () => {
    const next = sounds();
    if (next !== known) index.sync({ disclosures: items(), sounds: next, synonyms: town().synonyms });
    index.learnTown(town().fullName);
    known = next;
    return index;
  };
  return {
    find(query: string, kind: Kind | undefined, limit: number): SearchAnswer {
      const { total, items: found, suggestions } = current().search(query, { kind, limit, now: now() as Instant });
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
