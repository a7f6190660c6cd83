/** A list of plain lines, one a line of the field. */
import { useSignal } from '@preact/signals';
import { TextField } from '../parts/field.tsx';

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

type Props = {
  readonly label: string;
  readonly hint?: string;
  readonly lines: readonly string[];
  readonly onLines: (lines: string[]) => void;
  readonly fault?: string | undefined;
  readonly rows?: number;
};

export function LinesField({ label, hint = '一行一条', lines, onLines, fault, rows = 3 }: Props) {
  // As typed: an unfinished blank line must not be taken away under the writer's hands.
  const typed = useSignal(lines.join('\n'));
  const shown = linesOf(typed.value).join('\n') === lines.join('\n') ? typed.value : lines.join('\n');
  return (
    <TextField
      label={label}
      hint={hint}
      value={shown}
      rows={Math.max(rows, lines.length + 1)}
      fault={fault}
      wide
      onValue={(value) => {
        typed.value = value;
        onLines(linesOf(value));
      }}
    />
  );
}
