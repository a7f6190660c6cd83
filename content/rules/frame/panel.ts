/** Pages of a panel with room for hierarchy: headline and text between its band and its bar. */

import { dealt, lengthOf, linesOf, tornIn } from '../fitting/fitting.ts';
import { readingMs } from '../reading.ts';
import type { Area } from './areas.ts';
import type { Article } from './article.ts';
import { bandOf, barHeight, barOf } from './bar.ts';
import { type Layout, measureAt, scaled } from './layout.ts';
import type { Page, Role, Run } from './page.ts';

type Title = {
  readonly size: number;
  readonly lines: readonly string[];
  readonly pitch: number;
};

const titlePitch = (layout: Layout, size: number): number =>
  layout.face === 'bitmap' ? size + Math.max(2, layout.body / 8) : Math.round(size * 1.28);

const heightOf = ({ lines, pitch, size }: Title): number =>
  lines.length === 0 ? 0 : (lines.length - 1) * pitch + size;

/** The largest headline that keeps to its lines and to its share of the height, with its words whole; else the smallest size. */
export function titleFor(
  layout: Layout,
  text: string,
  width: number,
  most: number,
  lines = layout.titleLines,
  sizes = layout.titles,
): Title {
  const possible = sizes.filter((size, place) => size <= width || place === sizes.length - 1);
  const all = possible.map((size): Title => {
    const fitted = linesOf(text, {
      width,
      measure: measureAt(layout.face, size),
      even: true,
    });
    return { size, lines: fitted, pitch: titlePitch(layout, size) };
  });
  const fitting = all.filter((title) => title.lines.length <= lines && heightOf(title) <= most);
  const numbersWhole = fitting.filter((title) => tornIn(title.lines) !== 'number');
  const [largest = fitting[0] ?? (all.at(-1) as Title)] = numbersWhole;
  // A little smaller where that keeps the words whole.
  return numbersWhole.find((title) => title.size >= largest.size * 0.75 && tornIn(title.lines) === null) ?? largest;
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

/** Sizes of text to try before the panel's own, from large to small. */
function largerThan({ face, body }: Layout): number[] {
  if (face === 'outline') return [1.8, 1.6, 1.4, 1.2];
  return [3, 2.5, 2, 1.5].filter((times) => (body * times) % 16 === 0);
}

/** The pages of an article: on one page in the largest size that all of it has room for, else on as many as it needs. */
export function panelPages(layout: Layout, article: Article): Page[] {
  const band = article.label === undefined ? null : bandOf(layout, article);
  const top = (band?.height ?? 0) + layout.margin.y;
  const area: Area = {
    x: layout.margin.x,
    y: top,
    width: layout.width - 2 * layout.margin.x,
    height: layout.height - top - barHeight(layout) - Math.ceil(layout.margin.y / 2),
  };
  const characters = lengthOf([article.body]);
  const fitting = largerThan(layout)
    .map((times) => scaled(layout, times))
    .filter(
      ({ body, pitch }) =>
        characters > 0 && area.width >= 9 * body && characters * body * pitch < area.width * area.height,
    )
    .map((larger) => setIn(area, larger, article))
    .find((set) => set.length === 1);
  const set = fitting ?? setIn(area, layout, article);
  return set.map(({ runs, dwellMs }, page): Page => {
    const bar = barOf(layout, article.foot, page, set.length);
    return {
      boxes: [...(band?.boxes ?? []), ...bar.boxes],
      runs: [...(band?.runs ?? []), ...runs, ...bar.runs],
      clocks: bar.clocks,
      foot: bar.foot,
      dwellMs,
    };
  });
}

/** Headline and text in an area; the headline stands large on the first page and small on those that follow. */
function setIn(area: Area, layout: Layout, article: Article): Pick<Page, 'runs' | 'dwellMs'>[] {
  const { body, pitch, face } = layout;
  const alone = article.body === '';
  const title = alone
    ? titleFor(layout, article.title, area.width, area.height, layout.titleLines + 1, layout.grand)
    : titleFor(layout, article.title, area.width, area.height * 0.5);
  const gap = face === 'bitmap' ? 4 + (body * 3) / 8 : Math.round(body * 0.75);
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
  return pages.map(({ head, lines, strong }) => {
    const used = after(head) + (lines.length === 0 ? -gap : (lines.length - 1) * pitch + body);
    // A page with room to spare stands a little above the middle, as a title page does.
    const down = strong && pages.length === 1 ? Math.max(0, Math.floor((area.height - used) * 0.4)) : 0;
    const begin = { ...area, y: area.y + down };
    const below = { ...area, y: begin.y + after(head) };
    return {
      runs: [
        ...runsOf(head.lines, begin, head.size, head.pitch, 'strong', true),
        ...runsOf(lines, below, body, pitch, 'text'),
      ],
      dwellMs: readingMs(lengthOf([...(strong ? head.lines : []), ...lines])),
    };
  });
}

/** A headline too long for one page, in as many as it needs. */
function titlePages(title: Title, height: number): Title[] {
  const rows = Math.max(1, Math.floor((height + title.pitch - title.size) / title.pitch));
  return dealt(title.lines, rows, rows).map((lines) => ({ ...title, lines }));
}
