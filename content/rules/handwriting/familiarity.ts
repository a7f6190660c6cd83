/** What a visitor of this town is likely to write: characters that occur in what is published, and those that go on with the last. */
import type { Likeness } from './recognising.ts';

export type Familiarity = {
  /** A word has come (`by` 1) or gone (`by` -1). */
  readonly count: (word: string, by: 1 | -1) => void;
  /** The likeliest `most`, best first, of characters judged by their looks; `before` is what stands in the field. */
  readonly likeliest: (looks: readonly Likeness[], before: string, most: number) => string[];
  /** From now on the traditional form of a character is as familiar as its simplified one, which `plain` gives. */
  readonly learnTraditional: (plain: (character: string) => string) => void;
};

/** Weighed on distorted writing of the characters of the starter content: enough to choose among the very alike, no more. */
const worths = { occurs: 0.012, begins: 0.01, follows: 0.04 };

const isHan = (character: string): boolean => /[\u3400-\u9fff]/.test(character);

export function createFamiliarity(): Familiarity {
  /** By character, by pair of neighbours, and by what a word begins with, written with a blank before it. */
  const counts = new Map<string, number>();
  let plain = (character: string): string => character;
  const add = (key: string, by: number): void => {
    counts.set(key, (counts.get(key) ?? 0) + by);
  };
  const has = (key: string): boolean => (counts.get(key) ?? 0) > 0;

  return {
    count(word, by) {
      let last = ' ';
      for (const character of word) {
        if (isHan(character)) {
          add(character, by);
          add(last + character, by);
        }
        last = isHan(character) ? character : ' ';
      }
    },
    likeliest(looks, before, most) {
      const last = plain(before.slice(-1));
      const worth = (written: string): number => {
        const character = plain(written);
        const goesOn = isHan(last) ? has(last + character) && worths.follows : has(` ${character}`) && worths.begins;
        return worths.occurs * Math.log10(1 + (counts.get(character) ?? 0)) + (goesOn || 0);
      };
      return looks
        .map(({ character, alike }) => ({ character, worth: alike + worth(character) }))
        .sort((a, b) => b.worth - a.worth)
        .slice(0, most)
        .map(({ character }) => character);
    },
    learnTraditional(simplify) {
      plain = simplify;
    },
  };
}
