/** An annual report as it will be public, with what the checker says of its numbers. */
import type { Report } from '#content/model/report.ts';
import { reportLayout } from '#content/rules/report/layout.ts';
import type { YearReport } from '#content/rules/report/year-report.ts';
import { Text } from '../parts/text.tsx';
import { Checks } from '../report/checks.tsx';
import { ReportDownloads } from '../report/downloads.tsx';
import { LaidTableView } from '../report/laid-table.tsx';
import { useAnswer } from '../state/answer.ts';
import { changes } from '../state/live.ts';
import '../styles/report.css';

export function ReportText({ report }: { readonly report: Report }) {
  const checked = useAnswer<YearReport>(`/api/desk/reports/${report.year}`, changes);
  return (
    <div class="report-text">
      {checked.value?.report && <Checks faults={checked.value.faults} />}
      {report.parts.map(({ heading, body }) => (
        <section key={heading} class="report-text">
          <h2>{heading}</h2>
          <Text text={body} level={3} />
        </section>
      ))}
      <h2>统计表</h2>
      <div class="card-acts">
        <ReportDownloads year={report.year} />
      </div>
      {reportLayout(report.tables)
        .filter(({ rows }) => rows.length > 0)
        .map((table) => (
          <section key={table.caption} aria-label={table.caption}>
            <h3>{table.caption}</h3>
            <LaidTableView table={table} />
          </section>
        ))}
    </div>
  );
}
