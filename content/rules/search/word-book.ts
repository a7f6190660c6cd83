/** Words that letters or nine keys may mean: the town's own keywords, titles and everyday words, by how they sound. */

/** A word with its sound: toneless syllables, separated by anything that is no letter. */
export type SpokenWord = { readonly word: string; readonly sound: string };

export type WordBook = {
  /** Adds a word, or gives one that is there more weight; a word without a sound, or too long to stand on a key, is left out. */
  readonly add: (spoken: SpokenWord, weight: number) => void;
  /** Takes weight away; a word that has none left is gone. */
  readonly drop: (word: string, weight: number) => void;
  /** The likeliest words for letters, or for digits of nine keys, the best first. */
  readonly wordsFor: (typed: string, limit: number) => string[];
};

/** Letters of the keys 2 to 9. */
export const nineKeys = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'] as const;

type Lexeme = { readonly word: string; readonly full: string; readonly initials: string; weight: number };

const longestWord = 14;

/** What is typed as a pattern of letters, each with what it may be; null where it is neither letters nor keys. */
function patternOf(typed: string): { readonly firsts: string; readonly begins: RegExp } | null {
  if (/^[a-z]+$/.test(typed)) return { firsts: typed.charAt(0), begins: new RegExp(`^${typed}`) };
  if (!/^[2-9]+$/.test(typed)) return null;
  const keys = Array.from(typed, (digit) => nineKeys[Number(digit) - 2] ?? '');
  return { firsts: keys[0] ?? '', begins: new RegExp(`^${keys.map((letters) => `[${letters}]`).join('')}`) };
}

/** Of two words that sound as typed, the one said in whole comes first, then by initials, then the weightier and the shorter. */
const comesBefore = (a: Lexeme, worthOfA: number, b: Lexeme, worthOfB: number): boolean =>
  worthOfA !== worthOfB
    ? worthOfA > worthOfB
    : a.weight !== b.weight
      ? a.weight > b.weight
      : a.word.length < b.word.length;

export function createWordBook(): WordBook {
  const lexemes = new Map<string, Lexeme>();
  /** By the first letter of the sound. */
  const shelves = new Map<string, Set<Lexeme>>();

  return {
    add({ word, sound }, weight) {
      const known = lexemes.get(word);
      if (known) {
        known.weight += weight;
        return;
      }
      const syllables = sound.match(/[a-z]+/g);
      if (!syllables || word.length > longestWord) return;
      const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
      const lexeme = { word, full: syllables.join(''), initials, weight };
      lexemes.set(word, lexeme);
      const shelf = shelves.get(initials.charAt(0));
      if (shelf) shelf.add(lexeme);
      else shelves.set(initials.charAt(0), new Set([lexeme]));
    },
    drop(word, weight) {
      const known = lexemes.get(word);
      if (!known) return;
      known.weight -= weight;
      if (known.weight > 0) return;
      lexemes.delete(word);
      shelves.get(known.initials.charAt(0))?.delete(known);
    },
    wordsFor(typed, limit) {
      const pattern = patternOf(typed.toLowerCase());
      if (!pattern) return [];
      const best: { readonly lexeme: Lexeme; readonly worth: number }[] = [];
      for (const first of pattern.firsts) {
        for (const lexeme of shelves.get(first) ?? []) {
          const { full, initials } = lexeme;
          const sounds = pattern.begins.test(full);
          const begins = pattern.begins.test(initials);
          if (!sounds && !begins) continue;
          const worth = sounds && full.length === typed.length ? 3 : begins && initials.length === typed.length ? 2 : 1;
          let at = best.length;
          while (at > 0) {
            const one = best[at - 1];
            if (!one || !comesBefore(lexeme, worth, one.lexeme, one.worth)) break;
            at--;
          }
          if (at >= limit) continue;
          best.splice(at, 0, { lexeme, worth });
          if (best.length > limit) best.pop();
        }
      }
      return best.map(({ lexeme }) => lexeme.word);
    },
  };
}
