import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOfDayNumber } from '#content/model/calendar.ts';
import { CatalogueItem } from '#content/model/catalogue-item.ts';
import type { LocalDate } from '#content/model/time.ts';
import {
  deadlineFrom,
  deadlineOf,
  reportDeadline,
  urgencyOn,
  workingDaysAfter,
  workingDaysBetween,
} from '#content/rules/deadlines.ts';
import { published, submitted, withdrawn } from '#content/rules/lifecycle.ts';
import { imported } from '#content/rules/release.ts';
import { knownThrough, workingDay } from '#content/rules/working-days.ts';
import { admin, draft, editor, notice, now } from '../../../support/disclosures.ts';

const day = (text: string): LocalDate => text as LocalDate;
const zone = 'Asia/Shanghai';

describe('working days with the official holidays and make-up days', () => {
  test.each([
    ['2026-02-10', 7, '2026-02-26', 'over the Spring Festival and its make-up Saturday'],
    ['2026-02-10', 15, '2026-03-09', ''],
    ['2026-02-10', 20, '2026-03-16', ''],
    ['2026-09-15', 20, '2026-10-19', 'over Mid-Autumn and National Day'],
    ['2026-04-30', 20, '2026-06-01', 'over Labour Day'],
    ['2020-01-20', 20, '2020-02-25', 'with the Spring Festival of 2020 that was extended'],
    ['2026-11-20', 0, '2026-11-20', 'none'],
  ])('%s and %i working days end on %s %s', (from, count, end) => {
    expect(workingDaysAfter(day(from), count)).toEqual({ date: end, known: true });
    expect(workingDaysBetween(day(from), day(end))).toBe(count);
    if (count > 0) expect(workingDaysBetween(day(end), day(from))).toBe(-count);
  });

  test('counted without walking there it is what walking there counts, over any days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 22_500 }), fc.integer({ min: 0, max: 60 }), (from, span) => {
        const days = Array.from({ length: span }, (_, at) => dateOfDayNumber(from + 1 + at));
        const [first, last] = [day(dateOfDayNumber(from)), day(dateOfDayNumber(from + span))];
        const count = days.filter((date) => workingDay(date).working).length;
        expect(workingDaysBetween(first, last)).toBe(count);
        const end = days.filter((date) => workingDay(date).working).at(-1);
        if (end) expect(workingDaysAfter(first, count).date).toBe(end);
      }),
    );
  });

  test('a year whose holidays are not announced is counted by weekdays and said to be provisional', () => {
    const next = knownThrough + 1;
    expect(workingDaysAfter(day(`${next}-06-01`), 5).known).toBe(false);
    expect(deadlineFrom(day(`${knownThrough}-12-20`)).provisional).toBe(true);
    expect(deadlineFrom(day(`${knownThrough}-06-01`)).provisional).toBe(false);
  });
});

const item = (facts: Record<string, unknown>): CatalogueItem =>
  CatalogueItem.parse({
    kind: 'catalogue-item',
    id: 'relief-1',
    title: '社会救助',
    number: 1,
    firstMatter: '社会救助',
    elements: '名单',
    basis: ['【条例】第二十一条'],
    limit: { raw: '7个工作日', workingDays: 7 },
    carriers: ['kiosk'],
    ...facts,
  });

describe('the day by which a draft must be public', () => {
  test('20 working days from the day it came into being (art. 26)', () => {
    expect(deadlineOf(draft({ created: '2026-09-15' }), [], zone)).toEqual({
      due: '2026-10-19',
      from: '2026-09-15',
      workingDays: 20,
      provisional: false,
      source: 'regulations',
    });
  });

  test('31 January of the year after for an annual report (art. 49)', () => {
    expect(reportDeadline(2025)).toMatchObject({ due: '2026-01-31', provisional: false, source: 'annual-report' });
    expect(urgencyOn(reportDeadline(2025), day('2026-02-02')).urgency).toBe('late');
  });

  test('from the day of drafting where it has no day of its own', () => {
    expect(deadlineOf(draft(), [], zone)?.from).toBe('2026-11-24');
  });

  test('the shorter limit of the catalogue item that it fulfils, named by either of them', () => {
    const mine = draft({ created: '2026-02-10', fulfils: 'relief-1' });
    expect(deadlineOf(mine, [item({})], zone)).toMatchObject({ due: '2026-02-26', source: 'catalogue' });
    const named = draft({ created: '2026-02-10' });
    expect(deadlineOf(named, [item({ fulfilledBy: ['water'] })], zone)?.due).toBe('2026-02-26');
    expect(deadlineOf(named, [item({})], zone)?.due).toBe('2026-03-16');
    const inTime = item({ limit: { raw: '及时', workingDays: null } });
    expect(deadlineOf(mine, [inTime], zone)?.source).toBe('regulations');
  });

  test('none for what is not to be public, is public, or was taken down', () => {
    expect(deadlineOf(draft({ attribute: 'withheld', legalBasis: '第十四条' }), [], zone)).toBeNull();
    expect(deadlineOf(draft({ attribute: null }), [], zone)).not.toBeNull();
    const handedIn = submitted(draft(), editor, now);
    if (!handedIn.ok) throw new Error(handedIn.message);
    expect(deadlineOf(handedIn.record, [], zone)).not.toBeNull();
    const clearance = { revision: 1, confidentiality: 'passed' as const, reviewer: 'chen', at: now, note: '' };
    const up = published({ ...handedIn.record, state: 'approved', clearance }, admin, now, { zone });
    if (!up.ok) throw new Error(up.message);
    expect(deadlineOf(up.record, [], zone)).toBeNull();
    const down = withdrawn(up.record, admin, now + 1, '');
    if (!down.ok) throw new Error(down.message);
    expect(deadlineOf(down.record, [], zone)).toBeNull();
  });

  test('none for what was brought in from the provincial platform, where it is public already', () => {
    expect(deadlineOf(imported(notice({ created: '2021-03-01' }), 'console', now), [], zone)).toBeNull();
  });
});

test.each([
  ['2026-11-20', '2026-11-25', 'late', -3],
  ['2026-11-20', '2026-11-21', 'late', -1],
  ['2026-11-25', '2026-11-25', 'soon', 0],
  ['2026-11-30', '2026-11-25', 'soon', 3],
  ['2026-12-01', '2026-11-25', 'later', 4],
])('due on %s is on %s %s, %i working days left', (due, today, urgency, left) => {
  expect(urgencyOn({ due: day(due) }, day(today))).toEqual({ urgency, left });
});
