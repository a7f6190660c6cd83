/** The takeover in force: nothing outranks it, and the clock alone ends it. */
import type { TakeoverPhase } from '#content/model/takeover.ts';
import { type Severity, severityNames } from '#content/model/terms.ts';

type Timed = {
  readonly id: string;
  readonly from: number;
  readonly until: number;
  readonly severity: Severity;
  readonly drill: boolean;
};

const rank = (severity: Severity): number => Object.keys(severityNames).indexOf(severity);

export type InForce<Takeover> = {
  readonly takeover: Takeover | null;
  readonly until: number | null;
};

type Kept = Pick<Timed, 'from' | 'until'> & { readonly clearedAt: number | null };

/** Exclusive end: its own, or when it was cleared before. */
export const endOfTakeover = ({ until, clearedAt }: Kept): number => Math.min(until, clearedAt ?? until);

/** One that was cleared says so for ever after, also where it had not begun. */
export function phaseAt(takeover: Kept, now: number): TakeoverPhase {
  const { from, until, clearedAt } = takeover;
  if (clearedAt !== null && clearedAt < until && clearedAt <= now) return 'cleared';
  return now < from ? 'planned' : now < until ? 'active' : 'ended';
}

/** Those in force: real ones before any drill, then the severest, then the one that began last. */
export const takeoversAt = <Takeover extends Timed>(takeovers: readonly Takeover[], now: number): Takeover[] =>
  takeovers
    .filter(({ from, until }) => from <= now && now < until)
    .sort(
      (a, b) =>
        Number(a.drill) - Number(b.drill) ||
        rank(b.severity) - rank(a.severity) ||
        b.from - a.from ||
        (a.id < b.id ? 1 : -1),
    );

/** Of several in force the first of `takeoversAt`; and until when that holds. */
export function takeoverAt<Takeover extends Timed>(takeovers: readonly Takeover[], now: number): InForce<Takeover> {
  const edges = takeovers.flatMap(({ from, until }) => [from, until]).filter((edge) => edge > now);
  const [takeover = null] = takeoversAt(takeovers, now);
  return { takeover, until: edges.length > 0 ? Math.min(...edges) : null };
}
