/** The table of review and litigation against itself (T4-SUM). */
import type { PrintedTables } from '#content/model/report-tables.ts';
import { outcomesTable } from './layout.ts';
import type { ReportFault } from './report-fault.ts';
import { agree, sumOf, sumText } from './sums.ts';

/** Faults of the rule T4-SUM. */
export function outcomeFaults(tables: PrintedTables): ReportFault[] {
  return outcomesTable(tables).rows.flatMap(({ key, label, cells }): ReportFault[] => {
    const parts = sumOf(cells.slice(0, -1));
    const total = sumOf(cells.slice(-1));
    if (agree(total, parts) !== false) return [];
    const message = `“${label}”的总计填 ${total.known}，四种结果相加为 ${sumText(parts)} the printed total is ${total.known}, the four results add up to ${parts.known}`;
    const values = { found: total.known, expected: parts.known } as const;
    return [
      {
        table: 'reviewAndLitigation',
        row: key,
        column: '总计',
        ...values,
        rule: 'T4-SUM',
        level: 'error',
        assessable: true,
        message,
      },
    ];
  });
}
