/** The review: the confidentiality review ticked with what it asks before one's eyes, then passed or returned with a reason. */
import { useSignal } from '@preact/signals';
import type { DisclosureRecord } from '#content/model/record.ts';
import type { Refused, Act as Step } from '#content/rules/lifecycle.ts';
import { scanDisclosure } from '#content/rules/scanning/scanning.ts';
import { Act } from '../parts/act.tsx';
import { Tick } from '../parts/choice.tsx';
import { Field, TextField } from '../parts/field.tsx';
import { ask, chineseOf } from '../state/http.ts';
import { say } from '../state/toasts.ts';
import { reviewPoints } from '../writing/law.ts';
import { Marked } from './marked.tsx';

export type StepProps = {
  readonly record: DisclosureRecord;
  readonly steps: Record<Step, Refused | null>;
  readonly done: (record: DisclosureRecord) => void;
  readonly path: string;
};
export const whyNot = (refused: Refused | null): string | null => (refused ? chineseOf(refused.message) : null);

export function Review({ record, steps, done, path }: StepProps) {
  const checked = useSignal(false);
  const note = useSignal('');
  const returning = useSignal(false);
  const certain = scanDisclosure(record.working).filter((finding) => finding.certain).length;
  const why = !checked.value
    ? '请先逐项核对，再勾选“已通过保密审查”'
    : certain > 0 && note.value.trim() === ''
      ? '上面标出的内容不能公开：请退回打码；确实应当公开的，写明理由'
      : null;

  async function approve(): Promise<void> {
    const body = { confidentiality: 'passed', note: note.value };
    done(await ask<DisclosureRecord>('POST', `${path}/approve`, { body, revision: record.revision }));
    say('审核通过了，接下来可以发布');
  }
  return (
    <section class="card next-step">
      <h2>请您审核</h2>
      {steps.approve && <p class="notice-box warn">{whyNot(steps.approve)}</p>}
      {!steps.approve && (
        <>
          <p class="soft">“先审查、后公开”，请逐项看过：</p>
          <ul class="review-points">
            {reviewPoints.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
          <Marked record={record} />
          <Tick checked={checked.value} onChecked={(next) => (checked.value = next)}>
            我已逐项核对，<strong>已通过保密审查</strong>
          </Tick>
          <TextField
            label={certain > 0 ? '为什么可以公开（有肯定的标记，必填）' : '审核意见（可不填）'}
            value={note.value}
            onValue={(next) => (note.value = next)}
            rows={2}
            most={1000}
          />
        </>
      )}
      <div class="card-acts">
        {!steps.approve && (
          <Act act={approve} tone="main" why={why}>
            审核通过
          </Act>
        )}
        {!steps.return && !returning.value && (
          <Act
            act={() => {
              returning.value = true;
            }}
          >
            退回修改…
          </Act>
        )}
      </div>
      {returning.value && (
        <ReasonForm
          label="要改什么？作者会看到"
          verb="退回给作者"
          path={`${path}/return`}
          done={done}
          said="已退回，作者会看到您写的原因"
        />
      )}
    </section>
  );
}

type ReasonProps = {
  readonly label: string;
  readonly verb: string;
  readonly path: string;
  readonly said: string;
  readonly danger?: boolean;
  readonly done: (record: DisclosureRecord) => void;
};

/** Asks for a reason, then takes the step. */
export function ReasonForm({ label, verb, path, said, danger = false, done }: ReasonProps) {
  const reason = useSignal('');
  const fault = useSignal('');
  async function send(): Promise<void> {
    fault.value = reason.value.trim() ? '' : '请写明原因';
    if (fault.value) return;
    done(await ask<DisclosureRecord>('POST', path, { body: { reason: reason.value.trim() } }));
    say(said);
  }
  return (
    <div class="reason-form">
      <Field label={label} fault={fault.value}>
        {({ id, describedBy, invalid }) => (
          <textarea
            id={id}
            rows={3}
            value={reason.value}
            autofocus
            aria-describedby={describedBy}
            aria-invalid={invalid ? 'true' : undefined}
            onInput={(event) => {
              reason.value = event.currentTarget.value.replaceAll('\n', ' ');
            }}
          />
        )}
      </Field>
      <Act act={send} tone={danger ? 'danger' : 'main'}>
        {verb}
      </Act>
    </div>
  );
}
