/** Which of the texts that match a visitor means: what is not in their words but in their kind, standing, age and title. */
import type { Disclosure } from '#content/model/disclosure.ts';
import type { Kind, NoticeType } from '#content/model/terms.ts';
import type { Heading } from './heading.ts';
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

/** What of a disclosure a wish distinguishes. */
export type Face = { readonly kind: Kind; readonly type?: NoticeType };

/** What speaks for a disclosure to one who asks so. */
export function wishedWorth({ kind, type }: Face, wishes: ReadonlySet<Wish>): number {
  let worth = 0;
  for (const wish of wishes) worth += (wishWorths[wish][kind] ?? 0) + (type ? (wishWorths[wish][type] ?? 0) : 0);
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

const isMarked = ([from, until]: Mark, marks: readonly Mark[]): boolean =>
  marks.some((mark) => mark[0] < until && from < mark[1]);

/** How closely a title is what was asked, up to about 1.3: the whole of it, its beginning, or how little else it says. */
export function titleWorth(
  { whole, own, common, later }: Heading,
  title: string,
  question: Question,
  marks: readonly Mark[],
): number {
  if (whole === question.whole) return 1.3;
  let matched = 0;
  let left = own;
  for (const mark of marks) {
    matched += mark[1] - mark[0];
    left -= mark[1] - mark[0];
  }
  // of such a word nothing stood in `own`; one that is marked in part is asked for, and its rest is left over
  for (const word of common) if (isMarked(word, marks)) left += word[1] - word[0];
  const tight = matched === 0 ? 0 : matched / (matched + left);
  const literal =
    question.whole.length < 2 ? 0 : whole.startsWith(question.whole) ? 0.2 : whole.includes(question.whole) ? 0.12 : 0;
  const told = question.acts.some((word) => title.includes(word));
  const isUnasked = later.some((word) => !isMarked(word, marks));
  return 0.3 * tight + literal + 0.1 * inOrder(question.whole, whole) + (told ? 0.25 : isUnasked ? -0.15 : 0);
}

/**
 * How closely one of the keywords is what was asked, up to 0.85: staff write them as visitors ask. The order of the characters
 * does not matter (交医保, 医保怎么交); among equals the keyword that stands earlier is meant more.
 */
export function keywordWorth(
  kind: Kind,
  keywords: readonly string[],
  { wishes }: Question,
  forms: readonly string[],
): number {
  // the keywords of a duty are those of what it is about, which is what is meant
  if (kind === 'catalogue-item' && !wishes.has('duties')) return 0;
  let best = 0;
  for (const [at, keyword] of keywords.entries()) {
    for (const form of forms) best = Math.max(best, 0.85 * likeness(keyword, form) ** 3 - 0.005 * at);
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

let row = new Uint8Array(256);

/** Share of the characters of `asked` that stand in `text` in the same order. */
export function inOrder(asked: string, text: string): number {
  if (asked === '') return 0;
  if (row.length <= text.length) row = new Uint8Array(text.length + 64);
  row.fill(0, 0, text.length + 1);
  for (let of = 0; of < asked.length; of++) {
    const code = asked.charCodeAt(of);
    // the row before at the place before, and this row there
    let [before, here] = [0, 0];
    for (let at = 1; at <= text.length; at++) {
      const above = row[at] ?? 0;
      here = text.charCodeAt(at - 1) === code ? before + 1 : Math.max(above, here);
      before = above;
      row[at] = here;
    }
  }
  return (row[text.length] ?? 0) / asked.length;
}
