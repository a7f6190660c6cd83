/** Many disclosures in one change: all of them, or none. */
import type { Disclosure } from '#content/model/disclosure.ts';
import type { DisclosureRecord } from '#content/model/record.ts';
import { type Actor, drafted, edited, submitted, type Verdict } from '#content/rules/lifecycle.ts';
import { type Keep, plain } from '#server/platform/keep.ts';
import { type Fault, Refusal } from '#server/platform/refusal.ts';

type Needs = {
  readonly store: Keep<{ disclosures: Record<string, DisclosureRecord> }>;
  /** Makes durable what is about to be written over at `at`. */
  readonly keep: (records: readonly DisclosureRecord[], at: number) => Promise<void>;
  readonly now: () => number;
  /** Called once the change is on disk. */
  readonly announce: (records: readonly DisclosureRecord[]) => void;
};

/** A text and the revision that it rests on; null for a new one. */
export type Brought = { readonly disclosure: Disclosure; readonly revision: number | null };

/** Use cases of many at once. */
export function createBulk({ store, keep, now, announce }: Needs) {
  /** Saves texts that are checked already, and hands what is ready to a reviewer. Throws Refusal where one has changed since. */
  async function bring(brought: readonly Brought[], actor: Actor): Promise<void> {
    const at = now();
    await keep(
      brought.flatMap(({ disclosure: { id }, revision }) => {
        const before = store.data.disclosures[id];
        return before && before.revision === revision ? [before] : [];
      }),
      at,
    );
    const records = await store.change(({ disclosures }) => {
      const faults: Fault[] = [];
      const kept: DisclosureRecord[] = [];
      for (const { disclosure, revision } of brought) {
        const before = plain(disclosures[disclosure.id]);
        if ((before?.revision ?? null) !== revision) {
          faults.push({ path: disclosure.id, message: `${disclosure.title}：刚被改过 was changed meanwhile` });
          continue;
        }
        const step: Verdict = before
          ? edited(before, disclosure, actor, at)
          : { ok: true, record: drafted(disclosure, actor, at) };
        if (!step.ok) throw new Refusal('conflict', { zh: step.message, en: step.message });
        const handed = submitted(step.record, actor, at);
        const record = handed.ok ? handed.record : step.record;
        disclosures[record.id] = record;
        kept.push(record);
      }
      if (faults.length > 0) {
        throw new Refusal(
          'conflict',
          {
            zh: `比对之后有 ${faults.length} 项被别人改过，什么也没有导入，请重新比对`,
            en: `${faults.length} item(s) were changed since the comparison, nothing was imported; compare again`,
          },
          faults,
        );
      }
      return kept;
    });
    announce(records);
  }
  return { bring };
}
export type Bulk = ReturnType<typeof createBulk>;
