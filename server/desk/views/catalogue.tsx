/** The catalogue: what of it is covered, due soon, late or missing, by field and by department; to look at, to print, to mend. */
import { useSignal } from '@preact/signals';
import { type CoverageAnswer, type CoverageState, coverageStates } from '#content/rules/catalogue/coverage.ts';
import { CoverageItems } from '../catalogue/coverage-items.tsx';
import { CoverageMap, coverageNames } from '../catalogue/coverage-map.tsx';
import { Choice } from '../parts/choice.tsx';
import { Icon } from '../parts/icon.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Empty, Read } from '../parts/states.tsx';
import { To } from '../parts/to.tsx';
import { useAnswer } from '../state/answer.ts';
import { changes } from '../state/live.ts';
import '../styles/catalogue.css';

type Item = CoverageAnswer['items'][number];
type By = 'field' | 'department';

const unnamed = '未写明';
/** More than these are shown once a field, a department or a state is chosen. */
const mostAtOnce = 150;
/** What needs doing stands before what is done. */
const urgency: readonly CoverageState[] = ['late', 'missing', 'due-soon', 'covered'];

function grouped(items: readonly Item[], nameOf: (item: Item) => string): [string, Item[]][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const name = nameOf(item);
    groups.set(name, [...(groups.get(name) ?? []), item]);
  }
  return [...groups].map(([name, group]) => [
    name,
    [...group].sort((a, b) => urgency.indexOf(a.state) - urgency.indexOf(b.state)),
  ]);
}

/** Which items are listed: those of a state, all, or, at first, those that wait for somebody. */
type Shown = CoverageState | 'all' | 'waiting';
const isShown = (state: CoverageState, shown: Shown): boolean =>
  shown === 'all' || state === shown || (shown === 'waiting' && state !== 'covered');
const shownNames = { ...coverageNames, all: '全部', waiting: '要做的' } as const;

function Whole({ answer }: { readonly answer: CoverageAnswer }) {
  const by = useSignal<By>('field');
  const shown = useSignal<Shown>('waiting');
  const name = useSignal<string | null>(null);
  const { items, byField, byDepartment, date } = answer;
  const nameOf = (item: Item) => (by.value === 'field' ? item.field : item.department || unnamed);
  // A chosen field or department is shown whole until a state is chosen too.
  const wanted = name.value !== null && shown.value === 'waiting' ? 'all' : shown.value;
  const found = items.filter(
    (item) => isShown(item.state, wanted) && (name.value === null || nameOf(item) === name.value),
  );
  const isTooMany = found.length > mostAtOnce && name.value === null;
  const about = `${name.value ?? ''}${name.value ? '：' : ''}${shownNames[wanted]} ${found.length} 项`;
  return (
    <>
      <fieldset class="coverage-sums">
        <legend class="unseen">只看一种情况</legend>
        {coverageStates.map((one) => (
          <button
            type="button"
            key={one}
            class={`coverage-sum is-${one}`}
            aria-pressed={shown.value === one}
            onClick={() => (shown.value = shown.value === one ? 'waiting' : one)}
          >
            <span class="coverage-count number">{items.filter((item) => item.state === one).length}</span>
            {coverageNames[one]}
          </button>
        ))}
      </fieldset>
      <p class="print-only">{date}</p>
      <div class="coverage-by">
        <Choice
          label="怎样分"
          value={by.value}
          options={[
            { key: 'field', name: '按领域' },
            { key: 'department', name: '按负责单位' },
          ]}
          onValue={(key) => {
            by.value = key;
            name.value = null;
          }}
        />
      </div>
      <CoverageMap
        caption={by.value === 'field' ? '领域' : '负责单位'}
        sums={by.value === 'field' ? byField : byDepartment}
        chosen={name.value}
        onChosen={(next) => (name.value = next)}
      />
      <div class="coverage-shown">
        <p role="status">{isTooMany ? `${about}，请在上面点一个领域或单位来看` : about}</p>
        {(wanted !== 'all' || name.value !== null) && (
          <button
            type="button"
            class="button"
            onClick={() => {
              shown.value = 'all';
              name.value = null;
            }}
          >
            看全部 {items.length} 项
          </button>
        )}
      </div>
      {!isTooMany && found.length === 0 && (
        <Empty title="没有这样的事项">
          <p>点“看全部”，或在上面换一种情况、一个领域。</p>
        </Empty>
      )}
      {!isTooMany && found.length > 0 && <CoverageItems groups={grouped(found, nameOf)} />}
    </>
  );
}

export function Catalogue() {
  const reading = useAnswer<CoverageAnswer>('/api/desk/catalogue/coverage', changes);
  const total = reading.value?.items.length;
  return (
    <>
      <PageHead
        title="公开目录"
        about={total !== undefined && `基层政务公开标准目录，共 ${total} 项：哪些公开了，哪些该更新，哪些还没有`}
      >
        <button type="button" class="button" onClick={() => print()}>
          <Icon name="print" />
          打印
        </button>
        <To place={{ view: 'new-kind', kind: 'catalogue-item' }} class="button">
          <Icon name="add" />
          新增事项
        </To>
        <To place={{ view: 'sheet', kind: 'catalogue-item' }} class="button">
          <Icon name="file" />
          表格导入、导出
        </To>
      </PageHead>
      <Read of={reading}>
        {(answer) =>
          answer.items.length === 0 ? (
            <Empty title="目录里还没有事项">
              <p>在“表格导入、导出”里下载空白表，填好标准目录的各项再导入；也可以一项一项新增。</p>
              <To place={{ view: 'sheet', kind: 'catalogue-item' }} class="button main">
                用表格导入
              </To>
            </Empty>
          ) : (
            <Whole answer={answer} />
          )
        }
      </Read>
    </>
  );
}
