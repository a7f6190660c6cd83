/** Instants and local time in a named zone, by the platform's time-zone data; no clock is read. */
import { dateOfDayNumber, dayNumber } from '#content/model/calendar.ts';
import type { Instant, LocalDate } from '#content/model/time.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(zone, format);
  }
  return format;
}

/** China has kept UTC+8 without summer time since this instant (tz database, Asia/Shanghai); asking the platform costs a page its first tenth of a second. */
const chinaSteady = { zone: 'Asia/Shanghai', since: dayNumber(1991, 9, 15) * 86_400_000, offsetMs: 8 * 3_600_000 };

export type LocalTime = {
  readonly date: LocalDate;
  /** Milliseconds since local midnight, 0 to 86,399,999. */
  readonly ms: number;
  /** ISO weekday, 1 Monday to 7 Sunday. */
  readonly weekday: number;
};

/** Local date and time of day of an instant. Throws RangeError for an unknown zone. */
export function localAt(instant: number, zone: string): LocalTime {
  if (zone === chinaSteady.zone && instant >= chinaSteady.since) {
    const local = instant + chinaSteady.offsetMs;
    const days = Math.floor(local / 86_400_000);
    return timeOn(days, local - days * 86_400_000);
  }
  const parts: Record<string, string> = {};
  for (const { type, value } of formatOf(zone).formatToParts(instant)) parts[type] = value;
  const days = dayNumber(Number(parts.year), Number(parts.month), Number(parts.day));
  const seconds = Number(parts.hour) * 3600 + Number(parts.minute) * 60 + Number(parts.second);
  return timeOn(days, seconds * 1000 + (instant % 1000));
}

const timeOn = (days: number, ms: number): LocalTime => ({
  date: dateOfDayNumber(days) as LocalDate,
  ms,
  weekday: ((((days + 3) % 7) + 7) % 7) + 1,
});

/** The local date of an instant. */
export const dateAt = (instant: number, zone: string): LocalDate => localAt(instant, zone).date;

/** The date `days` later (earlier where negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return dateOfDayNumber(dayNumber(year, month, day) + days) as LocalDate;
}

/** The instant at which a local time of day falls on a date; where clocks jump, the first that is not before it. */
export function instantAt(date: LocalDate, ms: number, zone: string): Instant {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const wanted = dayNumber(year, month, day) * 86_400_000 + ms;
  const offsetAt = (instant: number): number => {
    const local = localAt(instant, zone);
    const [y = 0, m = 0, d = 0] = local.date.split('-').map(Number);
    return dayNumber(y, m, d) * 86_400_000 + local.ms - instant;
  };
  const first = wanted - offsetAt(wanted);
  return (wanted - offsetAt(first)) as Instant;
}
