/** Which act is open to a request, by whom and on which day; answers the next request or why not. */
import type { InformationRequest, RequestAct, RequestFacts, RequestStep } from '#content/model/request.ts';
import { type RequestState, requestStateNames } from '#content/model/request-terms.ts';
import type { Role } from '#content/model/terms.ts';
import type { LocalDate } from '#content/model/time.ts';
import { withoutPerson } from './person-kept.ts';
import { lastStep, standingSteps, stateAfter } from './standing.ts';

type Fault = { readonly path: string; readonly message: string };
type Refused = {
  readonly ok: false;
  readonly why: 'illegal-step' | 'forbidden' | 'unready';
  readonly message: string;
  readonly faults?: readonly Fault[];
};
export type RequestVerdict = { readonly ok: true; readonly request: InformationRequest } | Refused;
export type RequestActor = { readonly username: string; readonly role: Role };

/** From which states each act goes. */
const openFrom: Readonly<Record<RequestStep['act'], readonly RequestState[]>> = {
  edit: ['open', 'correcting', 'consulting'],
  'ask-correction': ['open'],
  corrected: ['correcting'],
  consult: ['open'],
  consulted: ['consulting'],
  extend: ['open', 'consulting'],
  answer: ['open', 'correcting', 'consulting'],
  reopen: ['answered', 'void'],
  void: ['open', 'correcting', 'consulting'],
  erase: ['answered', 'void'],
};

/** Acts that the head of the office answers for: an extension needs consent (art. 33), an answer goes out in its name. */
const reviewed: readonly RequestStep['act'][] = ['extend', 'answer', 'reopen', 'void'];

/** Whether a role may do an act. */
export const mayAct = (act: RequestStep['act'], role: Role): boolean =>
  act === 'erase' ? role === 'admin' : role !== 'editor' || !reviewed.includes(act);

/** Whether the act is open in the request's state. */
export const isOpen = (request: InformationRequest, act: RequestStep['act']): boolean =>
  openFrom[act].includes(stateAfter(request.steps)) && onceOnly(request, act) === null;

function onceOnly(request: InformationRequest, act: RequestStep['act']): string | null {
  if (act === 'ask-correction' && lastStep(request, act)) {
    return '补正只能一次性告知 a correction is asked for once (art. 30)';
  }
  if (act === 'extend' && lastStep(request, act)) return '已经延长过一次 it was extended already';
  if (act === 'erase' && request.person === null) return '申请人信息已经清除 who asked was taken out already';
  return null;
}

/** Days that cannot be: in the future, or before what came before. */
function dayFaults(request: InformationRequest, act: RequestAct, today: LocalDate): Fault[] {
  if (!('on' in act)) return [];
  const faults: Fault[] = [];
  const before = standingSteps(request.steps).reduce<LocalDate>(
    (latest, step) => ('on' in step && step.on > latest ? step.on : latest),
    request.received,
  );
  if (act.on > today) faults.push({ path: 'on', message: '不能晚于今天 must not be in the future' });
  if (act.on < before) {
    faults.push({ path: 'on', message: `不能早于上一步（${before}） must not be before the step before (${before})` });
  }
  if (act.act === 'ask-correction' && act.until <= act.on) {
    faults.push({ path: 'until', message: '补正期限要晚于告知之日 the period must end after the notice' });
  }
  return faults;
}

function refusedAct(request: InformationRequest, act: RequestStep['act'], role: Role): Refused | null {
  if (!mayAct(act, role)) {
    return { ok: false, why: 'forbidden', message: '这一步要由审核人员或管理员来做 this step is for a reviewer' };
  }
  const state = stateAfter(request.steps);
  const message = openFrom[act].includes(state)
    ? onceOnly(request, act)
    : `申请现在是“${requestStateNames[state]}”，不能这样做 not open now, it is ${state}`;
  return message === null ? null : { ok: false, why: 'illegal-step', message };
}

/** The request after an act. */
export function stepped(
  request: InformationRequest,
  act: RequestAct,
  { username, role }: RequestActor,
  at: number,
  today: LocalDate,
): RequestVerdict {
  const refused = refusedAct(request, act.act, role);
  if (refused) return refused;
  const faults = dayFaults(request, act, today);
  if (faults.length > 0) return { ok: false, why: 'unready', message: '日期有误 the days are wrong', faults };
  const kept = act.act === 'erase' ? withoutPerson(request) : request;
  return {
    ok: true,
    request: { ...kept, revision: request.revision + 1, steps: [...request.steps, { ...act, by: username, at }] },
  };
}

/** The request with its registration put right. */
export function edited(
  request: InformationRequest,
  facts: RequestFacts,
  { username, role }: RequestActor,
  at: number,
  today: LocalDate,
): RequestVerdict {
  const refused = refusedAct(request, 'edit', role);
  if (refused) return refused;
  const faults = receiptFaults(facts.received, today);
  const first = standingSteps(request.steps).find((step) => 'on' in step);
  if (first && 'on' in first && facts.received > first.on) {
    faults.push({ path: 'received', message: `不能晚于第一步（${first.on}） must not be after the first step` });
  }
  if (faults.length > 0) return { ok: false, why: 'unready', message: '日期有误 the days are wrong', faults };
  return {
    ok: true,
    request: {
      ...request,
      ...facts,
      revision: request.revision + 1,
      steps: [...request.steps, { act: 'edit', by: username, at }],
    },
  };
}

/** A request is not received in the future. */
export const receiptFaults = (received: LocalDate, today: LocalDate): Fault[] =>
  received > today ? [{ path: 'received', message: '不能晚于今天 must not be in the future' }] : [];
