/** Items of the catalogue: what fulfils each, last updated against its rhythm, who answers for it, and the way to write what is missing. */
import type { NoticeType } from '#content/model/terms.ts';
import { cadenceNames } from '#content/model/terms.ts';
import type { CoverageAnswer } from '#content/rules/catalogue/coverage.ts';
import { Icon } from '../parts/icon.tsx';
import { To } from '../parts/to.tsx';
import { now } from '../state/live.ts';
import { dayText } from '../state/when.ts';
import { coverageNames } from './coverage-map.tsx';

type Item = CoverageAnswer['items'][number];

/** The kind of notice that an item most likely asks for; staff may choose another. */
const likelyTypes: readonly (readonly [RegExp, NoticeType])[] = [
  [/预算|决算|三公|资金/, 'budget'],
  [/解读/, 'interpretation'],
  [/征求意见|听证/, 'consultation'],
  [/招标|采购|中标/, 'tender'],
  [/招聘|人事|考试/, 'personnel'],
  [/政策|法规|规章|文件|规划/, 'policy'],
];
const typeFor = (title: string): NoticeType => likelyTypes.find(([form]) => form.test(title))?.[1] ?? 'announcement';

const shownEvidence = 3;

function Evidence({ item }: { readonly item: Item }) {
  const at = now();
  if (item.fulfilledBy.length === 0) return <span class="soft">还没有公开过</span>;
  const more = item.fulfilledBy.length - shownEvidence;
  return (
    <ul class="evidence">
      {item.fulfilledBy.slice(0, shownEvidence).map(({ id, title, updated }) => (
        <li key={id}>
          <To place={{ view: 'record', id }}>{title}</To>
          <span class="small soft number">{dayText(updated, at)}</span>
        </li>
      ))}
      {more > 0 && <li class="small soft">还有 {more} 条</li>}
    </ul>
  );
}

function dueOf({ state, due, provisional }: Item): string {
  if (due === null) return '';
  const day = `${dayText(due, now())}前${provisional ? '（暂定）' : ''}`;
  return state === 'late' ? `应在${day}更新，已超期` : `下次更新：${day}`;
}

function Row({ item }: { readonly item: Item }) {
  const { id, title, field, state, cadence, limit, department } = item;
  return (
    <tr>
      <td class="cell-title">
        <To place={{ view: 'record', id }}>{title.startsWith(`${field}：`) ? title.slice(field.length + 1) : title}</To>
        <span class="small soft item-limit">
          {cadenceNames[cadence]} · {limit}
        </span>
      </td>
      <td class="cell-state">
        <span class={`badge coverage-badge is-${state}`}>{coverageNames[state]}</span>
        <span class="small soft">{dueOf(item)}</span>
      </td>
      <td class="cell-evidence">
        <Evidence item={item} />
      </td>
      <td class="cell-department">{department || '未写明'}</td>
      <td class="cell-act">
        {state !== 'covered' && (
          <To
            place={{ view: 'new', type: typeFor(title), title: '', item: id }}
            class="button"
            label={`${state === 'missing' ? '写这一项' : '写更新'}：${title}`}
          >
            <Icon name="write" />
            {state === 'missing' ? '写这一项' : '写更新'}
          </To>
        )}
      </td>
    </tr>
  );
}

type Group = readonly [name: string, items: readonly Item[]];

/** One table, a heading row for each field or department. */
export function CoverageItems({ groups }: { readonly groups: readonly Group[] }) {
  return (
    <table class="rows coverage-items">
      <thead>
        <tr>
          <th scope="col">事项</th>
          <th scope="col">情况</th>
          <th scope="col">由什么公开、什么时候更新</th>
          <th scope="col">负责单位</th>
          <th scope="col">
            <span class="unseen">去做</span>
          </th>
        </tr>
      </thead>
      {groups.map(([name, items]) => (
        <tbody key={name}>
          <tr class="group-row">
            <th scope="rowgroup" colSpan={5}>
              {name} <span class="count number">{items.length}</span>
            </th>
          </tr>
          {items.map((item) => (
            <Row key={item.id} item={item} />
          ))}
        </tbody>
      ))}
    </table>
  );
}
