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
  /** True where it is a word of a group. */
  readonly has: (word: string) => boolean;
  readonly words: readonly string[];
};

/** A word of a group as it is looked up, and what is then sought for the others. */
type Member = { readonly word: string; readonly reading: Reading };

export function createSynonyms(groups: readonly SynonymGroup[]): Synonyms {
  /** The groups of each word; whole ones, for a group of thirty would be nine hundred pairs. */
  const groupsOf = new Map<string, (readonly Member[])[]>();
  for (const { official, everyday } of groups) {
    const members = [official, ...everyday]
      // A question is looked up without what separates; in a text, where a title has a colon, nothing follows on.
      // Everyday words are no words of an official text: there they only stand by chance within others.
      .map(
        (written, at): Member => ({
          word: compact(written),
          reading: { text: fold(written).trim(), sure: true, brief: at > 0 },
        }),
      )
      .filter(({ word }) => word !== '');
    for (const { word } of members) {
      const known = groupsOf.get(word);
      if (known) known.push(members);
      else groupsOf.set(word, [members]);
    }
  }
  const longest = Math.max(0, ...[...groupsOf.keys()].map((word) => word.length));
  const othersOf = (word: string): readonly Reading[] => {
    const others = (groupsOf.get(word) ?? []).flat().filter((member) => member.word !== word);
    return [...new Map(others.map((member) => [member.word, member.reading])).values()];
  };
  return {
    of: othersOf,
    has: (word) => groupsOf.has(word),
    within(text) {
      const found: Meaning[] = [];
      let covered = 0;
      for (let from = 0; from < text.length; from++) {
        for (let until = Math.min(text.length, from + longest); until > Math.max(from, covered); until--) {
          const word = text.slice(from, until);
          if (!groupsOf.has(word)) continue;
          found.push({ from, until, words: othersOf(word) });
          covered = until;
          break;
        }
      }
      return found;
    },
    words: [...groupsOf.keys()],
  };
}
