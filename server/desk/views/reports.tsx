/** The annual reports: which years have one, how it stands and whether its numbers agree; and what the hub has counted so far. */
import { useSignal } from '@preact/signals';
import type { YearReport, YearReportRow } from '#content/rules/report/year-report.ts';
import { StateBadge } from '../parts/badges.tsx';
import { Icon } from '../parts/icon.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Empty, Read } from '../parts/states.tsx';
import { To } from '../parts/to.tsx';
import { checkedText } from '../report/checks.tsx';
import { ReportDownloads } from '../report/downloads.tsx';
import { useAnswer } from '../state/answer.ts';
import { changes, now } from '../state/live.ts';
import { todayAt } from '../state/when.ts';
import '../styles/report.css';

function Row({ row }: { readonly row: YearReportRow }) {
  const { year, id, title, state, wrong, blank } = row;
  return (
    <li class="card report-row">
      <h2 class="number">{year}</h2>
      <div class="grow">
        <p>
          <To place={{ view: 'record', id }}>{title}</To> <StateBadge state={state} />
        </p>
        <p class={`small ${wrong > 0 ? 'fault' : 'soft'}`}>{checkedText(wrong, blank)}</p>
      </div>
      <div class="card-acts">
        <To place={{ view: 'edit', id }} class="button" label={`修改 ${year} 年度报告`}>
          <Icon name="write" />
          修改
        </To>
        <ReportDownloads year={year} />
      </div>
    </li>
  );
}

/** What the register and the disclosures say of a year, as its report would begin. */
function Counted({ years }: { readonly years: readonly number[] }) {
  const year = useSignal(years[0] ?? 0);
  const answer = useAnswer<YearReport>(`/api/desk/reports/${year.value}`, changes);
  return (
    <section class="card">
      <header class="card-head">
        <h2>中心已经数出来的</h2>
        <div class="chips">
          {years.map((one) => (
            <button
              type="button"
              class="chip"
              key={one}
              aria-pressed={year.value === one}
              onClick={() => (year.value = one)}
            >
              {one} 年
            </button>
          ))}
        </div>
      </header>
      <Read of={answer}>
        {({ own }) => {
          const { disclosed, policies, requests } = own;
          const total = (cells: readonly (number | null)[]) => cells.at(-1) ?? 0;
          const facts = [
            [disclosed.total, '条主动公开'],
            [policies.issued, '件政策文件，本年制发'],
            [policies.inForce, '件政策文件，现行有效'],
            [total(requests.receivedThisYear), '件公开申请，本年新收'],
            [total(requests.results.总计), '件申请办结'],
            [total(requests.carriedToNextYear), '件申请还在办'],
          ] as const;
          return (
            <ul class="totals">
              {facts.map(([count, name]) => (
                <li key={name}>
                  <strong class="number">{count}</strong> {name}
                </li>
              ))}
            </ul>
          );
        }}
      </Read>
      <p class="small soft">
        开始写报告时这些数会自动填好；申请的数来自“依申请公开”的登记。行政许可、处罚、强制和收费的数中心不知道，要向有关部门要。
      </p>
    </section>
  );
}

export function Reports() {
  const rows = useAnswer<{ items: readonly YearReportRow[] }>('/api/desk/reports', changes);
  const thisYear = Number(todayAt(now()).slice(0, 4));
  return (
    <>
      <PageHead title="年度报告" about="政府信息公开工作年度报告：每年 1 月 31 日前公布上一年的。数字边填边核对。">
        {rows.value &&
          [thisYear - 1, thisYear]
            .filter((year) => rows.value?.items.every((row) => row.year !== year))
            .map((year) => (
              <To key={year} place={{ view: 'new-report', year }} class={`button ${year < thisYear ? 'main' : ''}`}>
                <Icon name="write" />写 {year} 年的
              </To>
            ))}
      </PageHead>
      <div class="stack">
        <Read of={rows}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title="还没有年度报告">
                <p>点上面的“写 {thisYear - 1} 年的”开始；申请和复议诉讼的数字会从登记里自动填好。</p>
              </Empty>
            ) : (
              <ul class="stack">
                {items.map((row) => (
                  <Row key={row.id} row={row} />
                ))}
              </ul>
            )
          }
        </Read>
        <Counted years={[thisYear, thisYear - 1]} />
      </div>
    </>
  );
}
