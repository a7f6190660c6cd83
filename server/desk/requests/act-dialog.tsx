/** One act on a request in a dialog that asks only what the act needs. */
import { useSignal } from '@preact/signals';
import type { RequestAct } from '#content/model/request.ts';
import {
  type Consulted,
  consultedNames,
  type RequestResult,
  type ResultGroup,
  requestResults,
  resultName,
} from '#content/model/request-terms.ts';
import { keysOf } from '#content/model/terms.ts';
import type { LocalDate } from '#content/model/time.ts';
import { workingDaysAfter } from '#content/rules/deadlines.ts';
import { answerWorkingDays } from '#content/rules/requests/standing.ts';
import { Choice } from '../parts/choice.tsx';
import { Field, TextField } from '../parts/field.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';
import { now } from '../state/live.ts';
import { todayAt } from '../state/when.ts';

export type ActName = RequestAct['act'];

/** What an act is called, what it is for, and how its note is called; null: it has none. */
export const actForms: Readonly<
  Record<
    ActName,
    { readonly name: string; readonly about: string; readonly note: string | null; readonly day?: string }
  >
> = {
  answer: {
    name: '答复',
    about: '答复书发出后在这里登记。结果按年度报告的分类选，年底的表就自动填好了。',
    note: '怎样答复的；不公开的写明理由',
    day: '答复之日',
  },
  'ask-correction': {
    name: '要求补正',
    about: '内容不明确的，收到后 7 个工作日内一次性告知怎样补正（第三十条）。补正期间不计时限。',
    note: '要补正什么',
    day: '告知之日',
  },
  corrected: {
    name: '收到补正',
    about: '答复期限从收到补正后的申请之日重新计算（第三十条）。',
    note: '说明（可不填）',
    day: '收到补正之日',
  },
  consult: {
    name: '征求意见',
    about:
      '信息涉及第三方或与其他机关共同制作的，书面征求意见，对方 15 个工作日内答复；这段时间不计入期限（第三十二至三十四条）。',
    note: '征求谁的意见（不写个人姓名）',
    day: '发出之日',
  },
  consulted: {
    name: '收到意见',
    about: '期限从今天起接着计算。第三方逾期不答复的，由本机关决定是否公开。',
    note: '意见的要点（可不填）',
    day: '收到或期满之日',
  },
  extend: {
    name: '延长期限',
    about: '经政府信息公开工作机构负责人同意，最多延长 20 个工作日，并告知申请人（第三十三条）。只能延长一次。',
    note: '为什么延长，谁同意的',
  },
  reopen: { name: '重新办理', about: '复议、诉讼纠正，或登记错了的，可以重新办理。原来的答复不再统计。', note: '原因' },
  void: { name: '登记作废', about: '重复登记、登记错的才作废；作废的不进统计。', note: '原因' },
  erase: {
    name: '清除申请人信息',
    about: '姓名、联系方式和申请的细节马上清除，不能恢复。统计不受影响。',
    note: null,
  },
};

const groups = [...new Set(Object.values(requestResults).map(({ group }) => group))];
const resultsOf = (group: ResultGroup) =>
  keysOf(requestResults).filter((result) => requestResults[result].group === group);

type Props = {
  readonly act: ActName;
  readonly send: (act: RequestAct) => Promise<void>;
  readonly onClose: () => void;
};

export function ActDialog({ act, send, onClose }: Props) {
  const today = todayAt(now());
  const { name, about, note: noteLabel, day } = actForms[act];
  const on = useSignal<LocalDate>(today);
  const until = useSignal<LocalDate>(workingDaysAfter(today, 10).date);
  const note = useSignal('');
  const whom = useSignal<Consulted>('third-party');
  const workingDays = useSignal(String(answerWorkingDays));
  const result = useSignal<RequestResult>('granted');

  function filled(): RequestAct {
    const common = { on: on.value, note: note.value };
    switch (act) {
      case 'ask-correction':
        return { act, ...common, until: until.value };
      case 'corrected':
      case 'consulted':
        return { act, ...common };
      case 'consult':
        return { act, ...common, whom: whom.value };
      case 'answer':
        return { act, ...common, result: result.value };
      case 'extend':
        return { act, workingDays: Number(workingDays.value), note: note.value };
      case 'reopen':
      case 'void':
        return { act, note: note.value };
      case 'erase':
        return { act };
    }
  }
  const { law } = requestResults[result.value];
  return (
    <FormDialog
      title={name}
      act={() => send(filled())}
      doing={name}
      leaving="返回"
      tone={act === 'erase' || act === 'void' ? 'danger' : 'main'}
      onClose={onClose}
    >
      {(fault) => (
        <>
          <p class="hint">{about}</p>
          {act === 'answer' && (
            <Field label="结果" hint={law && `依据${law}`} fault={fault('result')}>
              {({ id, describedBy }) => (
                <select
                  id={id}
                  aria-describedby={describedBy}
                  value={result.value}
                  onChange={(event) => {
                    result.value = event.currentTarget.value as RequestResult;
                  }}
                >
                  {groups.map((group) => (
                    <optgroup key={group} label={group}>
                      {resultsOf(group).map((one) => (
                        <option key={one} value={one}>
                          {requestResults[one].row ?? resultName(one)}
                        </option>
                      ))}
                    </optgroup>
                  ))}
                </select>
              )}
            </Field>
          )}
          {act === 'consult' && (
            <Choice
              label="征求谁的意见"
              value={whom.value}
              onValue={(next) => (whom.value = next)}
              options={keysOf(consultedNames).map((key) => ({ key, name: consultedNames[key] }))}
            />
          )}
          {act === 'extend' && (
            <TextField
              label="延长几个工作日"
              type="number"
              min="1"
              value={workingDays.value}
              onValue={(next) => (workingDays.value = next)}
              fault={fault('workingDays')}
            />
          )}
          {day && (
            <TextField
              label={day}
              type="date"
              value={on.value}
              onValue={(next) => (on.value = next as LocalDate)}
              fault={fault('on')}
            />
          )}
          {act === 'ask-correction' && (
            <TextField
              label="请申请人在这一天前补正"
              type="date"
              value={until.value}
              onValue={(next) => (until.value = next as LocalDate)}
              fault={fault('until')}
            />
          )}
          {noteLabel && (
            <TextField
              label={noteLabel}
              rows={3}
              most={1000}
              value={note.value}
              onValue={(next) => (note.value = next)}
              fault={fault('note')}
            />
          )}
        </>
      )}
    </FormDialog>
  );
}
