/** Requests for information: what must be answered first stands first. */
import { useSignal } from '@preact/signals';
import { applicantNames } from '#content/model/request-terms.ts';
import type { RequestRow } from '#content/wire/request-bodies.ts';
import { Icon } from '../parts/icon.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Empty, Read } from '../parts/states.tsx';
import { To } from '../parts/to.tsx';
import { StandingMarks } from '../requests/request-marks.tsx';
import { YearTable } from '../requests/year-table.tsx';
import { useAnswer } from '../state/answer.ts';
import { news, now } from '../state/live.ts';
import { nameOf } from '../state/names.ts';
import { newId } from '../state/router.ts';
import { dayText } from '../state/when.ts';
import '../styles/requests.css';

const path = '/api/desk/requests';

function Row({ row }: { readonly row: RequestRow }) {
  const { id, number, matter, applicant, received, department, handler, standing, result } = row;
  return (
    <tr>
      <td class="cell-title">
        <To place={{ view: 'request', id }}>{matter}</To>
        <span class="small soft number">{number}</span>
      </td>
      <td class="cell-state request-cell">
        <StandingMarks standing={standing} />
        {result && <span class="small soft">{result}</span>}
      </td>
      <td class="cell-soft">{applicantNames[applicant]}</td>
      <td class="cell-soft number">{dayText(received, now())}收到</td>
      <td class="cell-soft">{[department, handler && nameOf(handler)].filter(Boolean).join(' · ')}</td>
    </tr>
  );
}

export function Requests() {
  const all = useSignal(false);
  const rows = useAnswer<{ items: readonly RequestRow[] }>(all.value ? path : `${path}?state=pending`, news.requests);
  return (
    <>
      <PageHead title="依申请公开" about="群众和单位申请公开的信息：收到就登记，20 个工作日内答复。">
        <To place={{ view: 'request', id: newId }} class="button main">
          <Icon name="add" />
          登记一件申请
        </To>
        <a class="button" href={`${path}/register.csv`} download>
          下载登记表（CSV）
        </a>
      </PageHead>
      <div class="chips requests-filter">
        {[false, true].map((whole) => (
          <button
            type="button"
            class="chip"
            key={String(whole)}
            aria-pressed={all.value === whole}
            onClick={() => {
              all.value = whole;
            }}
          >
            {whole ? '全部' : '要办的'}
          </button>
        ))}
      </div>
      <div class="stack">
        <Read of={rows}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={all.value ? '还没有申请' : '没有等着答复的申请'}>
                <p>当面、来信或网上收到申请，当天点“登记一件申请”，答复期限会自动算好。</p>
              </Empty>
            ) : (
              <table class="rows request-rows">
                <thead>
                  <tr>
                    <th scope="col">申请公开什么</th>
                    <th scope="col">办到哪里</th>
                    <th scope="col">申请人</th>
                    <th scope="col">收到</th>
                    <th scope="col">承办</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((row) => (
                    <Row key={row.id} row={row} />
                  ))}
                </tbody>
              </table>
            )
          }
        </Read>
        <YearTable />
      </div>
    </>
  );
}
