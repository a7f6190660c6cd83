/** The form of an item of the catalogue, in the standard's order. */
import type { CatalogueItem } from '#content/model/catalogue-item.ts';
import { channelNames, levelNames } from '#content/model/terms.ts';
import { faultAt, SelectField, TextField } from '../parts/field.tsx';
import type { Edited } from './edited.ts';
import { LinesField } from './lines-field.tsx';
import { NumberField } from './number-field.tsx';
import { Part } from './part.tsx';
import { TicksField } from './ticks-field.tsx';

export function CatalogueForm({ text, change, faults }: Edited<CatalogueItem>) {
  const fault = (path: string) => faultAt(faults, path);
  return (
    <div class="form-parts">
      <Part title="哪一项">
        <NumberField
          label="序号"
          hint="在本领域里"
          value={text.number}
          onValue={(number) => change({ number: number ?? 0 })}
          fault={fault('number')}
        />
        <TextField
          label="一级事项"
          value={text.firstMatter}
          onValue={(firstMatter) => change({ firstMatter })}
          most={60}
          fault={fault('firstMatter')}
        />
        <TextField
          label="二级事项"
          value={text.secondMatter}
          onValue={(secondMatter) => change({ secondMatter })}
          most={80}
          fault={fault('secondMatter')}
        />
        <TextField
          label="公开内容（要素）"
          rows={4}
          wide
          value={text.elements}
          onValue={(elements) => change({ elements })}
          most={2000}
          fault={fault('elements')}
        />
      </Part>
      <Part title="怎样公开">
        <TextField
          label="公开时限（原文）"
          value={text.limit.raw}
          onValue={(raw) => change({ limit: { ...text.limit, raw } })}
          most={120}
          fault={fault('limit.raw')}
        />
        <NumberField
          label="其中的工作日数"
          hint="没有写明就空着"
          value={text.limit.workingDays}
          onValue={(workingDays) => change({ limit: { ...text.limit, workingDays } })}
          fault={fault('limit.workingDays')}
        />
        <TextField
          label="公开对象"
          value={text.audienceGroup}
          onValue={(audienceGroup) => change({ audienceGroup })}
          most={60}
          fault={fault('audienceGroup')}
        />
        <SelectField
          label="公开层级"
          value={text.level}
          options={levelNames}
          onValue={(level) => change({ level })}
          fault={fault('level')}
        />
        <TicksField
          label="公开渠道和载体（目录）"
          options={channelNames}
          chosen={text.carriers}
          onChosen={(carriers) => change({ carriers })}
          fault={fault('carriers')}
        />
      </Part>
      <Part title="依据">
        <LinesField
          label="公开依据（目录）"
          lines={text.basis}
          onLines={(basis) => change({ basis })}
          fault={fault('basis')}
        />
      </Part>
    </div>
  );
}
