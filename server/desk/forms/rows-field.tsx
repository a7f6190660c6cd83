/** A list of things of several fields each: added, changed, moved, removed; each named by its number. */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { Icon } from '../parts/icon.tsx';

type Props<Row> = {
  readonly label: string;
  /** What one of them is called, e.g. `材料`. */
  readonly one: string;
  readonly hint?: string;
  readonly rows: readonly Row[];
  readonly blank: Row;
  readonly onRows: (rows: Row[]) => void;
  readonly fault?: string | undefined;
  readonly children: (row: Row, change: (patch: Partial<Row>) => void, at: number) => ComponentChildren;
};

export function RowsField<Row extends object>({ label, one, hint, rows, blank, onRows, fault, children }: Props<Row>) {
  const list = useRef<HTMLOListElement>(null);
  const focusRow = (at: number) =>
    requestAnimationFrame(() =>
      list.current?.children[at]?.querySelector<HTMLElement>('input, textarea, select, button')?.focus(),
    );
  const move = (from: number, to: number) => {
    const next = rows.filter((_, at) => at !== from);
    const row = rows[from];
    if (row) onRows([...next.slice(0, to), row, ...next.slice(to)]);
  };
  return (
    <fieldset class={`rows-field wide${fault ? ' faulty-rows' : ''}`}>
      <legend>{label}</legend>
      {hint && <p class="hint">{hint}</p>}
      {fault && rows.length === 0 && <p class="fault">{fault}</p>}
      <ol ref={list}>
        {rows.map((row, at) => (
          <li key={at} class="row-box">
            <div class="row-head">
              <span class="row-name">
                {one} {at + 1}
              </span>
              <button
                type="button"
                class="button quiet"
                disabled={at === 0}
                aria-label={`${one} ${at + 1} 上移`}
                onClick={() => move(at, at - 1)}
              >
                <Icon name="up" />
              </button>
              <button
                type="button"
                class="button quiet"
                disabled={at === rows.length - 1}
                aria-label={`${one} ${at + 1} 下移`}
                onClick={() => move(at, at + 1)}
              >
                <Icon name="down" />
              </button>
              <button
                type="button"
                class="button quiet"
                aria-label={`删去${one} ${at + 1}`}
                onClick={() => {
                  onRows(rows.filter((_, other) => other !== at));
                  focusRow(Math.max(0, at - 1));
                }}
              >
                <Icon name="close" />
              </button>
            </div>
            <div class="fields">
              {children(
                row,
                (patch) => onRows(rows.map((other, place) => (place === at ? { ...other, ...patch } : other))),
                at,
              )}
            </div>
          </li>
        ))}
      </ol>
      <button
        type="button"
        class="button"
        onClick={() => {
          onRows([...rows, blank]);
          focusRow(rows.length);
        }}
      >
        <Icon name="add" />
        加一项{one}
      </button>
    </fieldset>
  );
}
