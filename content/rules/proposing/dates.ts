/** Days written in Chinese texts: 2026年11月24日, 二〇二六年十一月二十四日. */
import { daysInMonth } from '#content/model/calendar.ts';
import type { LocalDate } from '#content/model/time.ts';

const signs = '〇一二三四五六七八九';

/** 十一, 二十四, 24. */
function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const digit = (sign: string | undefined) => Math.max(0, signs.indexOf(sign === '零' ? '〇' : (sign ?? '')));
  return (text.includes('十') ? (tens ? digit(tens) : 1) * 10 : 0) + (ones ? digit(ones) : 0);
}
const yearOf = (text: string): number =>
  Number(
    [...text]
      .map((sign) => (/\d/.test(sign) ? sign : /[〇零○ＯOo]/.test(sign) ? '0' : String(signs.indexOf(sign))))
      .join(''),
  );

export const dayForm =
  '([12]\\d{3}|[一二][〇零○ＯO一二三四五六七八九]{3})\\s*年\\s*(\\d{1,2}|[一二三四五六七八九十]{1,3})\\s*月\\s*(\\d{1,2}|[一二三四五六七八九十]{1,3})\\s*[日号]';

/** The day of the three parts; undefined where there is no such day. */
export function dayOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): LocalDate | undefined {
  const [y, m, d] = [yearOf(year ?? ''), numberOf(month ?? ''), numberOf(day ?? '')];
  if (!(y >= 1949 && y <= 2100 && m >= 1 && m <= 12 && d >= 1 && d <= daysInMonth(y, m))) return undefined;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${y}-${two(m)}-${two(d)}` as LocalDate;
}
