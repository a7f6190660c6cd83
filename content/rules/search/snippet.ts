/** The piece of a text that shows why it was found, and the places in it that match. */
import { fold } from './fold.ts';

export type Mark = readonly [from: number, until: number];

const longestScanned = 20_000;

/** The text as `fold` gives it where that differs from lower case: a match needs letters, digits and characters only. */
export function comparable(text: string): string {
  const lower = text.toLowerCase();
  return lower.length !== text.length || /[０-９Ａ-Ｚａ-ｚü]/.test(lower) ? fold(text) : lower;
}

/** Where any of `terms` (folded) stands in a text (`comparable`): in order, those that touch joined. */
export function marksIn(folded: string, terms: readonly string[]): Mark[] {
  const hits: Mark[] = [];
  for (const term of terms) {
    if (term === '') continue;
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) hits.push([at, at + term.length]);
  }
  if (hits.length < 2) return hits;
  const marks: Mark[] = [];
  let [from, until] = [-1, -1];
  for (const [start, end] of hits.sort((a, b) => a[0] - b[0])) {
    if (start > until) {
      if (until > 0) marks.push([from, until]);
      from = start;
    }
    until = Math.max(until, end);
  }
  marks.push([from, until]);
  return marks;
}

/** Two lines of a result on a kiosk of usual size. */
const longestSnippet = 66;
const lead = 14;

/** The stretch of `text` with the most matched characters, about 65 characters long, and its marks. */
export function snippetOf(
  text: string,
  terms: readonly string[],
): { readonly snippet: string; readonly marks: readonly Mark[] } {
  const all = marksIn(comparable(text.slice(0, longestScanned)), terms);
  let best = 0;
  let most = 0;
  for (let first = 0; first < all.length && first < 200; first++) {
    const from = all[first]?.[0] ?? 0;
    let matched = 0;
    for (let at = first; at < all.length; at++) {
      const [start, end] = all[at] ?? [0, 0];
      if (end > from + longestSnippet - lead) break;
      // a long match tells more than several short ones
      matched += (end - start) ** 1.5;
    }
    if (matched > most) [most, best] = [matched, from];
  }
  const earliest = best <= lead ? 0 : best - lead;
  // begin after a sentence's end where one is near
  const from =
    earliest + Math.max(...[...'。；！？\n'].map((stop) => text.slice(earliest, best).lastIndexOf(stop) + 1));
  const until = Math.min(text.length, from + longestSnippet);
  const before = from > 0 ? '…' : '';
  const piece = text.slice(from, until).replace(/[\n\t]/g, ' ');
  const shift = before.length - from;
  const marks = all
    .filter(([start, end]) => end > from && start < until)
    .map(([start, end]): Mark => [Math.max(start, from) + shift, Math.min(end, until) + shift]);
  return { snippet: before + piece + (until < text.length ? '…' : ''), marks };
}
