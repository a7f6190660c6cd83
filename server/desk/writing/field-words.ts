/** What stands in the fields of a disclosure, in words and in lines that can be compared. */
import type { Disclosure } from '#content/model/disclosure.ts';
import {
  attributeNames,
  audienceNames,
  cadenceNames,
  categoryNames,
  channelNames,
  deliveryNames,
  handlingNames,
  levelNames,
  lifeEventNames,
  materialFormNames,
  noticeTypeNames,
  serviceGroupNames,
  serviceTypeNames,
  standingNames,
} from '#content/model/terms.ts';
import { reportLayout } from '#content/rules/report/layout.ts';
import { subjectName } from '../state/town.ts';
import { fieldName, fieldsOf } from './field-names.ts';

const terms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  type: { ...noticeTypeNames, ...serviceTypeNames },
  category: categoryNames,
  attribute: attributeNames,
  cadence: cadenceNames,
  standing: standingNames,
  channels: channelNames,
  carriers: channelNames,
  group: serviceGroupNames,
  handling: handlingNames,
  audience: audienceNames,
  lifeEvents: lifeEventNames,
  form: materialFormNames,
  delivery: deliveryNames,
  level: levelNames,
};

/** Names of the parts of a field, where they are not those of fields. */
const partNames: Readonly<Record<string, string>> = {
  name: '名称',
  form: '形式',
  copies: '份数',
  source: '来源',
  required: '必须',
  shared: '免提交',
  note: '说明',
  by: '谁来办',
  days: '工作日',
  detail: '说明',
  counter: '窗口',
  item: '项目',
  amount: '金额',
  unit: '单位',
  question: '问',
  answer: '答',
  delivery: '送达方式',
  post: '职务',
  label: '哪里的',
  number: '号码',
  raw: '原文',
  workingDays: '工作日',
  total: '总数',
  count: '数',
  bytes: '大小',
};

const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** A value of a field or a part of one, in words. */
function said(field: string, value: unknown): string {
  if (isEmpty(value)) return '（空）';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (field === 'subject') return subjectName(String(value));
  if (Array.isArray(value))
    return value.map((one) => said(field, one)).join(typeof value[0] === 'object' ? '；' : '、');
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .filter(([key, part]) => key !== 'hash' && key !== 'bytes' && !isEmpty(part))
      .map(([key, part]) => `${partNames[key] ?? fieldName(key)}：${said(key, part)}`)
      .join('，');
  }
  return terms[field]?.[String(value)] ?? String(value);
}

/** The lines of a field without its name. */
function linesIn(it: Disclosure, field: keyof Disclosure): string[] {
  if (it.kind === 'report' && (field as string) === 'tables') {
    return reportLayout(it.tables).flatMap(({ caption, columns, rows }) => [
      caption,
      ...rows.map(
        ({ label, cells }) => `${label}　${cells.map((cell, at) => `${columns[at]} ${cell ?? ''}`).join('，')}`,
      ),
    ]);
  }
  if (it.kind === 'report' && (field as string) === 'parts')
    return it.parts.flatMap(({ heading, body }) => [heading, ...body.split('\n')]);
  const value: unknown = it[field];
  if (Array.isArray(value)) return value.map((one) => said(field, one));
  return typeof value === 'string' && !terms[field] && field !== 'subject' ? value.split('\n') : [said(field, value)];
}

/** A field's value in words. */
export const fieldWords = (it: Disclosure, field: keyof Disclosure): string => {
  const value: unknown = it[field];
  return isEmpty(value)
    ? '（空）'
    : linesIn(it, field).join(Array.isArray(value) && typeof value[0] === 'string' ? '、' : '\n');
};

/** All that is in it as lines, each field under its name; what is empty is left out. */
export const linesOf = (it: Disclosure): string[] =>
  fieldsOf(it).flatMap((field) => {
    if (isEmpty(it[field])) return [];
    const lines = linesIn(it, field);
    return lines.length === 1 ? [`${fieldName(field)}：${lines[0]}`] : [`${fieldName(field)}：`, ...lines];
  });
