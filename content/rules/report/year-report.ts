/** What the hub answers of annual reports. */
import type { ReportTables } from '#content/model/report-tables.ts';
import type { State } from '#content/model/terms.ts';
import type { RequestTables } from '../requests/year-tables.ts';
import type { OwnCounts } from './own-counts.ts';
import type { ReportFault } from './report-fault.ts';

export type YearReport = {
  readonly year: number;
  /** Null where the hub has no report of the year; the hub's own counts are there all the same. */
  readonly report: { readonly id: string; readonly title: string; readonly state: State } | null;
  readonly tables: ReportTables | null;
  readonly faults: readonly ReportFault[];
  readonly own: OwnCounts & RequestTables;
};

/** A report in the list; the counts are of places that do not agree, and of cells without a number. */
export type YearReportRow = {
  readonly year: number;
  readonly id: string;
  readonly title: string;
  readonly state: State;
  readonly wrong: number;
  readonly blank: number;
};
