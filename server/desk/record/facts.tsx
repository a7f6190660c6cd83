/** A disclosure's facts, read only: the head in plain words and, for kinds other than notices, their own elements. */
import type { ComponentChildren } from 'preact';
import type { Disclosure } from '#content/model/disclosure.ts';
import {
  attributeNames,
  audienceNames,
  cadenceNames,
  categoryNames,
  channelNames,
  handlingNames,
  noticeTypeNames,
  serviceGroupNames,
  serviceTypeNames,
  standingNames,
} from '#content/model/terms.ts';
import '../styles/record.css';

type Fact = readonly [name: string, value: ComponentChildren];
const days = (count: number | null): string =>
  count === null ? '未规定' : count === 0 ? '当场办结' : `${count} 个工作日`;
const list = (lines: readonly string[]): ComponentChildren =>
  lines.length < 2 ? (
    (lines[0] ?? '')
  ) : (
    <ul class="plain-list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );

/** The head, without what is empty. */
export function headFacts(it: Disclosure, subjectName: (id: string) => string): Fact[] {
  return [
    ...(it.kind === 'notice' ? ([['类型', noticeTypeNames[it.type]]] as Fact[]) : []),
    ['类别', categoryNames[it.category]],
    ['公开领域', it.subject ? subjectName(it.subject) : ''],
    ['公开主体', it.publisher],
    ['文号', it.documentNumber],
    ['索引号', it.identifier],
    ['生成日期', it.created],
    ['发布日期', it.issued],
    ['公开属性', it.attribute ? attributeNames[it.attribute] : '还没有定'],
    ['公开依据', it.legalBasis],
    ['公开时限', cadenceNames[it.cadence]],
    ['效力', standingNames[it.standing]],
    ['失效日期', it.expires],
    ['公开渠道', it.channels.map((channel) => channelNames[channel]).join('、')],
    ['关键词', it.keywords.join('、')],
    ['置顶', it.pinned ? '是' : ''],
    ['原文地址', it.source],
  ];
}

/** The elements of a kind that has no text of its own. */
export function kindFacts(it: Disclosure): Fact[] {
  switch (it.kind) {
    case 'notice':
      return [];
    case 'guide':
      return [
        ['办事领域', serviceGroupNames[it.group]],
        ['事项类型', serviceTypeNames[it.type]],
        ['实施主体', it.authority],
        ['办件类型', handlingNames[it.handling]],
        ['服务对象', it.audience.map((one) => audienceNames[one]).join('、')],
        ['通办范围', it.area],
        ['设定依据', list(it.basis)],
        ['受理条件', list(it.conditions)],
        [
          '申请材料',
          list(
            it.materials.map(
              ({ name, copies, required }) => `${name}（${copies} 份${required ? '' : '，必要时提供'}）`,
            ),
          ),
        ],
        ['办理流程', list(it.steps.map((step) => `${step.name}：${step.by}，${days(step.days)}`))],
        ['法定时限', days(it.statutoryDays)],
        ['承诺时限', days(it.committedDays)],
        ['办理结果', it.result.name],
        [
          '办理地点',
          list(it.places.map(({ name, address, hours }) => [name, address, hours].filter(Boolean).join('，'))),
        ],
        ['到现场次数', `${it.visits} 次`],
        ['咨询电话', it.phone],
        ['监督投诉', it.complaints],
        ['救济途径', it.remedies],
      ];
    case 'fee':
      return [
        ['收费单位', it.authority],
        ['收费对象', it.payer],
        ['收费标准', list(it.tariffs.map(({ item, amount, unit }) => `${item}：${amount}${unit && `/${unit}`}`))],
        ['收费依据', list(it.basis)],
        ['减免', it.exemptions],
        ['投诉电话', it.complaints],
      ];
    case 'organisation':
      return [
        ['职责', list(it.functions)],
        ['负责人', it.leader ? `${it.leader.post} ${it.leader.name}` : ''],
        ['地址', it.address],
        ['办公时间', it.hours],
        ['电话', list(it.phones.map(({ label, number }) => `${label} ${number}`))],
      ];
    case 'catalogue-item':
      return [
        ['序号', String(it.number)],
        ['一级事项', it.firstMatter],
        ['二级事项', it.secondMatter],
        ['公开内容', it.elements],
        ['公开依据', list(it.basis)],
        ['公开时限', it.limit.raw],
        ['公开渠道', it.carriers.map((carrier) => channelNames[carrier]).join('、')],
        ['公开对象', it.audienceGroup],
      ];
    case 'report':
      return [
        ['年度', `${it.year} 年`],
        ['正文', list(it.parts.map(({ heading }) => heading))],
      ];
  }
}

export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts
        .filter(([, value]) => value !== '' && value !== null)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
