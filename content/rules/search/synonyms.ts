/** Words that mean the same to a visitor, found anywhere in a question. */
import type { SynonymGroup } from '#content/model/town.ts';
import { compact } from './lexicon.ts';

export type Meaning = { readonly from: number; readonly until: number; readonly words: readonly string[] };

export type Synonyms = {
  /** The other words of every group that has a word in `text`; what lies within a longer word of another group is left out. */
  readonly within: (text: string) => Meaning[];
  readonly words: readonly string[];
};

export function createSynonyms(groups: readonly SynonymGroup[]): Synonyms {
  const others = new Map<string, Set<string>>();
  for (const group of groups) {
    const words = [group.official, ...group.everyday].map(compact).filter((word) => word !== '');
    for (const word of words) {
      const known = others.get(word) ?? new Set();
      for (const other of words) if (other !== word) known.add(other);
      others.set(word, known);
    }
  }
  const longest = Math.max(0, ...[...others.keys()].map((word) => word.length));
  return {
    within(text) {
      const found: Meaning[] = [];
      let covered = 0;
      for (let from = 0; from < text.length; from++) {
        for (let until = Math.min(text.length, from + longest); until > Math.max(from, covered); until--) {
          const words = others.get(text.slice(from, until));
          if (!words) continue;
          found.push({ from, until, words: [...words] });
          covered = until;
          break;
        }
      }
      return found;
    },
    words: [...others.keys()],
  };
}
