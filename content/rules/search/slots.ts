/** The disclosures of an index in numbered slots, with their postings and words. A slot is never used twice. */
import type { Published } from '#content/model/disclosure.ts';
import { bodyOf, headOf } from './fields.ts';
import { fold } from './fold.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';
import { createGrams, createPostings, type Grams, type Postings } from './postings.ts';

/** A disclosure with the end of its publication, where the copy knows it. */
export type Searchable = Published & { readonly publishedUntil?: number | null };

export type Slots = {
  readonly grams: Grams;
  readonly fields: readonly Postings[];
  readonly lexicon: Lexicon;
  /** The numbers of a field of a slot in order, a blank before each. */
  readonly numbersAt: (field: number, slot: number) => string;
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

/** The runs of digits of a text in order, a blank before each. */
function numbersOf(text: string): string {
  let numbers = '';
  let from = -1;
  for (let at = 0; at <= text.length; at++) {
    const code = text.charCodeAt(at);
    const isDigit = (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19);
    if (isDigit && from < 0) from = at;
    if (isDigit || from < 0) continue;
    numbers += ` ${fold(text.slice(from, at))}`;
    from = -1;
  }
  return numbers;
}

export function createSlots(): Slots {
  const grams = createGrams();
  /** Title, head and body. */
  const fields = [createPostings(grams), createPostings(grams), createPostings(grams)];
  const lexicon = createLexicon();
  const slots: (Searchable | undefined)[] = [];
  const places = new Map<string, number>();
  const sounds = new Map<string, string>();
  /** By field. */
  const numbers: readonly string[][] = [[], [], []];

  const remove = (id: string): void => {
    const slot = places.get(id);
    if (slot === undefined) return;
    slots[slot] = undefined;
    for (const field of numbers) field[slot] = '';
    places.delete(id);
    sounds.delete(id);
  };
  return {
    grams,
    fields,
    lexicon,
    numbersAt: (field, slot) => numbers[field]?.[slot] ?? '',
    at: (slot) => slots[slot],
    find: (id) => slots[places.get(id) ?? -1],
    soundOf: (id) => sounds.get(id) ?? '',
    put(it, sound) {
      remove(it.id);
      const slot = slots.length;
      slots.push(it);
      places.set(it.id, slot);
      sounds.set(it.id, sound);
      for (const [at, text] of [it.title, headOf(it), bodyOf(it)].entries()) {
        fields[at]?.add(slot, text, at < 2);
        numbers[at]?.push(numbersOf(text));
      }
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
