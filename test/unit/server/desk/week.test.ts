/** The week of a playlist: what plays in which stretch of which day, holidays and make-up days included. */
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '#content/model/time.ts';
import { mondayOf, weekOf } from '../../../../server/desk/signage/week.ts';
import { windowsText } from '../../../../server/desk/signage/window-words.ts';
import { programmeOf, zone } from '../../../support/screens.ts';

const text = (id: string, more: object = {}) => ({ id, source: { kind: 'text', title: id }, ...more });
const made = Date.parse('2026-01-01T00:00+08:00');
const week = (entries: readonly unknown[], monday: string) => weekOf(programmeOf(entries, made), monday as LocalDate);
const hours = (instant: number) => new Date(instant + 8 * 3_600_000).toISOString().slice(11, 16);
const told = (day: ReturnType<typeof week>[number] | undefined) =>
  day?.stretches.map(({ from, until, entries }) => `${hours(from)}-${hours(until)} ${entries.join('+')}`);

describe('a week', () => {
  it('tells working days, holidays and make-up days apart, as the entries do', () => {
    const days = week([text('work', { windows: [{ days: 'working' }] })], '2026-09-28');
    expect(days.map(({ date, working }) => [date.slice(5), working])).toEqual([
      ['09-28', true],
      ['09-29', true],
      ['09-30', true],
      ['10-01', false],
      ['10-02', false],
      ['10-03', false],
      ['10-04', false],
    ]);
    expect(days.map((day) => told(day))).toEqual([
      ...Array.from({ length: 3 }, () => ['00:00-00:00 work']),
      ...Array.from({ length: 4 }, () => ['00:00-00:00 ']),
    ]);
    const makeUp = week([text('work', { windows: [{ days: 'working' }] })], '2026-10-05').at(5);
    expect([makeUp?.date, makeUp?.working, told(makeUp)]).toEqual(['2026-10-10', true, ['00:00-00:00 work']]);
  });

  it('a window that crosses midnight shows on both days', () => {
    const [monday, tuesday] = week(
      [text('night', { windows: [{ weekdays: [1], times: [{ from: '22:00', until: '02:00' }] }] })],
      '2026-11-23',
    );
    expect(told(monday)).toEqual(['00:00-22:00 ', '22:00-00:00 night']);
    expect(told(tuesday)).toEqual(['00:00-02:00 night', '02:00-00:00 ']);
  });

  it('what is more important plays alone while it is there', () => {
    const urgent = text('urgent', { priority: 'urgent', windows: [{ times: [{ from: '09:00', until: '10:00' }] }] });
    const [monday] = week([text('always'), urgent], '2026-11-23');
    expect(told(monday)).toEqual(['00:00-09:00 always', '09:00-10:00 urgent', '10:00-00:00 always']);
  });

  it('begins on the Monday of any instant in it', () => {
    for (const instant of ['2026-11-23T00:00+08:00', '2026-11-29T23:59+08:00']) {
      expect(mondayOf(Date.parse(instant), zone)).toBe('2026-11-23');
    }
  });
});

it('says in words when something plays', () => {
  const window = { from: null, to: null, except: [], weekdays: [], times: [], days: 'all' as const };
  expect(windowsText([])).toBe('一直放');
  const span = (from: string, until: string) => ({ from, until }) as (typeof window.times)[number];
  expect(
    windowsText([
      { ...window, days: 'working', times: [span('09:00', '12:00'), span('22:00', '02:00')] },
      { ...window, weekdays: [1, 3], from: '2026-11-01' as LocalDate, except: ['2026-11-04' as LocalDate] },
    ]),
  ).toBe('工作日 09:00—12:00、22:00—02:00（次日）；周一、三，11月1日起，除 11月4日');
});
