/** The annual report's table of requests as the register fills it; rows without a count are left out. */
import { useSignal } from '@preact/signals';
import { requestsTable } from '#content/rules/report/layout.ts';
import type { RequestTables } from '#content/rules/requests/year-tables.ts';
import { SelectField } from '../parts/field.tsx';
import { Read } from '../parts/states.tsx';
import { LaidTableView } from '../report/laid-table.tsx';
import { useAnswer } from '../state/answer.ts';
import { news, now } from '../state/live.ts';
import { todayAt } from '../state/when.ts';
import '../styles/report.css';

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
          const table = requestsTable(kept);
          const rows = table.rows.filter(({ part, cells }) => !part || cells.at(-1) !== 0);
          return <LaidTableView table={{ ...table, rows }} />;
        }}
      </Read>
      <p class="small soft">没有数的行没有列出。年度报告第三部分的表按这里的数填。</p>
    </section>
  );
}
