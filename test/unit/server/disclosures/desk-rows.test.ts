/** The rows of the desk's list: made anew in part, they are what they are when made whole; filtered by everything staff filter by. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CatalogueItem } from '#content/model/catalogue-item.ts';
import type { DisclosureRecord } from '#content/model/record.ts';
import { drafted } from '#content/rules/lifecycle.ts';
import { createDeskRows } from '#server/disclosures/desk-rows.ts';
import { draft, editor, notice, now } from '../../../support/disclosures.ts';

const zone = 'Asia/Shanghai';
const day = 86_400_000;
const limited = (workingDays: number): DisclosureRecord =>
  drafted(
    CatalogueItem.parse({
      kind: 'catalogue-item',
      id: 'item-1',
      title: '社会救助',
      number: 1,
      firstMatter: '社会救助',
      elements: '名单',
      basis: ['【条例】第二十一条'],
      limit: { raw: `${workingDays}个工作日`, workingDays },
      carriers: ['kiosk'],
    }),
    editor,
    now,
  );

/** A change of what is kept, or of the clock. */
const step = fc.oneof(
  fc.record({
    id: fc.integer({ min: 0, max: 5 }),
    back: fc.integer({ min: 0, max: 60 }),
    until: fc.option(fc.integer({ min: 1, max: 3 * 24 })),
    fulfils: fc.boolean(),
  }),
  fc.record({ workingDays: fc.integer({ min: 1, max: 15 }) }),
  fc.record({ hours: fc.integer({ min: 1, max: 40 }) }),
);

test('after any changes and with any time gone by they are as if made at once', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let records: Record<string, DisclosureRecord> = {};
      let at = now;
      const rows = createDeskRows({ records: () => records, now: () => at, zone });
      for (const act of steps) {
        if ('hours' in act) at += act.hours * 3_600_000;
        else if ('workingDays' in act) records = { ...records, 'item-1': limited(act.workingDays) };
        else {
          const created = new Date(at - act.back * day).toISOString().slice(0, 10);
          const made = draft({ id: `n-${act.id}`, created, fulfils: act.fulfils ? 'item-1' : null });
          const { until } = act;
          const live = { revision: 1, disclosure: made.working, from: at, until: at + (until ?? 0) * 3_600_000 };
          records = { ...records, [made.id]: until === null ? made : { ...made, state: 'published', live } };
        }
        const whole = createDeskRows({ records: () => records, now: () => at, zone });
        expect(rows.list({})).toEqual(whole.list({}));
        expect(rows.departments()).toEqual(whole.departments());
      }
    }),
    { numRuns: 60 },
  );
});

test('every filter, alone and together; words in any order, in title, number and department', () => {
  const of = (id: string, facts: Record<string, unknown>) =>
    [id, drafted(notice({ id, ...facts }), editor, now)] as const;
  const records = Object.fromEntries([
    of('old', { title: '关于停水的通知', created: '2026-06-01', publisher: '规划建设办公室' }),
    of('soon', {
      title: '养老补贴公示',
      created: '2026-10-30',
      publisher: '公共服务办公室',
      documentNumber: '狮府〔2026〕7号',
    }),
    of('new', { title: '垃圾分类公告', created: '2026-11-23', publisher: '公共服务办公室' }),
  ]);
  const rows = createDeskRows({ records: () => records, now: () => now, zone });
  const ids = (filter: Parameters<typeof rows.list>[0]) => rows.list(filter).map(({ id }) => id);
  expect(ids({})).toEqual(['old', 'soon', 'new']);
  expect(ids({ urgency: 'late' })).toEqual(['old']);
  expect(ids({ urgency: 'soon' })).toEqual(['soon']);
  expect(ids({ pressing: 'true' })).toEqual(['old', 'soon']);
  expect(ids({ department: '公共服务办公室' })).toEqual(['soon', 'new']);
  expect(ids({ department: '公共服务办公室', q: '公告' })).toEqual(['new']);
  expect(ids({ q: '7号 养老' })).toEqual(['soon']);
  expect(ids({ q: '公共服务' })).toEqual(['soon', 'new']);
  expect(ids({ state: 'published' })).toEqual([]);
  expect(rows.departments()).toEqual(['公共服务办公室', '规划建设办公室']);
});
