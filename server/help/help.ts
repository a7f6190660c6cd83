/** Calls for the guide (咨询引导): a visitor rings, the desk hears it, somebody says they are coming. Kept in memory. */
import { randomUUID } from 'node:crypto';
import type { HelpRequest } from '#content/wire/events.ts';
import { Refusal } from '#server/platform/refusal.ts';

type Needs = { readonly now: () => number; readonly announce: (call: HelpRequest) => void };

/** A call that nobody answered is dropped from the list after this. */
const keptMs = 30 * 60_000;
/** A kiosk that rings again while its call is open gets the same call. */
const openMs = 3 * 60_000;

/** Use cases of calls. */
export function createHelp({ now, announce }: Needs) {
  let calls: HelpRequest[] = [];
  const recent = (): HelpRequest[] => {
    calls = calls.filter(({ at }) => now() - at < keptMs);
    return calls;
  };
  return {
    list: (): readonly HelpRequest[] => recent(),
    ring(kiosk: string): HelpRequest {
      const open = recent().find(
        (call) => call.kiosk === kiosk && call.answeredAt === null && now() - call.at < openMs,
      );
      if (open) return open;
      const call: HelpRequest = { id: randomUUID(), kiosk, at: now(), answeredAt: null, answeredBy: null };
      calls = [...calls, call].slice(-200);
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
