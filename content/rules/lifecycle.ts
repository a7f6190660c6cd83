/**
 * The way of a disclosure from draft to the public and back (Regulations art. 17: reviewed first, published after).
 * Each act takes the record, who acts and when, and answers the next record or why not; nothing here is done.
 */
import type { Disclosure } from '#content/model/disclosure.ts';
import type { DisclosureRecord, HistoryStep, Live } from '#content/model/record.ts';
import type { Role, State } from '#content/model/terms.ts';
import { currentLive } from './publication.ts';
import { findingNames } from './scanning/finding.ts';
import { scanDisclosure } from './scanning/scanning.ts';
import { dateAt } from './zone.ts';

export type Actor = { readonly username: string; readonly role: Role };
export type Fault = { readonly path: string; readonly message: string };
export type Act = 'edit' | 'submit' | 'approve' | 'return' | 'publish' | 'withdraw' | 'abandon';

/** Why an act is not open: the step does not follow, the person may not, or the text is not ready. */
export type Refused = {
  readonly ok: false;
  readonly why: 'illegal-step' | 'forbidden' | 'unready';
  readonly message: string;
  readonly faults?: readonly Fault[];
};
export type Verdict = { readonly ok: true; readonly record: DisclosureRecord } | Refused;

const illegal = (message: string): Refused => ({ ok: false, why: 'illegal-step', message });
const forbidden = (message: string): Refused => ({ ok: false, why: 'forbidden', message });

const rank: Record<Role, number> = { editor: 0, reviewer: 1, admin: 2 };
const mayReview = (actor: Actor): boolean => rank[actor.role] >= rank.reviewer;
const reviewersOnly = forbidden('只有审核人员可以这样做 only a reviewer may do this');

function stepped(
  record: DisclosureRecord,
  act: HistoryStep['act'],
  actor: Actor,
  now: number,
  change: Partial<DisclosureRecord>,
  note = '',
): Verdict {
  const revision = change.revision ?? record.revision;
  const step: HistoryStep = { act, by: actor.username, at: now, revision, note };
  return { ok: true, record: { ...record, ...change, history: [...record.history, step] } };
}

/** The state that people see: a publication yet to begin is scheduled, one that is over has ended. */
export function stateAt(record: DisclosureRecord, now: number): State {
  if (record.state !== 'published') return record.state;
  const live = currentLive(record, now);
  if (record.next && record.next.from > now) return 'scheduled';
  if (!live) return 'withdrawn';
  if (live.from > now) return 'scheduled';
  return live.until !== null && live.until <= now ? 'ended' : 'published';
}

/** Everyone who wrote on the working revision since the last one was published: none of them may approve it. */
export function authorsOf(record: DisclosureRecord): ReadonlySet<string> {
  const authors = new Set<string>();
  for (const step of [...record.history].reverse()) {
    if (step.act === 'publish' || step.act === 'import') break;
    if (step.act === 'create' || step.act === 'edit') authors.add(step.by);
  }
  return authors;
}

/** What a disclosure must have before it can be reviewed; empty when it is ready. */
export function unreadyFaults(disclosure: Disclosure): Fault[] {
  const faults: Fault[] = [];
  if (disclosure.attribute === null) {
    faults.push({ path: 'attribute', message: '请选择公开属性 choose the disclosure attribute' });
  } else if (disclosure.attribute !== 'proactive' && disclosure.legalBasis === '') {
    faults.push({
      path: 'legalBasis',
      message: '不主动公开的，须写明依据 what is not disclosed proactively needs its legal basis',
    });
  }
  if (disclosure.kind === 'notice' && disclosure.body.trim() === '') {
    faults.push({ path: 'body', message: '正文不能为空 the text must not be empty' });
  }
  return faults;
}

/** The places that hold beyond doubt what may not be published, so that nobody clears them without a word. */
function unclearedFaults(disclosure: Disclosure): Fault[] {
  return scanDisclosure(disclosure)
    .filter(({ certain }) => certain)
    .map(({ field, kind, masked }) => ({
      path: field,
      message: `${findingNames[kind]}（${masked}） must not be public`,
    }));
}

/** A new draft. `changedAt` is zero: the public notices nothing of it. */
export function drafted(disclosure: Disclosure, actor: Actor, now: number): DisclosureRecord {
  return {
    id: disclosure.id,
    revision: 1,
    state: 'draft',
    working: disclosure,
    author: actor.username,
    clearance: null,
    live: null,
    next: null,
    organisations: {},
    whereabouts: {},
    history: [{ act: 'create', by: actor.username, at: now, revision: 1, note: '' }],
    changedAt: 0,
  };
}

/** A changed text is a draft again, whatever was cleared; what is published stays up. */
export function edited(record: DisclosureRecord, working: Disclosure, actor: Actor, now: number): Verdict {
  if (working.kind !== record.working.kind || working.id !== record.id) {
    return illegal('不能改变编号或种类 the id and the kind cannot change');
  }
  return stepped(record, 'edit', actor, now, {
    revision: record.revision + 1,
    state: 'draft',
    working,
    author: actor.username,
    clearance: null,
  });
}

/** Hands the draft to a reviewer. */
export function submitted(record: DisclosureRecord, actor: Actor, now: number): Verdict {
  if (record.state !== 'draft' && record.state !== 'withdrawn') {
    return illegal('只有草稿可以送审 only a draft can be submitted');
  }
  const faults = unreadyFaults(record.working);
  if (faults.length > 0) {
    return { ok: false, why: 'unready', message: '还不能送审，请先补齐 not ready to be submitted', faults };
  }
  return stepped(record, 'submit', actor, now, { state: 'submitted' });
}

/** Clears the revision: the confidentiality review has passed. Nobody approves their own writing, the admin neither. */
export function approved(record: DisclosureRecord, actor: Actor, now: number, note = ''): Verdict {
  if (!mayReview(actor)) return reviewersOnly;
  if (record.state !== 'submitted') return illegal('只有待审核的可以审核 only what was submitted can be approved');
  if (authorsOf(record).has(actor.username)) {
    return forbidden('不能审核自己写的内容，请另一位审核人员审核 nobody approves their own writing');
  }
  const faults = note.trim() === '' ? unclearedFaults(record.working) : [];
  if (faults.length > 0) {
    const message =
      '文中有不能公开的内容，须退回打码；确实应当公开的，在审核意见里写明理由 what may not be published is in the text: return it, or say in the note why it may';
    return { ok: false, why: 'unready', message, faults };
  }
  const clearance = {
    revision: record.revision,
    confidentiality: 'passed' as const,
    reviewer: actor.username,
    at: now,
    note,
  };
  return stepped(record, 'approve', actor, now, { state: 'approved', clearance }, note);
}

/** Sends the text back to its author, with the reason. */
export function returned(record: DisclosureRecord, actor: Actor, now: number, reason: string): Verdict {
  if (!mayReview(actor)) return reviewersOnly;
  if (record.state !== 'submitted' && record.state !== 'approved') {
    return illegal('只有待审核或已审核的可以退回 only what is under review can be returned');
  }
  return stepped(record, 'return', actor, now, { state: 'draft', clearance: null }, reason);
}

export type PublicationTerms = {
  /** From when; now where left out or past. */
  readonly at?: number | undefined;
  /** Exclusive end; none where left out. */
  readonly until?: number | undefined;
  readonly zone: string;
};

/** Puts the cleared revision before the public, now or at a time. */
export function published(record: DisclosureRecord, actor: Actor, now: number, terms: PublicationTerms): Verdict {
  if (!mayReview(actor)) return reviewersOnly;
  if (record.state !== 'approved' || record.clearance?.revision !== record.revision) {
    return illegal('只有通过保密审查的可以发布 only what has passed the confidentiality review can be published');
  }
  if (record.working.attribute !== 'proactive') {
    return illegal('只有主动公开的信息可以发布 only what is for proactive disclosure can be published');
  }
  const from = Math.max(terms.at ?? now, now);
  const until = terms.until ?? null;
  if (until !== null && until <= from) {
    const message = '结束时间须晚于开始时间 the end must be after the beginning';
    return { ok: false, why: 'unready', message, faults: [{ path: 'until', message }] };
  }
  const disclosure = { ...record.working, issued: record.working.issued ?? dateAt(from, terms.zone) };
  const publication: Live = { revision: record.revision, disclosure, from, until };
  const standing = currentLive(record, now);
  const staysUp = standing !== null && from > now && (standing.until === null || standing.until > now);
  return stepped(record, 'publish', actor, now, {
    state: 'published',
    working: disclosure,
    live: staysUp ? standing : publication,
    next: staysUp ? publication : null,
    changedAt: now,
  });
}

/** Takes it from the public at once; a newer draft stays a draft. */
export function withdrawn(record: DisclosureRecord, actor: Actor, now: number, reason: string): Verdict {
  if (!mayReview(actor)) return reviewersOnly;
  const live = currentLive(record, now);
  if (!live || (live.until !== null && live.until <= now)) {
    return illegal('没有公开中的内容可撤下 nothing of it is published');
  }
  const state = record.state === 'published' ? ('withdrawn' as const) : record.state;
  return stepped(record, 'withdraw', actor, now, { state, live: null, next: null, changedAt: now }, reason);
}

/** Puts away a draft of which nothing is public: it presses nobody any more, and stays, to be taken up again. */
export function abandoned(record: DisclosureRecord, actor: Actor, now: number): Verdict {
  if (record.state !== 'draft' || record.live !== null || record.next !== null) {
    return illegal('只有没有公开的草稿可以收起 only a draft of which nothing is public can be put away');
  }
  if (record.author !== actor.username && !mayReview(actor)) {
    return forbidden('只有经手人和审核人员可以收起 only who has it in hand or a reviewer may put it away');
  }
  return stepped(record, 'abandon', actor, now, { state: 'withdrawn' });
}

/** For each act: null where it is open to this person now, else why not. */
export function stepsFor(record: DisclosureRecord, actor: Actor, now: number): Record<Act, Refused | null> {
  const why = (verdict: Verdict): Refused | null => (verdict.ok ? null : verdict);
  return {
    edit: null,
    submit: why(submitted(record, actor, now)),
    // With a reason every text may be approved; whether one is needed shows where it is asked for.
    approve: why(approved(record, actor, now, '理由')),
    return: why(returned(record, actor, now, '')),
    publish: why(published(record, actor, now, { zone: 'UTC' })),
    withdraw: why(withdrawn(record, actor, now, '')),
    abandon: why(abandoned(record, actor, now)),
  };
}
