/** The report's statistical tables as printed; a cell that was printed blank stays blank. */

import type { ReportItem } from './figures.ts';
import { Table } from './table.tsx';
import { outcomeColumns, refusedRows, requestColumns, unavailableRows, unprocessedRows } from './table-names.ts';

type Tables = ReportItem['tables'];

export function ReportTables({ tables }: { readonly tables: Tables }) {
  return (
    <div class="report-tables" lang="zh-CN">
      <Article20 tables={tables} />
      <Requests requests={tables.requests} />
      <Outcomes tables={tables.reviewAndLitigation} />
    </div>
  );
}

function Article20({ tables: { article20 } }: { readonly tables: Tables }) {
  return (
    <>
      {article20.item1.length > 0 && (
        <Table
          caption="第二十条第（一）项"
          columns={['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量']}
          rows={article20.item1.map((it) => [it.row, it.madeThisYear, it.newlyDisclosed, it.totalDisclosed])}
        />
      )}
      <Table
        caption="第二十条第（五）项"
        columns={['信息内容', '上一年项目数量', '本年增/减', '处理决定数量']}
        rows={article20.item5.map((it) => [it.row, it.lastYear, signed(it.change), it.decisions])}
      />
      <Table
        caption="第二十条第（六）项"
        columns={['信息内容', '上一年项目数量', '本年增/减', '处理决定数量']}
        rows={article20.item6.map((it) => [it.row, it.lastYear, signed(it.change), it.decisions])}
      />
      <Table
        caption="第二十条第（八）项"
        columns={['信息内容', '上一年项目数量', '本年增/减']}
        rows={article20.item8.map((it) => [it.row, it.lastYear, signed(it.change)])}
      />
      <Table
        caption="第二十条第（九）项"
        columns={['信息内容', '采购项目数量', '采购总金额（元）']}
        rows={article20.item9.map((it) => [it.row, it.projects, it.amountYuan])}
      />
    </>
  );
}

const signed = (change: number | null): string | null =>
  change !== null && change > 0 ? `+${change}` : change === null ? null : String(change);

function Requests({ requests }: { readonly requests: Tables['requests'] }) {
  const { results } = requests;
  const rows = [
    ['一、本年新收政府信息公开申请数量', ...requests.receivedThisYear],
    ['二、上年结转政府信息公开申请数量', ...requests.carriedFromLastYear],
    ['三、（一）予以公开', ...results.予以公开],
    ['三、（二）部分公开', ...results.部分公开],
    ...refusedRows.map((name, at) => [`三、（三）不予公开 ${at + 1}. ${name}`, ...results.不予公开[name]]),
    ...unavailableRows.map((name, at) => [`三、（四）无法提供 ${at + 1}. ${name}`, ...results.无法提供[name]]),
    ...unprocessedRows.map((name, at) => [`三、（五）不予处理 ${at + 1}. ${name}`, ...results.不予处理[name]]),
    ['三、（六）其他处理', ...results.其他处理],
    ['三、（七）总计', ...results.总计],
    ['四、结转下年度继续办理', ...requests.carriedToNextYear],
  ];
  return (
    <Table
      caption="收到和处理政府信息公开申请情况"
      columns={['', ...(requests.columns ?? requestColumns)]}
      rows={rows}
    />
  );
}

function Outcomes({ tables }: { readonly tables: Tables['reviewAndLitigation'] }) {
  const cells = (outcome: Tables['reviewAndLitigation']['行政复议']) => outcomeColumns.map((column) => outcome[column]);
  return (
    <Table
      caption="政府信息公开行政复议、行政诉讼情况"
      columns={['', ...outcomeColumns]}
      rows={[
        ['行政复议', ...cells(tables.行政复议)],
        ['行政诉讼：未经复议直接起诉', ...cells(tables.行政诉讼.未经复议直接起诉)],
        ['行政诉讼：复议后起诉', ...cells(tables.行政诉讼.复议后起诉)],
      ]}
    />
  );
}
