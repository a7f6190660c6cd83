/** Questions that found nothing, what staff did about them, and whether it helped. */
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Gap, GapStep } from '#content/model/gap.ts';
import type { QueryEvent } from '#content/model/query.ts';
import type { LocalDate } from '#content/model/time.ts';
import { maskPersonal } from '#content/rules/masking.ts';
import { sameWords } from '#content/rules/questions/day-sums.ts';
import { gapProgress } from '#content/rules/questions/gap-state.ts';
import { dateAt } from '#content/rules/zone.ts';
import type { GapAnswer } from '#content/wire/question-bodies.ts';
import type { Keep } from '#server/platform/keep.ts';

type Needs = {
  readonly store: Keep<{ gaps: Record<string, Gap> }>;
  readonly now: () => number;
  readonly zone: string;
  readonly today: () => LocalDate;
  readonly between: (from: string, to: string) => Promise<QueryEvent[]>;
  /** Whether the words find something now. */
  readonly finds: (words: string) => boolean;
  readonly announce: () => void;
};

/** Acts older than this are no longer followed. */
const followedMs = 90 * 86_400_000;

/** Use cases of gaps. */
export function createGaps({ store, now, zone, today, between, finds, announce }: Needs) {
  const idOf = (words: string): string => createHash('sha256').update(sameWords(words)).digest('hex').slice(0, 16);
  return {
    /** Remembers what was done; the last act about a question counts. */
    async remember(step: z.output<typeof GapStep>, by: string): Promise<Gap> {
      const gap: Gap = { ...step, words: maskPersonal(step.words), by, at: now() };
      await store.change(({ gaps }) => {
        for (const [id, { at }] of Object.entries(gaps)) if (now() - at > followedMs) delete gaps[id];
        gaps[idOf(gap.words)] = gap;
      });
      announce();
      return gap;
    },

    /** What was done in the last ninety days, the last act first. */
    async list(): Promise<GapAnswer[]> {
      const gaps = Object.values(store.data.gaps)
        .filter(({ at }) => now() - at <= followedMs)
        .sort((a, b) => b.at - a.at);
      const first = gaps.at(-1);
      const events = first ? await between(dateAt(first.at, zone), today()) : [];
      return gaps.map((gap) => ({ ...gap, ...gapProgress(gap, events, finds(gap.words)) }));
    },
  };
}
export type Gaps = ReturnType<typeof createGaps>;
