/** The form of a fee: who charges whom, how much, on what basis. */
import type { Fee } from '#content/model/fee.ts';
import { faultAt, TextField } from '../parts/field.tsx';
import type { Edited } from './edited.ts';
import { LinesField } from './lines-field.tsx';
import { Part } from './part.tsx';
import { RowsField } from './rows-field.tsx';

export function FeeForm({ text, change, faults }: Edited<Fee>) {
  const fault = (path: string) => faultAt(faults, path);
  return (
    <div class="form-parts">
      <Part title="谁收、向谁收">
        <TextField
          label="收费单位"
          hint="写机构的全名，以后机构改名，这里跟着改"
          value={text.authority}
          onValue={(authority) => change({ authority })}
          most={60}
          fault={fault('authority')}
        />
        <TextField
          label="收费对象"
          hint="谁要交"
          value={text.payer}
          onValue={(payer) => change({ payer })}
          most={120}
          fault={fault('payer')}
        />
      </Part>
      <Part title="收多少">
        <RowsField
          label="收费标准"
          one="标准"
          rows={text.tariffs}
          blank={{ item: '', amount: '', unit: '', note: '' }}
          onRows={(tariffs) => change({ tariffs })}
          fault={fault('tariffs')}
        >
          {(row, set, at) => (
            <>
              <TextField
                label="项目"
                value={row.item}
                onValue={(item) => set({ item })}
                fault={fault(`tariffs[${at}].item`)}
              />
              <TextField
                label="金额"
                hint="如 10 元；不收的写 免费"
                value={row.amount}
                onValue={(amount) => set({ amount })}
                fault={fault(`tariffs[${at}].amount`)}
              />
              <TextField
                label="单位"
                hint="如 每户每月"
                value={row.unit}
                onValue={(unit) => set({ unit })}
                fault={fault(`tariffs[${at}].unit`)}
              />
              <TextField
                label="说明"
                value={row.note}
                onValue={(note) => set({ note })}
                fault={fault(`tariffs[${at}].note`)}
              />
            </>
          )}
        </RowsField>
        <TextField
          label="减免"
          hint="哪些人可以少交或不交"
          rows={3}
          wide
          value={text.exemptions}
          onValue={(exemptions) => change({ exemptions })}
          most={1000}
          fault={fault('exemptions')}
        />
      </Part>
      <Part title="依据和投诉">
        <LinesField
          label="收费依据"
          hint="哪些文件定的，一行一件"
          lines={text.basis}
          onLines={(basis) => change({ basis })}
          fault={fault('basis')}
        />
        <TextField
          label="投诉电话"
          value={text.complaints}
          onValue={(complaints) => change({ complaints })}
          fault={fault('complaints')}
        />
      </Part>
    </div>
  );
}
