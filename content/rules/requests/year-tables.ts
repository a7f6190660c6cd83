/** The requests of a year as the annual report prints them: received, carried over, answered by result and by who asked. */

import type { ReportTables } from '#content/model/report-tables.ts';
import {
  otherRows,
  refusedRows,
  requestColumns,
  unavailableRows,
  unprocessedRows,
} from '#content/model/report-terms.ts';
import type { InformationRequest } from '#content/model/request.ts';
import {
  type Applicant,
  applicantNames,
  type Remedy,
  type RequestResult,
  remedyNames,
  remedyOutcomeNames,
  requestResults,
  resultName,
} from '#content/model/request-terms.ts';
import { keysOf } from '#content/model/terms.ts';
import { lastStep, stateAfter } from './standing.ts';

/** The two tables in the format since 2021. */
export type RequestTables = Pick<
  Extract<ReportTables, { requests: { results: { 其他处理: { 其他: unknown } } } }>,
  'requests' | 'reviewAndLitigation'
>;

const applicants = keysOf(applicantNames);
const results = keysOf(requestResults);

/** The seven cells of a row: by who asked, and in all. */
function cellsOf(requests: readonly InformationRequest[]): number[] {
  const counted = (applicant: Applicant) => requests.filter((one) => one.applicant === applicant).length;
  return [...applicants.map(counted), requests.length];
}

/** The tables of `year` from the requests as they are now; what was registered by mistake counts nowhere. */
export function requestTables(requests: readonly InformationRequest[], year: number): RequestTables {
  const counted = requests.filter(({ steps }) => stateAfter(steps) !== 'void');
  const yearOf = (date: string) => Number(date.slice(0, 4));
  const answeredIn = (one: InformationRequest) => {
    const answer = lastStep(one, 'answer');
    return answer ? yearOf(answer.on) : Number.POSITIVE_INFINITY;
  };
  const handled = counted.filter((one) => yearOf(one.received) <= year && answeredIn(one) >= year);
  const answered = handled.filter((one) => answeredIn(one) === year);
  const withResult = (result: RequestResult) =>
    cellsOf(answered.filter((one) => lastStep(one, 'answer')?.result === result));
  const rows = new Map(results.map((result) => [resultName(result), withResult(result)]));
  const group = <Row extends string>(name: string, keys: readonly Row[]) =>
    Object.fromEntries(keys.map((key) => [key, rows.get(`${name}：${key}`) ?? []])) as Record<Row, number[]>;
  return {
    requests: {
      columns: [...requestColumns],
      receivedThisYear: cellsOf(handled.filter((one) => yearOf(one.received) === year)),
      carriedFromLastYear: cellsOf(handled.filter((one) => yearOf(one.received) < year)),
      results: {
        予以公开: withResult('granted'),
        部分公开: withResult('partial'),
        不予公开: group('不予公开', refusedRows),
        无法提供: group('无法提供', unavailableRows),
        不予处理: group('不予处理', unprocessedRows),
        其他处理: group('其他处理', otherRows),
        总计: cellsOf(answered),
      },
      carriedToNextYear: cellsOf(handled.filter((one) => answeredIn(one) > year)),
    },
    reviewAndLitigation: remediesOf(counted, year),
  };
}

function remediesOf(requests: readonly InformationRequest[], year: number): RequestTables['reviewAndLitigation'] {
  const filed = requests.flatMap(({ remedies }) => remedies.filter((one) => one.filed.startsWith(String(year))));
  const row = (remedy: Remedy) => {
    const own = filed.filter((one) => one.remedy === remedy);
    const count = (outcome: string) => own.filter((one) => one.outcome === outcome).length;
    const cells = keysOf(remedyOutcomeNames).map((outcome) => [remedyOutcomeNames[outcome], count(outcome)] as const);
    return {
      ...(Object.fromEntries(cells) as Record<(typeof remedyOutcomeNames)[keyof typeof remedyOutcomeNames], number>),
      总计: own.length,
    };
  };
  return {
    行政复议: row('review'),
    行政诉讼: {
      [remedyNames.litigation]: row('litigation'),
      [remedyNames['litigation-after-review']]: row('litigation-after-review'),
    } as RequestTables['reviewAndLitigation']['行政诉讼'],
  };
}
