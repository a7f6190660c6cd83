/** Annual report tables for tests: the town's of 2020 as printed, and blank ones of the format since 2021. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  otherRows,
  outcomeColumns,
  refusedRows,
  requestColumns,
  unavailableRows,
  unprocessedRows,
} from '#content/model/report-terms.ts';

const starter = path.resolve(import.meta.dirname, '../../content/starter/reports.json');

/** A copy of the tables of 2020, loosely typed so that a test can spoil any cell. */
export const tablesOf2020 = (): any => JSON.parse(readFileSync(starter, 'utf8'))[0].tables;
/** The whole starter report of 2020. */
export const reportOf2020 = (): any => JSON.parse(readFileSync(starter, 'utf8'))[0];

const keyed = <Value>(keys: readonly string[], value: () => Value) =>
  Object.fromEntries(keys.map((key) => [key, value()]));

/** Tables in the format since 2021 in which every cell is zero. */
export function tablesOf2021(): any {
  const row = () => requestColumns.map(() => 0);
  const outcome = () => keyed(outcomeColumns, () => 0);
  return {
    article20: {
      item1: [
        { row: '规章', madeThisYear: 0, repealedThisYear: 0, inForce: 0 },
        { row: '行政规范性文件', madeThisYear: 0, repealedThisYear: 0, inForce: 0 },
      ],
      item5: [{ row: '行政许可', decisions: 0 }],
      item6: [
        { row: '行政处罚', decisions: 0 },
        { row: '行政强制', decisions: 0 },
      ],
      item8: [{ row: '行政事业性收费', amount: 0, unit: '元' }],
    },
    requests: {
      receivedThisYear: row(),
      carriedFromLastYear: row(),
      results: {
        予以公开: row(),
        部分公开: row(),
        不予公开: keyed(refusedRows, row),
        无法提供: keyed(unavailableRows, row),
        不予处理: keyed(unprocessedRows, row),
        其他处理: keyed(otherRows, row),
        总计: row(),
      },
      carriedToNextYear: row(),
    },
    reviewAndLitigation: {
      行政复议: outcome(),
      行政诉讼: { 未经复议直接起诉: outcome(), 复议后起诉: outcome() },
    },
  };
}
