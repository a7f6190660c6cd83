/** Counts as bars: a name and its count above a bar as long as the count, a chart to each series. */
import type { FigureSeries, SlideContent } from '#content/model/programme.ts';
import { tidy } from '../fitting/characters.ts';
import { dealt, lengthOf, linesOf } from '../fitting/fitting.ts';
import { readingMs } from '../reading.ts';
import { articlePages } from './article-pages.ts';
import { barHeight, barOf } from './bar.ts';
import { type Layout, measureAt, scaled } from './layout.ts';
import type { Box, Page, Run } from './page.ts';
import { titleFor } from './panel.ts';

type Figures = Extract<SlideContent, { kind: 'figures' }>;
type Chart = { readonly boxes: readonly Box[]; readonly runs: readonly Run[]; readonly length: number };

/** Pixels that a text takes in one line. */
function lengthAt(face: Layout['face'], size: number): (text: string) => number {
  const measure = measureAt(face, size);
  return (text) => [...text].reduce((sum, character) => sum + measure(character), 0);
}

const textOf = ({ parts }: FigureSeries): string => parts.map(({ name, count }) => `${name} ${count}`).join('，');

/** One series on as many pages as it needs, the bars of all to one scale; none where a page has no room for a bar. */
function chartsOf(layout: Layout, { name, parts }: FigureSeries): Chart[] {
  const { width, height, margin, body, face } = layout;
  const room = width - 2 * margin.x;
  const bottom = height - barHeight(layout) - Math.ceil(margin.y / 2);
  const bar = face === 'bitmap' ? Math.max(4, body / 4) : Math.round(body * 0.34);
  const gap = Math.max(4, Math.round(body * 0.4));
  const step = body + Math.ceil(bar / 2) + bar + gap;
  const most = Math.max(1, ...parts.map(({ count }) => count));
  const lengthIn = lengthAt(face, body);
  const head = titleFor(layout, name, room, (bottom - margin.y) * 0.2, 1);
  const headed = (head.lines.length - 1) * head.pitch + head.size + gap;
  const rows = Math.floor((bottom - margin.y - headed + gap) / step);
  if (rows < 1) return [];
  const [, ...pages] = dealt(parts, 0, rows);
  return pages.map((shown): Chart => {
    const spare = bottom - margin.y - headed - shown.length * step + gap;
    const air = Math.floor(Math.min(spare / (shown.length + 2), step / 2));
    // What is left over stands below rather than above, as on a title page.
    const begin = margin.y + Math.floor((spare - air * (shown.length + 1)) * 0.4);
    const runs: Run[] = head.lines.map((text, line) => ({
      x: margin.x,
      y: begin + line * head.pitch,
      size: head.size,
      align: 'start',
      text,
      role: 'strong',
      bold: true,
      width: room,
    }));
    const boxes: Box[] = [];
    shown.forEach((part, row) => {
      const y = begin + headed + 2 * air + row * (step + air);
      const count = String(part.count);
      const countWidth = Math.ceil(lengthIn(count));
      const label = room - countWidth - body;
      runs.push({ x: margin.x, y, size: body, align: 'start', text: tidy(part.name), role: 'text', width: label });
      runs.push({ x: width - margin.x, y, size: body, align: 'end', text: count, role: 'strong', width: countWidth });
      const at = { x: margin.x, y: y + body + Math.ceil(bar / 2), height: bar };
      boxes.push({ ...at, width: room, role: 'raised' });
      const long = Math.round((room * part.count) / most);
      if (long > 0) boxes.push({ ...at, width: long, role: 'signal' });
    });
    return { boxes, runs, length: lengthOf(runs.map(({ text }) => text)) };
  });
}

/** Sizes of names and counts to try before the panel's own, from large to small. */
const larger = { outline: [1.8, 1.5, 1.25], bitmap: [3, 2] } as const;

/** One series in the largest size that shows all of it on one page, else in the panel's own. */
function chartsIn(layout: Layout, series: FigureSeries): Chart[] {
  const whole = larger[layout.face]
    .map((times) => scaled(layout, times))
    .filter((own) => fitsBars(own, series))
    .map((own) => chartsOf(own, series))
    .find(({ length }) => length === 1);
  return whole ?? chartsOf(layout, series);
}

/** Whether every name of the series fits a line beside its count. */
function fitsBars(layout: Layout, { parts }: FigureSeries): boolean {
  const { width, margin, body, face } = layout;
  const lengthIn = lengthAt(face, body);
  const room = width - 2 * margin.x - body;
  return parts.every(({ name, count }) => {
    const text = tidy(name);
    return !text.includes('\n') && lengthIn(text) <= room - Math.ceil(lengthIn(String(count)));
  });
}

/** The pages of a report's figures; on strips and where a name finds no line beside its count, as text. */
export function figurePages(layout: Layout, { title, series, publisher }: Figures): Page[] {
  const said = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(' ');
  const [year = ''] = /\d{4}年/.exec(title) ?? [];
  const besideMarks = { width: layout.width * 0.6, measure: measureAt(layout.face, layout.small) };
  const feet = [said(publisher, title), title, said(publisher, year)];
  const foot = feet.find((text) => linesOf(text, besideMarks).length === 1) ?? publisher;
  const sets = layout.strip ? [] : series.map((one) => chartsIn(layout, one));
  const plain = layout.strip || sets.some((set) => set.length === 0) || !series.every((one) => fitsBars(layout, one));
  if (plain) return series.flatMap((one) => articlePages(layout, { title: one.name, body: textOf(one), foot }));
  const charts = sets.flat();
  return charts.map(({ boxes, runs, length }, page): Page => {
    const bar = barOf(layout, foot, page, charts.length);
    return {
      boxes: [...boxes, ...bar.boxes],
      runs: [...runs, ...bar.runs],
      clocks: bar.clocks,
      foot: bar.foot,
      dwellMs: Math.max(8000, readingMs(length)),
    };
  });
}
