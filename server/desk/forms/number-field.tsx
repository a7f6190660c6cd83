/** A whole number, or nothing where nothing is a value. */
import { TextField } from '../parts/field.tsx';

type Props = {
  readonly label: string;
  readonly hint?: string;
  readonly value: number | null;
  readonly onValue: (value: number | null) => void;
  readonly fault?: string | undefined;
};

export function NumberField({ value, onValue, ...field }: Props) {
  return (
    <TextField
      {...field}
      type="number"
      min="0"
      value={value === null ? '' : String(value)}
      onValue={(typed) => onValue(/^\d{1,9}$/.test(typed) ? Number(typed) : null)}
    />
  );
}
