/** Every cell by itself (INT): a count is a whole number and not negative; a blank one or `/` is not zero and cannot be assessed. */
import type { PrintedCell, PrintedTables } from '#content/model/report-tables.ts';
import { type LaidTable, reportLayout } from './layout.ts';
import type { ReportFault } from './report-fault.ts';

const signedColumns = new Set(['change']);
const brokenColumns = new Set(['amount', 'amountYuan']);

const isBlank = (cell: PrintedCell): boolean =>
  cell === null || (typeof cell === 'string' && /^[\s/／—–-]*$/.test(cell));

function isRight(cell: PrintedCell, column: string): boolean {
  if (typeof cell !== 'number' || !Number.isFinite(cell)) return false;
  return (brokenColumns.has(column) || Number.isInteger(cell)) && (signedColumns.has(column) || cell >= 0);
}

function tableFaults({ key: table, columnKeys, columns, rows }: LaidTable): ReportFault[] {
  const common = { table, rule: 'INT', level: 'warning' } as const;
  return rows.flatMap(({ key: row, label, cells }): ReportFault[] => {
    const missing = columnKeys.length - cells.length;
    if (missing > 0) {
      const message = `“${label}”应有 ${columnKeys.length} 格，只有 ${cells.length} 格，看不出缺的是哪一格，有关的核对无法进行 the row has ${cells.length} of ${columnKeys.length} cells; which is missing cannot be told, so it cannot be assessed`;
      return [
        { ...common, row, column: null, found: cells.length, expected: columnKeys.length, assessable: false, message },
      ];
    }
    return cells.flatMap((cell, at): ReportFault[] => {
      const column = columnKeys[at] ?? '';
      if (isRight(cell, column)) return [];
      const place = { ...common, row, column, found: cell, expected: null };
      const name = `“${label}”的“${columns[at]}”`;
      if (isBlank(cell)) {
        const message = `${name}没有填数，不等于零，有关的核对无法进行 the cell is blank, which is not zero; it cannot be assessed`;
        return [{ ...place, assessable: false, message }];
      }
      const message = `${name}填的是“${cell}”，应为不小于零的整数 must be a whole number and not negative`;
      return [{ ...place, assessable: true, message }];
    });
  });
}

/** Faults of the rule INT. */
export const cellFaults = (tables: PrintedTables): ReportFault[] => reportLayout(tables).flatMap(tableFaults);
