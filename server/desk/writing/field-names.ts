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
