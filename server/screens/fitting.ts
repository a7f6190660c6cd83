/** How a text will stand on a screen before it is published: its pages, what the face lacks, from how far it is read. */
import type { SlideContent, StandingFace } from '#content/model/programme.ts';
import type { Screen } from '#content/model/screen.ts';
import { clustersOf, tidy } from '#content/rules/fitting/characters.ts';
import { aloneId, aloneOn } from '#content/rules/frame/alone.ts';
import type { Book } from '#content/rules/frame/book.ts';
import { type Painted, paintedAt, textOf } from '#content/rules/frame/painted.ts';
import { readFrom } from '#content/rules/legibility.ts';
import { plainText } from '#content/rules/plain-text.ts';
import { localDay } from '#content/rules/windows.ts';
import { localAt } from '#content/rules/zone.ts';
import type { FittingText, ScreenFitting } from '#content/wire/fitting-bodies.ts';
import { glyphs } from './glyph-table.ts';
import { outlineHas } from './outline-letters.ts';

export type FittingNeeds = {
  readonly screen: Screen;
  /** What the screen's playlist takes notices as; null where it takes none of this category. */
  readonly face: 'headline' | 'full' | null;
  readonly text: FittingText;
  readonly standing: StandingFace;
  readonly zone: string;
  /** Milliseconds since 1970: the time that a clock on the page shows. */
  readonly now: number;
};

function contentOf({ face, text }: FittingNeeds): SlideContent {
  const { title, summary, body, publisher, issued } = text;
  const shown = face ?? 'full';
  return {
    kind: 'disclosure',
    id: aloneId,
    revision: 0,
    face: shown,
    title,
    summary,
    body: shown === 'full' ? plainText(body) : summary,
    publisher,
    issued: issued ?? '',
  };
}

/** The text alone on the screen, its first page turned to at `from`. */
function bookFor(needs: FittingNeeds, from: number): Book {
  const { screen, standing, zone } = needs;
  return aloneOn({ content: contentOf(needs), panel: screen.panel, standing, zone, from });
}

/** A page of the text as it will be painted; undefined where there is none. */
export function fittedPage(needs: FittingNeeds, page: number): Painted | undefined {
  const turns = bookFor(needs, needs.now).timeline.get(aloneId) ?? [];
  if (page >= turns.length) return undefined;
  const sumOf = (some: typeof turns): number => some.reduce((sum, { dwellMs }) => sum + dwellMs, 0);
  const { date, weekday } = localAt(needs.now, needs.zone);
  // A round begins anew at midnight: so long after it that page follows page.
  const now = Math.max(needs.now, localDay(date, weekday, needs.zone).from + sumOf(turns));
  const book = bookFor(needs, now - sumOf(turns.slice(0, page)));
  return paintedAt({ book, takeover: null }, now);
}

/** Characters of the text that the screen's face has no glyph for. */
function lackingOf({ text: { title, summary, body, publisher } }: FittingNeeds, face: 'bitmap' | 'outline'): string[] {
  const has = face === 'bitmap' ? (codePoint: number) => glyphs().find(codePoint) !== undefined : outlineHas;
  const all = clustersOf(tidy([title, summary, plainText(body), publisher].join('\n')));
  return [
    ...new Set(all.filter((cluster) => cluster.trim() !== '' && [...cluster].some((c) => !has(c.codePointAt(0) ?? 0)))),
  ];
}

/** How the text stands on the screen. */
export function fittingOf(needs: FittingNeeds): ScreenFitting {
  const { screen, face } = needs;
  const { layout, pages } = bookFor(needs, needs.now);
  const shown = pages.get(aloneId) ?? [];
  const sizes = shown.flatMap(({ runs }) =>
    runs.filter(({ role }) => role === 'strong' || role === 'text').map(({ size }) => size),
  );
  const [headlinePx, smallestPx] = [Math.max(...sizes), Math.min(...sizes)];
  return {
    screen: screen.id,
    name: screen.name,
    width: layout.width,
    height: layout.height,
    joins: face !== null,
    shows: face,
    face: layout.face,
    pages: shown.map((page) => ({ lines: textOf(page).split('\n'), dwellMs: page.dwellMs })),
    lacking: lackingOf(needs, layout.face),
    headline: { px: headlinePx, ...readFrom(headlinePx, screen.panel) },
    smallest: { px: smallestPx, ...readFrom(smallestPx, screen.panel) },
    viewingDistanceM: screen.panel.viewingDistanceM,
  };
}
