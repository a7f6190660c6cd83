/** An annual report: its figures as charts, its text, and its tables exactly as printed. */
import { Article } from '#content/page/article.tsx';
import { BarChart } from '#content/page/chart.tsx';
import { useKiosk } from '../../kiosk.ts';
import { Below } from '../../parts/below.tsx';
import { Part, PartLinks } from '../../parts/part.tsx';
import type { PublishedItem } from '../../state/published.ts';
import { againstYearBefore, type ReportItem, receivedByYear, resultBars } from './figures.ts';
import { ReportTables } from './report-tables.tsx';
import './report.css';

export function ReportFace({ item }: { readonly item: ReportItem }) {
  const { say, published } = useKiosk();
  const t = say.value;
  const reports = published.items.value.filter((one: PublishedItem): one is ReportItem => one.kind === 'report');
  const years = receivedByYear(reports);
  const matters = againstYearBefore(item);
  return (
    <div class="report">
      <PartLinks
        parts={[
          { id: 'charts', words: t('charts') },
          ...item.parts.map(({ heading }, number) => ({ id: `text-${number}`, words: heading, lang: 'zh-CN' })),
          { id: 'tables', words: t('tables') },
        ]}
      />
      <Part id="charts" title={t('charts')} icon="report">
        <div class="charts">
          {item.series.map(({ name, parts, total }) => (
            <BarChart
              key={name}
              title={name}
              lang="zh-CN"
              bars={parts}
              {...(total !== null && { total: t('total', { n: total }) })}
            />
          ))}
          <BarChart title={t('requestsByResult')} bars={resultBars(item)} />
          {matters.length > 0 && <BarChart title={t('mattersByYear')} bars={matters} />}
          {years.length > 1 && <BarChart title={t('yearByYear')} bars={years} />}
        </div>
      </Part>
      <Below>
        {item.parts.map(({ heading, body }, number) => (
          <Part key={heading} id={`text-${number}`} title={heading} lang="zh-CN">
            <div class="sheet-of-paper" lang="zh-CN">
              <Article text={body} level={3} />
            </div>
          </Part>
        ))}
        <Part id="tables" title={t('tables')} icon="catalogue-item">
          <p class="hint">{t('asPrinted')}</p>
          <ReportTables tables={item.tables} />
        </Part>
      </Below>
    </div>
  );
}
