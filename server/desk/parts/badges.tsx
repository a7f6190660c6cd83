/** Small marks: the state of a disclosure, that it is sample content, how severe something is. */
import { type Severity, type State, severityNames, stateNames } from '#content/model/terms.ts';

export function StateBadge({ state }: { readonly state: State }) {
  return <span class={`badge state-${state}`}>{stateNames[state]}</span>;
}

export function SampleMark() {
  return (
    <span class="badge sample" title="随产品附带的示例，不是本镇发布的原文">
      示例
    </span>
  );
}

export function SeverityMark({ severity }: { readonly severity: Severity }) {
  return <span class={`badge severity-${severity}`}>{severityNames[severity]}</span>;
}
