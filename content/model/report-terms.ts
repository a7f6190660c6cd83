/** Rows and columns of the annual report's tables in print order. No schema here, so that pages can use them without loading the checker. */

/** Columns of the requests table. */
export const requestColumns = [
  '自然人',
  '商业企业',
  '科研机构',
  '社会公益组织',
  '法律服务机构',
  '其他',
  '总计',
] as const;

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
/** Three rows since the reports of 2021; before, other handling (其他处理) was one. */
export const otherRows = ['无正当理由逾期不补正', '逾期未按收费通知缴费', '其他'] as const;

/** Columns of the table of review and litigation. */
export const outcomeColumns = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'] as const;
