/** Every page of a programme on a panel, set once for as long as neither changes. */
import type { Programme, SlideContent, StandingFace } from '#content/model/programme.ts';
import type { Panel } from '#content/model/screen.ts';
import type { Takeover } from '#content/model/takeover.ts';
import { type Rest, severityNames } from '#content/model/terms.ts';
import { type Timeline, timelineOf } from '../timeline.ts';
import { type Areas, areasOf } from './areas.ts';
import { articlePages } from './article-pages.ts';
import { clockPages } from './clock-face.ts';
import { codePages } from './code.ts';
import { hoursPages, standingPages } from './facts.ts';
import { figurePages } from './figures.ts';
import { type Layout, layoutOf } from './layout.ts';
import { mediaPage } from './media.ts';
import { momentText, timeText } from './moment.ts';
import { blankPage, type Page } from './page.ts';
import { panelPages } from './panel.ts';
import { stripPages } from './strip.ts';
import { placed, type Surroundings, surroundingsOf } from './surroundings.ts';

export type Book = {
  readonly programme: Programme;
  readonly panel: Panel;
  readonly areas: Areas;
  /** Of the whole panel. */
  readonly layout: Layout;
  /** What stands beside the pages. */
  readonly surroundings: Surroundings;
  readonly timeline: Timeline;
  /** By slide. */
  readonly pages: ReadonlyMap<string, readonly Page[]>;
  /** What stands when nothing plays, and outside the panel's hours. */
  readonly standing: readonly Page[];
  readonly outside: readonly Page[];
};

/** Beyond so many pages nobody waits for the end: a panel shows the shorter text and says where the whole is. */
const mostPages = 8;
const elsewhere = '全文请在查询机上查阅。';

/** `2020年11月24日` of `2020-11-24`; empty for an empty one. */
const dayText = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number);
  return date === '' ? '' : `${year}年${month}月${day}日`;
};

/** A text in the longest form that the panel shows on a bearable number of pages. */
function disclosurePages(layout: Layout, content: Extract<SlideContent, { kind: 'disclosure' }>): Page[] {
  const { title, summary, body, face, publisher, issued } = content;
  const foot = [publisher, dayText(issued)].filter((part) => part !== '').join(' ');
  const whole = layout.strip && face === 'headline' ? '' : body;
  const shorter = summary === '' ? [] : [`${summary}\n${elsewhere}`];
  const forms = face === 'headline' ? [whole, ''] : [whole, ...shorter, elsewhere, ''];
  const all = forms.map((text) => () => articlePages(layout, { title, body: text, foot }));
  for (const set of all) {
    const pages = set();
    if (pages.length <= mostPages) return pages;
  }
  return articlePages(layout, { title, body: '', foot });
}

function contentPages(layout: Layout, panel: Panel, content: SlideContent, standing: StandingFace): Page[] {
  switch (content.kind) {
    case 'disclosure':
      return disclosurePages(layout, content);
    case 'text':
      return articlePages(layout, {
        title: content.title,
        body: content.body,
        foot: standing.town,
      });
    case 'hours':
      return hoursPages(layout, standing);
    case 'clock':
      return clockPages(layout, content.lunar);
    case 'figures':
      return figurePages(layout, content);
    case 'code':
      return codePages(layout, content, standing.town);
    case 'media':
      return [mediaPage(layout, panel, content, standing.town)];
  }
}

function restPages(layout: Layout, rest: Rest, standing: StandingFace): Page[] {
  switch (rest) {
    case 'town':
      return standingPages(layout, standing);
    case 'clock':
      return clockPages(layout, true);
    case 'blank':
      return [blankPage];
  }
}

export function bookOf(programme: Programme, panel: Panel): Book {
  const { slides, standing } = programme;
  const areas = areasOf(panel);
  const { main, side } = areas;
  const layouts = {
    whole: layoutOf(panel, areas.whole),
    main: layoutOf(panel, main),
    side: side && layoutOf(panel, side),
  };
  const inMain = (set: readonly Page[]) => set.map((page) => placed(page, main));
  const pages = new Map(
    slides.map((slide) => [slide.id, inMain(contentPages(layouts.main, panel, slide.content, standing))] as const),
  );
  return {
    programme,
    panel,
    areas,
    layout: layouts.whole,
    surroundings: surroundingsOf(areas, layouts, standing),
    timeline: timelineOf(programme, (slide) => (pages.get(slide.id) ?? []).map(({ dwellMs }) => dwellMs)),
    pages,
    standing: inMain(restPages(layouts.main, panel.standing, standing)),
    outside: restPages(layouts.whole, panel.outside, standing),
  };
}

/** The pages of a takeover: its severity in a band, a drill marked before all else. */
export function alarmPages(layout: Layout, takeover: Takeover, zone: string): Page[] {
  const { severity, headline, body, drill, from, until } = takeover;
  const name = severityNames[severity];
  if (layout.strip)
    return stripPages(layout, {
      title: headline,
      body,
      label: drill ? '演练' : name,
    });
  const ends = until - from < 86_400_000 ? timeText(until, zone) : momentText(until, zone);
  const label = drill ? `演练 ${name}` : name;
  return panelPages(layout, {
    title: headline,
    body,
    foot: drill ? '这是一次演练' : '',
    label,
    band: `有效至 ${ends}`,
  });
}
