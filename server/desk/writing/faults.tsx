/** What must be put right, named in one place; each leads to its field. */
import type { Fault } from '../state/http.ts';
import { fieldName } from './field-names.ts';

/** Where the hub's words stand at a field; of several that of this name. */
function faultyField(name: string, message: string): HTMLElement | null | undefined {
  const faulty = [...document.querySelectorAll<HTMLElement>('.field.faulty, .faulty-rows, fieldset:has(> .fault)')];
  const said = faulty.filter((field) => field.querySelector('.fault')?.textContent?.includes(message));
  const named = said.find((field) => field.querySelector('label, legend')?.textContent?.includes(fieldName(name)));
  const field = named ?? said[0];
  return field?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? field?.querySelector('input, select, textarea');
}

/** Brings the faulty field below the summary into view. */
function toField(name: string, message: string): void {
  const field =
    document.querySelector<HTMLElement>(`[name="${name}"], [data-field="${name}"] input`) ?? faultyField(name, message);
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
              <button type="button" class="link-button" onClick={() => toField(root, message)}>
                {fieldName(root)}：{message}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
