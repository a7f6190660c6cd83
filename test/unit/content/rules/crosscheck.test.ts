/** The checker finds what is wrong in an annual report's tables, nothing else, and says where it cannot say. */
import { describe, expect, it } from 'vitest';
import { PrintedReport, ReportTables } from '#content/model/report-tables.ts';
import { crosscheck } from '#content/rules/crosscheck.ts';
import { requestRows } from '#content/rules/report/layout.ts';
import type { ReportFault } from '#content/rules/report/report-fault.ts';
import { reportOf2020, tablesOf2020, tablesOf2021 } from '../../../support/report-tables.ts';

const place = ({ rule, table, row, column, found, expected }: ReportFault) =>
  `${rule} ${table} ${row} ${column}: ${found}, expected ${expected}`;
const faultsOf = (tables: unknown): string[] => crosscheck(PrintedReport.parse(tables)).map(place);

/** Tables that are right, in both formats, with figures that are not all zero. */
const right = {
  until2020() {
    const tables = tablesOf2020();
    tables.requests.results.总计 = [1, 0, 0, 0, 0, 0, 1];
    return tables;
  },
  since2021() {
    const tables = tablesOf2021();
    tables.requests.receivedThisYear = [3, 1, 0, 0, 0, 0, 4];
    tables.requests.carriedFromLastYear = [1, 0, 0, 0, 0, 0, 1];
    tables.requests.results.予以公开 = [1, 1, 0, 0, 0, 0, 2];
    tables.requests.results.不予公开.属于三类内部事务信息 = [1, 0, 0, 0, 0, 0, 1];
    tables.requests.results.其他处理.其他 = [1, 0, 0, 0, 0, 0, 1];
    tables.requests.results.总计 = [3, 1, 0, 0, 0, 0, 4];
    tables.requests.carriedToNextYear = [1, 0, 0, 0, 0, 0, 1];
    tables.reviewAndLitigation.行政复议 = { 结果维持: 1, 结果纠正: 0, 其他结果: 0, 尚未审结: 1, 总计: 2 };
    return tables;
  },
};

const ofSeed = [
  'T3-COL requests 总计 自然人: 2, expected 1',
  'T3-ID requests 总计 自然人: 2, expected 1',
  'T3-COL requests 总计 总计: 2, expected 1',
  'T3-ID requests 总计 总计: 2, expected 1',
];

describe('the report of 2020 as printed', () => {
  it('has these four faults and no other', () => {
    const faults = crosscheck(PrintedReport.parse(tablesOf2020()));
    expect(faults.map(place)).toEqual(ofSeed);
    expect(faults.every(({ level, assessable }) => level === 'error' && assessable)).toBe(true);
    expect(faults[0]?.message).toMatch(/^“三、（七）总计”的自然人一栏填 2，.*相加为 1 the printed total is 2/);
  });

  it('with six cells in the last row is not assessable there, and fails no more than before', () => {
    const tables = tablesOf2020();
    tables.requests.carriedToNextYear.pop();
    const faults = crosscheck(PrintedReport.parse(tables));
    expect(faults.map(place)).toEqual([...ofSeed, 'INT requests carriedToNextYear null: 6, expected 7']);
    expect(faults.at(-1)).toMatchObject({ level: 'warning', assessable: false });
  });

  it('agrees with its own text and series', () => {
    const { tables, parts, series } = reportOf2020();
    const text = parts.map(({ body }: { body: string }) => body).join('\n');
    expect(faultsOf({ ...tables, text, series })).toEqual(ofSeed);
  });
});

describe.each(Object.entries(right))('tables of the format %s that are right', (format, tables) => {
  it('have no fault', () => {
    expect(faultsOf(tables())).toEqual([]);
    expect(requestRows(ReportTables.parse(tables()))).toHaveLength(format === 'until2020' ? 23 : 25);
  });

  it('show each cell of the requests table that is changed by one', () => {
    const keys = requestRows(ReportTables.parse(tables())).map(({ key }) => key);
    for (const [at, key] of keys.entries()) {
      for (let column = 0; column < 7; column += 1) {
        const spoilt = tables();
        const cells = requestRows(spoilt)[at]?.cells as number[];
        cells[column] = (cells[column] ?? 0) + 1;
        const rules = crosscheck(spoilt).map(({ rule }) => rule);
        expect(rules, `${key}, column ${column}`).toContain('T3-ROW');
        expect(rules.includes('T3-COL') || rules.includes('T3-ID'), `${key}, column ${column}`).toBe(true);
      }
    }
  });

  it.each(['行政复议', '未经复议直接起诉', '复议后起诉'])('show a wrong total of %s', (row) => {
    const spoilt = tables();
    const { 行政复议, 行政诉讼 } = spoilt.reviewAndLitigation;
    const outcome = row === '行政复议' ? 行政复议 : 行政诉讼[row];
    outcome.总计 += 3;
    expect(faultsOf(spoilt)).toEqual([
      `T4-SUM reviewAndLitigation ${row} 总计: ${outcome.总计}, expected ${outcome.总计 - 3}`,
    ]);
  });

  it.each([null, '/', '', ' ／ '])('with %j in a cell are not assessable there, which is no failure', (blank) => {
    const spoilt = tables();
    spoilt.requests.results.予以公开[0] = blank;
    spoilt.reviewAndLitigation.行政复议.结果纠正 = blank;
    const faults = crosscheck(PrintedReport.parse(spoilt));
    expect(faults.map(({ rule, assessable, level }) => ({ rule, assessable, level }))).toEqual([
      { rule: 'INT', assessable: false, level: 'warning' },
      { rule: 'INT', assessable: false, level: 'warning' },
    ]);
  });

  it.each([-1, 1.5, 'two'])('with %j in a cell have a fault there', (odd) => {
    const spoilt = tables();
    spoilt.article20.item5[0].decisions = odd;
    expect(faultsOf(spoilt)).toEqual([`INT article20 行政许可 decisions: ${odd}, expected null`]);
  });
});

describe('what a blank cell leaves certain', () => {
  it('a total smaller than the rows that are known is wrong whatever the blank one is', () => {
    const tables = right.since2021();
    tables.requests.results.部分公开[0] = null;
    tables.requests.results.总计[0] = 1;
    const rules = faultsOf(tables).map((line) => line.split(':')[0]);
    expect(rules).toContain('T3-COL requests 总计 自然人');
  });
});

describe('two years', () => {
  it('carried in is what the year before carried out', () => {
    const tables = right.since2021();
    expect(faultsOf({ ...tables, previous: right.until2020() })).toEqual([
      'XYEAR-1 requests carriedFromLastYear 自然人: 1, expected 0',
      'XYEAR-1 requests carriedFromLastYear 总计: 1, expected 0',
    ]);
  });

  it('documents in force follow from those made and repealed', () => {
    const previous = tablesOf2021();
    previous.article20.item1[1] = { row: '行政规范性文件', madeThisYear: 0, repealedThisYear: 0, inForce: 4 };
    const tables = tablesOf2021();
    tables.article20.item1[1] = { row: '行政规范性文件', madeThisYear: 2, repealedThisYear: 1, inForce: 4 };
    expect(faultsOf({ ...tables, previous })).toEqual(['XYEAR-2 article20 行政规范性文件 inForce: 4, expected 5']);
  });

  it('services of last year are those of its report with its change', () => {
    const tables = right.until2020();
    tables.article20.item5[1].lastYear = 76;
    expect(faultsOf({ ...tables, previous: right.until2020() })).toEqual([
      'XYEAR-3 article20 其他对外管理服务事项 lastYear: 76, expected 77',
    ]);
  });
});

describe('the text', () => {
  it.each([
    ['全年收到政府信息公开申请 2 件。', 'TXT-1 text receivedThisYear null: 2, expected 1'],
    ['全年没有收到政府信息公开申请。', 'TXT-1 text receivedThisYear null: 0, expected 1'],
    ['被申请行政复议 3 件，没有被提起行政诉讼。', 'TXT-1 text 行政复议 null: 3, expected 0'],
    ['没有行政复议，行政诉讼 1 件。', 'TXT-1 text 行政诉讼 null: 1, expected 0'],
    ['综合窗口受理 **75** 项服务。', 'TXT-3 text 服务事项 null: 75, expected 77'],
  ])('%s', (text, fault) => {
    expect(faultsOf({ ...right.until2020(), text })).toEqual([fault]);
  });

  it('counts that do not add up to their stated total are named', () => {
    const series = [
      {
        name: '类别',
        total: 76,
        parts: [
          { name: '甲', count: 5 },
          { name: '乙', count: 70 },
        ],
      },
    ];
    expect(faultsOf({ ...right.until2020(), series })).toEqual(['TXT-2 text 类别 null: 76, expected 75']);
  });
});
