/** A new annual report, filled in from what the hub knows of the year; what it does not know is blank, never zero. */
import type { Report } from '#content/model/report.ts';
import type { ReportTables } from '#content/model/report-tables.ts';
import type { LocalDate } from '#content/model/time.ts';
import type { Town } from '#content/model/town.ts';
import type { YearReport } from './year-report.ts';

type Known = {
  readonly year: number;
  readonly own: YearReport['own'];
  /** Of the year before, where the hub has its report. */
  readonly previous: ReportTables | null;
  readonly town: Pick<Town, 'fullName' | 'office' | 'address' | 'phone'>;
  readonly publisher: string;
  readonly today: LocalDate;
};

/** The first year whose report is begun here: those before have the format of 2019. */
export const firstYearBegun = 2021;

/** Documents in force at the end of the year before; null where its report does not say. */
function inForceBefore(previous: ReportTables | null, row: string): number | null {
  if (!previous || 'item9' in previous.article20) return null;
  return previous.article20.item1.find((one) => one.row === row)?.inForce ?? null;
}

function tablesOf({ own, previous }: Known): ReportTables {
  const { issued, inForce } = own.policies;
  const row = '行政规范性文件';
  const before = inForceBefore(previous, row);
  const repealed = before === null ? null : before + issued - inForce;
  return {
    article20: {
      item1: [
        // Only governments from the level of a city with districts make rules (立法法 art. 93).
        { row: '规章', madeThisYear: 0, repealedThisYear: 0, inForce: 0 },
        { row, madeThisYear: issued, repealedThisYear: repealed !== null && repealed >= 0 ? repealed : null, inForce },
      ],
      item5: [{ row: '行政许可', decisions: null }],
      item6: [
        { row: '行政处罚', decisions: null },
        { row: '行政强制', decisions: null },
      ],
      item8: [{ row: '行政事业性收费', amount: null, unit: '元' }],
    },
    requests: own.requests,
    reviewAndLitigation: own.reviewAndLitigation,
  };
}

const totalOf = (cells: readonly (number | null)[]): number => cells.at(-1) ?? 0;

function partsOf({ year, own, town }: Known): Report['parts'] {
  const { disclosed, requests, reviewAndLitigation, services, fees, policies } = own;
  const received = totalOf(requests.receivedThisYear);
  const carried = totalOf(requests.carriedFromLastYear);
  const done = totalOf(requests.results.总计);
  const left = totalOf(requests.carriedToNextYear);
  const reviews = reviewAndLitigation.行政复议.总计 ?? 0;
  const lawsuits = Object.values(reviewAndLitigation.行政诉讼).reduce((sum, { 总计 }) => sum + (总计 ?? 0), 0);
  const rows = disclosed.byCategory.filter(({ count }) => count > 0).map(({ name, count }) => `| ${name} | ${count} |`);
  const table = ['| 类别 | 条数 |', '| --- | ---: |', ...rows, `| 合计 | ${disclosed.total} |`].join('\n');
  const asked = received === 0 ? '全年没有收到政府信息公开申请' : `全年新收政府信息公开申请 ${received} 件`;
  const before = carried === 0 ? '上年没有结转' : `上年结转 ${carried} 件`;
  const after = left === 0 ? '没有结转下年度继续办理的申请' : `结转下年度继续办理 ${left} 件`;
  const some = (count: number, name: string) => (count === 0 ? `没有${name}` : `${name} ${count} 件`);
  return [
    {
      heading: '总体情况',
      body: `本报告依照《中华人民共和国政府信息公开条例》编制，说明${town.fullName} ${year} 年政府信息公开工作的情况。统计期限为 ${year} 年 1 月 1 日至 12 月 31 日。\n\n对本报告有疑问，请联系${town.office}：${town.address}，电话 ${town.phone}。`,
    },
    {
      heading: '主动公开政府信息情况',
      body: `全年主动公开政府信息 **${disclosed.total} 条**：\n\n${table}\n\n全年制发政策文件 ${policies.issued} 件，现行有效 ${policies.inForce} 件。公开办事指南 ${services} 份，行政事业性收费 ${fees} 项。`,
    },
    {
      heading: '收到和处理政府信息公开申请情况',
      body: `${asked}，${before}。办结 ${done} 件，${after}。`,
    },
    {
      heading: '政府信息公开行政复议、行政诉讼情况',
      body: `全年因政府信息公开，${some(reviews, '行政复议')}，${some(lawsuits, '行政诉讼')}。`,
    },
    { heading: '存在的主要问题和改进情况', body: '〔写明存在的主要问题，以及怎样改进〕' },
    {
      heading: '其他需要报告的事项',
      body: '〔写明收取信息处理费的情况；没有别的，写“没有其他需要报告的事项”〕',
    },
  ];
}

/** Without an id: the hub gives one. */
export function begunReport(known: Known): Report {
  const { year, own, town, publisher, today } = known;
  const { total, byCategory } = own.disclosed;
  const received = totalOf(own.requests.receivedThisYear);
  return {
    kind: 'report',
    id: '',
    title: `${town.fullName}${year}年政府信息公开工作年度报告`,
    summary: `${year} 年主动公开 ${total} 条，${received === 0 ? '没有收到公开申请' : `收到公开申请 ${received} 件`}。`,
    category: 'annual-report',
    subject: null,
    keywords: ['年度报告', '政府信息公开', '统计表'],
    publisher,
    identifier: '',
    documentNumber: '',
    created: today,
    issued: null,
    attribute: 'proactive',
    legalBasis: '《中华人民共和国政府信息公开条例》第四十九条、第五十条',
    cadence: 'periodic',
    standing: 'in-force',
    expires: null,
    channels: ['kiosk', 'website', 'service-hall'],
    pinned: false,
    source: null,
    sample: false,
    year,
    parts: partsOf(known),
    series:
      total === 0
        ? []
        : [
            {
              name: '主动公开政府信息的类别',
              total,
              parts: byCategory.filter(({ count }) => count > 0).map(({ name, count }) => ({ name, count })),
            },
          ],
    tables: tablesOf(known),
  };
}
