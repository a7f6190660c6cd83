/** Hand-over: everything that one person has in hand goes to another in one act. */
import type { DisclosureRecord } from '#content/model/record.ts';
import type { InformationRequest } from '#content/model/request.ts';
import type { User } from '#content/model/user.ts';
import { stateAfter } from '#content/rules/requests/standing.ts';
import type { HandedOver } from '#content/wire/people-bodies.ts';
import type { Keep } from '#server/platform/keep.ts';
import { Refusal } from '#server/platform/refusal.ts';
import { keepAnAdmin, unknownPerson } from './people.ts';

type Needs = {
  readonly store: Keep<{
    users: Record<string, User>;
    disclosures: Record<string, DisclosureRecord>;
    requests: Record<string, InformationRequest>;
  }>;
  readonly now: () => number;
  /** Called once it is on disk, with the disclosures that have another author now. */
  readonly handedOver: (disclosures: readonly string[]) => void;
  readonly ended: (username: string) => void;
};

/** The use case. What somebody wrote stays theirs in the history: who takes over may review it, they still may not. */
export function createHandOver({ store, now, handedOver, ended }: Needs) {
  return async (from: string, to: string, disable: boolean): Promise<HandedOver> => {
    const moved = await store.change(({ users, disclosures, requests }) => {
      const [giver, taker] = [users[from], users[to]];
      if (!giver) throw unknownPerson();
      if (!taker || taker.disabled || from === to) {
        throw new Refusal('invalid', { zh: '有 1 处需要改正', en: '1 fault(s) to correct' }, [
          { path: 'to', message: '请选另一位能登录的人 choose another person who can sign in' },
        ]);
      }
      const authored = Object.values(disclosures).filter(({ author }) => author === from);
      for (const record of authored) record.author = to;
      const handled = Object.values(requests).filter(
        ({ handler, steps }) => handler === from && !['answered', 'void'].includes(stateAfter(steps)),
      );
      for (const request of handled) request.handler = to;
      if (disable) {
        giver.disabled = true;
        giver.invitation = null;
        giver.sessionsSince = Math.max(now(), giver.sessionsSince) + 1;
        keepAnAdmin(users);
      }
      return { disclosures: authored.map(({ id }) => id), requests: handled.length };
    });
    if (disable) ended(from);
    handedOver(moved.disclosures);
    return { disclosures: moved.disclosures.length, requests: moved.requests };
  };
}
export type HandOverAct = ReturnType<typeof createHandOver>;
