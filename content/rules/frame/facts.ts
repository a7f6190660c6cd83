/** Facts of the hall, label over value, and the face that stands when nothing plays. */
import type { StandingFace } from '#content/model/programme.ts';
import { lengthOf, linesOf } from '../fitting/fitting.ts';
import { readingMs } from '../reading.ts';
import { type Layout, measureAt } from './layout.ts';
import type { ClockRun, Page, Run } from './page.ts';
import { barHeight, barOf, titleFor } from './panel.ts';
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

/** Town, hall, time and date. */
function identityOf(
  layout: Layout,
  { town, hall }: StandingFace,
  x: number,
  width: number,
  y: number,
  most: number,
): Block {
  const { face, body, small, pitch } = layout;
  const runs: Run[] = [];
  const title = titleFor(layout, `${town}政务公开`, width, most * 0.35, 1);
  let at = y;
  for (const text of title.lines) {
    runs.push({
      x,
      y: at,
      size: title.size,
      align: 'start',
      text,
      role: 'strong',
      bold: true,
      width,
    });
    at += title.pitch;
  }
  const hallLines = linesOf(hall, {
    width,
    measure: measureAt(face, small),
    even: true,
  });
  for (const text of hallLines) {
    runs.push({
      x,
      y: at,
      size: small,
      align: 'start',
      text,
      role: 'muted',
      width,
    });
    at += Math.round(small * 1.3);
  }
  at += Math.round(small * 0.5);
  const wanted = Math.min(width / 3, most * 0.42);
  const size = face === 'bitmap' ? Math.max(16, Math.floor(wanted / 16) * 16) : Math.round(wanted);
  const clocks: ClockRun[] = [
    {
      x,
      y: at,
      size,
      align: 'start',
      shows: 'time',
      role: 'text',
      bold: true,
      width,
    },
    {
      x,
      y: at + size + Math.round(small * 0.25),
      size: body,
      align: 'start',
      shows: 'date',
      role: 'text',
      width,
    },
  ];
  return {
    height: at + size + Math.round(small * 0.25) + body - y + (pitch - body),
    runs,
    clocks,
  };
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

/** The hall's hours and telephone numbers, on as many pages as they need. */
export function hoursPages(layout: Layout, standing: StandingFace): Page[] {
  const facts = factsOf(standing);
  if (layout.strip) return stripHours(layout, facts);
  const area = areaOf(layout);
  const groups: Fact[][] = [];
  for (const fact of facts) {
    const last = groups.at(-1);
    const fits = last && columnOf(layout, [...last, fact], area.x, area.width, area.y).height <= area.height;
    if (fits) last.push(fact);
    else groups.push([fact]);
  }
  return groups.map((group, page) =>
    factPage(layout, [columnOf(layout, group, area.x, area.width, area.y)], page, groups.length),
  );
}

/** Town and time on a strip: one row each where there are two. */
function stripIdentity({ width, height }: Layout, { town }: StandingFace): Page {
  const rows = height >= 32 ? 2 : 1;
  const top = Math.floor((height - rows * 16) / (rows + 1));
  const place = {
    size: 16,
    align: 'middle' as const,
    x: Math.floor(width / 2),
    width,
  };
  const long = width >= 160;
  const name =
    linesOf(`${town}政务公开`, { width, measure: measureAt('bitmap', 16) }).length === 1 ? `${town}政务公开` : town;
  return {
    boxes: [],
    runs: rows === 2 ? [{ ...place, y: top, text: name, role: 'strong' }] : [],
    clocks: [
      {
        ...place,
        y: top + (rows - 1) * (16 + top),
        shows: long ? 'moment' : 'time',
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
  const wide = layout.width > layout.height * 1.3 && layout.face === 'outline';
  if (wide) {
    const half = Math.floor((area.width - layout.body) / 2);
    const left = identityOf(layout, standing, area.x, half, area.y, area.height);
    const right = columnOf(layout, factsOf(standing), area.x + area.width - half, half, area.y);
    if (Math.max(left.height, right.height) <= area.height) return [factPage(layout, [left, right], 0, 1)];
  }
  const top = identityOf(
    layout,
    standing,
    area.x,
    area.width,
    area.y,
    area.height * (layout.height > layout.width ? 0.55 : 1),
  );
  const below = columnOf(layout, factsOf(standing), area.x, area.width, area.y + top.height + layout.body);
  if (top.height + layout.body + below.height <= area.height) return [factPage(layout, [top, below], 0, 1)];
  const rest = hoursPages(layout, standing).length;
  return [
    factPage(layout, [top], 0, rest + 1),
    ...hoursPages(layout, standing).map((page, at) => ({
      ...page,
      boxes: barOf(layout, '', at + 1, rest + 1).boxes,
    })),
  ];
}
