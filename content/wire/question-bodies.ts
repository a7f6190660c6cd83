/** What visitors asked, as the desk is answered. */
import type { Gap } from '#content/model/gap.ts';
import type { QueryEvent } from '#content/model/query.ts';
import type { QueryDay, WordsCount } from '#content/model/query-day.ts';
import type { LocalDate } from '#content/model/time.ts';

export type QueryCount = WordsCount;
export type QueriesAnswer = Omit<QueryDay, 'day' | 'words'> & {
  readonly from: string;
  readonly to: string;
  /** Each day of the period, also those without a question. */
  readonly days: readonly {
    readonly day: LocalDate;
    readonly total: number;
    readonly visits: number;
    readonly nothing: number;
  }[];
  /** The last questions of those that are not folded into sums yet. */
  readonly last: readonly QueryEvent[];
  readonly top: readonly QueryCount[];
  readonly nothingFound: readonly QueryCount[];
  /** Asked more than in the days before, as many of them. */
  readonly rising: readonly { readonly words: string; readonly count: number; readonly before: number }[];
};
/** What staff did about a question that found nothing, and whether it helped. */
export type GapAnswer = Gap & {
  readonly state: 'closed' | 'found' | 'open';
  readonly asked: number;
  readonly found: number;
  readonly opened: number;
};
