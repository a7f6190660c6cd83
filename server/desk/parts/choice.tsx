/** Choices that show all they offer: one of a few, or a tick. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

type ChoiceProps<Key extends string> = {
  readonly label: string;
  readonly value: Key | null;
  readonly options: readonly {
    readonly key: Key;
    readonly name: ComponentChildren;
    readonly about?: ComponentChildren;
  }[];
  readonly onValue: (key: Key) => void;
  readonly fault?: string | undefined;
  readonly hint?: ComponentChildren;
  readonly look?: 'cards' | 'chips';
};

/** One of a few; native radios, so arrow keys move between them. */
export function Choice<Key extends string>({
  label,
  value,
  options,
  onValue,
  fault,
  hint,
  look = 'chips',
}: ChoiceProps<Key>) {
  const id = useId();
  return (
    <fieldset class={`choice ${look}${fault ? ' faulty' : ''}`} aria-describedby={fault ? `${id}-fault` : undefined}>
      <legend>{label}</legend>
      {hint && <p class="hint">{hint}</p>}
      <div class="options">
        {options.map(({ key, name, about }) => (
          <label class="option" key={key}>
            <input type="radio" name={id} value={key} checked={value === key} onChange={() => onValue(key)} />
            <span class="option-text">
              <span class="option-name">{name}</span>
              {about && <span class="option-about">{about}</span>}
            </span>
          </label>
        ))}
      </div>
      {fault && (
        <p class="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </fieldset>
  );
}

type TickProps = {
  readonly checked: boolean;
  readonly onChecked: (checked: boolean) => void;
  readonly about?: ComponentChildren;
  readonly children: ComponentChildren;
};

export function Tick({ checked, onChecked, about, children }: TickProps) {
  return (
    <label class="tick">
      <input type="checkbox" checked={checked} onChange={(event) => onChecked(event.currentTarget.checked)} />
      <span>
        <span class="option-name">{children}</span>
        {about && <span class="option-about">{about}</span>}
      </span>
    </label>
  );
}
