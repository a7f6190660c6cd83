/** Use cases of staff on disclosures: every act goes through the lifecycle rule, is saved, then announced. */
import type { Disclosure } from '#content/model/disclosure.ts';
import type { DisclosureRecord } from '#content/model/record.ts';
import {
  type Actor,
  abandoned,
  approved,
  drafted,
  edited,
  type PublicationTerms,
  published,
  returned,
  submitted,
  type Verdict,
  withdrawn,
} from '#content/rules/lifecycle.ts';
import type { Due } from '#content/wire/disclosure-bodies.ts';
import { type Keep, plain } from '#server/platform/keep.ts';
import { bilingual, Refusal, type RefusalKind } from '#server/platform/refusal.ts';
import { createDeskRows } from './desk-rows.ts';
import { learnNames } from './naming.ts';

type Needs = {
  readonly store: Keep<{ disclosures: Record<string, DisclosureRecord> }>;
  /** Makes durable what is about to be written over at `at`. */
  readonly keep: (records: readonly DisclosureRecord[], at: number) => Promise<void>;
  readonly now: () => number;
  readonly zone: string;
  /** The version of what is public now. */
  readonly version: () => number;
  /** The records and one of them as staff read them, see `naming`. */
  readonly naming: {
    readonly records: () => Readonly<Record<string, DisclosureRecord>>;
    readonly say: (record: DisclosureRecord) => DisclosureRecord;
  };
  /** Called once the change is on disk. */
  readonly announce: (record: DisclosureRecord) => void;
};

const kinds: Record<'illegal-step' | 'forbidden' | 'unready', RefusalKind> = {
  'illegal-step': 'conflict',
  forbidden: 'forbidden',
  unready: 'invalid',
};

const unknown = () => new Refusal('not-found', { zh: '没有这条信息', en: 'There is no such disclosure' });

/** Each year has one report: the checks of the year after rest on it. Throws `invalid` where there is another. */
function soleReport(records: Readonly<Record<string, DisclosureRecord>>, text: Disclosure): void {
  if (text.kind !== 'report') return;
  const { id, year } = text;
  const other = Object.values(records).find(
    ({ working }) => working.kind === 'report' && working.year === year && working.id !== id,
  );
  if (!other) return;
  throw new Refusal('invalid', { zh: `${year} 年已经有年度报告了`, en: `There is a report of ${year} already` }, [
    { path: 'year', message: `${year} 年已经有年度报告了 there is a report of this year already` },
  ]);
}

/** Use cases of disclosures. */
export function createDisclosures({ store, keep, now, zone, version, naming, announce }: Needs) {
  /** A change that the public can notice makes a later version, also within a millisecond or after the clock was set back. */
  function versioned(after: DisclosureRecord, before: DisclosureRecord): DisclosureRecord {
    const isNoticed = after.live !== before.live || after.next !== before.next;
    return isNoticed ? { ...after, changedAt: Math.max(after.changedAt, version() + 1) } : after;
  }

  async function act(
    id: string,
    step: (record: DisclosureRecord, all: Readonly<Record<string, DisclosureRecord>>) => Verdict,
  ): Promise<DisclosureRecord> {
    const record = await store.change(({ disclosures }) => {
      const all = plain(disclosures);
      const before = all[id];
      if (!before) throw unknown();
      const verdict = step(before, all);
      if (!verdict.ok) throw new Refusal(kinds[verdict.why], bilingual(verdict.message), verdict.faults);
      disclosures[id] = versioned(verdict.record, before);
      if (verdict.record.working !== before.working) learnNames(disclosures, [id]);
      return plain(disclosures[id]);
    });
    announce(record);
    return naming.say(record);
  }

  function sameRevision(record: DisclosureRecord, revision: number | undefined): void {
    if (revision !== undefined && record.revision !== revision) {
      throw new Refusal('outdated', {
        zh: `您改的是第 ${revision} 版，现在已是第 ${record.revision} 版（${record.author} 已保存）。您的文字没有丢，请比较后再保存`,
        en: `You changed revision ${revision}; it is now at ${record.revision}, saved by ${record.author}. Compare and save again`,
      });
    }
  }

  const rows = createDeskRows({ records: naming.records, now, zone });

  return {
    find(id: string): DisclosureRecord {
      const record = store.data.disclosures[id];
      if (!record) throw unknown();
      return naming.say(record);
    },

    list: rows.list,
    departments: rows.departments,

    /** By when it must be public; null where nothing presses. */
    due: (id: string): Due | null => {
      const row = rows.find(id);
      if (!row) throw unknown();
      return row.due;
    },

    async draft(disclosure: Disclosure, actor: Actor): Promise<DisclosureRecord> {
      const record = await store.change(({ disclosures }) => {
        if (disclosures[disclosure.id]) {
          throw new Refusal('conflict', { zh: '这个编号已经有了', en: 'There is a disclosure of this id already' });
        }
        soleReport(plain(disclosures), disclosure);
        const fresh = drafted(disclosure, actor, now());
        disclosures[fresh.id] = fresh;
        learnNames(disclosures, [fresh.id]);
        return plain(disclosures[fresh.id]) ?? fresh;
      });
      announce(record);
      return naming.say(record);
    },

    /** The text that it writes over is kept first. Throws `outdated` where somebody else saved since `revision`. */
    async edit(id: string, revision: number, working: Disclosure, actor: Actor): Promise<DisclosureRecord> {
      const before = store.data.disclosures[id];
      if (!before) throw unknown();
      sameRevision(before, revision);
      const at = now();
      await keep([before], at);
      return act(id, (record, all) => {
        sameRevision(record, revision);
        soleReport(all, working);
        return edited(record, working, actor, at);
      });
    },
    submit: (id: string, actor: Actor, revision?: number) =>
      act(id, (record) => {
        sameRevision(record, revision);
        return submitted(record, actor, now());
      }),
    /** With a revision, approves that one only: nobody clears a text they have not seen. */
    approve: (id: string, actor: Actor, note: string, revision?: number) =>
      act(id, (record) => {
        sameRevision(record, revision);
        return approved(record, actor, now(), note);
      }),
    return: (id: string, actor: Actor, reason: string, revision?: number) =>
      act(id, (record) => {
        sameRevision(record, revision);
        return returned(record, actor, now(), reason);
      }),
    publish: (id: string, actor: Actor, terms: Omit<PublicationTerms, 'zone'>, revision?: number) =>
      act(id, (record) => {
        sameRevision(record, revision);
        return published(record, actor, now(), { ...terms, zone });
      }),
    withdraw: (id: string, actor: Actor, reason: string, revision?: number) =>
      act(id, (record) => {
        sameRevision(record, revision);
        return withdrawn(record, actor, now(), reason);
      }),
    abandon: (id: string, actor: Actor, revision?: number) =>
      act(id, (record) => {
        sameRevision(record, revision);
        return abandoned(record, actor, now());
      }),
  };
}
export type Disclosures = ReturnType<typeof createDisclosures>;
