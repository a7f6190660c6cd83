/** Working days and days off of the Chinese calendar, by the official notices: weekends, holidays, make-up days (调休). */
import notices from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { dayNumber } from '#content/model/calendar.ts';

const holidays: Readonly<Record<string, string>> = notices.holidays;
const makeUpDays: Readonly<Record<string, string>> = notices.workdays;

/** The last year whose notice is known; later days are plain weekdays and weekends, and provisional. */
export const knownThrough = Math.max(...Object.keys(holidays).map((date) => Number(date.slice(0, 4))));
const knownFrom = Math.min(...Object.keys(holidays).map((date) => Number(date.slice(0, 4))));

export type WorkingDay = {
  readonly working: boolean;
  /** False where the year's notice is not known and only the weekday decided. */
  readonly known: boolean;
  /** The holiday that makes it a day off, or a make-up day. */
  readonly holiday: string | null;
};

/** Whether offices work on a date `YYYY-MM-DD`. */
export function workingDay(date: string): WorkingDay {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const known = knownFrom <= year && year <= knownThrough;
  const weekday = (((dayNumber(year, month, day) + 3) % 7) + 7) % 7;
  const notice = holidays[date] ?? makeUpDays[date];
  const working = date in makeUpDays || (weekday < 5 && !(date in holidays));
  return { working, known, holiday: notice?.split(',')[1] ?? null };
}
