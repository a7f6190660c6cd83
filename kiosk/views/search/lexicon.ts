/** Words that letters or nine keys may mean: the town's own keywords, titles and everyday words, with how they sound. */
import type { Snapshot } from '#content/model/snapshot.ts';

export type Lexeme = {
  readonly word: string;
  /** Toneless pinyin without spaces, and the first letters. */
  readonly full: string;
  readonly initials: string;
  /** The same on nine keys. */
  readonly fullKeys: string;
  readonly initialKeys: string;
  /** How many disclosures have the word. */
  readonly weight: number;
};

/** Letters of the keys 2 to 9. */
export const nineKeys = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'] as const;

const keyOf = new Map(
  nineKeys.flatMap((letters, at) => [...letters].map((letter) => [letter, String(at + 2)] as const)),
);

/** The nine keys that spell these letters. */
export const onNineKeys = (letters: string): string =>
  Array.from(letters, (letter) => keyOf.get(letter) ?? '').join('');

const longestWord = 14;

/** Every word of the copy that has a sound, heaviest first. */
export function lexiconOf({ disclosures, sounds, town }: Pick<Snapshot, 'disclosures' | 'sounds' | 'town'>): Lexeme[] {
  const lexemes = new Map<string, Lexeme>();
  const add = (word: string, sound: string | undefined, weight: number) => {
    const syllables = (sound ?? '').toLowerCase().match(/[a-z]+/g) ?? [];
    if (syllables.length === 0 || word.length > longestWord) return;
    const before = lexemes.get(word);
    const full = before?.full ?? syllables.join('');
    const initials = before?.initials ?? syllables.map((syllable) => syllable[0]).join('');
    lexemes.set(word, {
      word,
      full,
      initials,
      fullKeys: onNineKeys(full),
      initialKeys: onNineKeys(initials),
      weight: (before?.weight ?? 0) + weight,
    });
  };
  for (const { official, everyday } of town.synonyms)
    for (const word of [official, ...everyday]) add(word, sounds[word], 2);
  for (const { id, title, keywords } of disclosures) {
    const [ofTitle, ...ofKeywords] = (sounds[id] ?? '').split('|');
    add(title, ofTitle, 1);
    for (const [at, keyword] of keywords.entries()) add(keyword, ofKeywords[at], 1);
  }
  return [...lexemes.values()].sort((a, b) => b.weight - a.weight || a.word.length - b.word.length);
}

/** How well a sound begins with what was typed: 3 whole, 2 its first letters, 1 its beginning, 0 not at all. */
function worth(typed: string, full: string, initials: string): number {
  if (full === typed) return 3;
  if (initials === typed) return 2;
  return full.startsWith(typed) || initials.startsWith(typed) ? 1 : 0;
}

/** The likeliest words for letters or for digits of nine keys. */
export function wordsFor(typed: string, lexicon: readonly Lexeme[], limit: number): string[] {
  const text = typed.toLowerCase();
  if (text === '') return [];
  const keys = /^[2-9]+$/.test(text);
  if (!keys && !/^[a-z]+$/.test(text)) return [];
  return lexicon
    .map((it, order) => ({
      word: it.word,
      order,
      worth: keys ? worth(text, it.fullKeys, it.initialKeys) : worth(text, it.full, it.initials),
    }))
    .filter((it) => it.worth > 0)
    .sort((a, b) => b.worth - a.worth || a.order - b.order)
    .slice(0, limit)
    .map(({ word }) => word);
}
