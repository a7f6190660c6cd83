/** Arithmetic of the proleptic Gregorian calendar, without a clock and without a time zone. */

/** Days since 1970-01-01 of a civil date; month 1–12, day 1–31. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

/** How many days the month has; month 1–12. */
export function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** The civil date `YYYY-MM-DD` of a day number. */
export function dateOfDayNumber(days: number): string {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const isoPattern = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?(?:Z|([+-])(\d{2}):?(\d{2}))$/i;

/** Milliseconds of an ISO 8601 text with an offset or `Z`; NaN where the text is not one. */
export function instantOf(text: string): number {
  const parts = isoPattern.exec(text);
  if (!parts) return Number.NaN;
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map((part) => Number(part ?? 0));
  const ms = Math.trunc(Number(`0.${parts[7] ?? 0}`) * 1000);
  const offset = (Number(parts[9] ?? 0) * 60 + Number(parts[10] ?? 0)) * (parts[8] === '-' ? -60_000 : 60_000);
  const days = dayNumber(year ?? 0, month ?? 1, day ?? 1);
  return days * 86_400_000 + ((hour ?? 0) * 3600 + (minute ?? 0) * 60 + (second ?? 0)) * 1000 + ms - offset;
}

/** Milliseconds as ISO 8601 in UTC, to the second: `2026-11-24T01:00:00Z`. */
export function isoOf(instant: number): string {
  const days = Math.floor(instant / 86_400_000);
  const seconds = Math.floor((instant - days * 86_400_000) / 1000);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${dateOfDayNumber(days)}T${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}Z`;
}

const weekdayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Milliseconds as a date of HTTP (RFC 9110), to the second: `Tue, 24 Nov 2026 01:00:00 GMT`. */
export function httpDateOf(instant: number): string {
  const [date = '', time = ''] = isoOf(instant).replace('Z', '').split('T');
  const [year, month, day] = date.split('-');
  const weekday = weekdayNames[(((Math.floor(instant / 86_400_000) + 3) % 7) + 7) % 7];
  return `${weekday}, ${day} ${monthNames[Number(month) - 1]} ${year} ${time} GMT`;
}
