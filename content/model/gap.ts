/** A question that found nothing, and what staff did about it. */
import { z } from 'zod';
import { DisclosureId } from './head.ts';
import { keysOf } from './terms.ts';
import { line } from './text.ts';

/** What can be done: write what answers it, say what the words mean, point to a page that answers it. */
export const gapActNames = { write: '写一条', synonym: '加同义词', link: '指到已有内容' } as const;

export const GapStep = z.strictObject({
  words: line(100),
  how: z.enum(keysOf(gapActNames)),
  /** The page that it was pointed to. */
  target: DisclosureId.nullable().default(null),
});
export const Gap = GapStep.extend({
  by: z.string(),
  at: z.number().int().min(0),
});
export type Gap = z.infer<typeof Gap>;
