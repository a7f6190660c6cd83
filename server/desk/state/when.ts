/** Instants as staff read them, in the time zone of the hall. */
import type { LocalDate } from '#content/model/time.ts';
import { addDays, dateAt, instantAt, localAt } from '#content/rules/zone.ts';

/** The zone of the town; mainland China has one. */
export const zone = 'Asia/Shanghai';

const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');

/** `2026-11-24T09:30`, the form of a datetime-local field. */
export function fieldOf(instant: number): string {
  const { date, ms } = localAt(instant, zone);
  return `${date}T${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}`;
}

/** The instant of a datetime-local field; null where it is empty or unfinished. */
export function instantOfField(field: string): number | null {
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/.exec(field);
  if (!parts) return null;
  return instantAt(parts[1] as LocalDate, (Number(parts[2]) * 60 + Number(parts[3])) * 60_000, zone);
}

/** `09:30` */
export const timeText = (instant: number): string => fieldOf(instant).slice(11);

/** `11月24日`, with the year where it is another than that of `now`. */
export function dayText(date: string, now: number): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const text = `${Number(month)}月${Number(day)}日`;
  return dateAt(now, zone).startsWith(year) ? text : `${year}年${text}`;
}

const weekdays = ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日'];
/** Hour of the day, 0 to 23. */
export const hourAt = (instant: number): number => Math.floor(localAt(instant, zone).ms / 3_600_000);

/** `11月24日 周二` */
export const todayText = (now: number): string => {
  const { date, weekday } = localAt(now, zone);
  return `${dayText(date, now)} ${weekdays[weekday]}`;
};

/** `今天 09:30`, `昨天 16:02`, `11月3日 08:00`. */
export function whenText(instant: number, now: number): string {
  const date = dateAt(instant, zone);
  const today = dateAt(now, zone);
  const near: Record<string, string> = { [today]: '今天', [addDays(today, -1)]: '昨天', [addDays(today, 1)]: '明天' };
  return `${near[date] ?? dayText(date, now)} ${timeText(instant)}`;
}

/** `刚刚`, `5 分钟前`, else as `whenText`. */
export function agoText(instant: number, now: number): string {
  const minutes = Math.floor((now - instant) / 60_000);
  if (minutes < 1) return '刚刚';
  return minutes < 60 ? `${minutes} 分钟前` : whenText(instant, now);
}

/** `还有 12 分钟`, `还有 2 小时 5 分`. */
export function leftText(until: number, now: number): string {
  const minutes = Math.max(0, Math.ceil((until - now) / 60_000));
  if (minutes < 60) return `还有 ${minutes} 分钟`;
  if (minutes < 48 * 60) return `还有 ${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分`;
  return `还有 ${Math.floor(minutes / 1440)} 天`;
}

export const todayAt = (now: number): LocalDate => dateAt(now, zone);
