/** Bodies and answers of releasing many disclosures in one act. */
import { z } from 'zod';
import { DisclosureId } from '#content/model/head.ts';
import type { Kind } from '#content/model/terms.ts';

export const mostReleased = 200;
export const ReleaseBody = z.strictObject({
  items: z
    .array(z.strictObject({ id: DisclosureId, revision: z.int().min(1) }))
    .min(1)
    .max(mostReleased),
  confidentiality: z.literal('passed', {
    error: '须确认已通过保密审查 say that the confidentiality review has passed',
  }),
});
/** What waits to be released; `why` says what stands in its way for the person who asks, else it is null. */
export type ReleaseRow = {
  readonly id: string;
  readonly revision: number;
  readonly kind: Kind;
  readonly title: string;
  readonly author: string;
  readonly imported: boolean;
  readonly source: string | null;
  readonly issued: string | null;
  readonly why: string | null;
};
export type ReleaseList = { readonly items: readonly ReleaseRow[]; readonly total: number };
