/** Takes identities out of what visitors type, before anything is written: identity cards, telephones, bank cards, e-mail. */

type Unit = { readonly digit: string; readonly at: number };
/** Digits that stand together, and where. */
type Group = readonly Unit[];

const identityMark = '〔身份证号〕';
const mobileMark = '〔手机号〕';
const landlineMark = '〔电话号〕';
const cardMark = '〔银行卡号〕';
const mailMark = '〔邮箱〕';
/** Numbers that begin with 400 or 800 are a service's. */
const service = 'service';

/** Ways to write the ten digits; a place in each is the digit. */
const scripts = [
  '0123456789',
  '０１２３４５６７８９',
  '零一二三四五六七八九',
  '〇壹贰叁肆伍陆柒捌玖',
  '⓪①②③④⑤⑥⑦⑧⑨',
  '⓿❶❷❸❹❺❻❼❽❾',
  '洞幺',
];
const digits = new Map<string, string>([
  ...scripts.flatMap((script) => [...script].map((char, at): [string, string] => [char, String(at)])),
  ['貳', '2'],
  ['叄', '3'],
  ['陸', '6'],
]);
/** What people put between digits; a longer stretch of it separates numbers. */
const between = /[\s\u200b-\u200d\u2060\ufeff.．。·•‧_＿()（）+＋\-‐‑‒–—―－]/;
const longestBetween = 3;

const isMonthDay = (text: string): boolean => /^(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(text);
const isYear = (text: string): boolean => /^(?:19[4-9]|20[0-4])\d$/.test(text);
const isDate = (text: string): boolean => isYear(text.slice(0, 4)) && isMonthDay(text.slice(4));

/** What a number is, judged by all of its digits; null where it may stay. A number of 16 digits and more is never a visitor's subject. */
function markFor(number: string, lone: boolean): string | null {
  if (/^[1-9]\d{16}[\dx]$/.test(number) && /^(?:19|20)\d\d/.test(number.slice(6)) && isMonthDay(number.slice(10, 14)))
    return identityMark;
  if (/^[1-8]\d{14}$/.test(number) && isMonthDay(number.slice(8, 12))) return identityMark;
  if (/^(?:00)?(?:86)?1[3-9]\d{9}$/.test(number)) return mobileMark;
  if (/^\d{16,19}$/.test(number) || (lone && /^\d{16,}/.test(number))) return cardMark;
  // a mobile number with a digit too many, or run together with another number
  if (lone && /^\d{12,15}$/.test(number) && /^1[3-9]|1[3-9]\d{9}$/.test(number)) return mobileMark;
  if (/^(?:(?:00)?86)?0(?:10|2\d|[3-9]\d\d)[2-8]\d{6,7}$/.test(number)) return landlineMark;
  if (/^[2-8]\d{6,7}$/.test(number) && !isDate(number)) return landlineMark;
  return null;
}

/** A mark for the groups taken as one number; null where together they are none, `service` where it is one that all may know. */
function markOf(groups: readonly Group[], next: string): string | null {
  const texts = groups.map((group) => group.map((unit) => unit.digit).join(''));
  const number = texts.join('');
  if (texts.length > 1 && texts.every(isYear)) return null;
  if (
    texts.length > 1 &&
    isYear(texts[0] ?? '') &&
    texts.length <= 3 &&
    texts.slice(1).every((text) => Number(text) <= 31)
  )
    return null;
  if (/^[48]00\d{7}$/.test(number)) return service;
  const mark = markFor(number, texts.length === 1);
  if (
    mark === landlineMark &&
    !number.startsWith('0') &&
    /^\s*(?:元|万|亿|亩|平方|人|户|个|件|份|项|%|％|吨|公里|米)/.test(next)
  )
    return null;
  return mark;
}

/** Numbers of a text: groups of digits that only little stands between. */
function clustersOf(text: string): Group[][] {
  const clusters: Group[][] = [];
  let cluster: Group[] = [];
  let group: Unit[] = [];
  let gap = 0;
  const endGroup = (): void => {
    if (group.length > 0) cluster.push(group);
    group = [];
  };
  const endCluster = (): void => {
    endGroup();
    if (cluster.length > 0) clusters.push(cluster);
    cluster = [];
    gap = 0;
  };
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    const digit = digits.get(char);
    const count = cluster.reduce((sum, one) => sum + one.length, group.length);
    if (digit !== undefined) {
      group.push({ digit, at });
      gap = 0;
    } else if (/[xXｘＸ×]/.test(char) && count >= 17) {
      group.push({ digit: 'x', at });
      endCluster();
    } else if (between.test(char) && gap < longestBetween) {
      endGroup();
      gap++;
    } else endCluster();
  }
  endCluster();
  return clusters;
}

/** Numbers of a cluster that are to be masked: from each group on the longest, so that a part of a number never stays. */
function* masksOf(cluster: readonly Group[], text: string): Generator<{ from: number; until: number; mark: string }> {
  for (let from = 0; from < cluster.length; from++) {
    for (let until = Math.min(cluster.length, from + 24); until > from; until--) {
      const groups = cluster.slice(from, until);
      const first = groups[0]?.[0]?.at ?? 0;
      const end = (groups.at(-1)?.at(-1)?.at ?? 0) + 1;
      const mark = markOf(groups, text.slice(end, end + 4));
      if (mark === null) continue;
      if (mark !== service) yield { from: first, until: end, mark };
      from = until - 1;
      break;
    }
  }
}

const name = String.raw`(?:[a-z0-9._%+-]+|[a-z0-9._%+-](?:[ \t][a-z0-9._%+-])+)`;
const mail = new RegExp(
  String.raw`${name}\s{0,3}@\s{0,3}[a-z0-9-](?:\s?[a-z0-9-])*(?:\s{0,2}[.。]\s{0,2}[a-z0-9](?:[ \t]?[a-z0-9-])*)+`,
  'gi',
);

/** Full-width letters and signs as plain ones, each in its place. */
const narrowed = (text: string): string =>
  text.replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, ' ');

/** The text with each identity replaced by what it was; never longer than before. */
export function maskPersonal(text: string): string {
  const mails = [...narrowed(text).matchAll(mail)].map((match) => ({
    from: match.index,
    until: match.index + match[0].length,
    mark: mailMark,
  }));
  const numbers = clustersOf(text).flatMap((cluster) => [...masksOf(cluster, text)]);
  const kept = numbers.filter((one) => !mails.some((it) => it.from < one.until && one.from < it.until));
  return [...mails, ...kept]
    .sort((a, b) => b.from - a.from)
    .reduce((masked, { from, until, mark }) => masked.slice(0, from) + mark + masked.slice(until), text);
}
