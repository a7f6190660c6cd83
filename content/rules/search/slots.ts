/** The disclosures of an index in numbered slots, with their postings and words. A slot is never used twice. */
import type { Published } from '#content/model/disclosure.ts';
import { bodyOf, headOf } from './fields.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';
import { createGrams, createPostings, type Grams, type Postings } from './postings.ts';

/** A disclosure with the end of its publication, where the copy knows it. */
export type Searchable = Published & { readonly publishedUntil?: number | null };

export type Slots = {
  readonly grams: Grams;
  readonly fields: readonly Postings[];
  readonly lexicon: Lexicon;
  readonly at: (slot: number) => Searchable | undefined;
  readonly find: (id: string) => Searchable | undefined;
  readonly soundOf: (id: string) => string;
  readonly put: (it: Searchable, sound: string) => void;
  readonly remove: (id: string) => void;
  readonly held: () => IterableIterator<Searchable>;
  /** Slots given so far, and how many of them still hold something. */
  readonly given: () => number;
  readonly living: () => number;
};

export function createSlots(): Slots {
  const grams = createGrams();
  const title = createPostings(grams);
  const head = createPostings(grams);
  const body = createPostings(grams);
  const lexicon = createLexicon();
  const slots: (Searchable | undefined)[] = [];
  const places = new Map<string, number>();
  const sounds = new Map<string, string>();

  const remove = (id: string): void => {
    const slot = places.get(id);
    if (slot === undefined) return;
    slots[slot] = undefined;
    places.delete(id);
    sounds.delete(id);
  };
  return {
    grams,
    fields: [title, head, body],
    lexicon,
    at: (slot) => slots[slot],
    find: (id) => slots[places.get(id) ?? -1],
    soundOf: (id) => sounds.get(id) ?? '',
    put(it, sound) {
      remove(it.id);
      const slot = slots.length;
      slots.push(it);
      places.set(it.id, slot);
      sounds.set(it.id, sound);
      title.add(slot, it.title, true);
      head.add(slot, headOf(it), true);
      body.add(slot, bodyOf(it), false);
      const said = sound.split('|');
      for (const [at, word] of [it.title, ...it.keywords].entries()) lexicon.add(word, said[at] ?? '');
    },
    remove,
    *held() {
      for (const slot of places.values()) {
        const it = slots[slot];
        if (it) yield it;
      }
    },
    given: () => slots.length,
    living: () => places.size,
  };
}
