/** Whether what staff did about a question has closed the gap: the same question is found now, and what is found is opened. */
import type { Gap } from '#content/model/gap.ts';
import type { QueryEvent } from '#content/model/query.ts';
import { sameWords } from './day-sums.ts';

/** `closed`: found and opened since; `found`: it would be found now; `open`: still nothing. */
export type GapState = 'closed' | 'found' | 'open';
export type GapProgress = {
  readonly state: GapState;
  /** How often the same was asked since, found and opened. */
  readonly asked: number;
  readonly found: number;
  readonly opened: number;
};

/** Progress since the act, from the events since and whether the words find something now. */
export function gapProgress(gap: Gap, events: readonly QueryEvent[], findsNow: boolean): GapProgress {
  const key = sameWords(gap.words);
  const since = events.filter(({ at, words }) => at >= gap.at && sameWords(words) === key);
  const found = since.filter(({ results }) => results > 0).length;
  const opened = since.filter((event) => event.opened !== null).length;
  return { state: opened > 0 ? 'closed' : findsNow ? 'found' : 'open', asked: since.length, found, opened };
}
