/** Guides, fees and organisations: how many there are, and the ways to add and change them. */
import type { SheetKind } from '#content/model/sheet.ts';
import { kindNames } from '#content/model/terms.ts';
import { Icon } from '../parts/icon.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { To } from '../parts/to.tsx';
import { useAnswer } from '../state/answer.ts';
import { changes } from '../state/live.ts';
import { listPlace } from '../state/router.ts';
import type { Rows } from './list.tsx';

const abouts: readonly (readonly [SheetKind, string])[] = [
  ['guide', '一件事怎么办：条件、材料、流程、时限、地点'],
  ['fee', '收什么费、收多少、依据什么；办事指南里引用的金额就是这里的'],
  ['organisation', '各部门和热线：管什么、在哪里、电话多少'],
];

function KindCard({ kind, about }: { readonly kind: SheetKind; readonly about: string }) {
  const reading = useAnswer<Rows>(`/api/desk/disclosures?kind=${kind}&size=1`, changes);
  const total = reading.value?.total;
  return (
    <section class="card">
      <h2>
        {kindNames[kind]}
        {total !== undefined && <span class="count number">{total}</span>}
      </h2>
      <p class="soft">{about}</p>
      <div class="card-acts">
        <To place={listPlace({ kind })} class="button">
          看全部
        </To>
        <To place={{ view: 'new-kind', kind }} class="button main" label={`新增${kindNames[kind]}`}>
          <Icon name="add" />
          新增
        </To>
        <To place={{ view: 'sheet', kind }} class="button" label={`${kindNames[kind]}：表格导入、导出`}>
          <Icon name="file" />
          表格导入、导出
        </To>
      </div>
    </section>
  );
}

export function Services() {
  return (
    <>
      <PageHead title="指南、收费和机构" about="一个名称、金额或步骤只写一处，查询机、电子屏、搜索和订阅里都跟着变。" />
      <div class="cards-grid">
        {abouts.map(([kind, about]) => (
          <KindCard key={kind} kind={kind} about={about} />
        ))}
      </div>
    </>
  );
}
