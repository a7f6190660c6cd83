/** Many at once: what was brought in from elsewhere, or handed in, is cleared and published in one act of a reviewer. */
import type { Disclosure } from '#content/model/disclosure.ts';
import type { DisclosureRecord } from '#content/model/record.ts';
import { type Actor, approved, drafted, published, type Refused, submitted, type Verdict } from './lifecycle.ts';

/** A text that was public elsewhere; nobody here has written on it. */
export function imported(disclosure: Disclosure, by: string, at: number): DisclosureRecord {
  const record = drafted(disclosure, { username: by, role: 'editor' }, at);
  return { ...record, history: [{ act: 'import', by, at, revision: 1, note: disclosure.source ?? '' }] };
}

/** The same text as it is there now. */
export function reimported(before: DisclosureRecord, working: Disclosure, by: string, at: number): DisclosureRecord {
  const revision = before.revision + 1;
  return {
    ...before,
    revision,
    state: 'draft',
    working,
    author: by,
    clearance: null,
    history: [...before.history, { act: 'import', by, at, revision, note: working.source ?? '' }],
  };
}

/** Whether somebody here has changed what was brought in, or taken it down: then it is theirs. */
export function isTouchedHere({ history }: DisclosureRecord): boolean {
  const since = history.slice(history.findLastIndex(({ act }) => act === 'import') + 1);
  return since.some(({ act }) => act === 'create' || act === 'edit' || act === 'withdraw' || act === 'abandon');
}

/** A draft as it was brought in. */
export const isImported = ({ state, history }: DisclosureRecord): boolean =>
  state === 'draft' && history.at(-1)?.act === 'import';

/** What may stand in the list of what is released together. */
export const isReleasable = (record: DisclosureRecord): boolean =>
  record.working.attribute === 'proactive' &&
  (record.state === 'submitted' || record.state === 'approved' || isImported(record));

/** Handed in, cleared and published; each step by its own rule, so that what one of them refuses is refused here. */
export function released(record: DisclosureRecord, actor: Actor, now: number, zone: string): Verdict {
  const refused: Refused = {
    ok: false,
    why: 'illegal-step',
    message: '不在可批量发布之列 is not among what can be released together',
  };
  if (!isReleasable(record)) return refused;
  const handed: Verdict = record.state === 'draft' ? submitted(record, actor, now) : { ok: true, record };
  if (!handed.ok) return handed;
  const cleared: Verdict = handed.record.state === 'submitted' ? approved(handed.record, actor, now) : handed;
  return cleared.ok ? published(cleared.record, actor, now, { zone }) : cleared;
}
