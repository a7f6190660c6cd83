/** The statistical tables of an annual report to be filled in; every change is checked at once against all the rest. */
import { useMemo } from 'preact/hooks';
import type { ReportTables } from '#content/model/report-tables.ts';
import {
  blockFrom,
  type CellPlace,
  type Count,
  differing,
  withCells,
  withTotals,
} from '#content/rules/report/filling.ts';
import { type LaidTable, reportLayout } from '#content/rules/report/layout.ts';
import type { ReportFault } from '#content/rules/report/report-fault.ts';
import type { YearReport } from '#content/rules/report/year-report.ts';
import { chineseOf } from '../state/http.ts';
import { say } from '../state/toasts.ts';
import { CellField, cellKey, countOf } from './cell-field.tsx';
import { Checks } from './checks.tsx';
import { LaidTableView } from './laid-table.tsx';

type Props = {
  readonly tables: ReportTables;
  readonly faults: readonly ReportFault[];
  /** What the register of requests says of the year; null where it says nothing. */
  readonly own: YearReport['own'] | null;
  readonly onTables: (tables: ReportTables) => void;
};

const cellAt = (place: CellPlace): HTMLInputElement | null =>
  document.querySelector(`[data-cell="${CSS.escape(cellKey(place))}"]`);
function toCell(place: CellPlace): void {
  const field = cellAt(place);
  field?.scrollIntoView({ block: 'center', inline: 'center' });
  field?.focus({ preventScroll: true });
}

/** Up or down a column. */
function goOn({ rows, key: table }: LaidTable, { row, column }: CellPlace, step: 1 | -1): void {
  const next = rows[rows.findIndex(({ key }) => key === row) + step];
  if (next) toCell({ table, row: next.key, column });
}

/** The register speaks of the year where it has a request that the year handled. */
const speaks = ({ requests }: YearReport['own']): boolean =>
  [requests.receivedThisYear, requests.carriedFromLastYear].some((cells) => (cells.at(-1) ?? 0) > 0);

export function TablesForm({ tables, faults, own, onTables }: Props) {
  const layout = useMemo(() => reportLayout(tables), [tables]);
  const faultsByCell = new Map<string, string>();
  for (const { table, row, column, message, assessable } of faults) {
    if (!assessable || table === 'text' || column === null) continue;
    const key = cellKey({ table, row, column });
    faultsByCell.set(key, [faultsByCell.get(key), chineseOf(message)].filter(Boolean).join('；'));
  }
  const others = own && speaks(own) ? differing(tables, own) : [];
  const put = (counts: readonly (readonly [CellPlace, Count])[]) => onTables(withCells(tables, counts));
  function paste(table: LaidTable, place: CellPlace, lines: readonly string[]): void {
    const block: Count[][] = [];
    for (const line of lines) {
      const counts = line.split('\t').map((cell) => countOf(cell, place.column));
      const known = counts.filter((count) => count !== undefined);
      if (known.length < counts.length) {
        say('粘贴的内容里有的不是数，没有填进去', 'bad');
        return;
      }
      block.push(known);
    }
    put(blockFrom(table, place, block));
  }
  return (
    <div class="report-tables">
      <div class="report-tools">
        <button type="button" class="button" onClick={() => onTables(withTotals(tables))}>
          算出各处总计
        </button>
        <p class="hint">可以从 Excel 整块复制粘贴；方向键和回车上下走。空着表示没有数，不等于 0。</p>
      </div>
      <Checks faults={faults} toCell={toCell} />
      {others.length > 0 && (
        <p class="notice-box warn report-own">
          <span>第三、四部分的表有 {others.length} 格和中心登记的不一样。</span>
          <button type="button" class="button" onClick={() => put(others)}>
            按登记的改
          </button>
        </p>
      )}
      {layout.map((table) => (
        <section key={table.caption} aria-label={table.caption}>
          <h3>{table.caption}</h3>
          <LaidTableView
            table={table}
            cell={(row, column, cell) => {
              const place = { table: table.key, row: row.key, column };
              const name = table.columns[table.columnKeys.indexOf(column)];
              return (
                <CellField
                  place={place}
                  label={`${row.label}，${name}`}
                  count={typeof cell === 'number' ? cell : null}
                  fault={faultsByCell.get(cellKey(place)) ?? ''}
                  onCount={(count) => put([[place, count]])}
                  onBlock={(lines) => paste(table, place, lines)}
                  onStep={(step) => goOn(table, place, step)}
                />
              );
            }}
          />
        </section>
      ))}
    </div>
  );
}
