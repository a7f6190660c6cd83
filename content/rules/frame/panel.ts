/** Pages of a panel with room for hierarchy: headline, text, and a bar with source, page marks and the time. */

import { dealt, lengthOf, linesOf } from '../fitting/fitting.ts';
import { readingMs } from '../reading.ts';
import type { Area } from './areas.ts';
import type { Article } from './article.ts';
import { type Layout, measureAt } from './layout.ts';
import type { Box, ClockRun, Page, Role, Run } from './page.ts';

type Title = {
  readonly size: number;
  readonly lines: readonly string[];
  readonly pitch: number;
};

const titlePitch = (layout: Layout, size: number): number =>
  layout.face === 'bitmap' ? size + Math.max(2, layout.body / 8) : Math.round(size * 1.28);

const heightOf = ({ lines, pitch, size }: Title): number =>
  lines.length === 0 ? 0 : (lines.length - 1) * pitch + size;

/** The largest headline that keeps to its lines and to its share of the height; else the smallest size. */
export function titleFor(layout: Layout, text: string, width: number, most: number, lines = layout.titleLines): Title {
  const all = layout.titles.map((size): Title => {
    const fitted = linesOf(text, {
      width,
      measure: measureAt(layout.face, size),
      even: true,
    });
    return { size, lines: fitted, pitch: titlePitch(layout, size) };
  });
  return all.find((title) => title.lines.length <= lines && heightOf(title) <= most) ?? (all.at(-1) as Title);
}

const runsOf = (lines: readonly string[], area: Area, size: number, pitch: number, role: Role, bold = false): Run[] =>
  lines.map((text, row) => ({
    x: area.x,
    y: area.y + row * pitch,
    size,
    align: 'start',
    text,
    role,
    width: area.width,
    ...(bold && { bold }),
  }));

export function barHeight({ small, face }: Layout): number {
  return face === 'bitmap' ? small + 4 : Math.round(small * 2.1);
}

/** The bar at the bottom: a fine line, who says so, which page, what time. */
export function barOf(
  layout: Layout,
  foot: string,
  page: number,
  pages: number,
): Pick<Page, 'boxes' | 'runs' | 'clocks' | 'foot'> {
  const { width, height, margin, small, face, timed } = layout;
  const tall = barHeight(layout);
  const top = height - tall;
  const fine = face === 'bitmap' ? 1 : 2;
  const y = top + fine + Math.round((tall - fine - small) / 2);
  const measure = measureAt(face, small);
  const clockWidth = Math.ceil(measure('0') * 4 + measure(':'));
  const right = width - margin.x;
  const clock: ClockRun = {
    x: right,
    y,
    size: small,
    align: 'end',
    shows: 'time',
    role: 'muted',
    width: clockWidth,
  };
  const dot = face === 'bitmap' ? 4 * Math.max(1, small / 16) : Math.round(small * 0.32);
  const step = dot * 2;
  const dots = pages > 1 && pages <= 9;
  const marksEnd = timed ? right - clockWidth - small : right;
  const marksWidth = pages < 2 ? 0 : dots ? (pages - 1) * step + dot : Math.ceil(measure('0') * 6);
  const boxes: Box[] = [{ x: 0, y: top, width, height: fine, role: 'faint' }];
  const runs: Run[] = [];
  if (dots) {
    for (let at = 0; at < pages; at += 1) {
      const x = marksEnd - marksWidth + at * step;
      boxes.push({
        x,
        y: y + Math.round((small - dot) / 2),
        width: dot,
        height: dot,
        role: at === page ? 'strong' : 'faint',
      });
    }
  } else if (pages > 1) {
    runs.push({
      x: marksEnd,
      y,
      size: small,
      align: 'end',
      text: `${page + 1}/${pages}`,
      role: 'strong',
      width: marksWidth,
    });
  }
  const room = marksEnd - marksWidth - margin.x - small;
  const [source = '', ...more] = linesOf(foot, { width: room, measure });
  // What does not fit whole is left out: a source is never cut.
  const text = more.length === 0 ? source : '';
  const footRun: Run = {
    x: margin.x,
    y,
    size: small,
    align: 'start',
    text,
    role: 'muted',
    width: room,
  };
  return { boxes, runs, clocks: timed ? [clock] : [], foot: footRun };
}

/** The band of a takeover: its severity large, beside it what else must be said. */
function bandOf(layout: Layout, { label = '', band = '' }: Article): { height: number; boxes: Box[]; runs: Run[] } {
  const { width, margin, body, small, face } = layout;
  const size = face === 'bitmap' ? body : Math.round(body * 1.1);
  const height = face === 'bitmap' ? size + 8 : Math.round(size * 1.7);
  const measure = measureAt(face, size);
  const y = Math.round((height - size) / 2);
  const spaced = [...label].reduce((sum, character) => sum + measure(character), 0);
  const room = width - 2 * margin.x - spaced - small;
  const [said = '', ...more] = linesOf(band, {
    width: room,
    measure: measureAt(face, small),
  });
  const runs: Run[] = [
    {
      x: margin.x,
      y,
      size,
      align: 'start',
      text: label,
      role: 'onSignal',
      bold: true,
      width: spaced,
    },
  ];
  if (said && more.length === 0) {
    runs.push({
      x: width - margin.x,
      y: Math.round((height - small) / 2),
      size: small,
      align: 'end',
      text: said,
      role: 'onSignal',
      width: room,
    });
  }
  return {
    height,
    boxes: [{ x: 0, y: 0, width, height, role: 'signal' }],
    runs,
  };
}

/** The pages of an article; the headline stands large on the first and small on those that follow. */
export function panelPages(layout: Layout, article: Article): Page[] {
  const { width, height, margin, body, pitch, face } = layout;
  const band = article.label === undefined ? null : bandOf(layout, article);
  const top = (band?.height ?? 0) + margin.y;
  const area: Area = {
    x: margin.x,
    y: top,
    width: width - 2 * margin.x,
    height: height - top - barHeight(layout) - Math.ceil(margin.y / 2),
  };
  const alone = article.body === '';
  const title = titleFor(layout, article.title, area.width, area.height * (alone ? 1 : 0.5));
  const gap = face === 'bitmap' ? 6 * Math.max(1, body / 32) : Math.round(body * 0.75);
  const rowsIn = (room: number): number => Math.max(0, Math.floor((room + pitch - body) / pitch));
  const text = linesOf(article.body, {
    width: area.width,
    measure: measureAt(face, body),
  });
  const small: Title = {
    size: body,
    lines: linesOf(article.title, {
      width: area.width,
      measure: measureAt(face, body),
      even: true,
    }),
    pitch: titlePitch(layout, body),
  };
  const again = small.lines.length <= 2 && heightOf(small) < area.height * 0.4 ? small : { ...small, lines: [] };
  const after = (head: Title): number => (head.lines.length === 0 ? 0 : heightOf(head) + gap);
  const tooTall = heightOf(title) > area.height;
  const first = tooTall ? 0 : rowsIn(area.height - after(title));
  const dealtText = dealt(text, first, rowsIn(area.height - after(again)));
  const pages: { head: Title; lines: readonly string[]; strong: boolean }[] = tooTall
    ? [
        ...titlePages(title, area.height).map((head) => ({
          head,
          lines: [],
          strong: true,
        })),
        ...dealtText.slice(1).map((lines) => ({ head: again, lines, strong: false })),
      ]
    : dealtText.map((lines, page) => ({
        head: page === 0 ? title : again,
        lines,
        strong: page === 0,
      }));
  return pages.map(({ head, lines, strong }, page): Page => {
    const bar = barOf(layout, article.foot, page, pages.length);
    const used = after(head) + (lines.length === 0 ? -gap : (lines.length - 1) * pitch + body);
    // A page with room to spare stands a little above the middle, as a title page does.
    const down = strong && pages.length === 1 ? Math.max(0, Math.floor((area.height - used) * 0.4)) : 0;
    const begin = { ...area, y: area.y + down };
    const below = { ...area, y: begin.y + after(head) };
    return {
      boxes: [...(band?.boxes ?? []), ...bar.boxes],
      runs: [
        ...(band?.runs ?? []),
        ...runsOf(head.lines, begin, head.size, head.pitch, 'strong', true),
        ...runsOf(lines, below, body, pitch, 'text'),
        ...bar.runs,
      ],
      clocks: bar.clocks,
      foot: bar.foot,
      dwellMs: readingMs(lengthOf([...(strong ? head.lines : []), ...lines])),
    };
  });
}

/** A headline too long for one page, in as many as it needs. */
function titlePages(title: Title, height: number): Title[] {
  const rows = Math.max(1, Math.floor((height + title.pitch - title.size) / title.pitch));
  return dealt(title.lines, rows, rows).map((lines) => ({ ...title, lines }));
}
