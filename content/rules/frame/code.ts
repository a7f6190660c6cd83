/** A code to be scanned (二维码) beside or below what it is for; where the pixels do not do for it, its address as text. */
import { encode } from 'uqr';
import type { SlideContent } from '#content/model/programme.ts';
import { lengthOf } from '../fitting/fitting.ts';
import { readingMs } from '../reading.ts';
import { articlePages } from './article-pages.ts';
import { barHeight, barOf } from './bar.ts';
import { type Layout, measureAt } from './layout.ts';
import type { Box, Page, Run } from './page.ts';
import { titleFor } from './panel.ts';

type Code = Extract<SlideContent, { kind: 'code' }>;

/** Light modules around the code: the standard asks for four. */
const quiet = 4;
/** Fewer pixels a module than this, and telephones lose it between the diodes. */
const leastPx = 2;
const hint = '请用手机扫码';

/** The code as boxes: its light ground, and each run of dark modules of a row. */
function codeBoxes(modules: readonly (readonly boolean[])[], x: number, y: number, px: number): Box[] {
  const whole = (modules.length + 2 * quiet) * px;
  const boxes: Box[] = [{ x, y, width: whole, height: whole, role: 'text' }];
  modules.forEach((row, line) => {
    for (let from = 0; from < row.length; from += 1) {
      if (!row[from]) continue;
      let until = from + 1;
      while (row[until]) until += 1;
      const width = (until - from) * px;
      boxes.push({ x: x + (quiet + from) * px, y: y + (quiet + line) * px, width, height: px, role: 'ground' });
      from = until;
    }
  });
  return boxes;
}

/** The page of a code. Beside it on a wide panel, above it on a tall one, stands what it is for. */
export function codePages(layout: Layout, { title, address }: Code, foot: string): Page[] {
  const { width, height, margin, small, body, face } = layout;
  const { data } = encode(address, { ecc: 'M', border: 0 });
  const modules = data.length + 2 * quiet;
  const bottom = height - barHeight(layout) - Math.ceil(margin.y / 2);
  const room = width - 2 * margin.x;
  const wide = width > height;
  const tall = bottom - margin.y;
  const px = Math.floor((wide ? Math.min(tall, room * 0.5) : Math.min(tall * 0.6, room)) / modules);
  if (layout.strip || px < leastPx) return articlePages(layout, { title, body: address, foot });
  const side = modules * px;
  const column = wide ? room - side - body : room;
  const above = wide ? tall : tall - side - body;
  const head = titleFor(layout, title, column, above - small * 2, wide ? 6 : 3);
  const headHeight = (head.lines.length - 1) * head.pitch + head.size;
  if (headHeight + small * 2 > above) return articlePages(layout, { title, body: address, foot });
  const y = wide ? margin.y + Math.max(0, Math.floor((tall - headHeight - small * 2) / 2)) : margin.y;
  const strong = { align: 'start', role: 'strong', bold: true, size: head.size, width: column } as const;
  const runs: Run[] = head.lines.map((text, line) => ({ ...strong, x: margin.x, y: y + line * head.pitch, text }));
  const hintWidth = [...hint].reduce((sum, character) => sum + measureAt(face, small)(character), 0);
  if (hintWidth <= column) {
    const at = { x: margin.x, y: y + headHeight + small, size: small, width: column };
    runs.push({ ...at, align: 'start', role: 'muted', text: hint });
  }
  const codeX = wide ? width - margin.x - side : Math.floor((width - side) / 2);
  const codeY = wide ? margin.y + Math.floor((tall - side) / 2) : bottom - side;
  const bar = barOf(layout, foot, 0, 1);
  return [
    {
      boxes: [...codeBoxes(data, codeX, codeY, px), ...bar.boxes],
      runs: [...runs, ...bar.runs],
      clocks: bar.clocks,
      foot: bar.foot,
      // Long enough to take out a telephone.
      dwellMs: Math.max(15_000, readingMs(lengthOf(head.lines))),
    },
  ];
}
