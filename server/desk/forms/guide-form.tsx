/** The form of a service guide: what it is, conditions and materials, steps and limits, where and how. */
import type { Guide } from '#content/model/guide.ts';
import {
  audienceNames,
  deliveryNames,
  handlingNames,
  lifeEventNames,
  serviceGroupNames,
  serviceTypeNames,
} from '#content/model/terms.ts';
import type { DeskRow } from '#content/wire/disclosure-bodies.ts';
import { faultAt, SelectField, TextField } from '../parts/field.tsx';
import { useAnswer } from '../state/answer.ts';
import type { Edited } from './edited.ts';
import { MaterialsField, PlacesField, QuestionsField, StepsField } from './guide-rows.tsx';
import { LinesField } from './lines-field.tsx';
import { NumberField } from './number-field.tsx';
import { Part } from './part.tsx';
import { TicksField } from './ticks-field.tsx';

/** Fees by their titles: what they cost stands with the fee alone. */
function FeesField({ text, change, faults }: Edited<Guide>) {
  const fees = useAnswer<{ items: readonly DeskRow[] }>('/api/desk/disclosures?kind=fee&size=500');
  const options: Record<string, string> = Object.fromEntries(text.fees.map((id) => [id, id]));
  for (const { id, title } of fees.value?.items ?? []) options[id] = title;
  if (Object.keys(options).length === 0) return null;
  return (
    <TicksField
      label="收费项目"
      hint="不勾就是不收费。金额在收费标准里改，改一处，各处都变。"
      options={options}
      chosen={text.fees}
      onChosen={(chosen) => change({ fees: chosen })}
      fault={faultAt(faults, 'fees')}
    />
  );
}

export function GuideForm(edited: Edited<Guide>) {
  const { text, change, faults } = edited;
  const fault = (path: string) => faultAt(faults, path);
  return (
    <div class="form-parts">
      <Part title="这是什么事">
        <SelectField
          label="办事领域"
          value={text.group}
          options={serviceGroupNames}
          onValue={(group) => change({ group })}
          fault={fault('group')}
        />
        <SelectField
          label="事项类型"
          value={text.type}
          options={serviceTypeNames}
          onValue={(type) => change({ type })}
          fault={fault('type')}
        />
        <TextField
          label="实施主体"
          hint="谁来决定。写机构的全名，以后机构改名，这里跟着改"
          value={text.authority}
          onValue={(authority) => change({ authority })}
          most={60}
          fault={fault('authority')}
        />
        <SelectField
          label="办件类型"
          value={text.handling}
          options={handlingNames}
          onValue={(handling) => change({ handling })}
          fault={fault('handling')}
        />
        <TextField
          label="行使层级"
          value={text.level}
          onValue={(level) => change({ level })}
          most={20}
          fault={fault('level')}
        />
        <TextField
          label="通办范围"
          hint="在哪里都能办，如 全市通办"
          value={text.area}
          onValue={(area) => change({ area })}
          most={60}
          fault={fault('area')}
        />
        <TicksField
          label="服务对象"
          options={audienceNames}
          chosen={text.audience}
          onChosen={(audience) => change({ audience })}
          fault={fault('audience')}
        />
      </Part>
      <Part title="条件和材料">
        <LinesField
          label="受理条件"
          hint="一行一条；不能写“其他条件”这样的兜底条款"
          lines={text.conditions}
          onLines={(conditions) => change({ conditions })}
          fault={fault('conditions')}
        />
        <MaterialsField {...edited} />
      </Part>
      <Part title="流程和时限">
        <StepsField {...edited} />
        <NumberField
          label="法定时限（工作日）"
          hint="0 是当场；没有规定就空着"
          value={text.statutoryDays}
          onValue={(statutoryDays) => change({ statutoryDays })}
          fault={fault('statutoryDays')}
        />
        <NumberField
          label="承诺时限（工作日）"
          hint="可以比法定的短"
          value={text.committedDays}
          onValue={(committedDays) => change({ committedDays })}
          fault={fault('committedDays')}
        />
        <NumberField
          label="到现场次数"
          value={text.visits}
          onValue={(visits) => change({ visits: visits ?? 0 })}
          fault={fault('visits')}
        />
      </Part>
      <Part title="收费和结果">
        <FeesField {...edited} />
        <TextField
          label="办理结果"
          hint="拿到什么，如 社会保障卡"
          value={text.result.name}
          onValue={(name) => change({ result: { ...text.result, name } })}
          fault={fault('result.name')}
        />
        <TicksField
          label="送达方式"
          options={deliveryNames}
          chosen={text.result.delivery}
          onChosen={(delivery) => change({ result: { ...text.result, delivery } })}
          fault={fault('result.delivery')}
        />
      </Part>
      <Part title="在哪里办、问谁">
        <PlacesField {...edited} />
        <TextField
          label="网上办理"
          type="url"
          hint="https:// 开头，没有就空着"
          value={text.online ?? ''}
          onValue={(online) => change({ online: online || null })}
          fault={fault('online')}
        />
        <TextField
          label="咨询电话"
          value={text.phone}
          onValue={(phone) => change({ phone })}
          most={60}
          fault={fault('phone')}
        />
        <TextField
          label="监督投诉"
          value={text.complaints}
          onValue={(complaints) => change({ complaints })}
          most={60}
          fault={fault('complaints')}
        />
      </Part>
      <Part title="依据、问答和救济">
        <LinesField
          label="设定依据"
          hint="依据哪些法律和文件，一行一件"
          lines={text.basis}
          onLines={(basis) => change({ basis })}
          fault={fault('basis')}
        />
        <QuestionsField {...edited} />
        <TextField
          label="救济途径"
          hint="不服怎么办：复议、诉讼"
          rows={3}
          wide
          value={text.remedies}
          onValue={(remedies) => change({ remedies })}
          most={600}
          fault={fault('remedies')}
        />
      </Part>
      <Part title="主题和编码">
        <TicksField
          label="主题（查询机“人生大事”里能找到）"
          options={lifeEventNames}
          chosen={text.lifeEvents}
          onChosen={(lifeEvents) => change({ lifeEvents })}
          fault={fault('lifeEvents')}
        />
        <TextField
          label="基本编码"
          value={text.basicCode}
          onValue={(basicCode) => change({ basicCode })}
          fault={fault('basicCode')}
        />
        <TextField
          label="实施编码"
          value={text.implementationCode}
          onValue={(implementationCode) => change({ implementationCode })}
          fault={fault('implementationCode')}
        />
      </Part>
    </div>
  );
}
