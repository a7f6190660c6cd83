/**
 * The statistical tables of the annual report, keyed as printed, in the formats of 国办公开办函〔2019〕60号 (reports of 2019
 * and 2020) and 〔2021〕30号 (since 2021). A count may be null: printed blank, which is not zero and cannot be assessed.
 */
import { z } from 'zod';
import {
  otherRows,
  outcomeColumns,
  refusedRows,
  requestColumns,
  unavailableRows,
  unprocessedRows,
} from './report-terms.ts';

type Schemas<Count extends z.ZodType, Change extends z.ZodType, Amount extends z.ZodType> = {
  readonly count: Count;
  /** May be negative. */
  readonly change: Change;
  /** May be broken. */
  readonly amount: Amount;
};

/** The tables of both formats, whose cells are what the schemas admit. */
function tablesOf<Count extends z.ZodType, Change extends z.ZodType, Amount extends z.ZodType>({
  count,
  change,
  amount,
}: Schemas<Count, Change, Amount>) {
  const keyed = <Key extends string, Value extends z.ZodType>(keys: readonly Key[], value: Value) =>
    z.strictObject(Object.fromEntries(keys.map((key) => [key, value])) as Record<Key, Value>);
  const row = z.string().trim().min(1).max(60);
  const rows = <Cells extends Record<string, z.ZodType>>(cells: Cells) =>
    z.array(z.strictObject({ row, ...cells })).max(10);
  /** A row of the requests table: seven cells; fewer means that cells are missing. */
  const cells = z.array(count).max(requestColumns.length);
  const outcome = keyed(outcomeColumns, count);
  const requests = <Other extends z.ZodType>(other: Other) =>
    z.strictObject({
      columns: z.array(z.string().max(20)).max(requestColumns.length).optional(),
      receivedThisYear: cells,
      carriedFromLastYear: cells,
      results: z.strictObject({
        予以公开: cells,
        部分公开: cells,
        不予公开: keyed(refusedRows, cells),
        无法提供: keyed(unavailableRows, cells),
        不予处理: keyed(unprocessedRows, cells),
        其他处理: other,
        总计: cells,
      }),
      carriedToNextYear: cells,
    });
  const reviewAndLitigation = z.strictObject({
    行政复议: outcome,
    行政诉讼: z.strictObject({ 未经复议直接起诉: outcome, 复议后起诉: outcome }),
  });
  const services = rows({ lastYear: count, change, decisions: count });
  const until2020 = z.strictObject({
    article20: z.strictObject({
      item1: rows({ madeThisYear: count, newlyDisclosed: count, totalDisclosed: count }),
      item5: services,
      item6: services,
      item8: rows({ lastYear: count, change }),
      item9: rows({ projects: count, amountYuan: amount }),
    }),
    requests: requests(cells),
    reviewAndLitigation,
  });
  const since2021 = z.strictObject({
    article20: z.strictObject({
      item1: rows({ madeThisYear: count, repealedThisYear: count, inForce: count }),
      item5: rows({ decisions: count }),
      item6: rows({ decisions: count }),
      /** Sources print the sum in 元 or in 万元. */
      item8: rows({ amount, unit: z.enum(['元', '万元']) }),
    }),
    requests: requests(keyed(otherRows, cells)),
    reviewAndLitigation,
  });
  return { until2020, since2021 };
}

const stored = tablesOf({
  count: z.number().int().min(0).nullable(),
  change: z.number().int().nullable(),
  amount: z.number().min(0).nullable(),
});
/** The tables as the hub keeps them, in either format. */
export const ReportTables = z.union([stored.until2020, stored.since2021]);
export type ReportTables = z.infer<typeof ReportTables>;

/** A cell as anyone may have printed it: also blank, `/`, negative or broken. What it is worth, `rules/crosscheck` says. */
export const PrintedCell = z.union([z.number(), z.string().max(40), z.null()]);
export type PrintedCell = z.infer<typeof PrintedCell>;

const printed = tablesOf({ count: PrintedCell, change: PrintedCell, amount: PrintedCell });
const withMore = {
  year: z.int().min(2008).max(2100).optional(),
  /** The report of the year before, for the rules between two years. */
  previous: z.union([printed.until2020, printed.since2021]).optional(),
  /** The report's text, for the rules between text and tables. */
  text: z.string().max(200_000).optional(),
  /** Counts named in the text with their stated total. */
  series: z
    .array(
      z.strictObject({
        name: z.string().max(60),
        total: z.number().nullable().optional(),
        parts: z.array(z.strictObject({ name: z.string().max(60), count: z.number() })).max(30),
      }),
    )
    .max(20)
    .optional(),
};
/** Tables to be checked, with what else may be compared with them. */
export const PrintedReport = z.union([printed.until2020.extend(withMore), printed.since2021.extend(withMore)]);
export type PrintedReport = z.infer<typeof PrintedReport>;

export type PrintedTables = z.infer<typeof printed.until2020> | z.infer<typeof printed.since2021>;
