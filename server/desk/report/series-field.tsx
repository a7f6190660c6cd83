/** Counts that the report's text names, for its charts: a name and, a line each, what it is made of. */
import { useSignal } from '@preact/signals';
import type { Series } from '#content/model/report.ts';
import { NumberField } from '../forms/number-field.tsx';
import { RowsField } from '../forms/rows-field.tsx';
import { faultAt, TextField } from '../parts/field.tsx';
import type { Fault } from '../state/http.ts';

const textOf = (parts: Series['parts']): string => parts.map(({ name, count }) => `${name} ${count}`).join('\n');

/** Lines of a name and a whole number; undefined where a line has none. */
function partsOf(text: string): Series['parts'] | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const parts = lines.map((line) => /^\s*(.*\S)[\s:：]+(\d{1,9})\s*$/.exec(line.normalize('NFKC')));
  if (parts.length === 0 || parts.includes(null)) return undefined;
  return parts.map((found) => ({ name: found?.[1] ?? '', count: Number(found?.[2]) }));
}

type PartsProps = { readonly parts: Series['parts']; readonly onParts: (parts: Series['parts']) => void };

function PartsField({ parts, onParts }: PartsProps) {
  // As typed: a line that is not finished must stay under the writer's hands.
  const typed = useSignal(textOf(parts));
  const read = partsOf(typed.value);
  const unfinished = read === undefined && typed.value.trim() !== '';
  const shown = unfinished || (read && textOf(read) === textOf(parts)) ? typed.value : textOf(parts);
  return (
    <TextField
      label="分项"
      hint="一行一项，名称后面空一格写数，如：原创 408"
      rows={Math.max(3, parts.length + 1)}
      wide
      value={shown}
      fault={unfinished ? '有一行没有写数，这样还没有保存' : undefined}
      onValue={(text) => {
        typed.value = text;
        const next = partsOf(text);
        if (next) onParts(next);
      }}
    />
  );
}

type Props = {
  readonly series: readonly Series[];
  readonly onSeries: (series: Series[]) => void;
  readonly faults: readonly Fault[];
};

export function SeriesField({ series, onSeries, faults }: Props) {
  return (
    <RowsField
      label="正文里的分项数"
      one="分项数"
      hint="查询机上画成图，并且核对各项相加是不是等于总数"
      rows={series}
      blank={{ name: '', total: null, parts: [{ name: '第一项', count: 0 }] }}
      onRows={onSeries}
      fault={faultAt(faults, 'series')}
    >
      {(row, set, at) => (
        <>
          <TextField
            label="叫什么"
            value={row.name}
            most={60}
            onValue={(name) => set({ name })}
            fault={faultAt(faults, `series[${at}].name`)}
          />
          <NumberField label="总数" hint="正文没有写总数的空着" value={row.total} onValue={(total) => set({ total })} />
          <PartsField parts={row.parts} onParts={(parts) => set({ parts })} />
        </>
      )}
    </RowsField>
  );
}
