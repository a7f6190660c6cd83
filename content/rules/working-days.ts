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

const numberOf = (date: string): number => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return dayNumber(year, month, day);
};

/** Monday to Friday, from a Monday in 1969 up to and with the day of this number. */
const weekdaysThrough = (day: number): number => {
  const monday = day + 3;
  const weeks = Math.floor(monday / 7);
  return weeks * 5 + Math.min(monday - weeks * 7 + 1, 5);
};

/** Days on which the notices differ from the weekday, in order, each with how much the notices up to it add or take in all. */
const notified = ((): readonly { readonly day: number; readonly sum: number }[] => {
  const days = [...new Set([...Object.keys(holidays), ...Object.keys(makeUpDays)])].sort();
  let sum = 0;
  return days.map((date) => {
    const day = numberOf(date);
    sum += Number(workingDay(date).working) - (weekdaysThrough(day) - weekdaysThrough(day - 1));
    return { day, sum };
  });
})();

/** Counts working days up to and with a day `YYYY-MM-DD`, from a day long ago: two of them differ by the working days between. */
export function workingDaysThrough(date: string): number {
  const day = numberOf(date);
  let [low, high] = [0, notified.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((notified[middle]?.day ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return weekdaysThrough(day) + (notified[low - 1]?.sum ?? 0);
}
