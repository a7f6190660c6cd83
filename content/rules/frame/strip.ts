/** Pages of a strip: a panel of a few rows, filled with text from edge to edge; a thin bar at the right says which page. */

import { dealt, lengthOf, linesOf } from '../fitting/fitting.ts';
import { readingMs } from '../reading.ts';
import type { Article } from './article.ts';
import { type Layout, measureAt } from './layout.ts';
import type { Box, Page, Role, Run } from './page.ts';

type Line = { readonly text: string; readonly role: Role };

const unit = 16;
/** Room at the left for the label of a takeover: its characters one above the other. */
const labelWidth = unit + 4;

/** The bar takes room where there is much; a narrow panel spares its last column, which Chinese characters leave blank. */
const markWidth = (width: number): number => (width >= 256 ? 4 : 0);

function markOf({ width, height }: Layout, page: number, pages: number): Box[] {
  if (pages < 2) return [];
  const tall = Math.max(2, Math.floor(height / pages));
  const y = Math.round(((height - tall) * page) / (pages - 1));
  const wide = width >= 256 ? 2 : 1;
  return [{ x: width - wide, y, width: wide, height: tall, role: 'signal' }];
}

function labelOf({ height }: Layout, text: string, rows: number): { boxes: Box[]; runs: Run[] } {
  const y = Math.floor((height - rows * unit) / 2);
  const characters = [...text].slice(0, rows);
  const top = y + Math.floor(((rows - characters.length) * unit) / 2);
  return {
    boxes: [{ x: 0, y: 0, width: labelWidth, height, role: 'signal' }],
    runs: characters.map((character, row) => ({
      x: 2,
      y: top + row * unit,
      size: unit,
      align: 'start',
      text: character,
      role: 'onSignal',
      width: unit,
    })),
  };
}

function pageOf(
  layout: Layout,
  lines: readonly Line[],
  left: number,
  size: number,
  even: boolean,
): Pick<Page, 'runs' | 'dwellMs'> {
  const { width, height } = layout;
  const spare = Math.max(0, height - lines.length * size);
  const gap = Math.floor(spare / (lines.length + 1));
  const top = Math.floor((spare - gap * (lines.length - 1)) / 2);
  const runs = lines.map(({ text, role }, row): Run => {
    const y = top + row * (size + gap);
    return even
      ? {
          x: left + Math.floor((width - left) / 2),
          y,
          size,
          align: 'middle',
          text,
          role,
          width: width - left,
        }
      : { x: left, y, size, align: 'start', text, role, width: width - left };
  });
  return { runs, dwellMs: readingMs(lengthOf(lines.map(({ text }) => text))) };
}

/** The pages of a text on a strip. A headline alone stands in the middle, twice as tall where it fits so. */
export function stripPages(layout: Layout, { title, body, label }: Pick<Article, 'title' | 'body' | 'label'>): Page[] {
  const { width, height } = layout;
  const rows = Math.max(1, Math.floor(height / unit));
  const vertical = label !== undefined && rows >= 2 && width >= 96;
  const left = vertical ? labelWidth + 4 : 0;
  const head = label !== undefined && !vertical ? `【${label}】${title}` : title;
  const alone = body === '';
  const side = vertical ? labelOf(layout, label, rows) : { boxes: [], runs: [] };
  if (alone && height >= 2 * unit && (vertical || label === undefined)) {
    const tall = linesOf(head, {
      width: width - left,
      measure: measureAt('bitmap', 2 * unit),
      even: true,
    });
    if (tall.length <= Math.floor(height / (2 * unit))) {
      const lines = tall.map((text): Line => ({ text, role: 'strong' }));
      const page = pageOf(layout, lines, left, 2 * unit, true);
      return [
        {
          clocks: [],
          foot: null,
          ...page,
          boxes: side.boxes,
          runs: [...side.runs, ...page.runs],
        },
      ];
    }
  }
  const set = (room: number): Line[] => [
    ...linesOf(head, {
      width: room,
      measure: measureAt('bitmap', unit),
      even: true,
    }).map((text): Line => ({ text, role: 'strong' })),
    ...linesOf(body, { width: room, measure: measureAt('bitmap', unit) }).map((text): Line => ({ text, role: 'text' })),
  ];
  const whole = set(width - left);
  const lines = whole.length <= rows ? whole : set(width - left - markWidth(width));
  const pages = dealt(lines, rows, rows);
  return pages.map((some, page) => {
    const { runs, dwellMs } = pageOf(layout, some, left, unit, alone && !vertical && pages.length === 1);
    return {
      boxes: [...side.boxes, ...markOf(layout, page, pages.length)],
      runs: [...side.runs, ...runs],
      clocks: [],
      foot: null,
      dwellMs,
    };
  });
}
