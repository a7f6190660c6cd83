/**
 * The audit: a line for each act of staff. What an act changes and its line are one durable change of the store, so that neither
 * is ever there without the other; from there the line goes into the log, whose lines carry the hash of the one before.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { current, type Draft, original } from 'immer';
import type { AuditEvent, SavedAct } from '#content/model/audit.ts';
import type { SignIn } from '#content/wire/people-bodies.ts';
import type { EventLog } from '#server/platform/event-log.ts';
import type { RecordAct } from '#server/platform/guard.ts';
import type { Keep } from '#server/platform/keep.ts';
import type { Log } from '#server/platform/log.ts';
import { changedBetween } from './changed.ts';

/** Who acts, and from which address. */
export type Origin = { readonly by: string; readonly from: string };

/** Days, and of whom or about which kind of thing alone. */
export type AuditAsked = {
  readonly from: string;
  readonly to: string;
  readonly by?: string | undefined;
  readonly about?: string | undefined;
};

/** What one request does. */
type Act = { readonly origin: () => Origin | undefined; readonly saved: AuditEvent[] };

type Needs<Data extends object> = {
  readonly store: Keep<Data & { readonly acts: Readonly<Record<string, SavedAct>> }>;
  readonly log: EventLog<AuditEvent>;
  readonly now: () => number;
  readonly faults: Pick<Log, 'error'>;
};

/** Says that lines before it are gone. */
export const cutAct = 'audit.cut';
/** The act of a line whose route did not say what it was. */
const unnamed = 'change';

/** The audit over its log and the store. */
export function createAudit<Data extends object>({ store, log, now, faults }: Needs<Data>) {
  const acting = new AsyncLocalStorage<Act>();
  /** Saved acts whose lines are in the log; they leave the store with the next change. */
  const written = new Set<string>();
  /** Lines that the log could not take yet, the oldest first. */
  const waiting = new Map<string, AuditEvent>();

  const lineOf = ({ after: _, ...line }: SavedAct): AuditEvent => line;

  /** The store for the features: what staff change takes its line along. */
  const keep: Keep<Data> = {
    get data() {
      return store.data;
    },
    async change<Result>(recipe: (draft: Draft<Data>) => Result): Promise<Result> {
      const act = acting.getStore();
      const origin = act?.origin();
      if (!act || !origin) return store.change((draft) => recipe(draft as Draft<Data>));
      const id = randomUUID();
      let line: AuditEvent | undefined;
      const value = await store.change((draft) => {
        const given = recipe(draft as Draft<Data>);
        const { acts } = draft as { acts: Record<string, SavedAct> };
        const { subject, text } = changedBetween(original(draft) ?? {}, current(draft), 'acts');
        for (const done of written) delete acts[done];
        if (text === '') return given;
        line = { id, at: now(), ...origin, act: unnamed, subject, detail: { changed: text } };
        acts[id] = { ...line, after: log.tip() };
        return given;
      });
      if (line) act.saved.push(line);
      return value as Result;
    },
  };

  /** Into the log, or, where the disk is full, as soon as there is room. */
  async function write(lines: readonly AuditEvent[], ids: readonly string[]): Promise<void> {
    for (const line of lines) waiting.set(line.id, line);
    const all = [...waiting.values()];
    try {
      await log.append(all);
      for (const { id } of all) waiting.delete(id);
      for (const id of ids) written.add(id);
    } catch (error) {
      faults.error({ event: 'audit.waits', lines: waiting.size, err: error });
    }
  }

  /** Completes the line of what was changed, or writes one of an act that changes nothing. */
  const record: RecordAct = async (origin, act, subject, detail = {}) => {
    const saved = acting.getStore()?.saved.splice(0) ?? [];
    const changed = saved.map((line) => line.detail.changed).join('; ');
    const line: AuditEvent = {
      id: saved[0]?.id ?? randomUUID(),
      at: now(),
      by: origin.by,
      from: origin.from,
      act,
      subject,
      detail: { ...detail, ...(changed && { changed }) },
    };
    await write(
      [line],
      saved.map(({ id }) => id),
    );
  };

  return {
    record,
    keep,

    /** Runs what one request does. Lines of changes that it made and said nothing of are written by `end`. */
    within<Result>(origin: () => Origin | undefined, run: (end: () => Promise<void>) => Result): Result {
      const act: Act = { origin, saved: [] };
      const end = async () => {
        const left = act.saved.splice(0);
        if (left.length > 0)
          await write(
            left,
            left.map(({ id }) => id),
          );
      };
      return acting.run(act, () => run(end));
    },

    /** At the start: lines that were saved with their change and had not reached the log; and a line that says so where its end was cut off. */
    async recover(): Promise<void> {
      const saved = Object.values(store.data.acts).sort((a, b) => a.at - b.at);
      for (const { after } of saved) {
        if (await log.holds(after)) continue;
        await record({ by: 'system', from: '' }, cutAct, 'audit', { after });
        break;
      }
      if (saved.length > 0)
        await write(
          saved.map(lineOf),
          saved.map(({ id }) => id),
        );
    },

    /** The lines of the days `from` to `to` (both included), newest first, at most 2,000, with those that wait. */
    async list({ from, to, by, about }: AuditAsked): Promise<AuditEvent[]> {
      const asked = (line: AuditEvent): boolean =>
        (by === undefined || line.by === by) && (about === undefined || line.act.startsWith(`${about}.`));
      const events: AuditEvent[] = [];
      for await (const event of log.read({ from, to })) if (asked(event)) events.push(event);
      return [...events, ...[...waiting.values()].filter(asked)].slice(-2000).reverse();
    },

    /** Sign-ins of a person in the days `from` to `to`, and those that were refused, newest first, at most 50. */
    async signIns(username: string, from: string, to: string): Promise<SignIn[]> {
      const found: SignIn[] = [];
      for await (const { act, subject, at, from: address } of log.read({ from, to })) {
        if (subject !== username || (act !== 'session.begin' && act !== 'session.refused')) continue;
        found.push({ at, from: address, outcome: act === 'session.begin' ? 'entered' : 'refused' });
      }
      return found.slice(-50).reverse();
    },
  };
}
export type Audit = Pick<ReturnType<typeof createAudit>, 'record' | 'within' | 'list' | 'signIns'>;
