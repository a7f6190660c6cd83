/** Pages of any panel with any text: nothing lost, nothing overflows, nothing overlaps, and each stays as long as it takes to read. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StandingFace } from '#content/model/programme.ts';
import { Panel } from '#content/model/screen.ts';
import { severityNames } from '#content/model/terms.ts';
import { clustersOf, tidy } from '#content/rules/fitting/characters.ts';
import { areasOf } from '#content/rules/frame/areas.ts';
import { articlePages } from '#content/rules/frame/article-pages.ts';
import { alarmPages } from '#content/rules/frame/book.ts';
import { clockPages } from '#content/rules/frame/clock-face.ts';
import { codePages } from '#content/rules/frame/code.ts';
import { hoursPages, standingPages } from '#content/rules/frame/facts.ts';
import { figurePages } from '#content/rules/frame/figures.ts';
import { type Layout, layoutOf as layoutIn, measureAt } from '#content/rules/frame/layout.ts';
import type { Page, Run } from '#content/rules/frame/page.ts';
import { anyText, anyTitle } from '../../../../support/texts.ts';

const runs = Number(process.env.PROPERTY_RUNS ?? 1);

const size = (min: number, ...usual: number[]) => fc.oneof(fc.constantFrom(...usual), fc.integer({ min, max: 2200 }));
const zone = (min: number, max: number) => fc.oneof(fc.constant(0), fc.constant(0), fc.integer({ min, max }));
const anyPanel: fc.Arbitrary<Panel> = fc
  .record({
    width: size(32, 32, 64, 128, 192, 320, 512, 960, 1080, 1920),
    height: size(16, 16, 32, 48, 160, 256, 540, 1080, 1920),
    pitchMm: fc.constantFrom(0.3, 1.8, 2.5, 5, 10),
    viewingDistanceM: fc.constantFrom(1, 3, 8, 20, 60),
    colours: fc.constantFrom('full', 'full', 'two', 'single'),
    rotation: fc.constantFrom(0, 0, 90),
    zones: fc.record({ clock: zone(16, 90), ticker: zone(16, 90), side: zone(64, 500) }),
  })
  .map((facts) => Panel.safeParse(facts))
  .filter(({ success, data }) => success && data.height >= (data.rotation === 0 ? 16 : 32))
  .map(({ data }) => data as Panel);

/** Of the pages: what the zones leave. */
const layoutOf = (panel: Panel): Layout => layoutIn(panel, areasOf(panel).main);

const solid = (text: string): string => text.replace(/[ \n]/g, '');
/** What the pages say in one role, but for their number of many. */
const said = (pages: readonly Page[], role: Run['role']): string =>
  solid(
    pages
      .flatMap((page) => page.runs.filter((run) => run.role === role && !/^\d+\/\d+$/.test(run.text)))
      .map(({ text }) => text)
      .join(''),
  );

type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

function rectangleOf(layout: Layout, { x, y, size, align, text, width }: Run): Rectangle {
  const measure = measureAt(layout.face, size);
  const wanted = clustersOf(text).reduce((sum, cluster) => sum + measure(cluster), 0);
  const taken = Math.min(wanted, width);
  return { x: align === 'start' ? x : align === 'end' ? x - taken : x - taken / 2, y, width: taken, height: size };
}
const meet = (a: Rectangle, b: Rectangle): boolean =>
  a.x < b.x + b.width - 0.5 && b.x < a.x + a.width - 0.5 && a.y < b.y + b.height - 0.5 && b.y < a.y + a.height - 0.5;

/** The widest that a clock says. */
const widest = {
  time: '00:00',
  digits: '0000',
  date: '2026年12月30日 星期三',
  day: '12月30日 周三',
  monthDay: '12月30日',
  moment: '12月30日 00:00',
  lunar: '农历闰十一月三十',
};

/** What is wrong with the geometry of a page; empty where nothing is. */
function geometryFaults(layout: Layout, page: Page): string[] {
  const texts: Run[] = [
    ...page.runs,
    ...(page.foot ? [page.foot] : []),
    ...page.clocks.map(({ shows, ...run }) => ({ ...run, text: widest[shows] })),
  ].filter(({ text }) => text !== '');
  const placed = texts.map((run) => ({ run, at: rectangleOf(layout, run) }));
  const faults: string[] = [];
  for (const { run, at } of placed) {
    const measure = measureAt(layout.face, run.size);
    const wanted = clustersOf(run.text).reduce((sum, cluster) => sum + measure(cluster), 0);
    if (wanted > run.width + 0.5) faults.push(`“${run.text}” takes ${wanted} of ${run.width} at ${run.size}`);
    const inside =
      at.x >= -0.5 && at.y >= 0 && at.x + at.width <= layout.width + 0.5 && at.y + at.height <= layout.height;
    if (!inside) faults.push(`“${run.text}” stands outside: ${JSON.stringify(at)}`);
    if (layout.face === 'bitmap' && run.size % 16 !== 0) faults.push(`“${run.text}” has ${run.size} px`);
  }
  placed.forEach((one, place) => {
    for (const other of placed.slice(place + 1)) {
      if (meet(one.at, other.at)) faults.push(`“${one.run.text}” lies on “${other.run.text}”`);
    }
  });
  return faults;
}
function expectWellSet(panel: Panel, pages: readonly Page[]): void {
  const layout = layoutOf(panel);
  expect(pages.length).toBeGreaterThan(0);
  pages.forEach((page, number) => {
    const faults = geometryFaults(layout, page);
    expect({ number, faults }).toEqual({ number, faults: [] });
  });
}

describe('on any panel of at least two cells by one', { timeout: 120_000 * runs }, () => {
  it('an article loses nothing and stays as long as its characters ask for', () => {
    fc.assert(
      fc.property(anyPanel, anyTitle(30), anyText(80), anyTitle(12), (panel, title, body, foot) => {
        const layout = layoutOf(panel);
        const pages = articlePages(layout, { title, body, foot });
        expectWellSet(panel, pages);
        expect(said(pages, 'strong').startsWith(solid(tidy(title)))).toBe(true);
        expect(said(pages, 'text')).toBe(solid(tidy(body)));
        for (const page of pages) {
          const read = page.runs.filter(({ role }) => role === 'text').map(({ text }) => text);
          const characters = clustersOf(solid(read.join(''))).length;
          expect(page.dwellMs).toBeGreaterThanOrEqual(Math.max(5000, 2000 + (characters * 1000) / 3));
        }
      }),
      { numRuns: 300 * runs },
    );
  });

  it('a takeover loses nothing, and a drill says that it is one', () => {
    const severities = Object.keys(severityNames) as (keyof typeof severityNames)[];
    fc.assert(
      fc.property(anyPanel, fc.constantFrom(...severities), anyTitle(30), anyText(60), fc.boolean(), (...given) => {
        const [panel, severity, headline, body, drill] = given;
        const from = Date.parse('2026-12-30T23:00:00+08:00');
        const takeover = { id: 't', severity, headline, body, from, until: from + 9e7, drill };
        const pages = alarmPages(layoutOf(panel), takeover, 'Asia/Shanghai');
        expectWellSet(panel, pages);
        const strong = said(pages, 'strong');
        expect(strong).toContain(solid(tidy(headline)));
        expect(said(pages, 'text')).toBe(solid(tidy(body)));
        for (const page of pages) {
          const words = page.runs.map(({ text }) => text).join('');
          if (drill) expect(words + strong).toContain('演练');
        }
      }),
      { numRuns: 300 * runs },
    );
  });

  it('the standing face, hours, clock, figures and codes keep to the panel', () => {
    const standing: StandingFace = {
      town: '狮岭镇',
      hall: '狮岭镇政务服务中心信息公开专区',
      hours: '工作日 9:00—12:00，13:00—17:00',
      hotlineName: '政务服务热线',
      hotline: '12345',
      phone: '020-36860800',
    };
    // A name that is wider than its place by less than a pixel, and one that is a single character wider than its place.
    const bars = (name: string, count: number) => [{ name: '通知', parts: [{ name, count }] }];
    const panelOf = (facts: object) => Panel.parse({ pitchMm: 0.3, viewingDistanceM: 1, ...facts });
    const narrow: [Panel, boolean, ReturnType<typeof bars>][] = [
      [panelOf({ width: 1178, height: 2063, rotation: 90 }), false, bars('ABC123的，的COVID-19', 10_000)],
      [panelOf({ width: 128, height: 134, zones: { clock: 16 } }), false, bars('，', 1000)],
    ];
    const part = fc.record({ name: anyTitle(6), count: fc.nat(99_999) });
    const series = fc.record({ name: anyTitle(8), parts: fc.array(part, { minLength: 1, maxLength: 9 }) });
    fc.assert(
      fc.property(anyPanel, fc.boolean(), fc.array(series, { minLength: 1, maxLength: 3 }), (panel, lunar, all) => {
        const layout = layoutOf(panel);
        expectWellSet(panel, standingPages(layout, standing));
        expectWellSet(panel, hoursPages(layout, standing));
        expectWellSet(panel, clockPages(layout, lunar));
        const report = { id: 'r', revision: 1, title: '2020年度报告', publisher: '党政办' };
        expectWellSet(panel, figurePages(layout, { kind: 'figures', ...report, series: all }));
        const code = { kind: 'code', title: '扫码看全文', address: 'https://www.huadu.gov.cn/gzhdslz/' } as const;
        expectWellSet(panel, codePages(layout, code, '狮岭镇'));
      }),
      { numRuns: 300 * runs, examples: narrow },
    );
  });
});
