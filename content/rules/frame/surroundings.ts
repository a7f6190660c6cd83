/** What stands beside the pages all day: the line with date and time, the column with the hall's hours and numbers. */
import type { StandingFace } from '#content/model/programme.ts';
import type { Area, Areas } from './areas.ts';
import { emsOf, type Shows } from './clock-face.ts';
import { columnOf, factsOf } from './facts.ts';
import type { Layout } from './layout.ts';
import type { ClockRun, Page, Run } from './page.ts';

export type Surroundings = Pick<Page, 'boxes' | 'runs' | 'clocks'>;

/** Size of the one line of text in a zone of a height. */
export const lineSize = (face: Layout['face'], height: number): number =>
  face === 'bitmap' ? Math.floor(height / 16) * 16 : Math.round(height * 0.58);

const dates: readonly Shows[] = ['date', 'day', 'monthDay'];

/** The town at the left, date and time at the right: as much of it as the line has room for. */
function clockLine(layout: Layout, area: Area, { town }: StandingFace): Surroundings {
  const size = lineSize(layout.face, area.height);
  const gap = layout.face === 'bitmap' ? size / 2 : Math.round(size * 0.8);
  const edge = layout.strip ? 0 : layout.margin.x;
  const y = area.y + Math.floor((area.height - size) / 2);
  const widthOf = (shows: Shows) => Math.ceil(emsOf(layout, shows) * size);
  const right = area.x + area.width - edge;
  const time: ClockRun = {
    ...{ x: right, y, size, align: 'end', shows: 'time', role: 'strong', bold: true },
    width: Math.min(widthOf('time'), right - area.x - edge),
  };
  const room = area.width - 2 * edge - time.width - gap;
  const shows = dates.find((date) => widthOf(date) <= room);
  const date: ClockRun[] = shows
    ? [{ x: right - time.width - gap, y, size, align: 'end', shows, role: 'text', width: widthOf(shows) }]
    : [];
  const left = room - (shows ? widthOf(shows) + gap : 0);
  const name = [`${town}政务公开`, town].find((text) => text !== '' && [...text].length * size <= left);
  const runs: Run[] = name
    ? [{ x: area.x + edge, y, size, align: 'start', text: name, role: 'text', width: left }]
    : [];
  return { boxes: [{ ...area, role: 'raised' }], runs, clocks: [...date, time] };
}

/** As many of the hall's facts as the column has room for, each whole; a little smaller than the text of the pages. */
function sideColumn(main: Layout, own: Layout, area: Area, standing: StandingFace): Surroundings {
  const body = Math.round(Math.min(main.body * 0.8, area.width / 9));
  const larger = { ...own, body, pitch: Math.round(body * 1.5), small: Math.round(body * 0.75) };
  const layout = own.face === 'outline' ? larger : own;
  const edge = layout.face === 'bitmap' ? 4 : Math.max(layout.margin.x, 8);
  const set = (count: number) =>
    columnOf(layout, factsOf(standing).slice(0, count), area.x + edge, area.width - 2 * edge, area.y + edge);
  const column = [3, 2, 1].map(set).find(({ height }) => height <= area.height - 2 * edge);
  return { boxes: [{ ...area, role: 'raised' }], runs: column?.runs ?? [], clocks: [] };
}

/** `layouts` are those of the whole panel, of the pages and of the column. */
export function surroundingsOf(
  { clock, side }: Areas,
  layouts: { readonly whole: Layout; readonly main: Layout; readonly side: Layout | null },
  standing: StandingFace,
): Surroundings {
  const parts = [
    ...(clock ? [clockLine(layouts.whole, clock, standing)] : []),
    ...(side && layouts.side ? [sideColumn(layouts.main, layouts.side, side, standing)] : []),
  ];
  return {
    boxes: parts.flatMap(({ boxes }) => boxes),
    runs: parts.flatMap(({ runs }) => runs),
    clocks: parts.flatMap(({ clocks }) => clocks),
  };
}

/** A page of an area, at its place in the panel. */
export function placed(page: Page, { x, y }: Area): Page {
  if (x === 0 && y === 0) return page;
  const moved = <Part extends { readonly x: number; readonly y: number }>(part: Part): Part => ({
    ...part,
    x: part.x + x,
    y: part.y + y,
  });
  return {
    ...page,
    boxes: page.boxes.map(moved),
    runs: page.runs.map(moved),
    clocks: page.clocks.map(moved),
    foot: page.foot && moved(page.foot),
    ...(page.media && { media: moved(page.media) }),
  };
}
