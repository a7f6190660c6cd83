/** A question that a visitor asked. It names no person: what looks like an identity is masked before it is written. */
import { z } from 'zod';
import { DisclosureId } from './head.ts';
import { inputNames, keysOf, languageNames } from './terms.ts';
import { Slug } from './text.ts';

export const QueryEvent = z.strictObject({
  /** Made by the page, so that a repeated delivery counts once. */
  id: z.string().regex(/^[A-Za-z0-9-]{8,64}$/, { error: '编号格式不对 an id has 8 to 64 letters, digits or hyphens' }),
  /** An instant before the year 10000, so that it has a day. */
  at: z.number().int().min(0).max(253_402_200_000_000),
  kiosk: Slug,
  words: z.string().trim().min(1).max(100),
  input: z.enum(keysOf(inputNames)),
  /** How many results it had. */
  results: z.int().min(0).max(1_000_000),
  /** What was opened from its results. */
  opened: DisclosureId.nullable().default(null),
  /** One visitor's stay at a kiosk: made anew with each, and tells nothing of who it was. */
  visit: z
    .string()
    .regex(/^[A-Za-z0-9-]{8,64}$/, { error: '编号格式不对 an id has 8 to 64 letters, digits or hyphens' })
    .optional(),
  /** The language of the page. */
  language: z.enum(keysOf(languageNames)).optional(),
});
export type QueryEvent = z.infer<typeof QueryEvent>;
