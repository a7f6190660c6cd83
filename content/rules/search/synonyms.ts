/** Words that mean the same to a visitor, found anywhere in a question. */
import type { SynonymGroup } from '#content/model/synonym.ts';
import { fold } from './fold.ts';
import { compact, type Reading } from './lexicon.ts';

export type Meaning = { readonly from: number; readonly until: number; readonly words: readonly Reading[] };

export type Synonyms = {
  /** The other words of every group that has a word in `text`; what lies within a longer word of another group is left out. */
  readonly within: (text: string) => Meaning[];
  /** The other words of the groups that have `word`; none where it stands in no group. */
  readonly of: (word: string) => readonly Reading[];
  readonly words: readonly string[];
};

export function createSynonyms(groups: readonly SynonymGroup[]): Synonyms {
  const others = new Map<string, Map<string, Reading>>();
  for (const group of groups) {
    // A question is looked up without what separates; in a text, where a title has a colon, nothing follows on.
    const words = [group.official, ...group.everyday]
      .map((written) => ({ word: compact(written), text: fold(written).trim() }))
      .filter(({ word }) => word !== '');
    for (const { word } of words) {
      const known = others.get(word) ?? new Map<string, Reading>();
      // everyday words are no words of an official text: there they only stand by chance within others
      words.forEach(({ word: other, text }, at) => {
        if (other !== word) known.set(other, { text, sure: true, brief: at > 0 });
      });
      others.set(word, known);
    }
  }
  const longest = Math.max(0, ...[...others.keys()].map((word) => word.length));
  return {
    of: (word) => [...(others.get(word)?.values() ?? [])],
    within(text) {
      const found: Meaning[] = [];
      let covered = 0;
      for (let from = 0; from < text.length; from++) {
        for (let until = Math.min(text.length, from + longest); until > Math.max(from, covered); until--) {
          const words = others.get(text.slice(from, until));
          if (!words) continue;
          found.push({ from, until, words: [...words.values()] });
          covered = until;
          break;
        }
      }
      return found;
    },
    words: [...others.keys()],
  };
}
