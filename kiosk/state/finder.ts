/** Search over the page's own copy. The index comes after the first view, and follows every change. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Instant } from '#content/model/time.ts';
import type { SearchIndex, SearchResult } from '#content/rules/searching.ts';
import type { Published } from './published.ts';

export type Finder = {
  /** The answer of the moment, or null while the index is yet to come; subscribes its reader to every change. */
  search(words: string, limit: number): SearchResult | null;
  readonly ready: ReadonlySignal<boolean>;
  /** Loads the index; safe to call again. */
  begin(): void;
};

export type FinderNeeds = { readonly published: Published; readonly now: () => number };

export function createFinder({ published, now }: FinderNeeds): Finder {
  const index = signal<{ readonly of: SearchIndex } | null>(null);
  let begun = false;

  async function load(): Promise<void> {
    const { createSearchIndex } = await import('#content/rules/searching.ts');
    let built: SearchIndex | undefined;
    effect(() => {
      const copy = published.snapshot.value;
      if (!copy) return;
      const facts = { disclosures: copy.disclosures, sounds: copy.sounds, synonyms: copy.town.synonyms };
      if (built) built.sync(facts);
      else built = createSearchIndex(facts);
      index.value = { of: built };
    });
  }

  return {
    ready: computed(() => index.value !== null),
    search(words, limit) {
      published.items.value;
      return index.value?.of.search(words, { limit, now: now() as Instant }) ?? null;
    },
    begin() {
      if (begun) return;
      begun = true;
      void load().catch(() => {
        begun = false;
      });
    },
  };
}
