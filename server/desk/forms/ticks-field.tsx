/** Any of a few, each to be ticked. */
import { Tick } from '../parts/choice.tsx';

type Props<Key extends string> = {
  readonly label: string;
  readonly hint?: string;
  readonly options: Readonly<Record<Key, string>>;
  readonly chosen: readonly Key[];
  readonly onChosen: (chosen: Key[]) => void;
  readonly fault?: string | undefined;
};

export function TicksField<Key extends string>({ label, hint, options, chosen, onChosen, fault }: Props<Key>) {
  const keys = Object.keys(options) as Key[];
  return (
    <fieldset class="choice wide">
      <legend>{label}</legend>
      {hint && <p class="hint">{hint}</p>}
      <div class="tick-grid">
        {keys.map((key) => (
          <Tick
            key={key}
            checked={chosen.includes(key)}
            onChecked={(checked) => onChosen(keys.filter((one) => (one === key ? checked : chosen.includes(one))))}
          >
            {options[key]}
          </Tick>
        ))}
      </div>
      {fault && <p class="fault">{fault}</p>}
    </fieldset>
  );
}
