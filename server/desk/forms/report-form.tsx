/** The form of an annual report: its tables, checked as one types, and its text. */
import { useMemo } from 'preact/hooks';
import type { Report } from '#content/model/report.ts';
import { crosscheck } from '#content/rules/crosscheck.ts';
import { checkable } from '#content/rules/report/checkable.ts';
import type { YearReport } from '#content/rules/report/year-report.ts';
import { faultAt, SelectField, TextField } from '../parts/field.tsx';
import { SeriesField } from '../report/series-field.tsx';
import { TablesForm } from '../report/tables-form.tsx';
import { useAnswer } from '../state/answer.ts';
import { news } from '../state/live.ts';
import type { Edited } from './edited.ts';
import '../styles/report.css';

/** In what the fees of art. 20(8) are counted, since the format of 2021. */
function UnitField({ text, change }: Pick<Edited<Report>, 'text' | 'change'>) {
  const { tables } = text;
  if ('item9' in tables.article20) return null;
  const { article20 } = tables;
  return (
    <SelectField
      label="收费金额的单位"
      value={article20.item8[0]?.unit ?? '元'}
      options={{ 元: '元', 万元: '万元' }}
      onValue={(unit) =>
        change({
          tables: {
            ...tables,
            article20: { ...article20, item8: article20.item8.map((row) => ({ ...row, unit })) },
          } as Report['tables'],
        })
      }
    />
  );
}

export function ReportForm({ text, change, faults }: Edited<Report>) {
  const { year, tables, parts, series } = text;
  const own = useAnswer<YearReport>(`/api/desk/reports/${year}`, news.requests);
  const before = useAnswer<YearReport>(`/api/desk/reports/${year - 1}`);
  const previous = before.value?.tables ?? undefined;
  const found = useMemo(() => crosscheck(checkable(text, previous)), [year, tables, parts, series, previous]);
  return (
    <div class="stack report-form">
      {faultAt(faults, 'year') && <p class="notice-box bad">{faultAt(faults, 'year')}</p>}
      <h3>统计表</h3>
      <TablesForm
        tables={tables}
        faults={found}
        own={own.value?.own ?? null}
        onTables={(next) => change({ tables: next })}
      />
      {faultAt(faults, 'tables') && <p class="fault">{faultAt(faults, 'tables')}</p>}
      <UnitField text={text} change={change} />
      <h3>正文</h3>
      {parts.map(({ heading, body }, at) => (
        <TextField
          key={heading}
          name={at === 0 ? 'parts' : `parts-${at}`}
          label={heading}
          rows={Math.min(14, Math.max(4, body.split('\n').length + 2))}
          value={body}
          most={20_000}
          fault={faultAt(faults, `parts[${at}]`)}
          onValue={(next) =>
            change({ parts: parts.map((part, place) => (place === at ? { ...part, body: next } : part)) })
          }
        />
      ))}
      <SeriesField series={series} onSeries={(next) => change({ series: next })} faults={faults} />
    </div>
  );
}
