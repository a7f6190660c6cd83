/** What a file would do: what is new, changed, the same and missing, before anything is saved. */
import { Fragment } from 'preact';
import type { ChangedRow, NewRow, SheetComparison } from '#content/model/sheet.ts';
import { Act } from '../parts/act.tsx';
import { To } from '../parts/to.tsx';
import { Line, Rows } from '../record/changed-text.tsx';
import { rowsOf } from '../writing/compare.ts';

/** Of very many rows the first are enough to see that the file is the right one. */
const shownRows = 200;

function More({ count }: { readonly count: number }) {
  return count > shownRows ? <li class="small soft">另有 {count - shownRows} 项</li> : null;
}

function Fresh({ rows }: { readonly rows: readonly NewRow[] }) {
  return (
    <details class="card" open={rows.length <= 20}>
      <summary>新增 {rows.length} 项</summary>
      <ul class="compared-rows">
        {rows.slice(0, shownRows).map(({ row, id, title }) => (
          <li key={id}>
            <span class="row-number number">第 {row} 行</span> {title}
          </li>
        ))}
        <More count={rows.length} />
      </ul>
    </details>
  );
}

/** What a cell said and what it will say; of its lines those that stay are not told as changes. */
function Cell({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <Rows rows={rowsOf(before || '（空）', after || '（空）')}>
      {(row, key) =>
        row.kind === 'same' ? (
          <span key={key} class="cell-line">
            {row.text}
          </span>
        ) : (
          <Fragment key={key}>
            {row.mine && (
              <del>
                <span class="unseen">原来：</span>
                <Line cut={row.mine} />
              </del>
            )}
            {row.theirs && (
              <ins>
                <span class="unseen">改为：</span>
                <Line cut={row.theirs} />
              </ins>
            )}
          </Fragment>
        )
      }
    </Rows>
  );
}

function Changed({ rows }: { readonly rows: readonly ChangedRow[] }) {
  return (
    <details class="card" open>
      <summary>有改动 {rows.length} 项</summary>
      <ul class="compared-rows">
        {rows.slice(0, shownRows).map(({ row, id, title, cells, withdrawn }) => (
          <li key={id}>
            <span class="row-number number">第 {row} 行</span> <To place={{ view: 'record', id }}>{title}</To>
            {withdrawn && <span class="badge">原来已撤下，将恢复</span>}
            <dl class="cell-changes">
              {cells.map(({ column, before, after }) => (
                <div key={column}>
                  <dt>{column}</dt>
                  <dd>
                    <Cell before={before} after={after} />
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
        <More count={rows.length} />
      </ul>
    </details>
  );
}

function Missing({ rows }: { readonly rows: SheetComparison['missing'] }) {
  return (
    <details class="card">
      <summary>文件里没有的 {rows.length} 项（不会改动）</summary>
      <p class="hint">这些在系统里有、文件里没有，会原样留着。不再需要的，请打开后撤下。</p>
      <ul class="compared-rows">
        {rows.slice(0, shownRows).map(({ id, title }) => (
          <li key={id}>
            <To place={{ view: 'record', id }}>{title}</To>
          </li>
        ))}
        <More count={rows.length} />
      </ul>
    </details>
  );
}

type Props = {
  readonly file: string;
  readonly comparison: SheetComparison;
  readonly apply: () => Promise<void>;
  readonly again: () => void;
};

export function Comparison({ file, comparison, apply, again }: Props) {
  const { fresh, changed, same, missing } = comparison;
  const count = fresh.length + changed.length;
  return (
    <section class="stack" aria-labelledby="compared">
      <div class="card">
        <h2 id="compared" tabIndex={-1}>
          比对结果：{file}
        </h2>
        <p>
          新增 <strong>{fresh.length}</strong> 项，有改动 <strong>{changed.length}</strong> 项，相同 {same}{' '}
          项，文件里没有的 {missing.length} 项。<strong>现在还什么都没有保存。</strong>
        </p>
        {count > 0 && <p class="soft">导入后直接送审，审核通过并发布之前，大家看到的还是原来的。</p>}
        <div class="card-acts">
          {count > 0 ? (
            <Act act={apply} tone="main">
              导入这 {count} 项并送审
            </Act>
          ) : (
            <p>和系统里的一样，不用导入。</p>
          )}
          <button type="button" class="button" onClick={again}>
            换一个文件
          </button>
        </div>
      </div>
      {changed.length > 0 && <Changed rows={changed} />}
      {fresh.length > 0 && <Fresh rows={fresh} />}
      {missing.length > 0 && <Missing rows={missing} />}
    </section>
  );
}
