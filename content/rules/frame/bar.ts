/** What stands at the edges of a panel's page: the bar at the bottom, and the band of a takeover at the top. */
import { linesOf } from '../fitting/fitting.ts';
import type { Article } from './article.ts';
import { type Layout, measureAt } from './layout.ts';
import type { Box, ClockRun, Page, Run } from './page.ts';

/** Height of the bar at the bottom. */
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
export function bandOf(
  layout: Layout,
  { label = '', band = '' }: Article,
): { height: number; boxes: Box[]; runs: Run[] } {
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
