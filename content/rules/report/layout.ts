/** The annual report's tables laid out as the official form prints them, in the format of either year; cells stay as they are. */
import type { PrintedCell, PrintedTables } from '#content/model/report-tables.ts';
import {
  otherRows,
  outcomeColumns,
  refusedRows,
  requestColumns,
  unavailableRows,
  unprocessedRows,
} from '#content/model/report-terms.ts';

/** A row: `key` as in the data, `label` as printed. */
export type LaidRow = { readonly key: string; readonly label: string; readonly cells: readonly PrintedCell[] };
/** `part` says which rows add up to the total of the results. */
type RequestRow = LaidRow & { readonly part: boolean };
export type LaidTable = {
  /** Key of the table, and of its block, in the data. */
  readonly key: 'article20' | 'requests' | 'reviewAndLitigation';
  readonly caption: string;
  /** Columns after the one of names: keys as in the data, and as printed. */
  readonly columnKeys: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly LaidRow[];
};

const article = (number: string) => `第二十条第（${number}）项`;

function block(
  number: string,
  columns: Readonly<Record<string, string>>,
  rows: readonly ({ readonly row: string } & Readonly<Record<string, PrintedCell>>)[],
): LaidTable {
  const columnKeys = Object.keys(columns);
  return {
    key: 'article20',
    caption: article(number),
    columnKeys,
    columns: Object.values(columns),
    rows: rows.map((row) => ({ key: row.row, label: row.row, cells: columnKeys.map((key) => row[key] ?? null) })),
  };
}

/** The blocks of Regulations art. 20, one a table. */
export function article20Tables({ article20 }: PrintedTables): LaidTable[] {
  if (!('item9' in article20)) {
    return [
      block(
        '一',
        { madeThisYear: '本年制发件数', repealedThisYear: '本年废止件数', inForce: '现行有效件数' },
        article20.item1,
      ),
      block('五', { decisions: '本年处理决定数量' }, article20.item5),
      block('六', { decisions: '本年处理决定数量' }, article20.item6),
      block('八', { amount: `本年收费金额（${article20.item8[0]?.unit ?? '元'}）` }, article20.item8),
    ];
  }
  const services = { lastYear: '上一年项目数量', change: '本年增/减', decisions: '处理决定数量' };
  return [
    block(
      '一',
      { madeThisYear: '本年新制作数量', newlyDisclosed: '本年新公开数量', totalDisclosed: '对外公开总数量' },
      article20.item1,
    ),
    block('五', services, article20.item5),
    block('六', services, article20.item6),
    block('八', { lastYear: '上一年项目数量', change: '本年增/减' }, article20.item8),
    block('九', { projects: '采购项目数量', amountYuan: '采购总金额（元）' }, article20.item9),
  ];
}

/** Rows of the requests table: 23 before 2021, 25 since. */
export function requestRows({ requests }: Pick<PrintedTables, 'requests'>): RequestRow[] {
  const { results } = requests;
  const other = results.其他处理;
  const row = (key: string, label: string, cells: readonly PrintedCell[], part = true) => ({ key, label, cells, part });
  const group = <Key extends string>(
    label: string,
    keys: readonly Key[],
    rows: Readonly<Record<Key, readonly PrintedCell[]>>,
  ) => keys.map((key, at) => row(key, `${label} ${at + 1}. ${key}`, rows[key]));
  return [
    row('receivedThisYear', '一、本年新收政府信息公开申请数量', requests.receivedThisYear, false),
    row('carriedFromLastYear', '二、上年结转政府信息公开申请数量', requests.carriedFromLastYear, false),
    row('予以公开', '三、（一）予以公开', results.予以公开),
    row('部分公开', '三、（二）部分公开', results.部分公开),
    ...group('三、（三）不予公开', refusedRows, results.不予公开),
    ...group('三、（四）无法提供', unavailableRows, results.无法提供),
    ...group('三、（五）不予处理', unprocessedRows, results.不予处理),
    ...(Array.isArray(other)
      ? [row('其他处理', '三、（六）其他处理', other)]
      : group('三、（六）其他处理', otherRows, other)),
    row('总计', '三、（七）总计', results.总计, false),
    row('carriedToNextYear', '四、结转下年度继续办理', requests.carriedToNextYear, false),
  ];
}

export function requestsTable(tables: Pick<PrintedTables, 'requests'>) {
  return {
    key: 'requests',
    caption: '收到和处理政府信息公开申请情况',
    columnKeys: requestColumns,
    columns: requestColumns,
    rows: requestRows(tables),
  } as const satisfies LaidTable;
}

/** Review, and litigation without and after review. */
export function outcomesTable({ reviewAndLitigation }: PrintedTables): LaidTable {
  const { 行政复议, 行政诉讼 } = reviewAndLitigation;
  const rows = { 行政复议, ...行政诉讼 };
  const labels = {
    行政复议: '行政复议',
    未经复议直接起诉: '行政诉讼：未经复议直接起诉',
    复议后起诉: '行政诉讼：复议后起诉',
  };
  return {
    key: 'reviewAndLitigation',
    caption: '政府信息公开行政复议、行政诉讼情况',
    columnKeys: outcomeColumns,
    columns: outcomeColumns,
    rows: (Object.keys(labels) as (keyof typeof labels)[]).map((key) => ({
      key,
      label: labels[key],
      cells: outcomeColumns.map((column) => rows[key][column]),
    })),
  };
}

/** Every table in print order. */
export const reportLayout = (tables: PrintedTables): LaidTable[] => [
  ...article20Tables(tables),
  requestsTable(tables),
  outcomesTable(tables),
];
