/** The report's statistical tables as printed; a cell that was printed blank stays blank. */
import { type LaidTable, reportLayout } from '#content/rules/report/layout.ts';
import { Table } from '../../parts/table.tsx';
import type { ReportItem } from './figures.ts';

/** A change is printed with its sign. */
const cellOf = (cell: LaidTable['rows'][number]['cells'][number], column: string | undefined) =>
  column === 'change' && typeof cell === 'number' && cell > 0 ? `+${cell}` : cell;

export function ReportTables({ tables }: { readonly tables: ReportItem['tables'] }) {
  return (
    <div class="report-tables tables" lang="zh-CN">
      {reportLayout(tables)
        .filter(({ rows }) => rows.length > 0)
        .map(({ key, caption, columnKeys, columns, rows }) => (
          <Table
            key={caption}
            caption={caption}
            columns={[key === 'article20' ? '信息内容' : '', ...columns]}
            rows={rows.map(({ label, cells }) => [label, ...cells.map((cell, at) => cellOf(cell, columnKeys[at]))])}
          />
        ))}
    </div>
  );
}
