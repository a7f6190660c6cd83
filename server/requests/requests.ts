/** Use cases of requests for information: every act goes through the rule, is saved, then announced. */
import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import type { InformationRequest, RequestAct, RequestFacts, RequestRemedy } from '#content/model/request.ts';
import { resultName } from '#content/model/request-terms.ts';
import type { LocalDate } from '#content/model/time.ts';
import { maskPersonal } from '#content/rules/masking.ts';
import { personIsOver, personKeptUntil, withoutPerson } from '#content/rules/requests/person-kept.ts';
import { lastStep, standingOn } from '#content/rules/requests/standing.ts';
import {
  edited,
  type RequestActor,
  type RequestVerdict,
  receiptFaults,
  stepped,
} from '#content/rules/requests/steps.ts';
import { type RequestTables, requestTables } from '#content/rules/requests/year-tables.ts';
import type { NewRequest, RequestAnswer, RequestFilter, RequestRow } from '#content/wire/request-bodies.ts';
import { type Keep, plain } from '#server/platform/keep.ts';
import { bilingual, Refusal, type RefusalKind } from '#server/platform/refusal.ts';

type Needs = {
  readonly store: Keep<{ requests: Record<string, InformationRequest> }>;
  readonly now: () => number;
  readonly today: () => LocalDate;
  /** Called once a change is on disk. */
  readonly announce: () => void;
};

const kinds: Record<'illegal-step' | 'forbidden' | 'unready', RefusalKind> = {
  'illegal-step': 'conflict',
  forbidden: 'forbidden',
  unready: 'invalid',
};
const unknown = () => new Refusal('not-found', { zh: '没有这件申请', en: 'There is no such request' });

/** What others than the handler read holds no numbers of private persons. */
const masked = <Facts extends { readonly matter: string }>(facts: Facts): Facts => ({
  ...facts,
  matter: maskPersonal(facts.matter),
});
const maskedAct = (act: RequestAct): RequestAct => ('note' in act ? { ...act, note: maskPersonal(act.note) } : act);

/** The next number of the year: `2026-004`. */
function nextNumber(requests: Readonly<Record<string, InformationRequest>>, year: string): string {
  const taken = Object.values(requests)
    .filter(({ number }) => number.startsWith(`${year}-`))
    .map(({ number }) => Number(number.slice(5)));
  return `${year}-${String(Math.max(0, ...taken) + 1).padStart(3, '0')}`;
}

/** What presses most first; then the newest. */
function byPress(a: RequestRow, b: RequestRow): number {
  const dayOf = ({ standing }: RequestRow) => standing.due ?? standing.waitsUntil ?? '9999';
  return dayOf(a).localeCompare(dayOf(b)) || b.number.localeCompare(a.number);
}

/** Use cases of requests. */
export function createRequests({ store, now, today, announce }: Needs) {
  const answerOf = (request: InformationRequest): RequestAnswer => ({
    ...request,
    standing: standingOn(request, today()),
    personKeptUntil: request.person === null ? null : personKeptUntil(request),
  });

  function rowOf(request: InformationRequest): RequestRow {
    const { id, number, applicant, route, received, matter, department, handler } = request;
    const answer = lastStep(request, 'answer');
    return {
      ...{ id, number, applicant, route, received, matter, department, handler },
      standing: standingOn(request, today()),
      result: answer ? resultName(answer.result) : null,
      answeredOn: answer?.on ?? null,
    };
  }

  async function change(id: string, step: (request: InformationRequest) => RequestVerdict): Promise<RequestAnswer> {
    const kept = await store.change(({ requests }) => {
      const before = plain(requests[id]);
      if (!before) throw unknown();
      const verdict = step(before);
      if (!verdict.ok) throw new Refusal(kinds[verdict.why], bilingual(verdict.message), verdict.faults);
      requests[id] = verdict.request;
      return verdict.request;
    });
    announce();
    return answerOf(kept);
  }

  const sameRevision = (request: InformationRequest, revision: number): void => {
    if (request.revision === revision) return;
    throw new Refusal('outdated', { zh: '别人已先改过，请看过新的内容再改', en: 'Somebody else changed it first' });
  };

  return {
    find(id: string): RequestAnswer {
      const request = store.data.requests[id];
      if (!request) throw unknown();
      return answerOf(request);
    },

    /** In the order in which they press. */
    list({ state, year, q }: z.output<typeof RequestFilter> = {}): RequestRow[] {
      return Object.values(store.data.requests)
        .filter(({ received }) => year === undefined || received.startsWith(String(year)))
        .filter(({ matter, number }) => !q || matter.includes(q) || number.includes(q))
        .map(rowOf)
        .filter(({ standing }) =>
          state === 'pending'
            ? standing.state !== 'answered' && standing.state !== 'void'
            : state === undefined || standing.state === state,
        )
        .sort(byPress);
    },

    async register(given: z.output<typeof NewRequest>, by: string): Promise<RequestAnswer> {
      const received = given.received ?? today();
      const faults = receiptFaults(received, today());
      if (faults.length > 0) {
        throw new Refusal('invalid', { zh: '有 1 处需要改正', en: '1 fault(s) to correct' }, faults);
      }
      const kept = await store.change(({ requests }) => {
        const request: InformationRequest = {
          ...masked({ ...given, received }),
          id: `r-${randomBytes(6).toString('hex')}`,
          number: nextNumber(requests, received.slice(0, 4)),
          revision: 1,
          registeredBy: by,
          registeredAt: now(),
          steps: [],
          remedies: [],
        };
        requests[request.id] = request;
        return request;
      });
      announce();
      return answerOf(kept);
    },

    /** Throws `outdated` where somebody else changed it since `revision`. */
    edit: (id: string, revision: number, facts: RequestFacts, actor: RequestActor) =>
      change(id, (request) => {
        sameRevision(request, revision);
        return edited(request, masked(facts), actor, now(), today());
      }),

    act: (id: string, act: RequestAct, actor: RequestActor) =>
      change(id, (request) => stepped(request, maskedAct(act), actor, now(), today())),

    /** Reviews and lawsuits, whole. */
    setRemedies: (id: string, remedies: readonly RequestRemedy[]) =>
      change(id, (request) => ({
        ok: true,
        request: { ...request, remedies: [...remedies], revision: request.revision + 1 },
      })),

    /** The tables of a year's report. */
    tables: (year: number): RequestTables => requestTables(Object.values(store.data.requests), year),

    /** Takes out who asked where the purpose is over; repeated or cut off, it comes to the same. */
    async forgetPersons(): Promise<void> {
      const day = today();
      const over = Object.values(store.data.requests).filter((request) => personIsOver(request, day));
      if (over.length === 0) return;
      await store.change(({ requests }) => {
        for (const { id } of over) {
          const request = plain(requests[id]);
          if (!request || !personIsOver(request, day)) continue;
          const step = { act: 'erase', by: 'system', at: now() } as const;
          requests[id] = { ...withoutPerson(request), steps: [...request.steps, step], revision: request.revision + 1 };
        }
      });
    },
  };
}
export type Requests = ReturnType<typeof createRequests>;
