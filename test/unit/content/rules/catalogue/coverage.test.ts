/** Which items of the catalogue are fulfilled, and when an update by rhythm is due. */
import { describe, expect, it } from 'vitest';
import { CatalogueItem } from '#content/model/catalogue-item.ts';
import type { LocalDate } from '#content/model/time.ts';
import { coverage, coverageBy } from '#content/rules/catalogue/coverage.ts';
import type { PublishedItem } from '#content/rules/publication.ts';
import { notice } from '../../../../support/disclosures.ts';

const zone = 'Asia/Shanghai';
const item = (raw: string, facts: Record<string, unknown> = {}) =>
  CatalogueItem.parse({
    kind: 'catalogue-item',
    id: 'relief-1',
    title: '社会救助：救助名单',
    subject: 'social-relief',
    publisher: '公共服务办公室',
    number: 1,
    firstMatter: '救助',
    elements: '名单',
    basis: ['【条例】第二十条'],
    limit: { raw, workingDays: 20 },
    carriers: ['kiosk'],
    fulfilledBy: ['list'],
    ...facts,
  });
const published = (issued: string, facts: Record<string, unknown> = {}): PublishedItem => ({
  ...notice({ id: 'list', issued, ...facts }),
  revision: 1,
  publishedAt: 0,
  publishedUntil: null,
});
const stateOn = (today: string, one: CatalogueItem, items: PublishedItem[]) => {
  const [found] = coverage([one], items, today as LocalDate, zone);
  return found && { state: found.state, due: found.due, updated: found.updated };
};

describe('an item', () => {
  it('is missing without anything public that fulfils it', () => {
    const missing = { state: 'missing', due: null, updated: null };
    expect(stateOn('2026-11-24', item('及时'), [])).toEqual(missing);
    expect(stateOn('2026-11-24', item('及时'), [published('2026-01-05', { id: 'other' })])).toEqual(missing);
    for (const standing of ['repealed', 'expired'])
      expect(stateOn('2026-11-24', item('及时'), [published('2026-01-05', { standing })])).toEqual(missing);
  });

  it('without a rhythm is covered for good, by the last update that is public', () => {
    const items = [published('2020-01-05'), published('2021-03-01', { id: 'second', fulfils: 'relief-1' })];
    expect(stateOn('2026-11-24', item('及时，长期公开'), items)).toEqual({
      state: 'covered',
      due: null,
      updated: '2021-03-01',
    });
  });

  // 20 working days after 30 September 2026 end on 3 November: 1 to 7 October are off, Saturday 10 October is worked.
  it.each([
    ['2026-09-30', 'covered'],
    ['2026-10-19', 'covered'],
    ['2026-10-20', 'due-soon'],
    ['2026-11-03', 'due-soon'],
    ['2026-11-04', 'late'],
  ])('of every quarter, updated in July, is on %s %s', (today, state) => {
    const found = stateOn(today, item('每季度结束后20个工作日内'), [published('2026-07-15')]);
    expect(found).toEqual({ state, due: '2026-11-03', updated: '2026-07-15' });
  });

  it.each([
    ['每月', {}, '2026-08'],
    ['每半年', {}, '2027-01'],
    ['每年', {}, '2027-01'],
    ['20日内', { cadence: 'periodic' }, '2027-01'],
  ])('with %s has its next day in the month after its period', (raw, facts, month) => {
    const found = stateOn('2026-07-20', item(raw, facts), [published('2026-07-15')]);
    expect(found?.due?.slice(0, 7)).toBe(month);
  });

  it('says where the holidays that were counted are not announced', () => {
    const [far] = coverage([item('每年')], [published('2030-05-01')], '2030-06-01' as LocalDate, zone);
    const [near] = coverage([item('每月')], [published('2026-05-06')], '2026-05-07' as LocalDate, zone);
    expect([far?.provisional, near?.provisional]).toEqual([true, false]);
  });
});

it('sums are kept by any name', () => {
  const all = coverage(
    [item('及时'), item('及时', { id: 'b', fulfilledBy: [] }), item('及时', { id: 'c', publisher: '财政办公室' })],
    [published('2026-01-05')],
    '2026-11-24' as LocalDate,
    zone,
  );
  expect(coverageBy(all, ({ department }) => department)).toEqual([
    { name: '公共服务办公室', covered: 1, 'due-soon': 0, late: 0, missing: 1 },
    { name: '财政办公室', covered: 1, 'due-soon': 0, late: 0, missing: 0 },
  ]);
});
