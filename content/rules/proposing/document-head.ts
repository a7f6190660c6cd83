/** The head of an official document (GB/T 9704-2012, 7.2 and 7.3): its title and its number. */
import { linesOf, type TextLine } from './lines.ts';
import { at, type Proposal } from './proposal.ts';

export const titleEnd =
  /(?:通知|公告|通告|公示|公报|意见稿?|办法|方案|规定|报告|决定|函|预算|决算|解读|细则|指引|倡议书|提示|预案|计划|要点|总结|批复|简章|名单|说明|须知|安排|目录|标准|情况)(?:（[^（）]{1,20}）)?(?:公开)?$/;
const numberForm =
  /([\u4e00-\u9fffA-Za-z]{1,12})\s*[〔[［【（(]\s*((?:19|20)\d{2})\s*[〕\]］】）)]\s*(?:第\s*)?(\d{1,5})\s*号/;
export const office =
  /^[\u4e00-\u9fff（）()、]{3,30}(?:政府|办公室|中心|委员会|管委会|局|所|站|办|部|会|大队|学校|医院|公司)(?:\s*（[^（）]*）)?$/;

/** The title stands at the top, on up to three lines, and ends as titles of documents do. */
export function titleIn(lines: readonly TextLine[]): Proposal | undefined {
  const top = lines.slice(0, 8);
  const last = top.findIndex(({ text }) => titleEnd.test(text) && text.length <= 90 && !/[。；！？]/.test(text));
  const end = top[last];
  if (!end) return undefined;
  let first = last;
  const goesOn = (text: string) =>
    text.length <= 40 && !/[。；：:，、]$/.test(text) && !numberForm.test(text) && !/文件$/.test(text);
  /** A title that begins with 关于 has nothing but its office before it; one with 关于 within is whole. */
  const isBegun = (text: string, above: string) => /.关于/.test(text) || (/^关于/.test(text) && !office.test(above));
  while (first > 0 && last - first < 2) {
    const above = top[first - 1]?.text ?? '';
    if (!goesOn(above) || isBegun(top[first]?.text ?? '', above)) break;
    first -= 1;
  }
  const begin = top[first] ?? end;
  const title = top
    .slice(first, last + 1)
    .map(({ text }) => text)
    .join('');
  if (title.length < 5 || title.length > 120) return undefined;
  return { field: 'title', value: title, shown: title, from: begin.from, until: end.until };
}

/** A line that holds a number and hardly anything beside it. */
export function isNumber(text: string): boolean {
  const found = numberForm.exec(text);
  return found !== null && found[0].length >= text.length - 8 && !/[《》]/.test(text);
}

/** The document's own number, not one that it cites. */
export function numberIn(lines: readonly TextLine[]): Proposal | undefined {
  const line = lines.slice(0, 8).find(({ text }) => isNumber(text));
  const [, who = '', year = '', number = ''] = numberForm.exec(line?.text ?? '') ?? [];
  if (!line || !who) return undefined;
  const value = `${who}〔${year}〕${Number(number)}号`;
  return { field: 'documentNumber', value, shown: value, ...at(line) };
}

/**
 * The text without what now stands in fields of its own: title and number at its top, and, where its office was taken, the
 * signature with its day at its end, which the kiosk sets below by itself. `found` is everything that was proposed.
 */
export function withoutRegister(body: string, taken: readonly Proposal[], found: readonly Proposal[]): string {
  const lines = linesOf(body);
  const top = new Set(lines.slice(0, 8).map(({ from }) => from));
  const end = new Set(lines.slice(-3).map(({ from }) => from));
  const signs = taken.some(({ field }) => field === 'publisher');
  const places = [
    ...taken.filter(({ field, from }) => (field === 'title' || field === 'documentNumber') && top.has(from)),
    ...found.filter(({ field, from }) => signs && (field === 'publisher' || field === 'created') && end.has(from)),
  ];
  const apart = [...new Map(places.map((place) => [place.from, place])).values()].sort((a, b) => b.from - a.from);
  return apart.reduce((text, { from, until }) => text.slice(0, from) + text.slice(until), body).trim();
}
