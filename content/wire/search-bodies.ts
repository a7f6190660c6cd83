/** Finding over HTTP: the question, what was found, the town's synonyms. */
import { z } from 'zod';
import { type SynonymGroup, SynonymGroups } from '#content/model/synonym.ts';
import { inputNames, type Kind, keysOf, kindNames } from '#content/model/terms.ts';
import { Slug } from '#content/model/text.ts';
import { whole } from './addresses.ts';

export const SearchQuery = z.strictObject({
  q: z.string().trim().min(1, { error: '请输入要找的词 say what to look for' }).max(100),
  kind: z.enum(keysOf(kindNames)).optional(),
  limit: whole(1, 100, 20),
  kiosk: Slug.default('web'),
  input: z.enum(keysOf(inputNames)).default('api'),
});
export const SynonymsBody = z.strictObject({ items: SynonymGroups });
export type SearchHit = {
  readonly id: string;
  readonly kind: Kind;
  readonly title: string;
  readonly snippet: string;
  readonly score: number;
};
export type SearchAnswer = {
  readonly query: string;
  readonly total: number;
  readonly items: readonly SearchHit[];
  readonly suggestions: readonly string[];
};
/** The town's synonyms; `revision` names the state that a change of them rests on. */
export type SynonymList = { readonly revision: number; readonly items: readonly SynonymGroup[] };
