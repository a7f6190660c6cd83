/** When something plays, in the words of staff. */
import type { PlayWindow } from '#content/model/playlist.ts';

export const weekdayNames = ['一', '二', '三', '四', '五', '六', '日'] as const;
const days = { all: '每天', working: '工作日', off: '休息日' } as const;

/** `11月24日` of `2026-11-24`. */
export const monthDay = (date: string): string => {
  const [, month = '', day = ''] = date.split('-');
  return `${Number(month)}月${Number(day)}日`;
};

/** `工作日 09:00—12:00、13:00—17:00，11月1日—11月30日，除 11月3日`. */
export function windowText({ from, to, except, weekdays, times, days: kind }: PlayWindow): string {
  const week = weekdays.map((day) => weekdayNames[day - 1]).join('、');
  const on = week ? `周${week}${kind === 'all' ? '' : `（只限${days[kind]}）`}` : days[kind];
  const hours = times.map((span) => `${span.from}—${span.until}${span.until > span.from ? '' : '（次日）'}`).join('、');
  const span =
    from && to ? `${monthDay(from)}—${monthDay(to)}` : from ? `${monthDay(from)}起` : to ? `到${monthDay(to)}` : '';
  const out = except.length > 0 ? `除 ${except.map(monthDay).join('、')}` : '';
  return [`${on}${hours && ` ${hours}`}`, span, out].filter(Boolean).join('，');
}

/** `一直放`, or when. */
export const windowsText = (windows: readonly PlayWindow[]): string =>
  windows.length === 0 ? '一直放' : windows.map(windowText).join('；');
