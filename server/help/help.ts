/** Calls for the guide (咨询引导): a visitor rings, the desk hears it, somebody says they are coming. Kept in memory. */
import { randomUUID } from 'node:crypto';
import type { HelpRequest } from '#content/wire/events.ts';
import { Refusal } from '#server/platform/refusal.ts';

type Needs = { readonly now: () => number; readonly announce: (call: HelpRequest) => void };

/** A call that nobody answered is dropped from the list after this. */
const keptMs = 30 * 60_000;

/** Use cases of calls. */
export function createHelp({ now, announce }: Needs) {
  let calls: HelpRequest[] = [];
  const recent = (): HelpRequest[] => {
    calls = calls.filter(({ at }) => now() - at < keptMs);
    return calls;
  };
  return {
    list: (): readonly HelpRequest[] => recent(),
    /** The last call of a kiosk, answered or not. */
    lastOf: (kiosk: string): HelpRequest | undefined => recent().findLast((call) => call.kiosk === kiosk),
    /**
     * Rings, also where the kiosk's call before is still open: that visitor may have gone, and the desk must hear that
     * somebody stands there now. A kiosk has one open call, the newest. A call under the id of one that was answered is
     * from somebody who has not heard yet that the guide is coming: it gets that answer and does not ring.
     */
    ring(kiosk: string, id?: string): HelpRequest {
      const known = recent().find((call) => call.id === id);
      if (known && known.kiosk !== kiosk)
        throw new Refusal('conflict', { zh: '这是另一台查询机的呼叫', en: 'This is the call of another kiosk' });
      if (known && known.answeredAt !== null) return known;
      const open = calls.find((call) => call.kiosk === kiosk && call.answeredAt === null);
      const call: HelpRequest = {
        id: id ?? open?.id ?? randomUUID(),
        kiosk,
        at: now(),
        answeredAt: null,
        answeredBy: null,
      };
      calls = [...calls.filter((other) => other !== open), call].slice(-200);
      announce(call);
      return call;
    },
    answer(id: string, by: string): HelpRequest {
      const call = recent().find((known) => known.id === id);
      if (!call) throw new Refusal('not-found', { zh: '没有这个呼叫', en: 'There is no such call' });
      const answered: HelpRequest = call.answeredAt === null ? { ...call, answeredAt: now(), answeredBy: by } : call;
      calls = calls.map((known) => (known.id === id ? answered : known));
      announce(answered);
      return answered;
    },
  };
}
export type Help = ReturnType<typeof createHelp>;
