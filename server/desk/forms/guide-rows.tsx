/** The lists of a service guide: materials, steps, places, questions. */
import type { Guide } from '#content/model/guide.ts';
import { materialFormNames } from '#content/model/terms.ts';
import { Tick } from '../parts/choice.tsx';
import { faultAt, SelectField, TextField } from '../parts/field.tsx';
import type { Edited } from './edited.ts';
import { NumberField } from './number-field.tsx';
import { RowsField } from './rows-field.tsx';

const blankMaterial: Guide['materials'][number] = {
  name: '',
  form: 'original',
  copies: 1,
  source: '',
  required: true,
  shared: false,
  note: '',
};

export function MaterialsField({ text, change, faults }: Edited<Guide>) {
  const fault = (at: number, field: string) => faultAt(faults, `materials[${at}].${field}`);
  return (
    <RowsField
      label="申请材料"
      one="材料"
      hint="要带什么；不能写“其他材料”这样的兜底条款"
      rows={text.materials}
      blank={blankMaterial}
      onRows={(materials) => change({ materials })}
      fault={faultAt(faults, 'materials')}
    >
      {(row, set, at) => (
        <>
          <TextField label="名称" value={row.name} onValue={(name) => set({ name })} fault={fault(at, 'name')} />
          <SelectField
            label="形式"
            value={row.form}
            options={materialFormNames}
            onValue={(form) => set({ form })}
            fault={fault(at, 'form')}
          />
          <NumberField
            label="份数"
            value={row.copies}
            onValue={(copies) => set({ copies: copies ?? 0 })}
            fault={fault(at, 'copies')}
          />
          <TextField
            label="从哪里来"
            hint="如 申请人自备"
            value={row.source}
            onValue={(source) => set({ source })}
            fault={fault(at, 'source')}
          />
          <TextField label="说明" value={row.note} onValue={(note) => set({ note })} fault={fault(at, 'note')} />
          <div>
            <Tick checked={row.required} onChecked={(required) => set({ required })}>
              一定要带
            </Tick>
            <Tick checked={row.shared} onChecked={(shared) => set({ shared })}>
              数据共享，不用带
            </Tick>
          </div>
        </>
      )}
    </RowsField>
  );
}

export function StepsField({ text, change, faults }: Edited<Guide>) {
  const fault = (at: number, field: string) => faultAt(faults, `steps[${at}].${field}`);
  return (
    <RowsField
      label="办理流程"
      one="步骤"
      rows={text.steps}
      blank={{ name: '', by: '', days: null, detail: '' }}
      onRows={(steps) => change({ steps })}
      fault={faultAt(faults, 'steps')}
    >
      {(row, set, at) => (
        <>
          <TextField label="环节" value={row.name} onValue={(name) => set({ name })} fault={fault(at, 'name')} />
          <TextField label="谁来办" value={row.by} onValue={(by) => set({ by })} fault={fault(at, 'by')} />
          <NumberField
            label="工作日"
            hint="0 是当场，不定就空着"
            value={row.days}
            onValue={(days) => set({ days })}
            fault={fault(at, 'days')}
          />
          <TextField
            label="说明"
            rows={2}
            wide
            value={row.detail}
            onValue={(detail) => set({ detail })}
            fault={fault(at, 'detail')}
          />
        </>
      )}
    </RowsField>
  );
}

export function PlacesField({ text, change, faults }: Edited<Guide>) {
  const fault = (at: number, field: string) => faultAt(faults, `places[${at}].${field}`);
  return (
    <RowsField
      label="办理地点和时间"
      one="地点"
      rows={text.places}
      blank={{ name: '', address: '', counter: '', hours: '' }}
      onRows={(places) => change({ places })}
      fault={faultAt(faults, 'places')}
    >
      {(row, set, at) => (
        <>
          <TextField
            label="名称"
            hint="写机构的全名，它的地址和时间以后改了，这里跟着改"
            value={row.name}
            onValue={(name) => set({ name })}
            fault={fault(at, 'name')}
          />
          <TextField
            label="地址"
            value={row.address}
            onValue={(address) => set({ address })}
            fault={fault(at, 'address')}
          />
          <TextField
            label="窗口"
            value={row.counter}
            onValue={(counter) => set({ counter })}
            fault={fault(at, 'counter')}
          />
          <TextField label="时间" value={row.hours} onValue={(hours) => set({ hours })} fault={fault(at, 'hours')} />
        </>
      )}
    </RowsField>
  );
}

export function QuestionsField({ text, change, faults }: Edited<Guide>) {
  const fault = (at: number, field: string) => faultAt(faults, `questions[${at}].${field}`);
  return (
    <RowsField
      label="常见问题"
      one="问题"
      rows={text.questions}
      blank={{ question: '', answer: '' }}
      onRows={(questions) => change({ questions })}
      fault={faultAt(faults, 'questions')}
    >
      {(row, set, at) => (
        <>
          <TextField
            label="问"
            wide
            value={row.question}
            onValue={(question) => set({ question })}
            fault={fault(at, 'question')}
          />
          <TextField
            label="答"
            rows={2}
            wide
            value={row.answer}
            onValue={(answer) => set({ answer })}
            fault={fault(at, 'answer')}
          />
        </>
      )}
    </RowsField>
  );
}
