/** A count of a table as one types it: digits alone, wide or narrow; blank is no number. */
import { useSignal } from '@preact/signals';
import type { CellPlace, Count } from '#content/rules/report/filling.ts';

/** What a typed or pasted text says; undefined where it is no count. Separators of thousands are read over. */
export function countOf(typed: string, column: string): Count | undefined {
  const text = typed
    .normalize('NFKC')
    .replace(/[\s,，]/g, '')
    .replace(/^[/／—–-]$/, '');
  if (text === '') return null;
  const form =
    column === 'change' ? /^[+-]?\d{1,9}$/ : column.startsWith('amount') ? /^\d{1,12}(?:\.\d{0,4})?$/ : /^\d{1,9}$/;
  return form.test(text) ? Number(text) : undefined;
}

export const cellKey = ({ table, row, column }: CellPlace): string => `${table}|${row}|${column}`;

type Props = {
  readonly place: CellPlace;
  readonly label: string;
  readonly count: Count;
  /** What does not agree here. */
  readonly fault: string;
  readonly onCount: (count: Count) => void;
  /** Several cells at once, as from a spreadsheet. */
  readonly onBlock: (lines: readonly string[]) => void;
  /** By the arrows and Enter. */
  readonly onStep: (step: 1 | -1) => void;
};

export function CellField({ place, label, count, fault, onCount, onBlock, onStep }: Props) {
  const shown = count === null ? '' : String(count);
  // As typed, while it says the same: `1.` and `1.0` must stay under one's hands.
  const typed = useSignal(shown);
  const value = countOf(typed.value, place.column) === count ? typed.value : shown;
  return (
    <input
      class={`cell${count === null ? ' blank' : ''}`}
      data-cell={cellKey(place)}
      value={value}
      inputMode={place.column === 'change' ? 'text' : 'decimal'}
      autocomplete="off"
      aria-label={label}
      aria-invalid={fault ? 'true' : undefined}
      title={fault || undefined}
      onFocus={(event) => event.currentTarget.select()}
      onInput={(event) => {
        const next = countOf(event.currentTarget.value, place.column);
        if (next === undefined) {
          event.currentTarget.value = value;
          return;
        }
        typed.value = event.currentTarget.value;
        onCount(next);
      }}
      onKeyDown={(event) => {
        if (!['ArrowUp', 'ArrowDown', 'Enter'].includes(event.key)) return;
        event.preventDefault();
        onStep(event.key === 'ArrowUp' ? -1 : 1);
      }}
      onPaste={(event) => {
        const text = event.clipboardData?.getData('text/plain').replace(/\r?\n$/, '') ?? '';
        if (!/[\t\n]/.test(text)) return;
        event.preventDefault();
        onBlock(text.split(/\r?\n/));
      }}
    />
  );
}
