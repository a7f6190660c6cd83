/** The report's text against its tables (TXT-1 to 3): only what the text says in plain numbers is compared. */
import type { PrintedReport, PrintedTables } from '#content/model/report-tables.ts';
import { requestColumns } from '#content/model/report-terms.ts';
import type { ReportFault } from './report-fault.ts';
import { cellAt } from './requests-check.ts';
import { countOf, sumOf } from './sums.ts';

const total = requestColumns.length - 1;
const unit = '(?:件|宗|份|起|条|次)';

/** The number that a sentence of the text gives; 0 where it says that there was none. */
function stated(text: string, some: RegExp, none: RegExp): number | undefined {
  const number = some.exec(text)?.[1];
  if (number !== undefined) return Number(number);
  return none.test(text) ? 0 : undefined;
}

const plainText = (text: string): string => text.replace(/[*_`\s]/g, '');

function textFault(
  rule: 'TXT-1' | 'TXT-2' | 'TXT-3',
  row: string,
  found: number,
  expected: number,
  message: string,
): ReportFault {
  const level = rule === 'TXT-3' ? 'info' : 'warning';
  return { table: 'text', row, column: null, found, expected, rule, level, assessable: true, message };
}

/** TXT-1: requests received, reviews and lawsuits. */
function countFaults(text: string, tables: PrintedTables): ReportFault[] {
  const { requests, reviewAndLitigation } = tables;
  const received = countOf(cellAt(requests.receivedThisYear, total));
  const carried = countOf(cellAt(requests.carriedFromLastYear, total)) ?? 0;
  const faults: ReportFault[] = [];
  const inText = stated(
    text,
    new RegExp(`(?:新收|收到|受理)(?:到|的)?(?:政府)?(?:信息)?(?:公开)?申请(?:共|为|数量)?(\\d+)${unit}`),
    /(?:没有|未|无)(?:新收|收到|受理)(?:到)?(?:政府)?(?:信息)?(?:公开)?申请/,
  );
  if (inText !== undefined && received !== undefined && inText !== received && inText !== received + carried) {
    const message = `正文写收到申请 ${inText} 件，表中新收总计为 ${received} the text says ${inText} requests, the table ${received}`;
    faults.push(textFault('TXT-1', 'receivedThisYear', inText, received, message));
  }
  const blocks = [
    ['行政复议', [reviewAndLitigation.行政复议.总计]],
    ['行政诉讼', Object.values(reviewAndLitigation.行政诉讼).map((outcome) => outcome.总计)],
  ] as const;
  for (const [name, cells] of blocks) {
    const sum = sumOf(cells);
    const number = stated(
      text,
      new RegExp(`${name}(?:案件|共)?(\\d+)${unit}`),
      new RegExp(`(?:没有|未发生|未被|无)[^。；\\d]{0,24}${name}`),
    );
    if (number === undefined || !sum.whole || number === sum.known) continue;
    const message = `正文写${name} ${number} 件，表中总计为 ${sum.known} the text says ${number}, the table ${sum.known}`;
    faults.push(textFault('TXT-1', name, number, sum.known, message));
  }
  return faults;
}

/** TXT-2: the counts of a series add up to its stated total. */
function seriesFaults(series: NonNullable<PrintedReport['series']>): ReportFault[] {
  return series.flatMap(({ name, total: stated, parts }) => {
    const sum = parts.reduce((all, { count }) => all + count, 0);
    if (stated === null || stated === undefined || stated === sum) return [];
    const message = `“${name}”写共 ${stated}，各项相加为 ${sum} the stated total is ${stated}, its parts add up to ${sum}`;
    return [textFault('TXT-2', name, stated, sum, message)];
  });
}

/** TXT-3: services of the text are those of art. 20(5), in the format that counts them. */
function serviceFaults(text: string, { article20 }: PrintedTables): ReportFault[] {
  if (!('item9' in article20)) return [];
  const number = /(\d+)项(?:政务|公共|便民)?服务/.exec(text)?.[1];
  const items = article20.item5.flatMap(({ lastYear, change }) => [lastYear, change]);
  const known = items.filter((item): item is number => typeof item === 'number');
  if (number === undefined || items.length === 0 || known.length < items.length) return [];
  const sum = known.reduce((all, item) => all + item, 0);
  if (Number(number) === sum) return [];
  const message = `正文写服务 ${number} 项，第二十条第（五）项合计为 ${sum} 项，请核实 the text says ${number} services, the table ${sum}`;
  return [textFault('TXT-3', '服务事项', Number(number), sum, message)];
}

/** Faults between text and tables. */
export function textFaults(
  { text, series }: Pick<PrintedReport, 'text' | 'series'>,
  tables: PrintedTables,
): ReportFault[] {
  const plain = plainText(text ?? '');
  return [...countFaults(plain, tables), ...seriesFaults(series ?? []), ...serviceFaults(plain, tables)];
}
