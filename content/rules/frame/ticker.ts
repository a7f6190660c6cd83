/** The line in which text runs: where each of its texts stands once it has travelled so far. Positions are whole pixels. */
import type { Slide } from '#content/model/programme.ts';
import type { Zones } from '#content/model/screen.ts';
import { clustersOf } from '../fitting/characters.ts';
import type { Area } from './areas.ts';
import { type Layout, measureAt } from './layout.ts';
import type { Frame, Run, Ticker } from './page.ts';
import { lineSize } from './surroundings.ts';

/** Speeds that are whole pixels a frame at 60 frames a second, or a pixel every second or third frame. */
const speeds = [20, 30, ...Array.from({ length: 100 }, (_, at) => 60 * (at + 1))];

/** Pixels a second, as near to the wish as whole pixels a frame come; below 8 characters a second, which nobody reads. */
export function speedOf(charactersPerSecond: number, size: number): number {
  const wanted = charactersPerSecond * size;
  const far = (speed: number) => Math.abs(Math.log(speed / wanted));
  return speeds
    .filter((speed) => speed < 8 * size)
    .reduce((best, speed) => (far(speed) < far(best) ? speed : best), 20);
}

const titleOf = ({ content }: Slide): string => ('title' in content ? content.title : '');

/** The ticker of a panel; null where it has none or nothing runs. `slides` are those that are in turn. */
export function tickerAt(
  area: Area | null,
  face: Layout['face'],
  { tickerText, tickerSpeed }: Zones,
  slides: readonly Slide[],
  now: number,
): Ticker | null {
  const items = tickerText === '' ? [...new Set(slides.map(titleOf))].filter((title) => title !== '') : [tickerText];
  if (!area || items.length === 0) return null;
  const size = lineSize(face, area.height);
  const pxPerSecond = speedOf(tickerSpeed, size);
  return { ...area, size, items, pxPerSecond, travelled: Math.floor((pxPerSecond * now) / 1000) };
}

/** Same texts, size and place, however far they have run. */
export const sameTicker = (a: Ticker | null, b: Ticker | null): boolean =>
  JSON.stringify({ ...a, travelled: 0 }) === JSON.stringify({ ...b, travelled: 0 });

export type Placed = { readonly item: string; readonly x: number; readonly width: number };

/** Pixels that a text takes in the line. */
export const itemWidth = (face: Layout['face'], size: number, text: string): number => {
  const measure = measureAt(face, size);
  return Math.ceil(clustersOf(text).reduce((sum, cluster) => sum + measure(cluster), 0));
};

/** How wide each text is, and how long the line until it begins anew: the same for every frame of a text. */
type Loop = { readonly widths: readonly number[]; readonly whole: number };
const loops = new WeakMap<readonly string[], Loop>();

function loopOf({ items, size, width }: Ticker, face: Layout['face']): Loop {
  const known = loops.get(items);
  if (known) return known;
  const widths = items.map((item) => itemWidth(face, size, item));
  const whole = widths.reduce((sum, one) => sum + one + 3 * size, 0);
  const loop = { widths, whole: Math.max(width, whole) };
  loops.set(items, loop);
  return loop;
}

/** The texts that stand between `from` and `until`, pixels from the line's left edge, after `travelled` pixels. */
export function placedItems(ticker: Ticker, face: Layout['face'], from: number, until: number): Placed[] {
  const { items, size, travelled } = ticker;
  const { widths, whole } = loopOf(ticker, face);
  const round = Math.floor((travelled + from) / whole);
  const placed: Placed[] = [];
  for (let start = round * whole - travelled; start < until; start += whole) {
    let x = start;
    items.forEach((item, at) => {
      const wide = widths[at] ?? 0;
      if (x + wide > from && x < until) placed.push({ item, x, width: wide });
      x += wide + 3 * size;
    });
  }
  return placed;
}

/** What a text of the line is painted as, on its own. */
export function itemFrame(frame: Frame, { height, size }: Ticker, item: string): Frame {
  return lineFrame(frame, itemWidth(frame.face, size, item), height, [runAt(0, height, size, item, frame.face)]);
}

/** The whole line at the frame's instant. */
export function tickerFrame(frame: Frame, ticker: Ticker): Frame {
  const { width, height, size } = ticker;
  const runs = placedItems(ticker, frame.face, 0, width).map(({ item, x }) => runAt(x, height, size, item, frame.face));
  return lineFrame(frame, width, height, runs);
}

const runAt = (x: number, height: number, size: number, text: string, face: Layout['face']): Run => ({
  ...{ x, y: Math.floor((height - size) / 2), size, align: 'start', text, role: 'text' },
  width: itemWidth(face, size, text),
});

const lineFrame = ({ face, palette }: Frame, width: number, height: number, runs: readonly Run[]): Frame => ({
  ...{ width, height, face, palette, runs, ticker: null },
  boxes: [{ x: 0, y: 0, width, height, role: 'raised' }],
});

/** How far from where it should be a line may stand before a frame makes up a pixel: less would make it tremble. */
const driftPx = 0.75;
/** Beyond this it was not shown for a while, or the clock was set. */
const lostPx = 200;

/**
 * How far the line has travelled with the next frame of the browser, `ms` after the one before: on by what these bring,
 * and a pixel more or less only once it has drifted.
 */
export function travelledNext(before: number, pxPerSecond: number, now: number, ms: number): number {
  const ideal = (pxPerSecond * now) / 1000;
  if (Math.abs(ideal - before) > lostPx) return Math.floor(ideal);
  const step = Math.round((pxPerSecond * ms) / 1000);
  const drift = ideal - before - step;
  return before + Math.max(0, step + (drift > driftPx ? 1 : drift < -driftPx ? -1 : 0));
}

export type Seam = {
  /** What stands left of it is the old text, what stands right of `begin` the new; pixels from the left edge. */
  readonly cut: number;
  readonly begin: number;
};

/** Where a text ends and the one that follows it begins: what is seen runs on, nothing comes into view but at the right edge, no character is cut. */
export function seamOf(old: Ticker, next: Ticker, face: Layout['face']): Seam {
  const cut = edgesOf(old, face, 0, old.width).reduce((last, { x, end }) => (x < old.width ? end : last), 0);
  const from = Math.max(next.width, cut + 2 * next.size);
  const begin = edgesOf(next, face, from, from + next.width).find(({ x }) => x >= from)?.x ?? from;
  return { cut, begin };
}

/** Where each character of the texts between two places begins and ends. */
function edgesOf(ticker: Ticker, face: Layout['face'], from: number, until: number): { x: number; end: number }[] {
  const measure = measureAt(face, ticker.size);
  return placedItems(ticker, face, from, until).flatMap(({ item, x }) => {
    let end = x;
    return clustersOf(item).map((cluster) => {
      const begin = end;
      end += measure(cluster);
      return { x: Math.floor(begin), end: Math.ceil(end) };
    });
  });
}
