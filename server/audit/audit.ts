/** The audit: a line for each act of staff, durable before the act is answered. */
import { randomUUID } from 'node:crypto';
import type { AuditEvent } from '#content/model/audit.ts';
import type { SignIn } from '#content/wire/people-bodies.ts';

/** Who acts, and from which address. */
export type Origin = { readonly by: string; readonly from: string };
export type Detail = AuditEvent['detail'];
/** Writes one line. */
export type Record = (origin: Origin, act: string, subject: string, detail?: Detail) => Promise<void>;

export type AuditLog = {
  append(events: readonly AuditEvent[]): Promise<unknown>;
  read(period: { from: string; to: string }): AsyncIterable<AuditEvent>;
};

/** The audit over its log. */
export function createAudit({ log, now }: { readonly log: AuditLog; readonly now: () => number }) {
  const record: Record = async ({ by, from }, act, subject, detail = {}) => {
    await log.append([{ id: randomUUID(), at: now(), by, from, act, subject, detail }]);
  };
  /** The lines of the days `from` to `to` (both included), newest first, at most 2,000. */
  const list = async (from: string, to: string): Promise<AuditEvent[]> => {
    const events: AuditEvent[] = [];
    for await (const event of log.read({ from, to })) events.push(event);
    return events.slice(-2000).reverse();
  };
  /** Sign-ins of a person in the days `from` to `to`, and those that were refused, newest first, at most 50. */
  const signIns = async (username: string, from: string, to: string): Promise<SignIn[]> => {
    const found: SignIn[] = [];
    for await (const { act, subject, at, from: address } of log.read({ from, to })) {
      if (subject !== username || (act !== 'session.begin' && act !== 'session.refused')) continue;
      found.push({ at, from: address, outcome: act === 'session.begin' ? 'entered' : 'refused' });
    }
    return found.slice(-50).reverse();
  };
  return { record, list, signIns };
}
export type Audit = ReturnType<typeof createAudit>;
