import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { InformationRequest } from '#content/model/request.ts';
import { applicantNames, requestResults, resultName } from '#content/model/request-terms.ts';
import { keysOf } from '#content/model/terms.ts';
import { crosscheck } from '#content/rules/crosscheck.ts';
import { requestRows } from '#content/rules/report/layout.ts';
import { requestTables } from '#content/rules/requests/year-tables.ts';
import { tablesOf2021 } from '../../../../support/report-tables.ts';
import { day, request, steps } from '../../../../support/requests.ts';

const answered = (result: keyof typeof requestResults, on: string, facts: Record<string, unknown> = {}) =>
  request({ ...facts, steps: steps({ act: 'answer', on: day(on), result, note: '' }) });

test('counts by result and by who asked, over the turn of a year', () => {
  const kept = [
    answered('granted', '2026-10-08'),
    answered('partial', '2027-01-15', { received: '2026-12-20', applicant: 'business' }),
    request({ steps: steps({ act: 'void', note: '重复登记' }) }),
  ];
  const of2026 = requestTables(kept, 2026).requests;
  expect(of2026.receivedThisYear).toEqual([1, 1, 0, 0, 0, 0, 2]);
  expect(of2026.results.予以公开).toEqual([1, 0, 0, 0, 0, 0, 1]);
  expect(of2026.carriedToNextYear).toEqual([0, 1, 0, 0, 0, 0, 1]);
  const of2027 = requestTables(kept, 2027).requests;
  expect(of2027.carriedFromLastYear).toEqual([0, 1, 0, 0, 0, 0, 1]);
  expect(of2027.results.部分公开).toEqual([0, 1, 0, 0, 0, 0, 1]);
  expect(of2027.results.总计).toEqual([0, 1, 0, 0, 0, 0, 1]);
});

test('each result has a row of its own in the printed table, and each row a result', () => {
  const rows = keysOf(requestResults).map((result) => {
    const tables = { ...tablesOf2021(), ...requestTables([answered(result, '2026-10-08')], 2026) };
    const counted = requestRows(tables).filter(({ part, cells }) => part && cells.at(-1) === 1);
    expect(counted, result).toHaveLength(1);
    expect(counted[0]?.label, result).toContain(requestResults[result].row ?? resultName(result));
    return counted[0]?.key;
  });
  expect(new Set(rows).size).toBe(requestRows(tablesOf2021()).filter(({ part }) => part).length);
});

test('whatever was asked and answered, the checker of reports finds no fault', () => {
  const date = fc
    .tuple(fc.integer({ min: 2024, max: 2028 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}-15`);
  const one: fc.Arbitrary<InformationRequest> = fc
    .record({
      received: date,
      on: fc.option(date),
      result: fc.constantFrom(...keysOf(requestResults)),
      applicant: fc.constantFrom(...keysOf(applicantNames)),
    })
    .map(({ received, on, result, applicant }) =>
      on === null || on < received ? request({ received, applicant }) : answered(result, on, { received, applicant }),
    );
  fc.assert(
    fc.property(fc.array(one, { maxLength: 30 }), (requests) => {
      for (const year of [2025, 2026, 2027]) {
        const previous = { ...tablesOf2021(), ...requestTables(requests, year - 1) };
        const tables = { ...tablesOf2021(), ...requestTables(requests, year) };
        expect(crosscheck({ ...tables, year, previous }).filter(({ table }) => table !== 'article20')).toEqual([]);
      }
    }),
  );
});
