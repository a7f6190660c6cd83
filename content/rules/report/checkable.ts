/** A report as the checker takes it. */
import type { Report } from '#content/model/report.ts';
import type { PrintedReport, ReportTables } from '#content/model/report-tables.ts';

/** With its text as one, and the tables of the year before where they are known. */
export function checkable(
  { year, tables, parts, series }: Pick<Report, 'year' | 'tables' | 'parts' | 'series'>,
  previous: ReportTables | undefined,
): PrintedReport {
  const text = parts.map(({ heading, body }) => `${heading}\n${body}`).join('\n\n');
  return { ...tables, year, text, series, ...(previous && { previous }) };
}
