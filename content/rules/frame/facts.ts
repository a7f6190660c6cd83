/** Facts of the hall, label over value, and the face that stands when nothing plays. */
import type { StandingFace } from '#content/model/programme.ts';
import { cellsMeasure, clustersOf } from '../fitting/characters.ts';
import { lengthOf, linesOf } from '../fitting/fitting.ts';
import { readingMs } from '../reading.ts';
import type { Area } from './areas.ts';
import { barHeight, barOf } from './bar.ts';
import { dateIn, timeIn } from './clock-face.ts';
import { type Layout, measureAt, scaled } from './layout.ts';
import type { ClockRun, Page, Run } from './page.ts';
import { panelPages, titleFor } from './panel.ts';
import { stripPages } from './strip.ts';

type Fact = { readonly label: string; readonly value: string };
type Block = {
  readonly height: number;
  readonly runs: readonly Run[];
  readonly clocks: readonly ClockRun[];
};

export const factsOf = ({ hours, hotlineName, hotline, phone }: StandingFace): Fact[] => [
  { label: '开放时间', value: hours },
  { label: hotlineName, value: hotline },
  { label: '咨询电话', value: phone },
];

/** Facts as a column; each label stays with its value. */
export function columnOf(layout: Layout, facts: readonly Fact[], x: number, width: number, y: number): Block {
  const { body, small, pitch, face } = layout;
  const runs: Run[] = [];
  let at = y;
  for (const { label, value } of facts) {
    runs.push({
      x,
      y: at,
      size: small,
      align: 'start',
      text: label,
      role: 'muted',
      width,
    });
    at += small + Math.round(small * 0.3);
    for (const text of linesOf(value, {
      width,
      measure: measureAt(face, body),
    })) {
      runs.push({
        x,
        y: at,
        size: body,
        align: 'start',
        text,
        role: 'text',
        width,
      });
      at += pitch;
    }
    at += Math.round(small * (face === 'bitmap' ? 0.25 : 0.7));
  }
  return { height: at - y - (pitch - body), runs, clocks: [] };
}

type Line = { readonly text: string; readonly size: number; readonly pitch: number; readonly role: Run['role'] };

/** Town, hall, time and date, as much of it as has room: the hall is left out first, then the date. */
function identityOf(
  layout: Layout,
  { town, hall }: StandingFace,
  x: number,
  width: number,
  y: number,
  most: number,
): Block {
  const { face, body, small, pitch } = layout;
  const title = titleFor(layout, `${town}政务公开`, width, most * 0.35, 1);
  const heads = title.lines.map((text): Line => ({ text, size: title.size, pitch: title.pitch, role: 'strong' }));
  const halls = linesOf(hall, { width, measure: measureAt(face, small), even: true }).map(
    (text): Line => ({ text, size: small, pitch: Math.round(small * 1.3), role: 'muted' }),
  );
  const wanted = Math.min(width / 3, most * 0.42);
  const size = face === 'bitmap' ? Math.max(16, Math.floor(wanted / 16) * 16) : Math.round(wanted);
  const date = dateIn(layout, width, body);

  function set(lines: readonly Line[], dated: boolean): Block {
    let at = y;
    const runs = lines.map(({ text, size: high, pitch: step, role }): Run => {
      const run: Run = { x, y: at, size: high, align: 'start', text, role, bold: role === 'strong', width };
      at += step;
      return run;
    });
    at += Math.round(small * 0.5);
    const place = { x, align: 'start', role: 'text', width } as const;
    const clocks: ClockRun[] = [{ ...place, y: at, size, shows: 'time', bold: true }];
    at += size;
    if (dated && date) {
      at += Math.round(small * 0.25);
      clocks.push({ ...place, y: at, size: body, shows: date });
      at += pitch;
    }
    return { height: at - y, runs, clocks };
  }
  const sets = [set([...heads, ...halls], true), set(heads, true), set(heads, false)];
  return sets.find(({ height }) => height <= most) ?? set([], false);
}

function factPage(layout: Layout, blocks: readonly Block[], page: number, pages: number): Page {
  const bar = barOf(layout, '', page, pages);
  const shown = blocks.flatMap(({ runs }) => runs);
  const clocks = blocks.flatMap((block) => block.clocks);
  return {
    boxes: bar.boxes,
    runs: [...shown, ...bar.runs],
    // A page that shows the time large needs no second clock.
    clocks: clocks.length > 0 ? clocks : bar.clocks,
    foot: bar.foot,
    dwellMs: Math.max(8000, readingMs(lengthOf(shown.map(({ text }) => text)))),
  };
}

function stripHours(layout: Layout, facts: readonly Fact[]): Page[] {
  return facts.flatMap(({ label, value }) => stripPages(layout, { title: label, body: value }));
}

const areaOf = (layout: Layout) => {
  const { width, height, margin } = layout;
  return {
    x: margin.x,
    y: margin.y,
    width: width - 2 * margin.x,
    height: height - margin.y - barHeight(layout) - Math.ceil(margin.y / 2),
  };
};

/** Where a block begins that stands a little above the middle of the area. */
const settled = ({ y, height }: Area, block: number): number => y + Math.max(0, Math.floor((height - block) * 0.4));

/** Facts on pages, as many on each as it has room for. */
function groupsOf(layout: Layout, facts: readonly Fact[]): Fact[][] {
  const { x, y, width, height } = areaOf(layout);
  const groups: Fact[][] = [];
  for (const fact of facts) {
    const last = groups.at(-1);
    const fits = last && columnOf(layout, [...last, fact], x, width, y).height <= height;
    if (fits) last.push(fact);
    else groups.push([fact]);
  }
  return groups;
}

/** The hall's hours and telephone numbers, as large as they all fit a page, else on as many as they need. */
export function hoursPages(layout: Layout, standing: StandingFace): Page[] {
  const facts = factsOf(standing);
  if (layout.strip) return stripHours(layout, facts);
  const area = areaOf(layout);
  const { x, y, width, height } = area;
  for (const times of layout.face === 'bitmap' ? [2] : [1.8, 1.5, 1.25]) {
    const set = { ...scaled(layout, times), small: Math.round(layout.small * times) };
    const block = columnOf(set, facts, x, width, y);
    const measure = measureAt(set.face, set.small);
    if (block.height > height || facts.some(({ label }) => linesOf(label, { width, measure }).length > 1)) continue;
    return [factPage(layout, [columnOf(set, facts, x, width, settled(area, block.height))], 0, 1)];
  }
  const groups = groupsOf(layout, facts).map((group) => {
    const { height: high } = columnOf(layout, group, x, width, y);
    return columnOf(layout, group, x, width, settled(area, high));
  });
  if (groups.some((block) => block.height > height)) {
    return facts.flatMap(({ label, value }) => panelPages(layout, { title: label, body: value, foot: '' }));
  }
  return groups.map((block, page) => factPage(layout, [block], page, groups.length));
}

/** Town and time on a strip: one row each where there are two. */
function stripIdentity(layout: Layout, { town }: StandingFace): Page {
  const { width, height } = layout;
  const fits = (text: string) => clustersOf(text).reduce((sum, one) => sum + cellsMeasure(one) * 8, 0) <= width;
  const name = height >= 32 && [`${town}政务公开`, town].find((text) => fits(text));
  const rows = name ? 2 : 1;
  const top = Math.floor((height - rows * 16) / (rows + 1));
  const place = { size: 16, align: 'middle', x: Math.floor(width / 2), width } as const;
  return {
    boxes: [],
    runs: name ? [{ ...place, y: top, text: name, role: 'strong' }] : [],
    clocks: [
      {
        ...place,
        y: top + (rows - 1) * (16 + top),
        shows: width >= 160 ? 'moment' : timeIn(layout, width),
        role: 'text',
      },
    ],
    foot: null,
    dwellMs: 8000,
  };
}

/** What stands when nothing plays: never an empty screen. */
export function standingPages(layout: Layout, standing: StandingFace): Page[] {
  if (layout.strip) return [stripIdentity(layout, standing), ...stripHours(layout, factsOf(standing))];
  const area = areaOf(layout);
  const facts = factsOf(standing);
  if (layout.width > layout.height * 1.3 && layout.face === 'outline') {
    const half = Math.floor((area.width - layout.body) / 2);
    const set = (y: number) => [
      identityOf(layout, standing, area.x, half, y, area.height),
      columnOf(layout, facts, area.x + area.width - half, half, y),
    ];
    const high = Math.max(...set(area.y).map(({ height }) => height));
    if (high <= area.height) return [factPage(layout, set(settled(area, high)), 0, 1)];
  }
  const most = area.height * (layout.height > layout.width ? 0.55 : 1);
  const set = (y: number): [Block, Block] => {
    const top = identityOf(layout, standing, area.x, area.width, y, most);
    return [top, columnOf(layout, facts, area.x, area.width, y + top.height + layout.body)];
  };
  const [top, below] = set(area.y);
  const whole = top.height + layout.body + below.height;
  if (whole <= area.height) return [factPage(layout, set(settled(area, whole)), 0, 1)];
  const rest = hoursPages(layout, standing);
  const alone = identityOf(layout, standing, area.x, area.width, settled(area, top.height), most);
  const first = factPage(layout, [alone], 0, rest.length + 1);
  return [first, ...rest.map((page, at) => ({ ...page, boxes: barOf(layout, '', at + 1, rest.length + 1).boxes }))];
}
