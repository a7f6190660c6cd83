/** A fault of an annual report's tables, as the checker names it. */
import type { PrintedCell } from '#content/model/report-tables.ts';

export type ReportRule =
  | 'T3-ID'
  | 'T3-COL'
  | 'T3-ROW'
  | 'T4-SUM'
  | 'INT'
  | 'XYEAR-1'
  | 'XYEAR-2'
  | 'XYEAR-3'
  | 'TXT-1'
  | 'TXT-2'
  | 'TXT-3';

export type ReportFault = {
  /** Keys of the place as in the data; `text` is the report's text. Null where the place is not known. */
  readonly table: 'article20' | 'requests' | 'reviewAndLitigation' | 'text';
  readonly row: string;
  readonly column: string | null;
  readonly found: PrintedCell;
  readonly expected: PrintedCell;
  readonly rule: ReportRule;
  readonly level: 'error' | 'warning' | 'info';
  /** False where a cell is blank or missing, so that nothing can be said of it: not a failure. */
  readonly assessable: boolean;
  /** Chinese, then English. */
  readonly message: string;
};
