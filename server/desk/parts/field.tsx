/** Fields of forms: a label that stays, a hint, and what the hub found wrong, at the field itself. */
import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Fault } from '../state/http.ts';

/** What is wrong at `path` or below it (`entries[0].source` belongs to `entries`). */
export const faultAt = (faults: readonly Fault[], path: string): string =>
  faults
    .filter((fault) => fault.path === path || fault.path.startsWith(`${path}.`) || fault.path.startsWith(`${path}[`))
    .map(({ message }) => message)
    .join('；');

type FieldProps = {
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly fault?: string | undefined;
  readonly wide?: boolean;
  /** At the right of the label, e.g. how many characters are left. */
  readonly aside?: ComponentChildren;
  /** Where others must find it; otherwise it gets one of its own. */
  readonly id?: string;
  readonly children: (ids: {
    readonly id: string;
    readonly describedBy: string | undefined;
    readonly invalid: boolean;
  }) => ComponentChildren;
};

export function Field({ label, hint, fault, wide, aside, id: given, children }: FieldProps) {
  const own = useId();
  const id = given ?? own;
  const describedBy = [fault && `${id}-fault`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined;
  return (
    <div class={`field${wide ? ' wide' : ''}${fault ? ' faulty' : ''}`}>
      <div class="field-head">
        <label for={id}>{label}</label>
        {aside && <span class="field-aside">{aside}</span>}
      </div>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({ id, describedBy, invalid: Boolean(fault) })}
      {fault && (
        <p class="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}

type Common = Omit<FieldProps, 'children'> & { readonly name?: string };
type TextProps = Common & {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly most?: number;
  readonly type?: 'text' | 'password' | 'date' | 'datetime-local' | 'url' | 'number' | 'time' | 'search';
  readonly rows?: number;
  readonly placeholder?: string;
  readonly autocomplete?: JSX.InputHTMLAttributes['autocomplete'];
  readonly required?: boolean;
  readonly min?: string;
  readonly mono?: boolean;
  readonly autofocus?: boolean;
};

/** One line, or several where `rows` is given. */
export function TextField({
  value,
  onValue,
  most,
  type = 'text',
  rows,
  name,
  placeholder,
  autocomplete,
  required,
  min,
  mono,
  autofocus,
  ...field
}: TextProps) {
  const near = most !== undefined && value.length > most * 0.8;
  const aside =
    field.aside ??
    (near ? <span class={value.length > most ? 'over' : ''}>{`${value.length} / ${most} 字`}</span> : undefined);
  return (
    <Field {...field} aside={aside}>
      {({ id, describedBy, invalid }) => {
        const shared = {
          id,
          name,
          value,
          placeholder,
          required,
          'aria-describedby': describedBy,
          'aria-invalid': invalid ? ('true' as const) : undefined,
          onInput: (event: JSX.TargetedEvent<HTMLInputElement | HTMLTextAreaElement>) =>
            onValue(event.currentTarget.value),
        };
        return rows ? (
          <textarea {...shared} rows={rows} style={{ '--rows': rows }} class={`grows${mono ? ' mono' : ''}`} />
        ) : (
          <input {...shared} type={type} min={min} autocomplete={autocomplete ?? 'off'} autofocus={autofocus} />
        );
      }}
    </Field>
  );
}

type SelectProps<Key extends string> = Common & {
  readonly value: Key | '';
  readonly options: Readonly<Record<Key, string>>;
  readonly onValue: (value: Key) => void;
  /** What stands for no choice; without it there always is one. */
  readonly none?: string;
};

export function SelectField<Key extends string>({ value, options, onValue, none, name, ...field }: SelectProps<Key>) {
  return (
    <Field {...field}>
      {({ id, describedBy, invalid }) => (
        <select
          id={id}
          name={name}
          value={value}
          aria-describedby={describedBy}
          aria-invalid={invalid ? 'true' : undefined}
          onChange={(event) => onValue(event.currentTarget.value as Key)}
        >
          {none !== undefined && <option value="">{none}</option>}
          {(Object.entries(options) as [Key, string][]).map(([key, text]) => (
            <option key={key} value={key}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
