/** Earlier texts of disclosures: nothing is written over before it is kept here. */
import { randomUUID } from 'node:crypto';
import type { DisclosureRecord } from '#content/model/record.ts';
import type { Superseded } from '#content/model/revision.ts';
import type { RevisionText } from '#content/wire/disclosure-bodies.ts';
import type { EventLog } from '#server/platform/event-log.ts';
import { Refusal } from '#server/platform/refusal.ts';

type Needs = {
  readonly log: EventLog<Superseded>;
  readonly dayOf: (at: number) => string;
};

const missing = () =>
  new Refusal('not-found', { zh: '这一版的文字没有留下', en: 'The text of this revision was not kept' });

/** Keeps what is about to be written over, and finds it again. */
export function createRevisions({ log, dayOf }: Needs) {
  return {
    /** Durable once resolved; `at` is the instant of the act that writes over them. */
    async keep(records: readonly DisclosureRecord[], at: number): Promise<void> {
      if (records.length === 0) return;
      await log.append(
        records.map(({ revision, author, working }) => ({ id: randomUUID(), at, revision, author, text: working })),
      );
    },

    /** The text of a revision, the present one included. Throws Refusal `not-found`. */
    async find({ id, revision, author, working, history }: DisclosureRecord, wanted: number): Promise<RevisionText> {
      if (wanted === revision) return { revision, author, text: working };
      const next = history.find((step) => step.revision === wanted + 1);
      if (!next) throw missing();
      const day = dayOf(next.at);
      let found: Superseded | undefined;
      for await (const kept of log.read({ from: day, to: day }))
        if (kept.text.id === id && kept.revision === wanted && kept.at === next.at) found = kept;
      if (!found) throw missing();
      return { revision: wanted, author: found.author, text: found.text };
    },
  };
}
export type Revisions = ReturnType<typeof createRevisions>;
