/** Figures of the annual report for its charts, taken from the tables as printed; a blank counts as nothing. */
import type { Bar } from '#content/page/chart.tsx';
import type { PublishedItem } from '../../state/published.ts';

export type ReportItem = Extract<PublishedItem, { kind: 'report' }>;
type Results = ReportItem['tables']['requests']['results'];

/** The last cell of a row is its total. */
const totalOf = (row: readonly (number | null)[]): number => (row.length === 7 ? (row.at(-1) ?? 0) : 0);
const totalOfRows = (rows: Readonly<Record<string, readonly (number | null)[]>>): number =>
  Object.values(rows).reduce((sum, row) => sum + totalOf(row), 0);

/** Requests by result: the six classes of the table, not its printed total, which may not agree with them. */
export function resultBars({ tables }: Pick<ReportItem, 'tables'>): Bar[] {
  const results: Results = tables.requests.results;
  return [
    { name: '予以公开', count: totalOf(results.予以公开) },
    { name: '部分公开', count: totalOf(results.部分公开) },
    { name: '不予公开', count: totalOfRows(results.不予公开) },
    { name: '无法提供', count: totalOfRows(results.无法提供) },
    { name: '不予处理', count: totalOfRows(results.不予处理) },
    {
      name: '其他处理',
      count: totalOfRows('其他' in results.其他处理 ? results.其他处理 : { 其他处理: results.其他处理 }),
    },
  ];
}

/** Requests received in each year that has a report, oldest first. */
export function receivedByYear(reports: readonly ReportItem[]): Bar[] {
  return [...reports]
    .sort((a, b) => a.year - b.year)
    .map(({ year, tables }) => ({ name: String(year), count: totalOf(tables.requests.receivedThisYear) }));
}

/** Matters of the town the year before and this year, as the table of art. 20 has them; empty in the format since 2021, which has no such columns. */
export function againstYearBefore({ year, tables: { article20 } }: Pick<ReportItem, 'year' | 'tables'>): Bar[] {
  if (!('item9' in article20)) return [];
  return [...article20.item5, ...article20.item6, ...article20.item8].flatMap(({ row, lastYear, change }) =>
    lastYear === null || change === null || (lastYear === 0 && change === 0)
      ? []
      : [
          { name: `${row} ${year - 1}`, count: lastYear, past: true },
          { name: `${row} ${year}`, count: lastYear + change },
        ],
  );
}
