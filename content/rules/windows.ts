/** Windows of time: on which days and at which hours an entry may play, as intervals of instants. */
import type { PlayWindow } from '#content/model/playlist.ts';
import type { LocalDate } from '#content/model/time.ts';
import { workingDay } from './working-days.ts';
import { addDays, instantAt } from './zone.ts';

/** Half-open, `from ≤ t < until`. */
export type Interval = { readonly from: number; readonly until: number };

const dayMs = 86_400_000;

/** A local day: where it begins and ends, and the instant of a time of day in it. */
export type LocalDay = Interval & {
  readonly date: LocalDate;
  readonly weekday: number;
  at(ms: number): number;
};

/** The local day of a date; `weekday` 1 Monday to 7 Sunday. */
export function localDay(date: LocalDate, weekday: number, zone: string): LocalDay {
  const from = instantAt(date, 0, zone);
  const until = instantAt(addDays(date, 1), 0, zone);
  const plain = until - from === dayMs;
  return {
    date,
    weekday,
    from,
    until,
    at: (ms) => (plain && ms <= dayMs ? from + ms : instantAt(date, ms, zone)),
  };
}

export function dayBefore(day: LocalDay, zone: string): LocalDay {
  return localDay(addDays(day.date, -1), day.weekday === 1 ? 7 : day.weekday - 1, zone);
}

const msOf = (time: string): number => (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) * 60_000;

function admits(window: PlayWindow, { date, weekday }: LocalDay): boolean {
  if ((window.from !== null && date < window.from) || (window.to !== null && date > window.to)) return false;
  if (window.except.includes(date)) return false;
  if (window.weekdays.length > 0 && !window.weekdays.includes(weekday)) return false;
  return window.days === 'all' || workingDay(date).working === (window.days === 'working');
}

/** When the window is open, of what begins on that day; a time that crosses midnight runs on into the next. */
export function openOn(window: PlayWindow, day: LocalDay): Interval[] {
  if (!admits(window, day)) return [];
  if (window.times.length === 0) return [{ from: day.from, until: day.until }];
  return window.times.map(({ from, until }) => ({
    from: day.at(msOf(from)),
    until: until > from ? day.at(msOf(until)) : day.at(msOf(until) + dayMs),
  }));
}
