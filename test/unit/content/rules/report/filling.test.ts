/** Filling in an annual report: what the hub knows, single cells, blocks, totals; the checker agrees with all of it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Report } from '#content/model/report.ts';
import { PrintedReport, ReportTables } from '#content/model/report-tables.ts';
import type { LocalDate } from '#content/model/time.ts';
import { crosscheck } from '#content/rules/crosscheck.ts';
import { begunReport } from '#content/rules/report/begun.ts';
import { checkable } from '#content/rules/report/checkable.ts';
import { blockFrom, type CellPlace, differing, withCells, withTotals } from '#content/rules/report/filling.ts';
import { reportLayout } from '#content/rules/report/layout.ts';
import { tablesOf2020, tablesOf2021 } from '../../../../support/report-tables.ts';

const formats = { until2020: tablesOf2020, since2021: tablesOf2021 };
const placesOf = (tables: ReportTables): CellPlace[] =>
  reportLayout(tables).flatMap(({ key: table, columnKeys, rows }) =>
    rows.flatMap(({ key: row }) => columnKeys.map((column) => ({ table, row, column }))),
  );
const nameOf = ({ table, row, column }: CellPlace): string => `${table} ${row} ${column}`;
/** Every cell by its place. */
const cellsOf = (tables: ReportTables) =>
  new Map(
    reportLayout(tables).flatMap(({ key: table, columnKeys, rows }) =>
      rows.flatMap(({ key: row, cells }) =>
        columnKeys.map((column, at) => [nameOf({ table, row, column }), cells[at]] as const),
      ),
    ),
  );

describe.each(Object.entries(formats))('tables of the format %s', (_, tablesOf) => {
  it('take a count in any cell, there and nowhere else, and the given ones stay as they were', () => {
    const tables = tablesOf() as ReportTables;
    const before = JSON.stringify(tables);
    const places = placesOf(tables);
    for (const place of places) {
      const next = cellsOf(ReportTables.parse(withCells(tables, [[place, 12345]])));
      const changed = [...cellsOf(tables)].filter(([name, cell]) => next.get(name) !== cell).map(([name]) => name);
      expect([changed, next.get(nameOf(place))]).toEqual([[nameOf(place)], 12345]);
    }
    expect(JSON.stringify(tables)).toBe(before);
  });

  it('with their totals worked out have no total that does not agree', () => {
    const places = placesOf(tablesOf());
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: places.length, maxLength: places.length }), (counts) => {
        const filled = withCells(
          tablesOf(),
          places.map((place, at) => [place, counts[at] ?? 0]),
        );
        const rules = crosscheck(PrintedReport.parse(withTotals(filled))).map(({ rule }) => rule);
        // What was received and handled is the town's own; no total follows from it.
        expect(rules.filter((rule) => rule !== 'T3-ID')).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('totals', () => {
  it('are left as they are where a part is blank', () => {
    const place: CellPlace = { table: 'requests', row: '部分公开', column: '自然人' };
    const total: CellPlace = { ...place, row: '总计' };
    const tables = withCells(tablesOf2021(), [
      [place, null],
      [total, 9],
    ]);
    expect(cellsOf(withTotals(tables)).get(nameOf(total))).toBe(9);
  });
});

describe('a block from a spreadsheet', () => {
  it('is laid down from its cell on, and what stands beyond the table is left out', () => {
    const table = reportLayout(tablesOf2021()).find(({ key }) => key === 'reviewAndLitigation');
    if (!table) throw new Error('no table');
    const from: CellPlace = { table: table.key, row: '未经复议直接起诉', column: '尚未审结' };
    const counts = blockFrom(table, from, [[1, 2, 3], [4, null], [5]]);
    expect(counts.map(([{ row, column }, count]) => [row, column, count])).toEqual([
      ['未经复议直接起诉', '尚未审结', 1],
      ['未经复议直接起诉', '总计', 2],
      ['复议后起诉', '尚未审结', 4],
      ['复议后起诉', '总计', null],
    ]);
  });
});

describe('the register', () => {
  it('is compared cell by cell, and putting its counts in leaves no difference', () => {
    const own = tablesOf2021();
    own.requests.receivedThisYear = [2, 0, 0, 0, 0, 0, 2];
    own.reviewAndLitigation.行政复议.结果维持 = 1;
    const tables: ReportTables = tablesOf2021();
    const found = differing(tables, own);
    expect(found.map(([{ row, column }, count]) => [row, column, count])).toEqual([
      ['receivedThisYear', '自然人', 2],
      ['receivedThisYear', '总计', 2],
      ['行政复议', '结果维持', 1],
    ]);
    expect(differing(withCells(tables, found), own)).toEqual([]);
  });
});

describe('a report that is begun', () => {
  const own = {
    disclosed: {
      total: 3,
      byCategory: [
        { category: 'government-news' as const, name: '政务动态', count: 3 },
        { category: 'other' as const, name: '其他', count: 0 },
      ],
    },
    policies: { issued: 2, inForce: 5 },
    services: 77,
    fees: 3,
    ...(({ requests, reviewAndLitigation }) => ({ requests, reviewAndLitigation }))(tablesOf2021()),
  };
  own.requests.receivedThisYear = [1, 0, 0, 0, 0, 0, 1];
  own.requests.carriedToNextYear = [1, 0, 0, 0, 0, 0, 1];
  const town = { fullName: '某镇人民政府', office: '党政办', address: '某路 1 号', phone: '020-0000' };
  const known = { year: 2025, own, previous: null, town, publisher: '党政办', today: '2026-01-05' as LocalDate };

  it('is a report but for its id, agrees with itself, and leaves blank what the hub cannot know', () => {
    const report = Report.parse({ ...begunReport(known), id: 'annual-report-2025' });
    const faults = crosscheck(checkable(report, undefined));
    expect(faults.filter(({ assessable }) => assessable)).toEqual([]);
    expect(faults.map(({ row }) => row)).toEqual([
      '行政规范性文件',
      '行政许可',
      '行政处罚',
      '行政强制',
      '行政事业性收费',
    ]);
    expect(report.parts.map(({ body }) => body).join('\n')).toContain('新收政府信息公开申请 1 件');
  });

  it('works out what was repealed from the report of the year before', () => {
    const previous = tablesOf2021();
    previous.article20.item1[1].inForce = 4;
    const report = Report.parse({ ...begunReport({ ...known, previous }), id: 'r' });
    const faults = crosscheck(checkable(report, previous)).filter(({ assessable }) => assessable);
    expect(faults).toEqual([]);
    expect('item9' in report.tables.article20 ? null : report.tables.article20.item1[1]).toEqual({
      row: '行政规范性文件',
      madeThisYear: 2,
      repealedThisYear: 1,
      inForce: 5,
    });
  });
});
