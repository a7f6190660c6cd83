/** The daily job that takes away files which nothing has named for a while: a draft never saved, a picture taken off a playlist. */
import type { SpareFile } from '#content/model/spare-file.ts';
import { sparePlan } from '#content/rules/spare-files.ts';
import type { RecordAct } from '#server/platform/guard.ts';
import type { Keep } from '#server/platform/keep.ts';
import type { Attachments } from './attachments.ts';

type Needs = {
  readonly store: Keep<{ spareFiles: Record<string, SpareFile> }>;
  readonly attachments: Pick<Attachments, 'kept' | 'remove'>;
  /** Files that something names now. */
  readonly named: () => ReadonlySet<string>;
  /** Files of earlier texts, which can be brought back. */
  readonly namedBefore: () => AsyncIterable<string>;
  readonly now: () => number;
  readonly record: RecordAct;
};

/** Repeated or cut off at any point, it comes to the same. */
export function createSweeping({ store, attachments, named, namedBefore, now, record }: Needs) {
  return async function sweep(): Promise<void> {
    const at = now();
    const wanted = new Set(named());
    const isSpare = ({ hash }: { readonly hash: string }) => !wanted.has(hash);
    // Earlier texts are many; they are read only where it matters.
    if (attachments.kept().some(isSpare)) for await (const hash of namedBefore()) wanted.add(hash);
    const { waiting, over } = sparePlan(attachments.kept().filter(isSpare), store.data.spareFiles, at);
    const known = store.data.spareFiles;
    const changed = Object.keys(known).length !== Object.keys(waiting).length || over.length > 0;
    // Forgotten before it is removed: cut off in between, a file waits once more, and one handed in again is not taken for old.
    if (changed || Object.values(waiting).some(({ id, since }) => known[id]?.since !== since))
      await store.change((draft) => {
        draft.spareFiles = { ...waiting };
      });
    let removed = 0;
    for (const hash of over) if (await attachments.remove(hash, at)) removed += 1;
    if (removed > 0) await record({ by: 'system', from: '' }, 'attachment.remove', 'files', { removed });
  };
}
