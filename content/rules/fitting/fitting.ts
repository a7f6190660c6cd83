/** Text broken into lines and pages for a width: as few forbidden breaks as can be, then as few lines, then as even. */

import { Forbidden, Free, gradesOf, Inside, insideWord, Joint, restlessness, Unit } from './breaking.ts';
import { clustersOf, tidy } from './characters.ts';

export type Fit = {
  /** Room of a line, in what `measure` counts; at least the widest character. */
  readonly width: number;
  readonly measure: (character: string) => number;
  /** Lines of even length, words kept together: for headlines. */
  readonly even?: boolean;
};

/** Penalty of breaks, number of lines and unevenness of the best way to set what follows a place. */
type Cost = { broken: number; lines: number; uneven: number; next: number };

/** One worse break outweighs any number of better ones. */
const weightOf = { [Forbidden]: 1e12, [Inside]: 1e8, [Unit]: 1e4, [Joint]: 1, [Free]: 0 } as const;

const better = (a: Cost, b: Cost): boolean =>
  a.broken !== b.broken ? a.broken < b.broken : a.lines !== b.lines ? a.lines < b.lines : a.uneven < b.uneven;

/** A last line of one character, with or without a mark behind it. */
const isAlone = (clusters: readonly string[], start: number): boolean =>
  clusters.length - start === 1 || (clusters.length - start === 2 && endsSentence.has(clusters[start + 1] ?? ''));
const endsSentence = new Set('。！？；）”》');

/** Lines of one paragraph. The best setting is found from the end backwards, so that each place is looked at once. */
function breakParagraph(text: string, { width, measure, even = false }: Fit): string[] {
  const clusters = clustersOf(text);
  const grades = gradesOf(clusters);
  const restless = even ? restlessness(clusters) : undefined;
  const sizes = clusters.map(measure);
  const best: Cost[] = new Array(clusters.length + 1);
  best[clusters.length] = {
    broken: 0,
    lines: 0,
    uneven: 0,
    next: clusters.length,
  };
  for (let start = clusters.length - 1; start >= 0; start -= 1) {
    let used = 0;
    let chosen: Cost | undefined;
    for (let end = start + 1; end <= clusters.length; end += 1) {
      const size = sizes[end - 1] ?? 0;
      const space = clusters[end - 1] === ' ';
      if (used + (space ? 0 : size) > width && chosen) break;
      const before = used;
      used += size;
      if (clusters[end] === ' ') continue;
      const rest = best[end] as Cost;
      const last = end === clusters.length;
      const slack = (width - (space ? before : used)) / width;
      const alone = last && start > 0 && isAlone(clusters, start) ? 400 : 0;
      const uneven = last && !even ? 0 : slack * slack * 1000;
      const cost: Cost = {
        broken: rest.broken + (last ? 0 : weightOf[grades[end] ?? Free]),
        lines: rest.lines + 1,
        uneven: rest.uneven + uneven + alone + (last ? 0 : (restless?.[end] ?? 0)),
        next: end,
      };
      if (!chosen || better(cost, chosen)) chosen = cost;
    }
    best[start] = chosen as Cost;
  }
  const lines: string[] = [];
  for (let start = 0; start < clusters.length; ) {
    const { next } = best[start] as Cost;
    lines.push(clusters.slice(start, next).join('').trim());
    start = next;
  }
  return lines;
}

/** The lines of a text; each of its paragraphs begins a line. None for an empty text. */
export function linesOf(text: string, fit: Fit): string[] {
  return tidy(text)
    .split('\n')
    .flatMap((paragraph) => breakParagraph(paragraph, fit));
}

/** What the breaks between the lines of a headline tear: a number or Latin word, which is worst, else a word of Chinese. */
export function tornIn(lines: readonly string[]): 'number' | 'word' | null {
  const clusters = lines.map(clustersOf);
  const whole = clusters.flat();
  let at = 0;
  const breaks = clusters.slice(0, -1).map((line) => {
    at += line.length;
    return at;
  });
  const grades = gradesOf(whole);
  if (breaks.some((place) => grades[place] === Inside)) return 'number';
  const restless = restlessness(whole);
  return breaks.some((place) => restless[place] === insideWord) ? 'word' : null;
}

/**
 * Lines dealt to pages, the first of which may have less room; those that follow have as many each, so that none is left
 * to a page of its own. Every page has at least one line but the first, which may have none.
 */
export function dealt<Line>(lines: readonly Line[], first: number, others: number): Line[][] {
  const begin = Math.max(0, first);
  const pages: Line[][] = [lines.slice(0, begin)];
  const left = Math.ceil(Math.max(0, lines.length - begin) / Math.max(1, others));
  for (let at = begin, page = 0; page < left; page += 1) {
    const room = Math.ceil((lines.length - at) / (left - page));
    pages.push(lines.slice(at, at + room));
    at += room;
  }
  return pages;
}

/** Characters that a reader reads: spaces do not count. */
export const lengthOf = (lines: readonly string[]): number =>
  lines.reduce((sum, line) => sum + clustersOf(line).filter((character) => character !== ' ').length, 0);
