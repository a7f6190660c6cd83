/** Where a line of Chinese may break: punctuation as in GB/T 15834, and numbers, dates, words and telephone numbers whole. */

import { words } from './words.ts';

/** How bad a break before a character is. */
export const Free = 0;
/** Inside a number, date or word, at a place a reader expects: after 年, after a hyphen. */
export const Joint = 1;
/** Between a number and its unit or letters. */
export const Unit = 2;
/** Inside a number or word. */
export const Inside = 3;
/** Closing punctuation at a line's start, opening at its end, a dash or an ellipsis in two. */
export const Forbidden = 4;
export type Grade = typeof Free | typeof Joint | typeof Unit | typeof Inside | typeof Forbidden;

const closing = new Set('，。、；：？！’”）〕】》〉」』〗］｝％‰℃°·・～/／,.;:?!)]}%、︰');
const opening = new Set('‘“（〔【《〈「『〖［｛([{￥¥$#№§');
const paired = new Set(['——', '……', '──', '⸺⸺']);
/** Between two things (连接号) it begins no line; doubled it is another mark (破折号), which may. */
const connecting = new Set('—–');

const unit =
  '(?:个工作日|个月|个|工作日|平方米|平方公里|公里|千米|公斤|千克|周岁|小时|分钟|万元|亿元|万人|元|年|月|日|号|时|分|秒|万|亿|人|件|项|页|次|天|周|岁|楼|层|室|条|届|级|度|米|吨|户|名|位|点|期|批|章|款|mm|cm|km|kg|m|g)';
const number = String.raw`\d+(?:[.,:]\d+)*`;
/** What stays whole where a line is long enough for it. */
const wholes = new RegExp(
  [
    String.raw`\d+年(?:\d+月(?:\d+日)?)?`,
    String.raw`\d+月\d+日`,
    '(?:星期|周)[一二三四五六日天]',
    String.raw`〔\d+〕\d*号?`,
    String.raw`[（(]\d{3,4}[)）]\s?\d{3,4}[- ]?\d{3,4}`,
    String.raw`(?<!\d)\d{3,4}(?:[- ]\d{3,4}){1,2}(?!\d)`,
    String.raw`第\d+${unit}`,
    `[￥¥$+±≥≤<>]?${number}(?:[-–—~～/]${number})*(?:[%％‰℃°]|${unit})?`,
    String.raw`[A-Za-z0-9\u00c0-\u024f](?:[A-Za-z0-9\u00c0-\u024f]|['’.,:/\-–_@%+&#~?=](?=[A-Za-z0-9\u00c0-\u024f/]))*`,
  ].join('|'),
  'g',
);
const joints = new Set('年月日-–—~～/:@ )）〕_&?=');

/** Grades of a break before each of the clusters of one paragraph; the first is `Free`. */
export function gradesOf(clusters: readonly string[]): Grade[] {
  const grades: Grade[] = clusters.map(() => Free);
  const placeOf = new Map<number, number>();
  let offset = 0;
  clusters.forEach((cluster, place) => {
    placeOf.set(offset, place);
    offset += cluster.length;
  });
  for (const { 0: whole, index } of clusters.join('').matchAll(wholes)) {
    for (let at = index + 1; at < index + whole.length; at += 1) {
      const place = placeOf.get(at);
      if (place === undefined) continue;
      const [before, after] = [clusters[place - 1] ?? '', clusters[place] ?? ''];
      const unlike = /\p{Script=Han}/u.test(after) || /^(?:\d[A-Za-z]|[A-Za-z]\d)$/.test(before + after);
      const joint = joints.has(before) && !/^:\d$/.test(before + after);
      grades[place] = joint ? Joint : unlike ? Unit : Inside;
    }
  }
  clusters.forEach((cluster, place) => {
    if (place === 0) return;
    let before = place - 1;
    while (before > 0 && clusters[before] === ' ') before -= 1;
    const previous = clusters[before] ?? '';
    const connects = connecting.has(cluster) && clusters[place + 1] !== cluster;
    if (connects || closing.has(cluster) || opening.has(previous) || paired.has(`${previous}${cluster}`))
      grades[place] = Forbidden;
  });
  return grades;
}

/** The most unwelcome break of a headline. */
export const insideWord = 100;

/** How unwelcome a break before each cluster is in a headline, 0 to 100: after punctuation best, inside a word worst. */
export function restlessness(clusters: readonly string[]): number[] {
  const text = clusters.join('');
  const inside = new Set<number>();
  for (const { 0: word, index } of text.matchAll(words)) {
    for (let at = index + 1; at < index + word.length; at += 1) inside.add(at);
  }
  let offset = 0;
  return clusters.map((cluster, place) => {
    const at = offset;
    offset += cluster.length;
    if (inside.has(at)) return insideWord;
    const previous = clusters[place - 1] ?? '';
    return closing.has(previous) || previous === ' ' || opening.has(cluster) ? 0 : previous === '的' ? 15 : 40;
  });
}
