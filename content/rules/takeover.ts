/** The takeover in force: nothing outranks it, and the clock alone ends it. */
import { type Severity, severityNames } from '#content/model/terms.ts';

type Timed = {
  readonly id: string;
  readonly from: number;
  readonly until: number;
  readonly severity: Severity;
};

const rank = (severity: Severity): number => Object.keys(severityNames).indexOf(severity);

export type InForce<Takeover> = {
  readonly takeover: Takeover | null;
  readonly until: number | null;
};

/** Of several the severest, then the one that began last; and until when the answer holds. */
export function takeoverAt<Takeover extends Timed>(takeovers: readonly Takeover[], now: number): InForce<Takeover> {
  const edges = takeovers.flatMap(({ from, until }) => [from, until]).filter((edge) => edge > now);
  const [takeover = null] = takeovers
    .filter(({ from, until }) => from <= now && now < until)
    .sort((a, b) => rank(b.severity) - rank(a.severity) || b.from - a.from || (a.id < b.id ? 1 : -1));
  return { takeover, until: edges.length > 0 ? Math.min(...edges) : null };
}
