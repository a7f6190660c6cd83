/** Time and date alone, as large as the panel allows; below them the date of the lunar calendar where wanted. */
import { type Layout, measureAt } from './layout.ts';
import { dateText, dayText, digitsText, momentText, monthDayText, timeText } from './moment.ts';
import type { ClockRun, Page } from './page.ts';

/** An instant whose texts are as wide as any: two digits everywhere, a leap month of three characters. */
const widest = 1_798_214_400_000;
const zone = 'Asia/Shanghai';
const widestText = {
  time: timeText,
  digits: digitsText,
  date: dateText,
  day: dayText,
  monthDay: monthDayText,
  moment: momentText,
  lunar: () => '农历闰十一月三十',
};
export type Shows = keyof typeof widestText;

/** Ems that a text takes at most. */
export function emsOf(layout: Layout, shows: Shows): number {
  const measure = measureAt(layout.face, 1);
  return [...widestText[shows](widest, zone)].reduce((sum, character) => sum + measure(character), 0);
}

/** The largest size, whole cells for a bitmap face, of at most `most` pixels at which the text fits the width; 0: none. */
function sizeFor(layout: Layout, shows: Shows, width: number, most: number): number {
  const size = Math.min(most, width / emsOf(layout, shows));
  return layout.face === 'bitmap' ? Math.floor(size / 16) * 16 : Math.floor(size);
}

type Line = { readonly shows: Shows; readonly size: number };

/** The longest form of the date that fits. */
function dateLine(layout: Layout, width: number, most: number): Line | undefined {
  const forms = (['date', 'day', 'monthDay'] as const).map((shows) => ({
    shows,
    size: sizeFor(layout, shows, width, most),
  }));
  return forms.find(({ size }) => size >= Math.min(16, most));
}

function pageOf(clocks: readonly ClockRun[]): Page {
  return { boxes: [], runs: [], clocks, foot: null, dwellMs: 8000 };
}

/** Lines one below the other, in the middle of a column. */
function stacked(lines: readonly Line[], x: number, width: number, height: number, gap: number): ClockRun[] {
  const whole = lines.reduce((sum, { size }) => sum + size, 0) + gap * (lines.length - 1);
  let y = Math.max(0, Math.floor((height - whole) / 2));
  return lines.map(({ shows, size }) => {
    const run: ClockRun = {
      x: x + Math.floor(width / 2),
      y,
      size,
      align: 'middle',
      shows,
      role: shows === 'time' ? 'strong' : 'text',
      bold: shows === 'time',
      width,
    };
    y += size + gap;
    return run;
  });
}

/** The longest form of the date that fits the width at a size; undefined where none does. */
export const dateIn = (layout: Layout, width: number, size: number): 'date' | 'day' | 'monthDay' | undefined =>
  (['date', 'day', 'monthDay'] as const).find((shows) => emsOf(layout, shows) * size <= width);

/** The time with its colon, where there is room for it. */
export const timeIn = (layout: Layout, width: number): 'time' | 'digits' =>
  sizeFor(layout, 'time', width, 16) > 0 ? 'time' : 'digits';

function stripFace(layout: Layout, lunar: boolean): Page {
  const { width, height } = layout;
  const unit = 16;
  const beside = width - 5 * unit - unit;
  if (height >= 2 * unit && sizeFor(layout, 'day', beside, unit) > 0) {
    const tall = height >= 3 * unit && beside >= 8 * unit ? 3 * unit : 2 * unit;
    const timeWidth = Math.ceil(emsOf(layout, 'time') * tall);
    const room = width - timeWidth - unit;
    const date = dateLine(layout, room, unit);
    const more: Line[] = lunar && sizeFor(layout, 'lunar', room, unit) > 0 ? [{ shows: 'lunar', size: unit }] : [];
    const gap = Math.max(0, Math.floor((height - 2 * unit) / 3));
    return pageOf([
      ...stacked([{ shows: 'time', size: tall }], 0, timeWidth + unit, height, 0),
      ...stacked([...(date ? [date] : []), ...more], timeWidth + unit, room, height, gap),
    ]);
  }
  if (height >= 2 * unit) {
    const date = dateLine(layout, width, unit);
    const lines: Line[] = [{ shows: timeIn(layout, width), size: unit }, ...(date ? [date] : [])];
    return pageOf(stacked(lines, 0, width, height, Math.floor((height - lines.length * unit) / 3)));
  }
  const shows = sizeFor(layout, 'moment', width, unit) > 0 ? 'moment' : timeIn(layout, width);
  return pageOf(stacked([{ shows, size: unit }], 0, width, height, 0));
}

/** The page of time and date; one that never turns. */
export function clockPages(layout: Layout, lunar: boolean): Page[] {
  if (layout.strip) return [stripFace(layout, lunar)];
  const { margin, width, height, body } = layout;
  const room = width - 2 * margin.x;
  const date = dateLine(layout, room, Math.max(body, height * 0.13));
  const under: Line[] = [
    ...(date ? [date] : []),
    ...(lunar && date
      ? [{ shows: 'lunar', size: Math.min(date.size, sizeFor(layout, 'lunar', room, date.size)) } as const]
      : []),
  ].filter(({ size }) => size > 0);
  const gap = Math.max(4, Math.round(body * 0.4));
  const left = height - 2 * margin.y - under.reduce((sum, { size }) => sum + size + gap, 0);
  const time: Line = { shows: 'time', size: sizeFor(layout, 'time', room, Math.min(left, height * 0.55)) };
  return [pageOf(stacked([time, ...under], margin.x, room, height, gap))];
}
