/** Many disclosures in one change: all of them, or none. */
import type { Disclosure } from '#content/model/disclosure.ts';
import type { DisclosureRecord } from '#content/model/record.ts';
import { type Actor, drafted, edited, submitted, type Verdict } from '#content/rules/lifecycle.ts';
import { isImported, isReleasable, released } from '#content/rules/release.ts';
import { mostReleased, type ReleaseList, type ReleaseRow } from '#content/wire/release-bodies.ts';
import { type Keep, plain } from '#server/platform/keep.ts';
import { type Fault, Refusal } from '#server/platform/refusal.ts';
import { learnNames } from './naming.ts';

type Needs = {
  readonly store: Keep<{ disclosures: Record<string, DisclosureRecord> }>;
  /** Makes durable what is about to be written over at `at`. */
  readonly keep: (records: readonly DisclosureRecord[], at: number) => Promise<void>;
  readonly now: () => number;
  readonly zone: string;
  /** The version of what is public now. */
  readonly version: () => number;
  /** Called once the change is on disk. */
  readonly announce: (records: readonly DisclosureRecord[]) => void;
};

/** A text and the revision that it rests on; null for a new one. */
export type Brought = { readonly disclosure: Disclosure; readonly revision: number | null };

/** Use cases of many at once. */
export function createBulk({ store, keep, now, zone, version, announce }: Needs) {
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
      learnNames(
        disclosures,
        kept.map(({ id }) => id),
      );
      return kept;
    });
    announce(records);
  }

  /** What waits to be released, oldest first; at most `mostReleased`, with how many there are. */
  function releasable(actor: Actor): ReleaseList {
    const at = now();
    const waiting = Object.values(store.data.disclosures)
      .filter(isReleasable)
      .sort((a, b) => (a.history.at(-1)?.at ?? 0) - (b.history.at(-1)?.at ?? 0) || (a.id < b.id ? -1 : 1));
    const items = waiting.slice(0, mostReleased).map((record): ReleaseRow => {
      const { id, revision, author, working } = record;
      const verdict = released(record, actor, at, zone);
      return {
        id,
        revision,
        author,
        kind: working.kind,
        title: working.title,
        source: working.source,
        issued: working.issued,
        imported: isImported(record),
        why: verdict.ok ? null : verdict.message,
      };
    });
    return { items, total: waiting.length };
  }

  /** Publishes all of them, each by the lifecycle rule. Throws Refusal that names each one that cannot be; then none is. */
  async function release(
    items: readonly { readonly id: string; readonly revision: number }[],
    actor: Actor,
  ): Promise<readonly DisclosureRecord[]> {
    const at = now();
    const records = await store.change(({ disclosures }) => {
      const faults: Fault[] = [];
      const kept: DisclosureRecord[] = [];
      for (const { id, revision } of items) {
        const before = plain(disclosures[id]);
        if (before?.revision !== revision) {
          faults.push({ path: id, message: '刚被改过或已不在 was changed meanwhile or is gone' });
          continue;
        }
        const verdict = released(before, actor, at, zone);
        if (!verdict.ok) {
          faults.push({ path: id, message: verdict.message });
          continue;
        }
        const record = { ...verdict.record, changedAt: Math.max(verdict.record.changedAt, version() + 1) };
        disclosures[id] = record;
        kept.push(record);
      }
      if (faults.length > 0) {
        throw new Refusal(
          'conflict',
          {
            zh: `有 ${faults.length} 条不能发布，一条也没有发布`,
            en: `${faults.length} of them cannot be released, none was`,
          },
          faults,
        );
      }
      return kept;
    });
    announce(records);
    return records;
  }
  return { bring, releasable, release };
}
export type Bulk = ReturnType<typeof createBulk>;
