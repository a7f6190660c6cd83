/** The steps of a disclosure as they happened, newest first. */
import type { DisclosureRecord, HistoryStep } from '#content/model/record.ts';
import { now } from '../state/live.ts';
import { nameOf } from '../state/names.ts';
import { whenText } from '../state/when.ts';

export const actNames: Record<HistoryStep['act'], string> = {
  create: '起草',
  edit: '修改',
  submit: '送审',
  approve: '审核通过',
  return: '退回修改',
  publish: '发布',
  withdraw: '撤下',
  abandon: '收起',
  import: '导入',
};
const mostShown = 30;

type Props = {
  readonly record: DisclosureRecord;
  /** Shows an earlier text. */
  readonly show: (revision: number) => void;
};

export function History({ record, show }: Props) {
  const at = now();
  const steps = [...record.history].reverse();
  return (
    <section class="card">
      <h2>经过</h2>
      <ol class="history">
        {steps.slice(0, mostShown).map((step, index) => (
          <li key={steps.length - index} class={`act-${step.act}`}>
            <p>
              <strong>{actNames[step.act]}</strong> · {nameOf(step.by)}
              <span class="small soft number">
                {' '}
                · 第 {step.revision} 版 · {whenText(step.at, at)}
              </span>
            </p>
            {(step.act === 'create' || step.act === 'edit') && step.revision < record.revision && (
              <button type="button" class="link-button" onClick={() => show(step.revision)}>
                看第 {step.revision} 版，或换回它
              </button>
            )}
            {step.note && <p class="history-note">{step.note}</p>}
          </li>
        ))}
      </ol>
      {steps.length > mostShown && <p class="small soft">更早的 {steps.length - mostShown} 步没有列出。</p>}
    </section>
  );
}
