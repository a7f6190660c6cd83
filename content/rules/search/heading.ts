/** The title and the keywords of a disclosure in the forms in which they are compared; made once, for a question looks at many. */
import type { Disclosure } from '#content/model/disclosure.ts';
import { compact } from './lexicon.ts';
import type { Places } from './places.ts';
import { comparable, type Mark } from './snippet.ts';

export type Heading = {
  /** The title folded, place by place. */
  readonly folded: string;
  /** The same without what only separates. */
  readonly whole: string;
  /** How many of its characters are in none of those words that nearly every title has; and where these stand. */
  readonly own: number;
  readonly common: readonly Mark[];
  /** Where the title names acts that one does with what one has. */
  readonly later: readonly Mark[];
  /** The keywords, each without what only separates. */
  readonly keywords: readonly string[];
};

/** What nearly every title says; it neither helps nor hurts that a question leaves it out. */
const common = /人民政府|办公室|关于|开展|做好|印发|办理|申请|申领|登记|通知|公告|通告|指南|工作|服务|的|20\d\d年度?/g;

/** Acts that one does with what one has: who names only the thing means getting it. */
const later = /变更|补办|补领|换领|挂失|转移|接续|衔接|迁移|注销|停保|暂停|恢复|重置|复审|补缴/g;

const rangesOf = (text: string, sought: RegExp): Mark[] =>
  Array.from(text.matchAll(sought), (match) => [match.index, match.index + match[0].length]);

export function headingOf({ title, keywords }: Pick<Disclosure, 'title' | 'keywords'>, places: Places): Heading {
  const whole = compact(title);
  const shared = [...rangesOf(title, common), ...rangesOf(title, places)];
  return {
    folded: comparable(title),
    whole,
    own: whole.length - shared.reduce((sum, [from, until]) => sum + until - from, 0),
    common: shared,
    later: rangesOf(title, later),
    keywords: keywords.map(compact),
  };
}
