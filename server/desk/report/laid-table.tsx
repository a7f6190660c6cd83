/** A table of the annual report as the form prints it: read, or with a field in each cell. */
import type { ComponentChildren } from 'preact';
import type { LaidTable } from '#content/rules/report/layout.ts';
import { Scroll } from '../parts/scroll.tsx';

type Cell = LaidTable['rows'][number]['cells'][number];
type Props = {
  readonly table: LaidTable;
  /** What stands in a cell; its content unless told. `column` is the column's key. */
  readonly cell?: (row: LaidTable['rows'][number], column: string, cell: Cell) => ComponentChildren;
};

export function LaidTableView({ table, cell }: Props) {
  const { caption, key, columnKeys, columns, rows } = table;
  return (
    <Scroll label={caption} class="laid">
      <table class="plain-table counts-table laid-table">
        <thead>
          <tr>
            <th scope="col">{key === 'article20' ? '信息内容' : '项目'}</th>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} class={row.key === '总计' ? 'sum' : ''}>
              <th scope="row">{row.label}</th>
              {columnKeys.map((column, at) => (
                <td class="number" key={column}>
                  {cell ? cell(row, column, row.cells[at] ?? null) : row.cells[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
