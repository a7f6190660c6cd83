/** A year's tables against those of the year before (XYEAR-1 to 3). */
import type { PrintedCell, PrintedTables } from '#content/model/report-tables.ts';
import { requestColumns } from '#content/model/report-terms.ts';
import type { ReportFault } from './report-fault.ts';
import { cellAt } from './requests-check.ts';
import { countOf } from './sums.ts';

type Article20 = PrintedTables['article20'];
type Named = { readonly row: string };

const pairs = <One extends Named, Other extends Named>(now: readonly One[], before: readonly Other[]) =>
  now.flatMap((one) => {
    const other = before.find(({ row }) => row === one.row);
    return other ? [{ now: one, before: other }] : [];
  });

/** XYEAR-1: what was carried in is what the last report carried out. */
function carriedFaults(now: PrintedTables, before: PrintedTables): ReportFault[] {
  return requestColumns.flatMap((column, at): ReportFault[] => {
    const found = countOf(cellAt(now.requests.carriedFromLastYear, at));
    const expected = countOf(cellAt(before.requests.carriedToNextYear, at));
    if (found === undefined || expected === undefined || found === expected) return [];
    const message = `${column}一栏的上年结转填 ${found}，上一年度报告的结转下年度是 ${expected} carried in is ${found}, last year's report carried out ${expected}`;
    const place = { table: 'requests', row: 'carriedFromLastYear', column } as const;
    return [{ ...place, found, expected, rule: 'XYEAR-1', level: 'error', assessable: true, message }];
  });
}

function articleFault(
  rule: 'XYEAR-2' | 'XYEAR-3',
  { row }: Named,
  column: string,
  found: PrintedCell,
  counts: readonly PrintedCell[],
  why: string,
): ReportFault[] {
  const known = counts.filter((count): count is number => typeof count === 'number');
  if (typeof found !== 'number' || known.length < counts.length) return [];
  const expected = known.reduce((sum, count) => sum + count, 0);
  if (found === expected) return [];
  const message = `“${row}”填 ${found}，${why}为 ${expected} printed ${found}, by last year's report ${expected}`;
  return [{ table: 'article20', row, column, found, expected, rule, level: 'warning', assessable: true, message }];
}

const negative = (cell: PrintedCell): PrintedCell => (typeof cell === 'number' ? -cell : cell);

/** XYEAR-2 where both are in the new format, XYEAR-3 where the year before is in the old one. */
function article20Faults(now: Article20, before: Article20): ReportFault[] {
  if (!('item9' in now) && !('item9' in before)) {
    return pairs(now.item1, before.item1).flatMap(({ now: one, before: last }) =>
      articleFault(
        'XYEAR-2',
        one,
        'inForce',
        one.inForce,
        [last.inForce, one.madeThisYear, negative(one.repealedThisYear)],
        '上年有效加本年制发减本年废止',
      ),
    );
  }
  if (!('item9' in now) || !('item9' in before)) return [];
  const services = [
    ...pairs(now.item5, before.item5),
    ...pairs(now.item6, before.item6),
    ...pairs(now.item8, before.item8),
  ];
  return services.flatMap(({ now: one, before: last }) =>
    articleFault('XYEAR-3', one, 'lastYear', one.lastYear, [last.lastYear, last.change], '上一年度报告的项目数加增减'),
  );
}

/** Faults between two years that follow each other. */
export const yearFaults = (now: PrintedTables, before: PrintedTables): ReportFault[] => [
  ...carriedFaults(now, before),
  ...article20Faults(now.article20, before.article20),
];
