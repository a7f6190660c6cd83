/** What the fields of a disclosure are called, in the order in which they are compared. */
import type { Disclosure } from '#content/model/disclosure.ts';

export const fieldNames = {
  title: '标题',
  summary: '摘要',
  body: '正文',
  type: '类型',
  category: '类别',
  subject: '公开领域',
  documentNumber: '文号',
  identifier: '索引号',
  publisher: '公开主体',
  created: '生成日期',
  issued: '发布日期',
  attribute: '公开属性',
  legalBasis: '公开依据',
  cadence: '公开时限',
  standing: '效力',
  expires: '失效日期',
  channels: '显示在哪里',
  pinned: '置顶',
  keywords: '关键词',
  source: '原文地址',
  interprets: '解读的政策',
  fulfils: '目录事项',
  attachments: '附件',
  year: '年度',
  parts: '报告正文',
  series: '正文里的分项数',
  tables: '统计表',
  group: '办事领域',
  authority: '实施或收费单位',
  handling: '办件类型',
  level: '层级',
  area: '通办范围',
  audience: '服务对象',
  conditions: '受理条件',
  materials: '申请材料',
  steps: '办理流程',
  statutoryDays: '法定时限',
  committedDays: '承诺时限',
  visits: '到现场次数',
  fees: '收费项目',
  result: '办理结果',
  places: '办理地点和时间',
  online: '网上办理',
  phone: '咨询电话',
  complaints: '投诉',
  basis: '依据',
  questions: '常见问题',
  remedies: '救济途径',
  lifeEvents: '主题',
  basicCode: '基本编码',
  implementationCode: '实施编码',
  payer: '收费对象',
  tariffs: '收费标准',
  exemptions: '减免',
  functions: '职责',
  leader: '负责人',
  address: '地址',
  hours: '办公时间',
  phones: '电话',
  number: '序号',
  firstMatter: '一级事项',
  secondMatter: '二级事项',
  elements: '公开内容',
  limit: '公开时限',
  carriers: '公开渠道和载体',
  audienceGroup: '公开对象',
  fulfilledBy: '由什么公开',
} as const;

/** Fields of a disclosure, with those of its kind that have no name of their own. */
export function fieldsOf(text: Disclosure): (keyof Disclosure)[] {
  const named = Object.keys(fieldNames).filter((field) => Object.hasOwn(text, field));
  const others = Object.keys(text).filter(
    (field) => !Object.hasOwn(fieldNames, field) && !['id', 'kind'].includes(field),
  );
  return [...named, ...others] as (keyof Disclosure)[];
}

export const fieldName = (field: string): string =>
  Object.hasOwn(fieldNames, field) ? fieldNames[field as keyof typeof fieldNames] : field;
