/** Text on lines: for any text and any width nothing is lost, nothing overflows, and no rule is broken that could be kept. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsMeasure, clustersOf, tidy } from '#content/rules/fitting/characters.ts';
import { dealt, lengthOf, linesOf, tornIn } from '#content/rules/fitting/fitting.ts';
import { anyText } from '../../../../support/texts.ts';

const widthOf = (line: string): number => clustersOf(line).reduce((sum, one) => sum + cellsMeasure(one), 0);
const solid = (text: string): string => text.replace(/[ \n]/g, '');
const room = (cells: number, even = false) => ({ width: cells * 2, measure: cellsMeasure, even });

/** Of GB/T 15834: what begins no line, what ends none. Written down anew, so that a slip in the rules is not repeated here. */
const beginsNoLine = /^[,.:;?!%/～／)\]}︰°‰，。、；：？！’”）】》〉」』〗］｝〕％℃·—]/;
const endsNoLine = /[([{¥$#№§‘“（〔【《〈「『〖［｛￥]$/;
const breaksPunctuation = (before: string, after: string): boolean =>
  endsNoLine.test(before.trimEnd()) ||
  (beginsNoLine.test(after) && !/^——/.test(after)) ||
  splitsPair(before.trimEnd(), after);
const splitsPair = (before: string, after: string): boolean =>
  ['…', '—'].some((half) => before.endsWith(half) && after.startsWith(half));
const splitsDigits = (before: string, after: string): boolean => /\d[.,:]?$/.test(before) && /^\d/.test(after);

/** Whether a paragraph can be set at all without any break that `bad` finds, looked at from each place. */
function canKeep(paragraph: string, cells: number, bad: (before: string, after: string) => boolean): boolean {
  const clusters = clustersOf(paragraph);
  const reached = new Set([clusters.length]);
  for (let start = clusters.length - 1; start >= 0; start -= 1) {
    for (let end = start + 1; end <= clusters.length; end += 1) {
      if (widthOf(clusters.slice(start, end).join('').trimEnd()) > cells * 2) break;
      const [before, after] = [clusters.slice(0, end).join(''), clusters.slice(end).join('')];
      if (!reached.has(end) || clusters[end] === ' ' || (end < clusters.length && bad(before, after))) continue;
      reached.add(start);
      break;
    }
  }
  return reached.has(0);
}
/** The breaks of the paragraph that `bad` finds; a space at a break belongs to what stands before it. */
function badBreaks(paragraph: string, lines: readonly string[], bad: (before: string, after: string) => boolean) {
  let at = 0;
  return lines.slice(0, -1).flatMap((line) => {
    at += line.length;
    while (paragraph[at] === ' ') at += 1;
    const [before, after] = [paragraph.slice(0, at), paragraph.slice(at)];
    return bad(before, after) ? [`${before}|${after}`] : [];
  });
}

const runs = Number(process.env.PROPERTY_RUNS ?? 1);
const cells = fc.integer({ min: 2, max: 24 });

describe('for any text and any width of at least two cells', { timeout: 60_000 * runs }, () => {
  it('nothing is lost, nothing overflows', () => {
    fc.assert(
      fc.property(anyText(60), cells, fc.boolean(), (text, wide, even) => {
        const lines = linesOf(text, room(wide, even));
        expect(solid(lines.join(''))).toBe(solid(tidy(text)));
        for (const line of lines) expect([line, widthOf(line) <= wide * 2]).toEqual([line, true]);
        for (const line of lines) expect(line).toBe(line.trim());
      }),
      { numRuns: 400 * runs },
    );
  });

  it('punctuation begins and ends no line that it must not, wherever that can be', () => {
    fc.assert(
      fc.property(anyText(40), cells, fc.boolean(), (text, wide, even) => {
        for (const paragraph of tidy(text).split('\n')) {
          if (!canKeep(paragraph, wide, breaksPunctuation)) continue;
          expect(badBreaks(paragraph, linesOf(paragraph, room(wide, even)), breaksPunctuation)).toEqual([]);
        }
      }),
      { numRuns: 400 * runs },
    );
  });

  it('numbers stay whole, wherever that breaks no rule of punctuation', () => {
    const either = (before: string, after: string) => breaksPunctuation(before, after) || splitsDigits(before, after);
    fc.assert(
      fc.property(anyText(40), cells, (text, wide) => {
        for (const paragraph of tidy(text).split('\n')) {
          if (!canKeep(paragraph, wide, either)) continue;
          expect(badBreaks(paragraph, linesOf(paragraph, room(wide)), either)).toEqual([]);
        }
      }),
      { numRuns: 400 * runs },
    );
  });

  it('sets on no more lines than need be where all breaks are free', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), cells, fc.boolean(), (count, wide, even) => {
        const lines = linesOf('字'.repeat(count), room(wide, even));
        expect(lines.length).toBe(Math.ceil(count / wide));
      }),
      { numRuns: 100 * runs },
    );
  });

  it('deals every line to one page, in order, none beyond its room', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(9), fc.nat(9), (count, first, others) => {
        const lines = Array.from({ length: count }, (_, at) => at);
        const pages = dealt(lines, first, others);
        expect(pages.flat()).toEqual(lines);
        pages.forEach((page, at) => {
          expect(page.length).toBeLessThanOrEqual(at === 0 ? first : Math.max(1, others));
        });
        const lengths = pages.slice(1).map(({ length }) => length);
        expect(lengths.length).toBe(Math.ceil(Math.max(0, count - first) / Math.max(1, others)));
        if (lengths.length > 0) expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 200 * runs },
    );
  });

  it('counts what a reader reads: spaces do not', () => {
    expect(lengthOf(['请 于 9:00', '前到'])).toBe(8);
  });

  it.each([
    ['2026年11月24日', '请您于2026年11月24日前办理'],
    ['020-36860800', '咨询热线为020-36860800随时打'],
    ['400 123 4567', '咨询热线请打400 123 4567随时'],
    ['（020）36860800', '咨询请拨打（020）36860800随时'],
    ['gdzwfw.gov.cn', '请到gdzwfw.gov.cn预约办理'],
    ['Wi-Fi', '大厅有免费无线网Wi-Fi可用'],
    ['20个工作日', '受理之后的20个工作日内办结'],
    ['周四', '本周四停水，请在周四前储水'],
  ])('keeps %s on one line, wherever the line would else end', (whole, text) => {
    const least = Math.ceil(widthOf(whole) / 2);
    for (let wide = least; wide < least + 8; wide += 1) {
      const lines = linesOf(text, room(wide));
      expect([wide, lines, lines.some((line) => line.includes(whole))]).toEqual([wide, lines, true]);
    }
  });

  it('tells what the breaks of a headline tear', () => {
    expect(tornIn(['拨打123', '45热线'])).toBe('number');
    expect(tornIn(['关于停', '水的通知'])).toBe('word');
    expect(tornIn(['关于停水', '的通知'])).toBe(null);
  });
});
