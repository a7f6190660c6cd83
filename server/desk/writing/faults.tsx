/** What must be put right, named in one place; each leads to its field. */
import type { Fault } from '../state/http.ts';
import { fieldName } from './field-names.ts';

/** Brings the first faulty field below the summary into view. */
function toField(name: string): void {
  const field = document.querySelector<HTMLElement>(`[name="${name}"], [data-field="${name}"] input`);
  field?.scrollIntoView({ block: 'center' });
  field?.focus();
}

export function Faults({ faults }: { readonly faults: readonly Fault[] }) {
  if (faults.length === 0) return null;
  return (
    <div class="notice-box bad faults" role="alert" tabIndex={-1}>
      <p>
        <strong>有 {faults.length} 处要改：</strong>
      </p>
      <ul>
        {faults.map(({ path, message }) => {
          const root = path.split(/[.[]/)[0] ?? path;
          return (
            <li key={path}>
              <button type="button" class="link-button" onClick={() => toField(root)}>
                {fieldName(root)}：{message}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
