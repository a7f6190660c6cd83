/** Proof of play: a slide that a screen painted, from when to when. It names the disclosure and its revision and outlives it. */
import { z } from 'zod';
import { ScreenId } from './screen.ts';
import { Slug } from './text.ts';

export const PlayEvent = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9-]{8,64}$/),
  /** When it was first painted. */
  at: z.number().int().min(0),
  until: z.number().int().min(0),
  screen: ScreenId,
  slide: z.string().min(1).max(120),
  disclosure: Slug.nullable(),
  revision: z.int().nullable(),
});
export type PlayEvent = z.infer<typeof PlayEvent>;
