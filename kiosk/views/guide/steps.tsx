/** The procedure, step by step: who does it, how long it takes. */
import { useKiosk } from '../../kiosk.ts';
import { Around } from '../../parts/around.tsx';
import { Part } from '../../parts/part.tsx';
import { daysSaid } from '../../parts/row.tsx';
import type { GuideItem } from './at-a-glance.tsx';

export function Steps({ item }: { readonly item: GuideItem }) {
  const { say } = useKiosk();
  const t = say.value;
  return (
    <Part id="steps" title={t('steps')} icon="walk">
      <ol class="steps">
        {item.steps.map((step, number) => (
          <li key={number}>
            <p class="step-name" lang="zh-CN">
              {step.name}
            </p>
            <p class="step-facts">
              <span>
                <Around sentence="stepBy" word={step.by} />
              </span>
              {step.days !== null && <span class="step-days">{daysSaid(step.days, t)}</span>}
            </p>
            {step.detail && (
              <p class="step-detail" lang="zh-CN">
                {step.detail}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Part>
  );
}
