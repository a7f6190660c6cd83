/** The town's own dictionary: everyday words and the official term that they mean, kept by staff at the desk. */
import { z } from 'zod';
import { line } from './text.ts';

/** Letters, digits and characters alone count: case, width, blanks and marks make no other word. */
const bare = (word: string): string =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Of how many characters a word has at most. */
export const longestTerm = 40;

/** One character alone would stand in nearly every question by chance. */
const Word = line(longestTerm).refine((word) => [...bare(word)].length >= 2, {
  error: '至少要有两个字 at least two characters or letters',
});

/** Words that mean the same to a visitor: everyday words and the official term. Each stands there once. */
export const SynonymGroup = z
  .strictObject({ official: Word, everyday: z.array(Word).min(1).max(60) })
  .superRefine(({ official, everyday }, { addIssue }) => {
    const known = new Set([bare(official)]);
    for (const [at, word] of everyday.entries()) {
      if (known.has(bare(word)))
        addIssue({ code: 'custom', path: ['everyday', at], message: '和前面的词重复 the same word stands before' });
      known.add(bare(word));
    }
  });
export type SynonymGroup = z.infer<typeof SynonymGroup>;

/** Every group of the town, each official term once; an everyday word may stand in several. */
export const SynonymGroups = z
  .array(SynonymGroup)
  .max(2000)
  .superRefine((groups, { addIssue }) => {
    const known = new Set<string>();
    for (const [at, { official }] of groups.entries()) {
      if (known.has(bare(official)))
        addIssue({
          code: 'custom',
          path: [at, 'official'],
          message: '这个词已经有一组了 this term has a group already',
        });
      known.add(bare(official));
    }
  });

/** The groups with one more; where its official term has a group already, its words join that group. */
export function withGroup(groups: readonly SynonymGroup[], added: SynonymGroup): SynonymGroup[] {
  const at = groups.findIndex(({ official }) => bare(official) === bare(added.official));
  const held = groups[at];
  if (!held) return [...groups, added];
  const known = new Set([held.official, ...held.everyday].map(bare));
  const everyday = [...held.everyday, ...added.everyday.filter((word) => !known.has(bare(word)))];
  return groups.with(at, { ...held, everyday });
}
