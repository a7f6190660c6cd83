/** The few questions that decide whether something is public, on request or withheld, each with its article (Regulations on Government Information Disclosure, order 711, 2019). */
import type { Attribute, NoticeType } from '#content/model/terms.ts';

const regulations = '《政府信息公开条例》';
export const guidanceQuestions = [
  {
    id: 'secret',
    asks: '有国家秘密、工作秘密，或者公开会影响安全稳定的内容吗？',
    article: '第十四条',
  },
  {
    id: 'third-party',
    asks: '有个人隐私、商业秘密吗？已经打码、本人已同意的，选“没有”。',
    article: '第十五条',
  },
  {
    id: 'internal',
    asks: '是内部人事、后勤、流程，或者讨论稿、请示、信函、执法案卷吗？',
    article: '第十六条',
  },
  {
    id: 'public-interest',
    asks: '关系群众利益，需要大家知道或参与吗？',
    article: '第十九条至第二十一条',
  },
] as const;
export type GuidanceQuestion = (typeof guidanceQuestions)[number]['id'];
export type GuidanceAnswers = Partial<Record<GuidanceQuestion, boolean>>;

export type Guidance = {
  readonly attribute: Attribute;
  /** The article that it rests on. */
  readonly legalBasis: string;
  /** Why, for staff. */
  readonly why: string;
};

const twenty = (number: string): string => `${regulations}第二十条第（${number}）项`;

/** The article that a notice of the type usually rests on. */
export const usualBasis: Partial<Record<NoticeType, string>> = {
  announcement: `${regulations}第十九条`,
  consultation: `${regulations}第十九条`,
  policy: twenty('三'),
  interpretation: twenty('三'),
  budget: twenty('七'),
  personnel: twenty('十四'),
  tender: twenty('九'),
  'service-change': twenty('五'),
  news: `${regulations}第十九条`,
  urgent: twenty('十二'),
};

/** Fields of which a town publishes more than others do (art. 21), by id. */
const townFields = new Set([
  'land-acquisition',
  'rural-housing',
  'farm-subsidies',
  'social-relief',
  'house-expropriation',
]);

const closed: readonly (readonly [GuidanceQuestion, string, string])[] = [
  ['secret', `${regulations}第十四条`, '国家秘密、法律禁止公开的和会危及安全稳定的，不得公开'],
  [
    'third-party',
    `${regulations}第十五条`,
    '涉及商业秘密、个人隐私，公开会损害第三方的，不得公开；第三方同意，或者不公开会对公共利益造成重大影响的除外',
  ],
  ['internal', `${regulations}第十六条`, '内部事务信息、过程性信息和执法案卷，可以不公开'],
];

/** The first that closes decides; undefined while an answer is missing that could still decide. */
export function guidanceOf(
  answers: GuidanceAnswers,
  { type, subject }: { readonly type?: NoticeType | undefined; readonly subject: string | null },
): Guidance | undefined {
  for (const [question, legalBasis, why] of closed) {
    if (answers[question] === undefined) return undefined;
    if (answers[question]) return { attribute: 'withheld', legalBasis, why };
  }
  if (answers['public-interest'] === undefined) return undefined;
  if (!answers['public-interest'])
    return {
      attribute: 'on-request',
      legalBasis: `${regulations}第二十七条`,
      why: '没有必要让所有人知道的，有人申请时再答复',
    };
  const isTowns = subject !== null && townFields.has(subject);
  return {
    attribute: 'proactive',
    legalBasis: isTowns ? `${regulations}第二十一条` : (type && usualBasis[type]) || `${regulations}第十九条`,
    why: isTowns
      ? '乡镇应当主动公开的重点信息'
      : '涉及公众利益调整、需要公众广泛知晓或者需要公众参与决策的，应当主动公开',
  };
}
