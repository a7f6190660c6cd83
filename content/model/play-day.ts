/** The plays of one day as sums: by what was shown and on which screen. */
import { z } from 'zod';
import { ScreenId } from './screen.ts';
import { LocalDate } from './time.ts';

const count = z.int().min(0);

export const PlayCount = z.strictObject({
  /** The disclosure that was shown, or null: then the slide or takeover tells what. */
  disclosure: z.string().nullable(),
  slide: z.string(),
  screen: ScreenId,
  times: count,
  /** Milliseconds. */
  ms: count,
});
export type PlayCount = z.infer<typeof PlayCount>;

export const PlayDay = z.strictObject({
  day: LocalDate,
  /** So many bytes of the day's log are counted; what stands after them is yet to be added. */
  bytes: count,
  counts: z.array(PlayCount),
});
export type PlayDay = z.infer<typeof PlayDay>;
