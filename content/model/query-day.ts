/** The questions of one day as sums: what is kept of them when the questions themselves are no longer. */
import { z } from 'zod';
import { LocalDate } from './time.ts';

const count = z.int().min(0);
const counts = z.record(z.string(), count);

export const WordsCount = z.strictObject({
  words: z.string(),
  count,
  /** How often something was found, and something opened. */
  found: count,
  opened: count,
});
export type WordsCount = z.infer<typeof WordsCount>;

export const QueryDay = z.strictObject({
  day: LocalDate,
  total: count,
  visits: count,
  found: count,
  opened: count,
  byInput: counts,
  byLanguage: counts,
  byKiosk: counts,
  /** By the section of what was opened; `none` where nothing was. */
  bySection: counts,
  /** 24 hours of the day. */
  byHour: z.array(count).length(24),
  words: z.array(WordsCount),
});
export type QueryDay = z.infer<typeof QueryDay>;
