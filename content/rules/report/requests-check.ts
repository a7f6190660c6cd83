/** The requests table against itself: T3-ID is printed in the form, T3-COL and T3-ROW follow from its headings. */
import type { PrintedCell, PrintedTables } from '#content/model/report-tables.ts';
import { requestColumns } from '#content/model/report-terms.ts';
import { requestRows } from './layout.ts';
import type { ReportFault } from './report-fault.ts';
import { agree, countOf, sumOf, sumText } from './sums.ts';

const lastColumn = requestColumns.length - 1;

/** The cell of a column; undefined in a row that lacks cells, for nobody can tell which ones. */
export const cellAt = (cells: readonly PrintedCell[], column: number): PrintedCell | undefined =>
  cells.length === requestColumns.length ? cells[column] : undefined;

/** Faults of the rules T3-ID, T3-COL and T3-ROW. */
export function requestFaults(tables: PrintedTables): ReportFault[] {
  const rows = requestRows(tables);
  const { requests } = tables;
  const faults: ReportFault[] = [];
  const fault = (
    rule: ReportFault['rule'],
    row: string,
    column: string,
    found: number,
    expected: number,
    message: string,
  ) =>
    faults.push({ table: 'requests', row, column, found, expected, rule, level: 'error', assessable: true, message });

  for (const [at, column] of requestColumns.entries()) {
    const cell = (cells: readonly PrintedCell[]) => cellAt(cells, at);
    const done = sumOf([cell(requests.results.总计)]);
    const parts = sumOf(rows.filter(({ part }) => part).map(({ cells }) => cell(cells)));
    if (agree(done, parts) === false) {
      const message = `“三、（七）总计”的${column}一栏填 ${done.known}，（一）至（六）各行相加为 ${sumText(parts)} the printed total is ${done.known}, its rows add up to ${parts.known}`;
      fault('T3-COL', '总计', column, done.known, parts.known, message);
    }
    const received = sumOf([cell(requests.receivedThisYear), cell(requests.carriedFromLastYear)]);
    const handled = sumOf([cell(requests.results.总计), cell(requests.carriedToNextYear)]);
    if (agree(received, handled) === false) {
      const message = `${column}一栏：本年新收加上年结转为 ${sumText(received)}，办理总计加结转下年度为 ${sumText(handled)}，两者应当相等 received and carried in come to ${received.known}, handled and carried out to ${handled.known}; they must be equal`;
      fault('T3-ID', '总计', column, handled.known, received.known, message);
    }
  }
  for (const { key, label, cells } of rows) {
    const total = sumOf([cellAt(cells, lastColumn)]);
    const parts = sumOf(requestColumns.slice(0, lastColumn).map((_, at) => cellAt(cells, at)));
    if (agree(total, parts) !== false) continue;
    const message = `“${label}”的总计填 ${total.known}，各类申请人相加为 ${sumText(parts)} the row's total is ${total.known}, its columns add up to ${parts.known}`;
    fault('T3-ROW', key, '总计', countOf(cellAt(cells, lastColumn)) ?? 0, parts.known, message);
  }
  return faults;
}
