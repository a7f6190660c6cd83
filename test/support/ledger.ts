/** What a hub has acknowledged, written down beside it, to be held against what is there after a kill. */
import { expect } from 'vitest';

type Kept = {
  readonly id: string;
  readonly revision: number;
  readonly state: string;
  readonly working: { title: string };
};

export type Known = {
  readonly id: string;
  revision: number;
  state: string;
  title: string;
  /** Acts acknowledged: each has its line in the audit. */
  acts: number;
  /** Something was done to it, or tried, since it was last checked. */
  touched: boolean;
  /** An act on it was sent and not yet answered. */
  busy: boolean;
  /** An act on it was never answered: it may have been done. */
  uncertain: boolean;
};

/** So many disclosures are worked on at most: the load is on the store, not on its size. */
const most = 60;

export function createLedger() {
  const questions: string[] = [];
  const disclosures = new Map<string, Known>();
  const made = new Map<string, string[]>();
  return {
    asked: (words: string): void => void questions.push(words),
    questions: (): readonly string[] => questions,
    kept(record: Kept): void {
      const known = disclosures.get(record.id);
      disclosures.set(record.id, {
        id: record.id,
        revision: record.revision,
        state: record.state,
        title: record.working.title,
        acts: (known?.acts ?? 0) + 1,
        touched: true,
        busy: false,
        uncertain: false,
      });
    },
    disclosures: (): Known[] => [...disclosures.values()],
    /** The one least recently changed that nobody works on, taken. */
    free(): Known | undefined {
      const known = [...disclosures.values()].slice(-most).find(({ busy, uncertain }) => !busy && !uncertain);
      if (!known) return undefined;
      known.busy = true;
      known.touched = true;
      disclosures.delete(known.id);
      disclosures.set(known.id, known);
      return known;
    },
    /** What is there is what was acknowledged, or one unanswered act further. */
    check(known: Known, record: Kept): void {
      if (!known.uncertain) {
        expect({ revision: record.revision, state: record.state, title: record.working.title }).toEqual({
          revision: known.revision,
          state: known.state,
          title: known.title,
        });
        return;
      }
      expect([known.revision, known.revision + 1]).toContain(record.revision);
      Object.assign(known, { revision: record.revision, state: record.state, title: record.working.title });
    },
    settle(): void {
      for (const known of disclosures.values()) Object.assign(known, { busy: false, uncertain: false, touched: false });
    },
    made: (place: string, id: string): void => void made.set(place, [...(made.get(place) ?? []), id]),
    /** Ids of what was made, by the address that lists them. */
    things: (): ReadonlyMap<string, readonly string[]> => made,
  };
}
