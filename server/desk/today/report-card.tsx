/** In the first months of a year: the annual report of the last one, until it is public. */
import type { YearReport } from '#content/rules/report/year-report.ts';
import { StateBadge } from '../parts/badges.tsx';
import { Icon } from '../parts/icon.tsx';
import { To } from '../parts/to.tsx';
import { useAnswer } from '../state/answer.ts';
import { changes, now, shownNow } from '../state/live.ts';
import { todayAt } from '../state/when.ts';
import { Card } from './card.tsx';

type ReportDue = { readonly year: number; readonly late: boolean; readonly report: YearReport['report'] };

/** The report that is to be public by 31 January (Regulations art. 49); null where none is. Asked for from January to March. */
export function useReportDue(): ReportDue | null {
  const today = todayAt(Math.max(now(), shownNow.value));
  const year = Number(today.slice(0, 4)) - 1;
  const month = Number(today.slice(5, 7));
  const answer = useAnswer<YearReport>(month <= 3 ? `/api/desk/reports/${year}` : null, changes);
  if (!answer.value || answer.value.report?.state === 'published') return null;
  return { year, late: month > 1, report: answer.value.report };
}

export function ReportCard({ due: { year, late, report } }: { readonly due: ReportDue }) {
  return (
    <Card title={`${year} 年度报告`} urgent={late} count={1} all={{ place: { view: 'reports' }, name: '年度报告' }}>
      <ul class="row-links">
        <li>
          <To
            place={
              report
                ? { view: report.state === 'draft' ? 'edit' : 'record', id: report.id }
                : { view: 'new-report', year }
            }
            class="row-link"
          >
            <span class="grow">
              <span class="row-title">政府信息公开工作年度报告</span>
              <span class="small soft">中心知道的数已经算好，补上其余的就行</span>
            </span>
            <span class={`due due-${late ? 'late' : 'soon'}`}>
              <Icon name="clock" />
              {late ? '已过 1 月 31 日' : '1 月 31 日前公布'}
            </span>
            {report ? <StateBadge state={report.state} /> : <span class="badge">还没开始</span>}
            <Icon name="next" />
          </To>
        </li>
      </ul>
    </Card>
  );
}
