/** A text of a disclosure that a later one has taken the place of. */
import { z } from 'zod';
import { Disclosure } from './disclosure.ts';

export const Superseded = z.strictObject({
  id: z.uuid(),
  /** When the later one took its place; the step of the history that did it bears the same instant. */
  at: z.int().min(0),
  revision: z.int().min(1),
  /** Who wrote it. */
  author: z.string(),
  text: Disclosure,
});
export type Superseded = z.infer<typeof Superseded>;
