/** What is registered of a request, for a new one and to put one right. */
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { RequestFacts } from '#content/model/request.ts';
import { applicantNames, receiptDays, requestRouteNames, supplyNames } from '#content/model/request-terms.ts';
import { deliveryNames } from '#content/model/terms.ts';
import type { LocalDate } from '#content/model/time.ts';
import type { Colleague } from '#content/wire/people-bodies.ts';
import { Act } from '../parts/act.tsx';
import { Choice, Tick } from '../parts/choice.tsx';
import { faultAt, SelectField, TextField } from '../parts/field.tsx';
import { useAnswer } from '../state/answer.ts';
import { type Fault, faultsOf, saidOf } from '../state/http.ts';
import { now } from '../state/live.ts';
import { useUnsaved } from '../state/unsaved.ts';
import { todayAt } from '../state/when.ts';

const optionsOf = <Key extends string>(names: Readonly<Record<Key, string>>) =>
  (Object.entries(names) as [Key, string][]).map(([key, name]) => ({ key, name }));

type Props = {
  readonly known: RequestFacts | null;
  readonly save: (facts: RequestFacts) => Promise<void>;
  readonly onCancel: () => void;
};

const blank = (): RequestFacts => ({
  applicant: 'natural-person',
  identityChecked: false,
  route: 'in-person',
  received: todayAt(now()),
  matter: '',
  details: '',
  supply: 'paper',
  delivery: 'counter',
  department: '',
  handler: null,
  person: { name: '', contact: '' },
});

export function RequestForm({ known, save, onCancel }: Props) {
  const facts = useSignal<RequestFacts>(known ?? blank());
  const faults = useSignal<readonly Fault[]>([]);
  const said = useSignal('');
  const people = useAnswer<{ items: readonly Colleague[] }>('/api/desk/users/names');
  const { value } = facts;
  /** As it is at the hub, or, while it goes there, as it will be. */
  const kept = useRef(value);
  useUnsaved(() => JSON.stringify(facts.peek()) !== JSON.stringify(kept.current));
  const set = (change: Partial<RequestFacts>) => {
    facts.value = { ...facts.value, ...change };
  };
  const fault = (field: string) => faultAt(faults.value, field);
  const handlers = Object.fromEntries((people.value?.items ?? []).map(({ username, name }) => [username, name]));
  return (
    <form class="stack card narrow" noValidate onSubmit={(event) => event.preventDefault()}>
      {said.value && (
        <p class="notice-box bad" role="alert">
          {said.value}
        </p>
      )}
      <TextField
        label="申请公开什么"
        hint="一句话写明文件或事项，如“2025 年度石岗村征地补偿方案”。这里不写申请人的名字。"
        value={value.matter}
        onValue={(matter) => set({ matter })}
        most={200}
        fault={fault('matter')}
        autofocus
      />
      <TextField
        label="便于查找的特征（可不填）"
        rows={3}
        value={value.details}
        onValue={(details) => set({ details })}
        most={4000}
        fault={fault('details')}
      />
      <Choice
        label="申请人是"
        hint="年度报告按这六类统计。"
        value={value.applicant}
        options={optionsOf(applicantNames)}
        onValue={(applicant) => set({ applicant })}
        fault={fault('applicant')}
      />
      <div class="fields">
        <TextField
          label="申请人姓名或单位名称"
          value={value.person.name}
          onValue={(name) => set({ person: { ...value.person, name } })}
          fault={fault('person.name')}
        />
        <TextField
          label="联系方式"
          hint="电话、地址或邮箱，够答复用就行"
          value={value.person.contact}
          onValue={(contact) => set({ person: { ...value.person, contact } })}
          fault={fault('person.contact')}
        />
      </div>
      <Tick
        checked={value.identityChecked}
        onChecked={(identityChecked) => set({ identityChecked })}
        about="看过身份证件或单位证明即可，不登记证件号码，不留复印件。"
      >
        已核对身份证明
      </Tick>
      <Choice
        label="怎么交来的"
        value={value.route}
        options={optionsOf(requestRouteNames)}
        onValue={(route) => set({ route })}
        fault={fault('route')}
      />
      <div class="fields">
        <TextField
          label="收到申请之日"
          hint={`按《条例》第三十一条：${receiptDays[value.route]}`}
          type="date"
          value={value.received}
          onValue={(received) => set({ received: received as LocalDate })}
          fault={fault('received')}
        />
        <SelectField
          label="要什么形式"
          value={value.supply}
          options={supplyNames}
          onValue={(supply) => set({ supply })}
          fault={fault('supply')}
        />
        <SelectField
          label="怎么取"
          value={value.delivery}
          options={deliveryNames}
          onValue={(delivery) => set({ delivery })}
          fault={fault('delivery')}
        />
        <TextField
          label="承办部门"
          value={value.department}
          onValue={(department) => set({ department })}
          fault={fault('department')}
        />
        <SelectField
          label="承办人"
          none="还没有定"
          value={value.handler ?? ''}
          options={handlers}
          onValue={(handler) => set({ handler: handler || null })}
          fault={fault('handler')}
        />
      </div>
      <p class="hint">
        申请人的名字和联系方式只给办理的人看，不进操作记录和统计；答复满六个月、没有复议诉讼的，自动清除。
      </p>
      <div class="dialog-acts">
        <button type="button" class="button" onClick={onCancel}>
          不登记了
        </button>
        <Act
          tone="main"
          type="submit"
          act={() => {
            kept.current = facts.value;
            return save(facts.value);
          }}
          onFault={(error) => {
            kept.current = known ?? blank();
            faults.value = faultsOf(error);
            said.value = saidOf(error);
            scrollTo(0, 0);
          }}
        >
          {known ? '保存' : '登记'}
        </Act>
      </div>
    </form>
  );
}
