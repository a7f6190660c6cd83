/** What happened to a request, newest first. */
import type { RequestStep } from '#content/model/request.ts';
import { consultedNames, resultName } from '#content/model/request-terms.ts';
import type { RequestAnswer } from '#content/wire/request-bodies.ts';
import { now } from '../state/live.ts';
import { nameOf } from '../state/names.ts';
import { dayText, whenText } from '../state/when.ts';
import { actForms } from './act-dialog.tsx';

/** What a step says beside its name. */
function stepText(step: RequestStep): string {
  const day = (date: string) => dayText(date, now());
  switch (step.act) {
    case 'answer':
      return `${day(step.on)}，${resultName(step.result)}`;
    case 'ask-correction':
      return `${day(step.on)}告知，${day(step.until)}前补正`;
    case 'consult':
      return `${day(step.on)}，${consultedNames[step.whom]}`;
    case 'corrected':
    case 'consulted':
      return day(step.on);
    case 'extend':
      return `${step.workingDays} 个工作日`;
    default:
      return '';
  }
}

export function RequestHistory({ request }: { readonly request: RequestAnswer }) {
  const at = now();
  return (
    <section class="card">
      <h2>经过</h2>
      <ol class="history">
        {[...request.steps].reverse().map((step, index) => (
          <li key={request.steps.length - index}>
            <p>
              <strong>{step.act === 'edit' ? '更正登记' : actForms[step.act].name}</strong> {stepText(step)}
              <span class="small soft number">
                {' '}
                · {nameOf(step.by)} · {whenText(step.at, at)}
              </span>
            </p>
            {'note' in step && step.note && <p class="history-note">{step.note}</p>}
          </li>
        ))}
        <li>
          <p>
            <strong>登记</strong>
            <span class="small soft number">
              {' '}
              · {nameOf(request.registeredBy)} · {whenText(request.registeredAt, at)}
            </span>
          </p>
        </li>
      </ol>
    </section>
  );
}
