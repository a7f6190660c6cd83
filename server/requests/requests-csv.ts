/** The register of requests as a table that spreadsheets open; who asked is not in it. */
import { applicantNames, requestRouteNames, requestStateNames } from '#content/model/request-terms.ts';
import type { RequestRow } from '#content/wire/request-bodies.ts';
import { csvOf } from '#server/platform/csv.ts';

const head = [
  '编号',
  '收到日期',
  '申请人类别',
  '提交方式',
  '申请内容',
  '承办部门',
  '状态',
  '应答复日期',
  '答复日期',
  '结果',
  '超期',
];

/** The rows as CSV with a byte order mark. */
export function requestsCsv(rows: readonly RequestRow[]): string {
  const lines = rows.map(({ number, received, applicant, route, matter, department, standing, answeredOn, result }) => [
    number,
    received,
    applicantNames[applicant],
    requestRouteNames[route],
    matter,
    department,
    requestStateNames[standing.state],
    standing.due ?? '',
    answeredOn ?? '',
    result ?? '',
    standing.answeredLate || standing.urgency === 'late' ? '是' : '',
  ]);
  return csvOf([head, ...lines]);
}
