/** Instants as people read them on a screen. */
import { localAt } from '../zone.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** `09:05` */
export function timeText(instant: number, zone: string): string {
  const { ms } = localAt(instant, zone);
  return `${two(Math.floor(ms / 3_600_000))}:${two(Math.floor(ms / 60_000) % 60)}`;
}

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
