/** Filling in the tables of an annual report: a cell, a block of cells, and the totals that follow from the rest. */
import type { ReportTables } from '#content/model/report-tables.ts';
import { outcomeColumns, requestColumns } from '#content/model/report-terms.ts';
import { type LaidTable, reportLayout, requestRows } from './layout.ts';

export type Count = number | null;
/** A cell as faults name it: the table, its row, and the column's key. */
export type CellPlace = { readonly table: LaidTable['key']; readonly row: string; readonly column: string };

const copyOf = (tables: ReportTables): ReportTables => JSON.parse(JSON.stringify(tables));

const isCount = (cell: unknown): cell is number => typeof cell === 'number';
/** The cells of a row, as many as there are columns: what was missing is blank. */
const whole = (cells: readonly unknown[]): Count[] =>
  requestColumns.map((_, at) => {
    const cell = cells[at];
    return isCount(cell) ? cell : null;
  });

/** The rows of reviews and lawsuits by their keys. */
const outcomeRows = ({ reviewAndLitigation: { 行政复议, 行政诉讼 } }: ReportTables) => ({ 行政复议, ...行政诉讼 });

function put(tables: ReportTables, { table, row, column }: CellPlace, count: Count): void {
  if (table === 'requests') {
    const cells = requestRows(tables).find(({ key }) => key === row)?.cells;
    const at = (requestColumns as readonly string[]).indexOf(column);
    if (cells && at >= 0) Object.assign(cells, whole(cells), { [at]: count });
  } else if (table === 'reviewAndLitigation') {
    const rows: Readonly<Record<string, object>> = outcomeRows(tables);
    if (rows[row]) Object.assign(rows[row], { [column]: count });
  } else {
    const rows = Object.values(tables.article20).flat();
    const found = rows.find((one) => one.row === row && column in one);
    if (found) Object.assign(found, { [column]: count });
  }
}

/** The tables with these counts put in. */
export function withCells(tables: ReportTables, counts: readonly (readonly [CellPlace, Count])[]): ReportTables {
  const next = copyOf(tables);
  for (const [place, count] of counts) put(next, place, count);
  return next;
}

/** A block of counts, as copied from a spreadsheet, laid down from a cell on; what would stand beyond the table is left out. */
export function blockFrom(table: LaidTable, from: CellPlace, block: readonly (readonly Count[])[]) {
  const top = table.rows.findIndex(({ key }) => key === from.row);
  const left = table.columnKeys.indexOf(from.column);
  if (top < 0 || left < 0) return [];
  return block.flatMap((counts, down) =>
    counts.flatMap((count, right): (readonly [CellPlace, Count])[] => {
      const row = table.rows[top + down]?.key;
      const column = table.columnKeys[left + right];
      return row === undefined || column === undefined ? [] : [[{ table: table.key, row, column }, count]];
    }),
  );
}

/** The sum; null where a part is blank, which is not zero. */
const sumOf = (cells: readonly unknown[]): Count =>
  cells.every(isCount) ? cells.reduce<number>((sum, cell) => sum + (isCount(cell) ? cell : 0), 0) : null;

/** The tables with every total that follows from its parts: T3-ROW, T3-COL and T4-SUM then hold wherever nothing is blank. */
export function withTotals(tables: ReportTables): ReportTables {
  const next = copyOf(tables);
  const last = requestColumns.length - 1;
  const total = (row: string, column: string, sum: Count) => {
    if (sum !== null) put(next, { table: 'requests', row, column }, sum);
  };
  for (const { key, cells } of requestRows(next)) total(key, '总计', sumOf(whole(cells).slice(0, last)));
  const parts = requestRows(next).filter(({ part }) => part);
  for (const [at, column] of requestColumns.entries())
    total('总计', column, sumOf(parts.map(({ cells }) => cells[at] ?? null)));
  for (const [row, cells] of Object.entries(outcomeRows(next))) {
    const sum = sumOf(outcomeColumns.slice(0, -1).map((column) => cells[column]));
    if (sum !== null) put(next, { table: 'reviewAndLitigation', row, column: '总计' }, sum);
  }
  return next;
}

/** Cells of requests, reviews and lawsuits in which the tables differ from `others`. */
export function differing(
  tables: ReportTables,
  others: Pick<ReportTables, 'requests' | 'reviewAndLitigation'>,
): readonly (readonly [CellPlace, Count])[] {
  const registers = (of: ReportTables) => reportLayout(of).filter(({ key }) => key !== 'article20');
  const known = registers({ ...tables, ...others } as ReportTables).flatMap(({ rows }) => rows);
  return registers(tables).flatMap((table) =>
    table.rows.flatMap(({ key, cells }) =>
      table.columnKeys.flatMap((column, at): (readonly [CellPlace, Count])[] => {
        const other = known.find((row) => row.key === key)?.cells[at];
        return isCount(other) && other !== cells[at] ? [[{ table: table.key, row: key, column }, other]] : [];
      }),
    ),
  );
}
