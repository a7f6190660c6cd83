/** Templates of the usual notices: what to choose it for, the head it starts with, and the skeleton of its text. */
import type { Notice } from '#content/model/notice.ts';
import { type Channel, channelNames, type NoticeType } from '#content/model/terms.ts';
import type { LocalDate } from '#content/model/time.ts';
import { usualBasis } from '#content/rules/attribute-guidance.ts';
import { addDays } from '#content/rules/zone.ts';

type Template = {
  readonly about: string;
  readonly title: string;
  readonly category: Notice['category'];
  readonly cadence?: Notice['cadence'];
  /** Where it goes beside the kiosk and the screens. */
  readonly channels?: readonly Channel[];
  readonly pinned?: true;
  /** So many days it is usually of use; without it, always. */
  readonly days?: number;
  /** What a notice of this kind is not whole without, beside title and text. */
  readonly needs: readonly NeededField[];
  readonly body: string;
};
export type NeededField = 'summary' | 'documentNumber' | 'publisher' | 'created' | 'expires' | 'interprets';

export const templates: Record<NoticeType, Template> = {
  announcement: {
    about: '停水停电、道路施工、活动安排等要告诉大家的事',
    title: '关于〔什么事〕的通告',
    category: 'government-news',
    needs: [],
    body: '因〔原因〕，〔单位〕将于〔起止时间〕在〔地点、范围〕〔做什么〕。\n\n## 影响\n\n- 〔谁会受影响、怎样影响〕\n\n## 请您\n\n- 〔需要做什么〕\n\n咨询电话：〔电话〕',
  },
  consultation: {
    about: '决定之前听听大家的意见',
    title: '关于〔文件名称〕公开征求意见的公告',
    category: 'government-news',
    channels: ['website', 'service-hall'],
    days: 30,
    needs: ['summary', 'publisher', 'expires'],
    body: '为〔目的〕，我镇起草了《〔文件名称〕（征求意见稿）》，现公开征求意见。\n\n## 怎样提意见\n\n- 截止时间：〔年月日〕\n- 电话：〔电话〕\n- 信函或当面：〔地址〕〔部门〕\n\n## 主要内容\n\n〔用几句话说清要定什么、和大家有什么关系〕',
  },
  policy: {
    about: '镇里印发的文件',
    title: '〔发文机关〕关于印发〔文件名称〕的通知',
    category: 'department-documents',
    cadence: 'long-term',
    channels: ['website', 'service-hall'],
    needs: ['documentNumber', 'publisher', 'created'],
    body: '各村（社区）、各有关单位：\n\n现将《〔文件名称〕》印发给你们，请认真贯彻执行。\n\n## 一、〔标题〕\n\n〔正文〕\n\n本文件自〔年月日〕起施行，有效期〔几〕年。',
  },
  interpretation: {
    about: '用大白话讲清一份政策',
    title: '一图读懂：〔政策名称〕',
    category: 'department-documents',
    channels: ['website', 'new-media'],
    needs: ['summary', 'interprets'],
    body: '## 为什么出台\n\n〔一两句话〕\n\n## 谁能享受\n\n- 〔对象〕\n\n## 有什么好处\n\n- 〔标准、金额〕\n\n## 怎么办\n\n1. 〔到哪里〕\n2. 〔带什么〕\n3. 〔多久办好〕\n\n咨询电话：〔电话〕',
  },
  budget: {
    about: '部门预算、决算和“三公”经费',
    title: '〔本镇〕〔年度〕年〔预算或决算〕公开',
    category: 'budget',
    cadence: 'periodic',
    channels: ['website'],
    needs: ['publisher', 'created'],
    body: '## 一、收支总体情况\n\n| 项目 | 金额（万元） |\n| --- | ---: |\n| 收入合计 | 〔金额〕 |\n| 支出合计 | 〔金额〕 |\n\n## 二、“三公”经费\n\n〔说明〕\n\n## 三、名词解释\n\n〔说明〕',
  },
  personnel: {
    about: '招聘、录用公示、任免',
    title: '〔本镇〕〔年度〕年公开招聘〔岗位〕公告',
    category: 'other',
    channels: ['website'],
    days: 30,
    needs: ['summary', 'publisher', 'expires'],
    body: '## 岗位和人数\n\n| 岗位 | 人数 | 要求 |\n| --- | ---: | --- |\n| 〔岗位〕 | 〔人数〕 | 〔要求〕 |\n\n## 怎样报名\n\n- 时间：〔起止时间〕\n- 地点：〔地址〕\n- 要带：〔材料〕\n\n咨询电话：〔电话〕',
  },
  tender: {
    about: '招标、采购、中标结果',
    title: '〔项目名称〕采购公告',
    category: 'other',
    channels: ['website'],
    days: 30,
    needs: ['summary', 'publisher', 'expires'],
    body: '## 项目\n\n- 名称：〔项目名称〕\n- 预算：〔金额〕\n- 内容：〔说明〕\n\n## 报名\n\n- 截止时间：〔时间〕\n- 地点：〔地址〕\n- 联系人、电话：〔电话〕',
  },
  'service-change': {
    about: '窗口搬迁、时间调整、系统停机',
    title: '关于〔窗口或业务〕办理时间（地点）调整的通知',
    category: 'services',
    channels: ['new-media', 'service-hall'],
    needs: ['summary', 'publisher'],
    body: '自〔日期〕起，〔窗口或业务〕调整如下：\n\n| | 原来 | 现在 |\n| --- | --- | --- |\n| 时间 | 〔原时间〕 | 〔新时间〕 |\n| 地点 | 〔原地点〕 | 〔新地点〕 |\n\n不便之处，请谅解。咨询电话：〔电话〕',
  },
  news: {
    about: '镇里的工作和活动',
    title: '〔时间〕我镇〔做了什么〕',
    category: 'government-news',
    needs: ['summary'],
    body: '〔时间〕，〔谁〕在〔哪里〕〔做了什么〕。\n\n〔结果、数字、下一步〕',
  },
  urgent: {
    about: '台风、暴雨、疫情等，写好后可再到“紧急通知”接管屏幕',
    title: '紧急通知：〔什么事、请做什么〕',
    category: 'government-news',
    channels: ['website', 'new-media'],
    pinned: true,
    days: 3,
    needs: ['summary', 'expires'],
    body: '**〔什么事、多严重〕**\n\n## 现在请您\n\n1. 〔先做什么〕\n2. 〔再做什么〕\n\n求助电话：〔电话〕',
  },
};

/** What is still to be filled in stands in these brackets. */
const blanks = /〔[^〔〕\n]{1,30}〕/g;
export const blanksIn = (text: string): readonly string[] => text.match(blanks) ?? [];

type Known = {
  readonly publisher: string;
  /** What the town is called, for 〔本镇〕. */
  readonly town: string;
  readonly today: LocalDate;
};

/** A new notice of the type, with everything that can be known beforehand. */
export function startedNotice(type: NoticeType, { publisher, town, today }: Known): Omit<Notice, 'id'> {
  const { title, category, cadence = 'ad-hoc', channels = [], pinned = false, days, body } = templates[type];
  const shown: readonly Channel[] = ['kiosk', 'screens', ...channels];
  return {
    kind: 'notice',
    title: title.replace('〔本镇〕', town),
    summary: '',
    category,
    subject: null,
    keywords: [],
    publisher,
    identifier: '',
    documentNumber: '',
    created: today,
    issued: null,
    attribute: null,
    legalBasis: usualBasis[type] ?? '',
    cadence,
    standing: 'in-force',
    expires: days === undefined ? null : addDays(today, days),
    // In the order of the standard catalogue.
    channels: (Object.keys(channelNames) as Channel[]).filter((channel) => shown.includes(channel)),
    pinned,
    source: null,
    sample: false,
    type,
    body,
    interprets: null,
    fulfils: null,
    attachments: [],
  };
}

/** Fields that a notice of its type should have and that are empty. */
export const neededOf = (notice: Notice): readonly NeededField[] =>
  templates[notice.type].needs.filter((field) => notice[field] === '' || notice[field] === null);
