/** The form of an organisation or hotline: who does what, and how to reach them. */
import type { Organisation } from '#content/model/organisation.ts';
import { faultAt, TextField } from '../parts/field.tsx';
import type { Edited } from './edited.ts';
import { LinesField } from './lines-field.tsx';
import { Part } from './part.tsx';
import { RowsField } from './rows-field.tsx';

export function OrganisationForm({ text, change, faults }: Edited<Organisation>) {
  const fault = (path: string) => faultAt(faults, path);
  const leader = text.leader ?? { post: '', name: '' };
  const setLeader = (patch: Partial<typeof leader>) => {
    const next = { ...leader, ...patch };
    change({ leader: next.post === '' && next.name === '' ? null : next });
  };
  return (
    <div class="form-parts">
      <Part title="管什么、谁负责">
        <LinesField
          label="职责"
          hint="管什么事，一行一条"
          rows={5}
          lines={text.functions}
          onLines={(functions) => change({ functions })}
          fault={fault('functions')}
        />
        <TextField
          label="负责人职务"
          value={leader.post}
          onValue={(post) => setLeader({ post })}
          fault={fault('leader.post')}
        />
        <TextField
          label="负责人姓名"
          hint="可以不写"
          value={leader.name}
          onValue={(name) => setLeader({ name })}
          fault={fault('leader.name')}
        />
      </Part>
      <Part title="怎样找到">
        <TextField
          label="地址"
          value={text.address}
          onValue={(address) => change({ address })}
          most={120}
          fault={fault('address')}
        />
        <TextField
          label="办公时间"
          value={text.hours}
          onValue={(hours) => change({ hours })}
          most={120}
          fault={fault('hours')}
        />
        <RowsField
          label="电话"
          one="电话"
          rows={text.phones}
          blank={{ label: '', number: '' }}
          onRows={(phones) => change({ phones })}
          fault={fault('phones')}
        >
          {(row, set, at) => (
            <>
              <TextField
                label="哪里的"
                hint="如 办公电话、投诉电话"
                value={row.label}
                onValue={(label) => set({ label })}
                fault={fault(`phones[${at}].label`)}
              />
              <TextField
                label="号码"
                value={row.number}
                onValue={(number) => set({ number })}
                fault={fault(`phones[${at}].number`)}
              />
            </>
          )}
        </RowsField>
      </Part>
    </div>
  );
}
