/** Which of the texts that match a visitor means: what is not in their words but in their kind, standing, age and title. */
import type { Disclosure } from '#content/model/disclosure.ts';
import type { Kind, NoticeType } from '#content/model/terms.ts';
import { compact } from './lexicon.ts';
import type { Question, Wish } from './question.ts';
import type { Mark } from './snippet.ts';

/** Without any other sign: what one does comes before what was announced, and that before tables of duties. */
const kindWorths: Readonly<Record<Kind, number>> = {
  guide: 0.1,
  notice: 0.06,
  organisation: 0.05,
  fee: 0.05,
  report: 0.04,
  'catalogue-item': -0.3,
};

/** What a kind, or a type of notice, is worth to one who asks so. */
const wishWorths: Readonly<Record<Wish, Partial<Record<Kind | NoticeType, number>>>> = {
  how: { guide: 0.25, interpretation: 0.12, policy: 0.08 },
  rule: { policy: 0.15, interpretation: 0.15 },
  fee: { fee: 0.3, guide: 0.08 },
  contact: { organisation: 0.6 },
  where: { organisation: 0.25, guide: 0.1 },
  duties: { 'catalogue-item': 0.6 },
};

/** What speaks for a disclosure to one who asks so. */
export function wishedWorth(it: Disclosure, wishes: ReadonlySet<Wish>): number {
  let worth = 0;
  for (const wish of wishes)
    worth += (wishWorths[wish][it.kind] ?? 0) + (it.kind === 'notice' ? (wishWorths[wish][it.type] ?? 0) : 0);
  return worth;
}

/** A rule, or what explains it, answers longer than news do. */
const typeWorths: Partial<Record<NoticeType, number>> = { policy: 0.06, interpretation: 0.06 };

/** Days since 1970 that a `YYYY-MM-DD` roughly is; enough to order. */
const roughDay = (date: string): number => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return year * 365.25 + month * 30.5 + day - 719_528;
};

/** What speaks for a disclosure whatever its words; the newer of two alike has a little more. */
export function priorOf(it: Disclosure, today: string): number {
  const ended = it.standing === 'repealed' || it.standing === 'expired' || (it.expires !== null && it.expires < today);
  const date = it.issued ?? it.created;
  const years = date === null ? 10 : Math.max(0, (roughDay(today) - roughDay(date)) / 365.25);
  const type = it.kind === 'notice' ? (typeWorths[it.type] ?? 0) : 0;
  return kindWorths[it.kind] + type - (ended ? 0.9 : 0) + 0.04 / (1 + years / 2) + (it.pinned ? 0.01 : 0);
}

/** What nearly every title says; it neither helps nor hurts that a question leaves it out. */
const common =
  /广州市|花都区?|狮岭镇|人民政府|办公室|关于|开展|做好|印发|办理|申请|申领|登记|通知|公告|通告|指南|工作|服务|的|20\d\d年度?/g;

/** Acts that one does with what one has: who names only the thing means getting it. */
const later = /变更|补办|补领|换领|挂失|转移|接续|衔接|迁移|注销|停保|暂停|恢复|重置|复审|补缴/;

/** How closely a title is what was asked, up to about 1.3: the whole of it, its beginning, or how little else it says. */
export function titleWorth(title: string, question: Question, marks: readonly Mark[]): number {
  const whole = compact(title);
  if (whole === question.whole) return 1.3;
  const matched = marks.reduce((sum, [from, until]) => sum + until - from, 0);
  const rest = marks.reduceRight((text, [from, until]) => text.slice(0, from) + text.slice(until), title);
  const left = compact(rest.replace(common, '')).length;
  const tight = matched === 0 ? 0 : matched / (matched + left);
  const literal =
    question.whole.length < 2 ? 0 : whole.startsWith(question.whole) ? 0.2 : whole.includes(question.whole) ? 0.12 : 0;
  const told = question.acts.some((word) => title.includes(word));
  const act = told ? 0.25 : later.test(rest) ? -0.15 : 0;
  return 0.3 * tight + literal + 0.1 * inOrder(question.whole, whole) + act;
}

/**
 * How closely one of the keywords is what was asked, up to 0.85: staff write them as visitors ask. The order of the characters
 * does not matter (交医保, 医保怎么交); among equals the keyword that stands earlier is meant more.
 */
export function keywordWorth(it: Disclosure, { wishes }: Question, forms: readonly string[]): number {
  // the keywords of a duty are those of what it is about, which is what is meant
  if (it.kind === 'catalogue-item' && !wishes.has('duties')) return 0;
  let best = 0;
  for (const [at, keyword] of it.keywords.entries()) {
    const word = compact(keyword);
    for (const form of forms) best = Math.max(best, 0.85 * likeness(word, form) ** 3 - 0.005 * at);
  }
  return best;
}

/** Twice the characters that both have over all characters of both (Dice), 0 to 1. */
function likeness(one: string, other: string): number {
  let left = other;
  for (const char of one) left = left.replace(char, '');
  const shared = other.length - left.length;
  return shared === 0 ? 0 : (2 * shared) / (one.length + other.length);
}

/** Share of the characters of `asked` that stand in `text` in the same order. */
export function inOrder(asked: string, text: string): number {
  if (asked === '') return 0;
  let row = new Uint8Array(text.length + 1);
  for (const char of asked) {
    const next = new Uint8Array(text.length + 1);
    for (let at = 1; at <= text.length; at++) {
      const same = text[at - 1] === char;
      next[at] = same ? (row[at - 1] ?? 0) + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0);
    }
    row = next;
  }
  return (row[text.length] ?? 0) / asked.length;
}
