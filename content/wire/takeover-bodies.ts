/** Takeovers, as the desk is answered. */
import type { Takeover, TakeoverPhase, TakeoverRecord } from '#content/model/takeover.ts';

export type TakeoverAnswer = Omit<TakeoverRecord, 'painted' | 'awaited'> & {
  readonly active: boolean;
  /** `ended` by the clock, `cleared` by hand. */
  readonly phase: TakeoverPhase;
  /** When it ended or was cleared; null while it may yet be seen. */
  readonly endedAt: number | null;
  /** Which of its screens have painted it, when, and how long after it was due there; quickest first. */
  readonly painted: readonly { readonly screen: string; readonly at: number; readonly latencyMs: number }[];
  /** Which have not: in force, those awaited; over, those that never did. */
  readonly waiting: readonly string[];
  /** In force: its screens that show another, which outranks it. */
  readonly outranked: readonly string[];
};
export type TakeoverList = { readonly current: Takeover | null; readonly items: readonly TakeoverAnswer[] };
