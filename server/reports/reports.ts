/** The annual reports that the hub keeps, each with what the checker says of it. */
import type { DisclosureRecord } from '#content/model/record.ts';
import type { Report } from '#content/model/report.ts';
import type { PrintedReport, ReportTables } from '#content/model/report-tables.ts';
import type { State } from '#content/model/terms.ts';
import { crosscheck } from '#content/rules/crosscheck.ts';
import { stateAt } from '#content/rules/lifecycle.ts';
import { type OwnCounts, ownCounts } from '#content/rules/report/own-counts.ts';
import type { ReportFault } from '#content/rules/report/report-fault.ts';
import type { RequestTables } from '#content/rules/requests/year-tables.ts';

export type ReportAnswer = {
  readonly year: number;
  /** Null where the hub has no report of the year; the hub's own counts are there all the same. */
  readonly report: { readonly id: string; readonly title: string; readonly state: State } | null;
  readonly tables: ReportTables | null;
  readonly faults: readonly ReportFault[];
  readonly own: OwnCounts & RequestTables;
};

type Needs = {
  readonly records: () => Readonly<Record<string, DisclosureRecord>>;
  /** What the register of requests says of a year. */
  readonly requestTables: (year: number) => RequestTables;
  readonly now: () => number;
};

/** The report of a year with its record, as staff last saved it. */
export function reportOf(
  records: Readonly<Record<string, DisclosureRecord>>,
  year: number,
): { readonly record: DisclosureRecord; readonly report: Report } | undefined {
  for (const record of Object.values(records)) {
    if (record.working.kind === 'report' && record.working.year === year) return { record, report: record.working };
  }
  return undefined;
}

/** A kept report as the checker takes it, with the tables of the year before where they are known. */
function checkable({ year, tables, parts, series }: Report, previous: Report | undefined): PrintedReport {
  const text = parts.map(({ heading, body }) => `${heading}\n${body}`).join('\n\n');
  return { ...tables, year, text, series, ...(previous && { previous: previous.tables }) };
}

/** Use cases of reports. */
export function createReports({ records, requestTables, now }: Needs) {
  return {
    /** The tables as kept, their faults, and what the hub counts itself. */
    ofYear(year: number): ReportAnswer {
      const found = reportOf(records(), year);
      const own = { ...ownCounts(Object.values(records()), year, now()), ...requestTables(year) };
      if (!found) return { year, report: null, tables: null, faults: [], own };
      const { record, report } = found;
      return {
        year,
        report: { id: record.id, title: report.title, state: stateAt(record, now()) },
        tables: report.tables,
        faults: crosscheck(checkable(report, reportOf(records(), year - 1)?.report)),
        own,
      };
    },
  };
}
export type Reports = ReturnType<typeof createReports>;
