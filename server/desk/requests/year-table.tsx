/** The annual report's table of requests as the register fills it; rows without a count are left out. */
import { useSignal } from '@preact/signals';
import { requestColumns } from '#content/model/report-terms.ts';
import { requestRows } from '#content/rules/report/layout.ts';
import type { RequestTables } from '#content/rules/requests/year-tables.ts';
import { SelectField } from '../parts/field.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { Read } from '../parts/states.tsx';
import { useAnswer } from '../state/answer.ts';
import { news, now } from '../state/live.ts';
import { todayAt } from '../state/when.ts';

export function YearTable() {
  const thisYear = Number(todayAt(now()).slice(0, 4));
  const year = useSignal(String(thisYear));
  const tables = useAnswer<RequestTables>(`/api/desk/requests/tables/${year.value}`, news.requests);
  const years = Object.fromEntries([0, 1, 2, 3].map((back) => [String(thisYear - back), `${thisYear - back} 年`]));
  return (
    <section class="card">
      <header class="card-head">
        <h2>年度报告里的数</h2>
        <SelectField label="年度" value={year.value} options={years} onValue={(next) => (year.value = next)} />
      </header>
      <Read of={tables}>
        {(kept) => {
          // The other blocks of the report are no business of the register.
          const rows = requestRows({ ...kept, article20: { item1: [], item5: [], item6: [], item8: [] } });
          const shown = rows.filter(({ part, cells }) => !part || cells.at(-1) !== 0);
          return (
            <Scroll label="年度报告里的数">
              <table class="plain-table counts-table">
                <thead>
                  <tr>
                    <th scope="col">收到和处理申请情况</th>
                    {requestColumns.map((column) => (
                      <th scope="col" key={column}>
                        {column}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {shown.map(({ key, label, cells }) => (
                    <tr key={key}>
                      <th scope="row">{label}</th>
                      {cells.map((cell, at) => (
                        <td class="number" key={requestColumns[at]}>
                          {cell}
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scroll>
          );
        }}
      </Read>
      <p class="small soft">没有数的行没有列出。年度报告第三部分的表按这里的数填。</p>
    </section>
  );
}
