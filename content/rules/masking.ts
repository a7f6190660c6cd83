/**
 * Takes identities out of what visitors type, before anything is written: identity cards, passports and permits, telephones, bank
 * cards, e-mail. A number may be typed in part only: from seven digits on it tells who somebody is; six of them do not.
 */

type Unit = { readonly digit: string; readonly at: number };
/** Digits that stand together, and where. */
type Group = readonly Unit[];

const identityMark = '〔身份证号〕';
const mobileMark = '〔手机号〕';
const landlineMark = '〔电话号〕';
const cardMark = '〔银行卡号〕';
const mailMark = '〔邮箱〕';
const paperMark = '〔证件号〕';
/** Of a long number of which nobody knows what it is, or will be once the rest is typed. */
const numberMark = '〔号码〕';
/** What stays whole: numbers that begin with 400 or 800 are a service's. */
const service = 'service';

type Covered = { readonly from: number; readonly until: number; readonly mark: string };

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
const betweenMarks = String.raw`\s\u200b-\u200d\u2060\ufeff.．。·•‧_＿()（）+＋\-‐‑‒–—―－/／、,，:：~～*＊`;
const between = new RegExp(`[${betweenMarks}]`);
const longestBetween = 3;
/** Marks that also stand in lists: of short numbers between which they stand, each is a number of its own. */
const listing = /[/／、,，:：~～*＊]/;
const unit = /^\s*(?:元|块|万|亿|亩|平方|人|户|个|件|份|项|%|％|吨|公里|米|年)/;

const isMonthDay = (text: string): boolean => /^(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(text);
const isYear = (text: string): boolean => /^(?:19[4-9]|20[0-4])\d$/.test(text);
const isDate = (text: string): boolean => isYear(text.slice(0, 4)) && isMonthDay(text.slice(4));

/** Regions that an identity number begins with, by their first two digits. */
const region = '(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])';
/** An identity number of which at least the century is typed. */
const begunIdentity = new RegExp(
  String.raw`^${region}\d{4}(?:19|20)(?:\d{0,2}|\d\d(?:[01]|(?:0[1-9]|1[0-2])(?:[0-3]|(?:0[1-9]|[12]\d|3[01])\d{0,3})?))$`,
);
const isHotline = (text: string): boolean => /^(?:11\d|12\d|12\d{3}|9[56]\d{3,4})$/.test(text);

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

/** What a number will be once the rest is typed, or what it may be where nothing tells; null where it may stay. */
function markForBegun(texts: readonly string[], number: string): string | null {
  const [first = '', second = ''] = texts;
  const lone = texts.length === 1;
  if (begunIdentity.test(number) && (lone || (first.length === 6 && second.length >= 4) || number.length >= 14))
    return identityMark;
  if (/^1[3-9]\d{5,8}$/.test(number) && (lone || first.length === 3) && !isDate(number)) return mobileMark;
  if (/^0(?:10|2\d|[3-9]\d\d)[2-8]\d{4,5}$/.test(number) && (lone || /^0\d{2,3}$/.test(first))) return landlineMark;
  return lone && number.length >= 9 ? numberMark : null;
}

/** A mark for the groups taken as one number; null where together they are none, `service` where it is one that all may know. */
function markOf(groups: readonly Group[], text: string): string | null {
  const texts = groups.map((group) => group.map((one) => one.digit).join(''));
  const number = texts.join('');
  const from = groups[0]?.[0]?.at ?? 0;
  const until = (groups.at(-1)?.at(-1)?.at ?? 0) + 1;
  const next = text.slice(until, until + 4);
  if (texts.length > 1 && texts.every(isYear)) return null;
  if (
    texts.length > 1 &&
    isYear(texts[0] ?? '') &&
    texts.length <= 3 &&
    texts.slice(1).every((text) => Number(text) <= 31)
  )
    return null;
  // with seven or eight digits it may be somebody's landline
  if (/^[48]00\d{6,7}$/.test(number)) return service;
  const mark = markFor(number, texts.length === 1);
  if (mark === landlineMark && !number.startsWith('0')) {
    const isList = listing.test(text.slice(from, until)) && texts.some((one) => one.length < 3);
    const isDocument = isYear(number.slice(0, 4)) && /[a-z]{2}[ -]?$/i.test(text.slice(0, from));
    return isList || isDocument || unit.test(next) ? null : mark;
  }
  return mark ?? (unit.test(next) ? null : markForBegun(texts, number));
}

const date = String.raw`(?:19|20)\d\d(?:[-./](?:0?[1-9]|1[0-2])(?:[-./](?:0?[1-9]|[12]\d|3[01]))?)?`;
const time = String.raw`(?:[01]?\d|2[0-4])[:：][0-5]\d(?:[:：][0-5]\d)?`;
const days = new RegExp(String.raw`^(?:${date}|${time})(?:[\s、,，~～\-—–/]{1,3}(?:${date}|${time}))*$`);
const amounts = /^\d{1,3}(?:[,，]\d{3})+(?:\.\d{1,2})?$/;

/** True for dates, hours, an amount in thousands or hotlines: what is written in groups and is nobody's number. */
function isPublic(cluster: readonly Group[], text: string): boolean {
  if (cluster.length < 2) return false;
  const from = cluster[0]?.[0]?.at ?? 0;
  const until = (cluster.at(-1)?.at(-1)?.at ?? 0) + 1;
  const written = text.slice(from, until);
  const count = cluster.reduce((sum, group) => sum + group.length, 0);
  return (
    days.test(written) ||
    (amounts.test(written) && (count <= 10 || unit.test(text.slice(until, until + 4)))) ||
    cluster.every((group) => isHotline(group.map((one) => one.digit).join('')))
  );
}

/** True for the 五 of 周五, after which hours often follow. */
const isWeekday = (text: string, at: number): boolean =>
  /[一二三四五六]/.test(text.charAt(at)) && /[周週期拜]/.test(text.charAt(at - 1));

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
    if (digit !== undefined && !isWeekday(text, at)) {
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
function* masksOf(cluster: readonly Group[], text: string): Generator<Covered> {
  if (isPublic(cluster, text)) return;
  for (let from = 0; from < cluster.length; from++) {
    for (let until = Math.min(cluster.length, from + 24); until > from; until--) {
      const groups = cluster.slice(from, until);
      const mark = markOf(groups, text);
      if (mark === null) continue;
      const first = groups[0]?.[0]?.at ?? 0;
      const end = (groups.at(-1)?.at(-1)?.at ?? 0) + 1;
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

const gap = `[${betweenMarks}]{0,${longestBetween}}`;
const several = (least: number, most: number): string => String.raw`\d(?:${gap}\d){${least - 1},${most - 1}}`;
/**
 * Passports (E12345678, EA1234567), permits for Hong Kong, Macau, Taiwan and foreign residents (H12345678), identity cards of Hong Kong
 * (C123456(7), its check may be an A) and of Macau (1234567(8)). Car plates and standards have fewer digits.
 */
const papers = new RegExp(
  [
    String.raw`(?<![a-z0-9])([a-z]{1,2})[ \-]?${several(6, 7)}\s?\([\da]\)`,
    String.raw`(?<![a-z0-9])([a-z])[ \-]?${several(7, 10)}(?![a-z0-9])`,
    String.raw`(?<![a-z0-9])([a-z]{2,3})[ \-]?${several(7, 12)}(?![a-z0-9])`,
    String.raw`(?<![a-z0-9])\d{7}\s?\(\d\)|(?<![a-z0-9/])[157]/\d{6}/\d(?![\d/])`,
  ].join('|'),
  'gi',
);

function papersIn(text: string): Covered[] {
  const plain = narrowed(text).replace(/[^\x20-\x7e]/g, (char) => digits.get(char) ?? char);
  return [...plain.matchAll(papers)].flatMap((match) => {
    const until = match.index + match[0].length;
    const number = match[0].replace(/\D/g, '');
    const letters = match[1] ?? match[2] ?? match[3] ?? '';
    // a day, the number of a document that begins with its year, a standard that ends with it
    if (isDate(number) || (letters.length > 1 && isYear(number.slice(0, 4)))) return [];
    if (/^[a-z]+[ -]?\d{3,6}(?:\.\d{1,2})?[-–—](?:19|20)\d\d$/i.test(match[0])) return [];
    return unit.test(text.slice(until, until + 4)) ? [] : [{ from: match.index, until, mark: paperMark }];
  });
}

/** Ranges that overlap become one, with the mark of the longest. */
function joined(ranges: readonly Covered[]): Covered[] {
  const all: Covered[] = [];
  for (const one of [...ranges].sort((a, b) => a.from - b.from || b.until - a.until)) {
    const before = all.at(-1);
    if (!before || one.from >= before.until) all.push(one);
    else {
      const longer = one.until - one.from > before.until - before.from ? one : before;
      all[all.length - 1] = { from: before.from, until: Math.max(before.until, one.until), mark: longer.mark };
    }
  }
  return all;
}

/** The text with each identity replaced by what it was; never longer than before. */
export function maskPersonal(text: string): string {
  const mails = [...narrowed(text).matchAll(mail)].map((match) => ({
    from: match.index,
    until: match.index + match[0].length,
    mark: mailMark,
  }));
  const numbers = clustersOf(text).flatMap((cluster) => [...masksOf(cluster, text)]);
  return joined([...mails, ...papersIn(text), ...numbers]).reduceRight(
    (masked, { from, until, mark }) => masked.slice(0, from) + mark + masked.slice(until),
    text,
  );
}
