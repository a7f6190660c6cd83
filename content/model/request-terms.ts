/**
 * Terms of requests for information (依申请公开). No schema here, so that pages can use the lists without loading the checker.
 * The results are the rows of the annual report's table (国办公开办函〔2021〕30号), so that answering a request fills the table.
 */
import type { otherRows, refusedRows, unavailableRows, unprocessedRows } from './report-terms.ts';

/** Who asks (Regulations art. 27): the first six columns of the report's table, in its order. */
export const applicantNames = {
  'natural-person': '自然人',
  business: '商业企业',
  research: '科研机构',
  'public-benefit': '社会公益组织',
  'legal-service': '法律服务机构',
  'other-organisation': '其他组织',
} as const;
export type Applicant = keyof typeof applicantNames;

/** How the request came; the day of receipt follows from it (art. 29, 31). */
export const requestRouteNames = {
  'in-person': '当面提交',
  oral: '口头提出，由我们代填',
  'signed-mail': '挂号信、快递（签收）',
  'ordinary-mail': '平常信函',
  internet: '网络',
  fax: '传真',
} as const;
export type RequestRoute = keyof typeof requestRouteNames;

/** What counts as the day of receipt, by route (art. 31). */
export const receiptDays: Readonly<Record<RequestRoute, string>> = {
  'in-person': '提交当天',
  oral: '提交当天',
  'signed-mail': '签收当天',
  'ordinary-mail': '与申请人确认的当天（收到信当天就要确认）',
  internet: '双方确认的当天',
  fax: '双方确认的当天',
};

/** The form in which the information is asked for (art. 29, 40). */
export const supplyNames = { paper: '纸质', electronic: '电子邮件', disc: '光盘', viewing: '现场查阅、抄录' } as const;

/** Whose opinion is asked before the answer (art. 32, 34): 15 working days, which the limit does not count. */
export const consultedNames = { 'third-party': '第三方', 'other-body': '共同制作的机关' } as const;
export type Consulted = keyof typeof consultedNames;

/** Where a request stands. */
export const requestStateNames = {
  open: '办理中',
  correcting: '等补正',
  consulting: '征求意见中',
  answered: '已答复',
  void: '登记作废',
} as const;
export type RequestState = keyof typeof requestStateNames;

export const remedyNames = {
  review: '行政复议',
  litigation: '未经复议直接起诉',
  'litigation-after-review': '复议后起诉',
} as const;
export type Remedy = keyof typeof remedyNames;
/** The first four columns of the report's table of review and litigation. */
export const remedyOutcomeNames = {
  upheld: '结果维持',
  corrected: '结果纠正',
  other: '其他结果',
  pending: '尚未审结',
} as const;

export type ResultGroup = '予以公开' | '部分公开' | '不予公开' | '无法提供' | '不予处理' | '其他处理';
type Result = {
  readonly group: ResultGroup;
  /** The row within the group as printed; null where the group is one row. */
  readonly row:
    | (typeof refusedRows)[number]
    | (typeof unavailableRows)[number]
    | (typeof unprocessedRows)[number]
    | (typeof otherRows)[number]
    | null;
  /** What it rests on, to be cited to the applicant; empty where there is no single article. */
  readonly law: string;
};

/** Results of a request with their rows, in print order. */
export const requestResults = {
  granted: { group: '予以公开', row: null, law: '《条例》第三十六条第（一）（二）项' },
  partial: { group: '部分公开', row: null, law: '《条例》第三十七条' },
  'state-secret': { group: '不予公开', row: '属于国家秘密', law: '《条例》第十四条' },
  'forbidden-by-law': { group: '不予公开', row: '其他法律行政法规禁止公开', law: '《条例》第十四条' },
  'security-and-stability': { group: '不予公开', row: '危及三安全一稳定', law: '《条例》第十四条' },
  'third-party-rights': { group: '不予公开', row: '保护第三方合法权益', law: '《条例》第十五条、第三十二条' },
  'internal-affairs': { group: '不予公开', row: '属于三类内部事务信息', law: '《条例》第十六条第一款' },
  'process-information': { group: '不予公开', row: '属于四类过程性信息', law: '《条例》第十六条第二款' },
  'enforcement-file': { group: '不予公开', row: '属于行政执法案卷', law: '《条例》第十六条第二款' },
  'register-query': { group: '不予公开', row: '属于行政查询事项', law: '《条例》第三十六条第（七）项' },
  'not-held': { group: '无法提供', row: '本机关不掌握相关政府信息', law: '《条例》第三十六条第（四）（五）项' },
  'needs-making': { group: '无法提供', row: '没有现成信息需另行制作', law: '《条例》第三十八条' },
  'still-unclear': { group: '无法提供', row: '补正后申请内容仍不明确', law: '《条例》第三十条' },
  petition: { group: '不予处理', row: '信访举报投诉类申请', law: '《条例》第三十九条第一款' },
  repeated: { group: '不予处理', row: '重复申请', law: '《条例》第三十六条第（六）项' },
  publication: { group: '不予处理', row: '要求提供公开出版物', law: '《条例》第三十九条第二款' },
  excessive: { group: '不予处理', row: '无正当理由大量反复申请', law: '《条例》第三十五条' },
  reconfirmation: { group: '不予处理', row: '要求行政机关确认或重新出具已获取信息', law: '' },
  'not-corrected': { group: '其他处理', row: '无正当理由逾期不补正', law: '《条例》第三十条' },
  'fee-unpaid': { group: '其他处理', row: '逾期未按收费通知缴费', law: '国办函〔2020〕109号' },
  other: { group: '其他处理', row: '其他', law: '' },
} as const satisfies Readonly<Record<string, Result>>;
export type RequestResult = keyof typeof requestResults;

/** `不予公开：属于国家秘密` */
export const resultName = (result: RequestResult): string => {
  const { group, row } = requestResults[result];
  return row === null ? group : `${group}：${row}`;
};
