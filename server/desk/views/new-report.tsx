/** A new annual report: begun with what the hub knows of the year; where there is one already, the way to it. */
import { useEffect, useMemo } from 'preact/hooks';
import type { Town } from '#content/model/town.ts';
import { begunReport, firstYearBegun } from '#content/rules/report/begun.ts';
import type { YearReport } from '#content/rules/report/year-report.ts';
import { PageHead } from '../parts/page-head.tsx';
import { Empty, Loading, Read } from '../parts/states.tsx';
import { To } from '../parts/to.tsx';
import { useAnswer } from '../state/answer.ts';
import { ask } from '../state/http.ts';
import { now } from '../state/live.ts';
import { person } from '../state/session.ts';
import { learnTown, town } from '../state/town.ts';
import { todayAt } from '../state/when.ts';
import { Writer } from '../writing/writer.tsx';
import { createWriting } from '../writing/writing.ts';
import '../styles/writing.css';
import '../styles/preview.css';

type Known = { readonly known: YearReport; readonly previous: YearReport; readonly town: Town };

function Begun({ known, previous, town }: Known) {
  const { year, own } = known;
  // As it was known when the page was opened: nothing is put under the writer's hands.
  const writing = useMemo(() => {
    const { username = '', department = '' } = person.peek() ?? {};
    const publisher = department || town.office;
    const today = todayAt(now());
    const start = begunReport({ year, own, previous: previous.tables, town, publisher, today });
    return createWriting({ start, record: null, username, newKey: `new-report-${year}`, now, ask });
  }, [year]);
  return (
    <Writer
      writing={writing}
      heading={`写 ${year} 年度报告`}
      note="中心知道的数已经填好，请核对；空着的格向有关部门要数，正文里〔〕的地方换成实际内容。"
    />
  );
}

export function NewReport({ year }: { readonly year: number }) {
  const heading = `${year} 年度报告`;
  const known = useAnswer<YearReport>(`/api/desk/reports/${year}`);
  const previous = useAnswer<YearReport>(`/api/desk/reports/${year - 1}`);
  useEffect(learnTown, []);
  if (year < firstYearBegun) {
    return (
      <>
        <PageHead title={heading} />
        <Empty title={`这里写 ${firstYearBegun} 年起的报告`}>
          <To place={{ view: 'reports' }} class="button">
            回到年度报告
          </To>
        </Empty>
      </>
    );
  }
  return (
    <Read of={known} title={heading}>
      {(found) =>
        found.report ? (
          <>
            <PageHead title={heading} />
            <Empty title="这一年的报告已经有了">
              <To place={{ view: 'edit', id: found.report.id }} class="button main">
                打开它
              </To>
            </Empty>
          </>
        ) : (
          <Read of={previous} title={heading}>
            {(before) => (town.value ? <Begun known={found} previous={before} town={town.value} /> : <Loading />)}
          </Read>
        )
      }
    </Read>
  );
}
