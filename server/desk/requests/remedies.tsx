/** Reviews and lawsuits about an answer: entered as they come, with what became of them. */
import { useSignal } from '@preact/signals';
import type { RequestRemedy } from '#content/model/request.ts';
import { remedyNames, remedyOutcomeNames } from '#content/model/request-terms.ts';
import type { LocalDate } from '#content/model/time.ts';
import type { RequestAnswer } from '#content/wire/request-bodies.ts';
import { Act } from '../parts/act.tsx';
import { SelectField, TextField } from '../parts/field.tsx';
import { ask } from '../state/http.ts';
import { now } from '../state/live.ts';
import { say } from '../state/toasts.ts';
import { todayAt } from '../state/when.ts';

type Props = { readonly request: RequestAnswer; readonly done: (request: RequestAnswer) => void };

export function Remedies({ request, done }: Props) {
  const remedies = useSignal<readonly RequestRemedy[]>(request.remedies);
  const set = (index: number, change: Partial<RequestRemedy>) => {
    remedies.value = remedies.value.map((one, at) => (at === index ? { ...one, ...change } : one));
  };
  async function save(): Promise<void> {
    const body = { remedies: remedies.value };
    done(await ask<RequestAnswer>('PUT', `/api/desk/requests/${request.id}/remedies`, { body }));
    say('已保存复议和诉讼');
  }
  return (
    <section class="card">
      <h2>复议和诉讼</h2>
      {remedies.value.length === 0 && (
        <p class="card-none">没有。申请人对答复申请复议或起诉的，点“加一条”记下，年度报告里会计数。</p>
      )}
      {remedies.value.map((one, index) => (
        <div class="fields remedy" key={index}>
          <SelectField
            label="途径"
            value={one.remedy}
            options={remedyNames}
            onValue={(remedy) => set(index, { remedy })}
          />
          <TextField
            label="受理之日"
            type="date"
            value={one.filed}
            onValue={(filed) => set(index, { filed: filed as LocalDate })}
          />
          <SelectField
            label="结果"
            value={one.outcome}
            options={remedyOutcomeNames}
            onValue={(outcome) => set(index, { outcome })}
          />
          <Act
            tone="quiet"
            label={`去掉第 ${index + 1} 条`}
            act={() => {
              remedies.value = remedies.value.filter((_, at) => at !== index);
            }}
          >
            去掉
          </Act>
        </div>
      ))}
      <div class="card-acts">
        <Act
          act={() => {
            remedies.value = [...remedies.value, { remedy: 'review', filed: todayAt(now()), outcome: 'pending' }];
          }}
        >
          加一条
        </Act>
        {remedies.value !== request.remedies && (
          <Act tone="main" act={save}>
            保存
          </Act>
        )}
      </div>
    </section>
  );
}
