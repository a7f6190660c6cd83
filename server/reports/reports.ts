/** The annual reports that the hub keeps, each with what the checker says of it. */
import type { DisclosureRecord } from '#content/model/record.ts';
import type { Report } from '#content/model/report.ts';
import { crosscheck } from '#content/rules/crosscheck.ts';
import { stateAt } from '#content/rules/lifecycle.ts';
import { checkable } from '#content/rules/report/checkable.ts';
import { ownCounts } from '#content/rules/report/own-counts.ts';
import type { YearReport, YearReportRow } from '#content/rules/report/year-report.ts';
import type { RequestTables } from '#content/rules/requests/year-tables.ts';
import { Refusal } from '#server/platform/refusal.ts';

type Records = Readonly<Record<string, DisclosureRecord>>;
type Needs = {
  readonly records: () => Records;
  /** What the register of requests says of a year. */
  readonly requestTables: (year: number) => RequestTables;
  readonly now: () => number;
};
type Found = { readonly record: DisclosureRecord; readonly report: Report };

const reportsOf = (records: Records): Found[] =>
  Object.values(records).flatMap((record) =>
    record.working.kind === 'report' ? [{ record, report: record.working }] : [],
  );

/** The report of a year with its record, as staff last saved it. */
export const reportOf = (records: Records, year: number): Found | undefined =>
  reportsOf(records).find(({ report }) => report.year === year);

/** Use cases of reports. */
export function createReports({ records, requestTables, now }: Needs) {
  const faultsOf = (report: Report) =>
    crosscheck(checkable(report, reportOf(records(), report.year - 1)?.report.tables));
  return {
    /** The newest year first. */
    list(): YearReportRow[] {
      return reportsOf(records())
        .map(({ record, report }) => {
          const faults = faultsOf(report);
          return {
            ...{ year: report.year, id: record.id, title: report.title, state: stateAt(record, now()) },
            wrong: faults.filter(({ assessable }) => assessable).length,
            blank: faults.filter(({ assessable }) => !assessable).length,
          };
        })
        .sort((a, b) => b.year - a.year);
    },

    /** The tables as kept, their faults, and what the hub counts itself. */
    ofYear(year: number): YearReport {
      const found = reportOf(records(), year);
      const own = { ...ownCounts(Object.values(records()), year, now()), ...requestTables(year) };
      if (!found) return { year, report: null, tables: null, faults: [], own };
      const { record, report } = found;
      return {
        year,
        report: { id: record.id, title: report.title, state: stateAt(record, now()) },
        tables: report.tables,
        faults: faultsOf(report),
        own,
      };
    },

    /** Throws `not-found` where there is none. */
    report(year: number): Report {
      const found = reportOf(records(), year);
      if (!found) throw new Refusal('not-found', { zh: '这一年还没有年度报告', en: 'There is no report of this year' });
      return found.report;
    },
  };
}
export type Reports = ReturnType<typeof createReports>;
