/** Instants as people read them on a screen. */
import { localAt } from '../zone.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** `09:05` */
export function timeText(instant: number, zone: string): string {
  const { ms } = localAt(instant, zone);
  return `${two(Math.floor(ms / 3_600_000))}:${two(Math.floor(ms / 60_000) % 60)}`;
}

/** `0905` */
export const digitsText = (instant: number, zone: string): string => timeText(instant, zone).replace(':', '');

/** `2026年11月24日 星期二` */
export function dateText(instant: number, zone: string): string {
  const { date, weekday } = localAt(instant, zone);
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日 星期${'一二三四五六日'[weekday - 1]}`;
}

/** `11月24日 09:05` */
export function momentText(instant: number, zone: string): string {
  const [, month, day] = localAt(instant, zone).date.split('-').map(Number);
  return `${month}月${day}日 ${timeText(instant, zone)}`;
}

/** `11月24日` */
export function monthDayText(instant: number, zone: string): string {
  const [, month, day] = localAt(instant, zone).date.split('-').map(Number);
  return `${month}月${day}日`;
}

/** `11月24日 周二` */
export const dayText = (instant: number, zone: string): string =>
  `${monthDayText(instant, zone)} 周${'一二三四五六日'[localAt(instant, zone).weekday - 1]}`;

const lunarFormats = new Map<string, Intl.DateTimeFormat>();

/** `农历十月十六`, by the Chinese calendar of the platform. */
export function lunarText(instant: number, zone: string): string {
  const format =
    lunarFormats.get(zone) ??
    new Intl.DateTimeFormat('zh-CN-u-ca-chinese', { timeZone: zone, month: 'long', day: 'numeric' });
  lunarFormats.set(zone, format);
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const day = Number(parts.day);
  const tens = day === 20 ? '二十' : day === 30 ? '三十' : (['初', '十', '廿'][Math.floor((day - 1) / 10)] ?? '');
  const ones = day === 10 ? '十' : day % 10 === 0 ? '' : '一二三四五六七八九'[(day % 10) - 1];
  return `农历${parts.month}${day === 10 ? '初' : tens}${ones}`;
}
