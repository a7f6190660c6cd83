/** Rows and columns of the report's tables in print order; the model has the same beside its checker, which no page loads. */
import type { ReportItem } from './figures.ts';

type Results = ReportItem['tables']['requests']['results'];
type RowsOf<Part extends '不予公开' | '无法提供' | '不予处理'> = readonly (keyof Results[Part])[];

export const requestColumns = [
  '自然人',
  '商业企业',
  '科研机构',
  '社会公益组织',
  '法律服务机构',
  '其他',
  '总计',
] as const;
export const refusedRows: RowsOf<'不予公开'> = [
  '属于国家秘密',
  '其他法律行政法规禁止公开',
  '危及三安全一稳定',
  '保护第三方合法权益',
  '属于三类内部事务信息',
  '属于四类过程性信息',
  '属于行政执法案卷',
  '属于行政查询事项',
];
export const unavailableRows: RowsOf<'无法提供'> = [
  '本机关不掌握相关政府信息',
  '没有现成信息需另行制作',
  '补正后申请内容仍不明确',
];
export const unprocessedRows: RowsOf<'不予处理'> = [
  '信访举报投诉类申请',
  '重复申请',
  '要求提供公开出版物',
  '无正当理由大量反复申请',
  '要求行政机关确认或重新出具已获取信息',
];
export const outcomeColumns = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'] as const;
