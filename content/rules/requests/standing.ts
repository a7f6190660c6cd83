/** Where a request stands on a day: its state, by when it must be answered, and for whom it waits (Regulations art. 30–34). */
import type { InformationRequest, RequestStanding, RequestStep } from '#content/model/request.ts';
import type { RequestState } from '#content/model/request-terms.ts';
import type { LocalDate } from '#content/model/time.ts';
import { type CountedDay, urgencyOn, workingDaysAfter, workingDaysBetween } from '#content/rules/deadlines.ts';
import { workingDay } from '#content/rules/working-days.ts';
import { addDays } from '#content/rules/zone.ts';

/** Art. 33: answered within 20 working days of receipt. */
export const answerWorkingDays = 20;
/** Art. 30: a notice of correction goes out within 7 working days of receipt. */
export const correctionWorkingDays = 7;
/** Art. 32, 34: who is asked for an opinion has 15 working days. */
export const opinionWorkingDays = 15;

type Pause = { readonly from: LocalDate; readonly until: LocalDate };

const closes = ({ act }: RequestStep): boolean => act === 'answer' || act === 'void';

/** The steps that count: where a request was opened again, the answer before it does not. */
export function standingSteps(steps: readonly RequestStep[]): readonly RequestStep[] {
  const opened = steps.findLastIndex(({ act }) => act === 'reopen');
  return steps.filter((step, at) => step.act !== 'reopen' && (at > opened || !closes(step)));
}

/** The state after these steps. */
export function stateAfter(steps: readonly RequestStep[]): RequestState {
  let state: RequestState = 'open';
  for (const { act } of standingSteps(steps)) {
    if (act === 'ask-correction') state = 'correcting';
    else if (act === 'consult') state = 'consulting';
    else if (act === 'corrected' || act === 'consulted') state = 'open';
    else if (act === 'answer') state = 'answered';
    else if (act === 'void') state = 'void';
  }
  return state;
}

/** The last step of an act among those that count. */
export function lastStep<Act extends RequestStep['act']>(
  { steps }: Pick<InformationRequest, 'steps'>,
  act: Act,
): Extract<RequestStep, { act: Act }> | undefined {
  return standingSteps(steps).findLast((step): step is Extract<RequestStep, { act: Act }> => step.act === act);
}

/** The pauses that have an end; while one has none, the limit rests. */
function pausesOf(steps: readonly RequestStep[]): Pause[] {
  const pauses: Pause[] = [];
  let from: LocalDate | null = null;
  for (const step of steps) {
    if (step.act === 'consult') from = step.on;
    if (from === null || (step.act !== 'consulted' && step.act !== 'answer')) continue;
    pauses.push({ from, until: step.on });
    from = null;
  }
  return pauses;
}

/** The last of `count` working days after `from`; days after a pause began, up to the one on which it ended, do not count (art. 33). */
function countedAfter(from: LocalDate, count: number, pauses: readonly Pause[]): CountedDay {
  let day = from;
  let known = true;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    const facts = workingDay(day);
    known &&= facts.known;
    const rests = pauses.some((pause) => pause.from < day && day <= pause.until);
    if (facts.working && !rests) left -= 1;
  }
  return { date: day, known };
}

type Limit = { readonly due: LocalDate; readonly provisional: boolean; readonly workingDays: number };

function limitOf(request: InformationRequest): Limit {
  // Art. 30: with the correction the limit counts anew.
  const from = lastStep(request, 'corrected')?.on ?? request.received;
  const workingDays = answerWorkingDays + (lastStep(request, 'extend')?.workingDays ?? 0);
  const { date, known } = countedAfter(from, workingDays, pausesOf(standingSteps(request.steps)));
  return { due: date, provisional: !known, workingDays };
}

/** How the request stands on the day `today`. */
export function standingOn(request: InformationRequest, today: LocalDate): RequestStanding {
  const state = stateAfter(request.steps);
  const { due, provisional, workingDays } = limitOf(request);
  const counts = state === 'open';
  const press = counts ? urgencyOn({ due }, today) : null;
  const correctionBy = workingDaysAfter(request.received, correctionWorkingDays).date;
  const asked = lastStep(request, 'ask-correction');
  const consult = lastStep(request, 'consult');
  const answer = lastStep(request, 'answer');
  const waitsUntil =
    state === 'correcting' && asked
      ? asked.until
      : state === 'consulting' && consult
        ? workingDaysAfter(consult.on, opinionWorkingDays).date
        : null;
  return {
    state,
    due: counts ? due : null,
    provisional: counts && provisional,
    urgency: press?.urgency ?? null,
    left: press?.left ?? null,
    workingDays,
    correctionBy: counts && !asked && workingDaysBetween(today, correctionBy) >= 0 ? correctionBy : null,
    waitsUntil,
    waitIsOver: waitsUntil !== null && waitsUntil < today,
    answeredLate: answer !== undefined && answer.on > due,
  };
}
