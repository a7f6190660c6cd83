/** What a screen paints at an instant, and until when: takeover over programme over standing face. Player and PNG both ask here. */
import type { Slide } from '#content/model/programme.ts';
import type { Takeover } from '#content/model/takeover.ts';
import { litAt } from '../lit-hours.ts';
import { showingAt } from '../showing.ts';
import { alarmPages, type Book } from './book.ts';
import { dateText, dayText, digitsText, lunarText, momentText, monthDayText, timeText } from './moment.ts';
import type { Frame, Media, Page, Run } from './page.ts';
import { paletteOf } from './palette.ts';
import type { Surroundings } from './surroundings.ts';
import { tickerAt } from './ticker.ts';

export type Painted = {
  readonly kind: 'slide' | 'takeover' | 'standing';
  /** Of the slide or takeover; `standing` for the standing face. */
  readonly id: string;
  readonly slide: Slide | null;
  readonly page: number;
  readonly frame: Frame;
  /** When this page was turned to, and when it is turned. */
  readonly from: number;
  readonly turnsAt: number;
  /** When the frame changes next: at the turn, or with the minute where it shows the time. */
  readonly until: number;
};

export type PaintNeeds = {
  readonly book: Book;
  /** As the page has it; whether it is in force is judged here. */
  readonly takeover: Takeover | null;
  /** When the content was last known to be current, where that is worth saying; null otherwise. */
  readonly asOf?: number | null;
};

type Turned = Pick<Painted, 'kind' | 'id' | 'slide' | 'page' | 'from' | 'turnsAt'> & {
  readonly content: Page;
  /** Null where the page covers the whole panel; else what may run in its ticker. */
  readonly beside: readonly Slide[] | null;
};

/** Pages that follow each other for as long as they stand, from `began` on. */
function turning(
  pages: readonly Page[],
  began: number,
  now: number,
): Pick<Turned, 'page' | 'from' | 'turnsAt' | 'content'> {
  const whole = pages.reduce((sum, { dwellMs }) => sum + dwellMs, 0);
  let from = now - ((((now - began) % whole) + whole) % whole);
  for (const [page, content] of pages.entries()) {
    if (now < from + content.dwellMs) return { page, content, from, turnsAt: from + content.dwellMs };
    from += content.dwellMs;
  }
  throw new RangeError('there is no page');
}

const standing = { kind: 'standing', id: 'standing', slide: null } as const;

function turnedAt({ book, takeover }: PaintNeeds, now: number): Turned {
  const { programme, layout, timeline } = book;
  const begins = takeover && now < takeover.from ? takeover.from : Number.POSITIVE_INFINITY;
  if (takeover && takeover.from <= now && now < takeover.until) {
    const shown = turning(alarmPages(layout, takeover, programme.zone), takeover.from, now);
    return {
      kind: 'takeover',
      id: takeover.id,
      slide: null,
      beside: null,
      ...shown,
      turnsAt: Math.min(shown.turnsAt, takeover.until),
    };
  }
  const { lit, until: litUntil } = litAt(book.panel, programme.zone, now);
  if (!lit) {
    const shown = turning(book.outside, 0, now);
    return { ...standing, ...shown, beside: null, turnsAt: Math.min(shown.turnsAt, litUntil, begins) };
  }
  const { turn, slides, from, until } = showingAt(programme, timeline, now);
  const content = turn && book.pages.get(turn.slide.id)?.[turn.page];
  if (turn && content) {
    return {
      kind: 'slide',
      id: turn.slide.id,
      slide: turn.slide,
      page: turn.page,
      content,
      beside: slides,
      from,
      turnsAt: Math.min(until, litUntil, begins),
    };
  }
  const shown = turning(book.standing, 0, now);
  return { ...standing, ...shown, beside: slides, turnsAt: Math.min(shown.turnsAt, until, litUntil, begins) };
}

const minute = 60_000;
const texts = {
  time: timeText,
  digits: digitsText,
  date: dateText,
  day: dayText,
  monthDay: monthDayText,
  moment: momentText,
  lunar: lunarText,
};

const nothing: Surroundings = { boxes: [], runs: [], clocks: [] };
const besideOf = ({ book }: PaintNeeds, { beside }: Turned): Surroundings => (beside ? book.surroundings : nothing);

/** A picture leaves the mark of age in sight: what is said in the bar, or the dot in the corner. */
function mediaAbove(media: Media, foot: Run | null, height: number): Media {
  const bottom = Math.min(media.y + media.height, foot ? foot.y - Math.round(foot.size / 4) : height - 2);
  return { ...media, height: bottom - media.y };
}

/** The frame of a page at an instant. */
function frameOf(needs: PaintNeeds, turned: Turned, now: number): Frame {
  const { book, takeover, asOf = null } = needs;
  const { width, height, face } = book.layout;
  const { zone } = book.programme;
  const { content, beside } = turned;
  const around = besideOf(needs, turned);
  const clocks = [...around.clocks, ...content.clocks].map(
    ({ shows, ...place }): Run => ({ ...place, text: texts[shows](now, zone) }),
  );
  const foot =
    content.foot && (asOf === null ? content.foot : { ...content.foot, text: `内容截至 ${momentText(asOf, zone)}` });
  const dot = { x: width - 2, y: height - 2, width: 2, height: 2, role: 'muted' } as const;
  const isBlank = content.boxes.length + content.runs.length + content.clocks.length === 0;
  const palette = paletteOf(book.panel.colours, turned.kind === 'takeover' && takeover ? takeover.severity : null);
  return {
    ...{ width, height, face },
    palette: isBlank ? { ...palette, ground: '#000000' } : palette,
    boxes: [...around.boxes, ...content.boxes, ...(asOf !== null && !content.foot && !isBlank ? [dot] : [])],
    runs: [...around.runs, ...content.runs, ...(foot && foot.text !== '' ? [foot] : []), ...clocks],
    ...(content.media && {
      media: asOf === null ? content.media : mediaAbove(content.media, content.foot, height),
    }),
    ticker: beside && tickerAt(book.areas.ticker, face, book.panel.zones, beside, now),
  };
}

export function paintedAt(needs: PaintNeeds, now: number): Painted {
  const turned = turnedAt(needs, now);
  const { content, beside: _, ...said } = turned;
  const showsTime = content.clocks.length + besideOf(needs, turned).clocks.length > 0;
  const until = showsTime ? Math.min(turned.turnsAt, now - (now % minute) + minute) : turned.turnsAt;
  return { ...said, frame: frameOf(needs, turned, now), until };
}

/** A frame as plain text: its lines from top to bottom. */
export function textOf({ runs, ticker = null }: Pick<Frame, 'runs'> & Partial<Pick<Frame, 'ticker'>>): string {
  const rows = new Map<number, Run[]>();
  for (const run of runs) rows.set(run.y, [...(rows.get(run.y) ?? []), run]);
  const lines = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([, row]) =>
      row
        .sort((a, b) => a.x - b.x)
        .map(({ text }) => text)
        .join('  '),
    );
  return [...lines, ...(ticker ? [ticker.items.join('  ')] : [])].join('\n');
}
