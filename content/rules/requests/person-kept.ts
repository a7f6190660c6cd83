/** How long a request keeps who asked: until the answer can no longer be contested. */
import { dayNumber, daysInMonth } from '#content/model/calendar.ts';
import type { InformationRequest } from '#content/model/request.ts';
import type { LocalDate } from '#content/model/time.ts';
import { addDays } from '#content/rules/zone.ts';
import { lastStep, stateAfter } from './standing.ts';

/** Six months to go to court from the day of the answer (Administrative Litigation Law art. 46); a review has less. */
const contestMonths = 6;

/** The same day so many months later, or the last of that month. */
function monthsAfter(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
  const d = Math.min(day, daysInMonth(y, m));
  return addDays(date, dayNumber(y, m, d) - dayNumber(year, month, day));
}

/** The last day on which the person is kept; null where there is no end yet: open, or before a reviewer or a court. */
export function personKeptUntil(request: InformationRequest): LocalDate | null {
  const state = stateAfter(request.steps);
  if (state === 'void') return request.received;
  const answer = lastStep(request, 'answer');
  if (state !== 'answered' || !answer) return null;
  if (request.remedies.some(({ outcome }) => outcome === 'pending')) return null;
  return monthsAfter(answer.on, contestMonths);
}

/** Whether the person's time is over on the day `today`. */
export function personIsOver(request: InformationRequest, today: LocalDate): boolean {
  const until = personKeptUntil(request);
  return request.person !== null && until !== null && until < today;
}

/** The request without who asked and what they told of themselves; what the report counts stays. */
export const withoutPerson = (request: InformationRequest): InformationRequest => ({
  ...request,
  person: null,
  details: '',
});
