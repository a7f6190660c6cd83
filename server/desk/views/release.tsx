/** Publishing many at once: what was brought in from the provincial platform or handed in, chosen, reviewed and released in one act. */
import { useSignal } from '@preact/signals';
import { kindNames } from '#content/model/terms.ts';
import { mostReleased, type ReleaseList, type ReleaseRow } from '#content/wire/release-bodies.ts';
import { Act } from '../parts/act.tsx';
import { Tick } from '../parts/choice.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Empty, Read } from '../parts/states.tsx';
import { To } from '../parts/to.tsx';
import { useAnswer } from '../state/answer.ts';
import { ask, chineseOf, type Fault, faultsOf, saidOf } from '../state/http.ts';
import { changes } from '../state/live.ts';
import { nameOf } from '../state/names.ts';
import { say } from '../state/toasts.ts';
import { reviewPoints } from '../writing/law.ts';
import '../styles/release.css';
import '../styles/record.css';

type RowProps = {
  readonly row: ReleaseRow;
  readonly chosen: boolean;
  readonly fault: string | undefined;
  readonly onChosen: (chosen: boolean) => void;
};

function Row({ row, chosen, fault, onChosen }: RowProps) {
  const { id, title, kind, author, imported, source, issued, why } = row;
  return (
    <tr>
      <td class="cell-choose">
        <label class="choose">
          <input
            type="checkbox"
            aria-label={`选择：${title}`}
            checked={chosen}
            disabled={why !== null}
            onChange={(event) => onChosen(event.currentTarget.checked)}
          />
        </label>
      </td>
      <td class="cell-title">
        <To place={{ view: 'record', id }}>{title}</To>
        {why !== null && <span class="small release-why">{chineseOf(why)}</span>}
        {fault && <span class="small fault">{fault}</span>}
      </td>
      <td class="cell-soft">{kindNames[kind]}</td>
      <td class="cell-soft">
        {imported && source ? (
          <a href={source} rel="noreferrer" target="_blank">
            平台原文
          </a>
        ) : (
          nameOf(author)
        )}
      </td>
      <td class="cell-soft number">{issued ?? ''}</td>
    </tr>
  );
}

function Waiting({ list, again }: { readonly list: ReleaseList; readonly again: () => void }) {
  const chosen = useSignal<ReadonlySet<string>>(new Set());
  const reviewed = useSignal(false);
  const faults = useSignal<readonly Fault[]>([]);
  const open = list.items.filter(({ why }) => why === null);
  const picked = open.filter(({ id }) => chosen.value.has(id));
  const set = (ids: readonly string[], on: boolean) => {
    const next = new Set(chosen.value);
    for (const id of ids) on ? next.add(id) : next.delete(id);
    chosen.value = next;
    reviewed.value = false;
  };

  async function release(): Promise<void> {
    const items = picked.map(({ id, revision }) => ({ id, revision }));
    const body = { items, confidentiality: 'passed' };
    const { released } = await ask<{ released: number }>('POST', '/api/desk/release', { body });
    say(`已发布 ${released} 条，每一条都留了记录`);
    chosen.value = new Set();
    reviewed.value = false;
    faults.value = [];
    again();
  }
  const why =
    picked.length === 0 ? '请先勾选要发布的' : reviewed.value ? null : '请先逐条看过，再勾选“都已通过保密审查”';
  return (
    <>
      <table class="rows release-rows">
        <thead>
          <tr>
            <th scope="col">
              <label class="choose-all">
                <input
                  type="checkbox"
                  checked={open.length > 0 && picked.length === open.length}
                  onChange={(event) =>
                    set(
                      open.map(({ id }) => id),
                      event.currentTarget.checked,
                    )
                  }
                />
                <span>全选能发布的 {open.length} 条</span>
              </label>
            </th>
            <th scope="col">标题</th>
            <th scope="col">种类</th>
            <th scope="col">来自</th>
            <th scope="col">发布日期</th>
          </tr>
        </thead>
        <tbody>
          {list.items.map((row) => (
            <Row
              key={row.id}
              row={row}
              chosen={chosen.value.has(row.id)}
              fault={faults.value.find(({ path }) => path === row.id)?.message}
              onChosen={(on) => set([row.id], on)}
            />
          ))}
        </tbody>
      </table>
      {list.total > list.items.length && (
        <p class="soft release-more">
          共 {list.total} 条，一次最多列出 {mostReleased} 条；发布之后再列后面的。
        </p>
      )}
      <section class="card release-act" aria-label="审查和发布">
        <details>
          <summary>审查要点</summary>
          <ul class="review-points">
            {reviewPoints.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </details>
        <Tick checked={reviewed.value} onChecked={(next) => (reviewed.value = next)}>
          勾选的 {picked.length} 条我已逐条看过，<strong>都已通过保密审查</strong>
        </Tick>
        <div class="card-acts">
          <Act
            act={release}
            tone="main"
            why={why}
            onFault={(error) => {
              faults.value = faultsOf(error);
              say(saidOf(error), 'bad');
              again();
            }}
          >
            发布这 {picked.length} 条
          </Act>
        </div>
      </section>
    </>
  );
}

export function Release() {
  const reading = useAnswer<ReleaseList>('/api/desk/release', changes);
  return (
    <>
      <PageHead
        title="批量发布"
        about="从省平台取回的、表格导入的和别人送审的，看过之后可以一次发布。自己写的不能自己审。"
      />
      <Read of={reading}>
        {(list) =>
          list.items.length === 0 ? (
            <Empty title="没有等着发布的">
              <p>同事送审的、表格导入的和从省平台取回的，会列在这里。</p>
            </Empty>
          ) : (
            <Waiting list={list} again={reading.again} />
          )
        }
      </Read>
    </>
  );
}
