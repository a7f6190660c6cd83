/** What is public on another platform comes in: new as a draft that nobody here wrote; changed there, its earlier text is kept; what was changed here is left alone. */
import { isDeepStrictEqual } from 'node:util';
import type { Notice } from '#content/model/notice.ts';
import type { DisclosureRecord } from '#content/model/record.ts';
import { imported, isTouchedHere, reimported } from '#content/rules/release.ts';
import { type Keep, plain } from '#server/platform/keep.ts';

type Needs = {
  readonly store: Keep<{ disclosures: Record<string, DisclosureRecord> }>;
  /** Makes durable what is about to be written over at `at`. */
  readonly keep: (records: readonly DisclosureRecord[], at: number) => Promise<void>;
  readonly now: () => number;
  /** Called once the change is on disk. */
  readonly announce: (records: readonly DisclosureRecord[]) => void;
};

/** How many were new, changed there, the same as here, and changed here. */
export type Taken = { readonly fresh: number; readonly changed: number; readonly same: number; readonly kept: number };

/** The text as it would stand here: a day of publication that only was noted here stays. */
const asHere = (notice: Notice, { working }: DisclosureRecord): Notice =>
  notice.issued === null ? { ...notice, issued: working.issued } : notice;

/** Takes them in as one change; what it takes a second time changes nothing. */
export function createImports({ store, keep, now, announce }: Needs) {
  return async function take(notices: readonly Notice[], by: string): Promise<Taken> {
    const at = now();
    const standing = (record: DisclosureRecord | undefined, notice: Notice): keyof Taken => {
      if (!record) return 'fresh';
      if (isTouchedHere(record)) return 'kept';
      return isDeepStrictEqual(record.working, asHere(notice, record)) ? 'same' : 'changed';
    };
    const before = notices.flatMap((notice) => {
      const record = store.data.disclosures[notice.id];
      return record && standing(record, notice) === 'changed' ? [record] : [];
    });
    await keep(before, at);
    const kept = new Set(before.map(({ id, revision }) => `${id} ${revision}`));
    const counts = { fresh: 0, changed: 0, same: 0, kept: 0 };
    const records = await store.change(({ disclosures }) => {
      const written: DisclosureRecord[] = [];
      for (const notice of notices) {
        const record = plain(disclosures[notice.id]);
        const found = standing(record, notice);
        // Somebody saved between: their text stays.
        const is = found === 'changed' && record && !kept.has(`${record.id} ${record.revision}`) ? 'kept' : found;
        counts[is] += 1;
        if (is !== 'fresh' && is !== 'changed') continue;
        const after = record ? reimported(record, asHere(notice, record), by, at) : imported(notice, by, at);
        disclosures[notice.id] = after;
        written.push(after);
      }
      return written;
    });
    if (records.length > 0) announce(records);
    return counts;
  };
}
