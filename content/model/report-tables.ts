/**
 * The statistical tables of the annual report in the format of 2019 and 2020 (国办公开办函〔2019〕60号), keyed as printed.
 * A count may be null: printed blank, which is not zero and cannot be assessed.
 */
import { z } from 'zod';

const Count = z.number().int().min(0).nullable();
const Change = z.number().int().nullable();

/** Columns of the requests table, in print order. */
export const requestColumns = [
  '自然人',
  '商业企业',
  '科研机构',
  '社会公益组织',
  '法律服务机构',
  '其他',
  '总计',
] as const;

/** A row of the requests table: seven cells; fewer means that cells are missing. */
const Row = z.array(Count).max(7);
const rows = <Key extends string>(keys: readonly Key[]) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, Row])) as Record<Key, typeof Row>);

export const refusedRows = [
  '属于国家秘密',
  '其他法律行政法规禁止公开',
  '危及三安全一稳定',
  '保护第三方合法权益',
  '属于三类内部事务信息',
  '属于四类过程性信息',
  '属于行政执法案卷',
  '属于行政查询事项',
] as const;
export const unavailableRows = [
  '本机关不掌握相关政府信息',
  '没有现成信息需另行制作',
  '补正后申请内容仍不明确',
] as const;
export const unprocessedRows = [
  '信访举报投诉类申请',
  '重复申请',
  '要求提供公开出版物',
  '无正当理由大量反复申请',
  '要求行政机关确认或重新出具已获取信息',
] as const;
export const outcomeColumns = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'] as const;

const Outcome = z.strictObject(
  Object.fromEntries(outcomeColumns.map((key) => [key, Count])) as Record<
    (typeof outcomeColumns)[number],
    typeof Count
  >,
);

export const ReportTables = z.strictObject({
  article20: z.strictObject({
    item1: z
      .array(
        z.strictObject({ row: z.string().max(60), madeThisYear: Count, newlyDisclosed: Count, totalDisclosed: Count }),
      )
      .max(10),
    item5: z
      .array(z.strictObject({ row: z.string().max(60), lastYear: Count, change: Change, decisions: Count }))
      .max(10),
    item6: z
      .array(z.strictObject({ row: z.string().max(60), lastYear: Count, change: Change, decisions: Count }))
      .max(10),
    item8: z.array(z.strictObject({ row: z.string().max(60), lastYear: Count, change: Change })).max(10),
    item9: z
      .array(z.strictObject({ row: z.string().max(60), projects: Count, amountYuan: z.number().min(0).nullable() }))
      .max(10),
  }),
  requests: z.strictObject({
    columns: z.array(z.string().max(20)).max(7).optional(),
    receivedThisYear: Row,
    carriedFromLastYear: Row,
    results: z.strictObject({
      予以公开: Row,
      部分公开: Row,
      不予公开: rows(refusedRows),
      无法提供: rows(unavailableRows),
      不予处理: rows(unprocessedRows),
      其他处理: Row,
      总计: Row,
    }),
    carriedToNextYear: Row,
  }),
  reviewAndLitigation: z.strictObject({
    行政复议: Outcome,
    行政诉讼: z.strictObject({ 未经复议直接起诉: Outcome, 复议后起诉: Outcome }),
  }),
});
export type ReportTables = z.infer<typeof ReportTables>;
