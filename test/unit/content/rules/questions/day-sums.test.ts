import { describe, expect, test } from 'vitest';
import { QueryEvent } from '#content/model/query.ts';
import { daySums, daysToFold, foldedDay, rising, sumsOf } from '#content/rules/questions/day-sums.ts';
import { gapProgress } from '#content/rules/questions/gap-state.ts';
import { day } from '../../../../support/requests.ts';

/** 2026-11-24 09:00 in Shanghai. */
const nine = 1_795_482_000_000;
let made = 0;
const asked = (words: string, facts: Record<string, unknown> = {}) =>
  QueryEvent.parse({ id: `question-${made++}`, at: nine, kiosk: 'hall', words, input: 'pinyin', results: 3, ...facts });
const facts = { zone: 'Asia/Shanghai', sectionOf: (id: string) => (id === 'card' ? 'services' : undefined) };
const tuesday = day('2026-11-24');

describe('the sums of a day', () => {
  const sums = daySums(
    tuesday,
    [
      asked('社保卡', { visit: 'visit-one', opened: 'card', language: 'en' }),
      asked('社 保卡', { visit: 'visit-one', input: 'handwriting' }),
      asked('社保卡', { visit: 'visit-two', at: nine + 5 * 3_600_000 }),
      asked('鑫鑫', { results: 0, kiosk: 'side' }),
      asked('低保', { opened: 'gone' }),
    ],
    facts,
  );

  test('count questions, visits, what was found and opened, by every side', () => {
    expect(sums).toMatchObject({ total: 5, visits: 4, found: 4, opened: 2 });
    expect(sums.byInput).toEqual({ pinyin: 4, handwriting: 1 });
    expect(sums.byLanguage).toEqual({ 'zh-Hans': 4, en: 1 });
    expect(sums.byKiosk).toEqual({ hall: 4, side: 1 });
    expect(sums.bySection).toEqual({ services: 1, other: 1, none: 3 });
    expect([sums.byHour[9], sums.byHour[14], sums.byHour.reduce((a, b) => a + b)]).toEqual([4, 1, 5]);
    expect(sums.words[0]).toEqual({ words: '社保卡', count: 3, found: 3, opened: 1 });
  });

  test('keep no words that fewer than three asked, and every number', () => {
    const folded = foldedDay(sums);
    expect(folded.words.map(({ words }) => words)).toEqual(['社保卡']);
    expect({ ...folded, words: [] }).toEqual({ ...sums, words: [] });
  });

  test('add up over days', () => {
    const two = sumsOf([sums, { ...sums, day: day('2026-11-25') }]);
    expect(two).toMatchObject({ total: 10, visits: 8, byInput: { pinyin: 8, handwriting: 2 } });
    expect(two.words[0]).toEqual({ words: '社保卡', count: 6, found: 6, opened: 2 });
    expect(sumsOf([])).toMatchObject({ total: 0, words: [], byHour: Array(24).fill(0) });
  });
});

test('days past their time are folded, the last day of it is not', () => {
  expect(daysToFold(['2026-05-27', '2026-05-28', '2026-11-24'], tuesday, 180)).toEqual(['2026-05-27']);
});

test('rising is what is asked more than before, by more than chance', () => {
  const count = (words: string, times: number) => ({ words, count: times, found: 0, opened: 0 });
  const before = [count('社保', 10), count('低保', 4), count('停水', 1)];
  const now = [count('社保', 12), count('低保', 9), count('停水', 2), count('疫苗', 3), count('路灯', 1)];
  expect(rising(now, before).map(({ words }) => words)).toEqual(['低保', '疫苗']);
});

test('a gap is closed when the same is found and opened since, in whatever spacing', () => {
  const gap = { words: '鑫鑫', how: 'write', target: null, by: 'lin', at: nine } as const;
  const before = asked('鑫鑫', { at: nine - 1, opened: 'card' });
  expect(gapProgress(gap, [before], false)).toEqual({ state: 'open', asked: 0, found: 0, opened: 0 });
  expect(gapProgress(gap, [asked('鑫鑫', { results: 0 })], true)).toMatchObject({ state: 'found', asked: 1, found: 0 });
  expect(gapProgress(gap, [asked('鑫 鑫', { opened: 'card' })], true)).toMatchObject({ state: 'closed', opened: 1 });
});
