/** One content alone on a panel, at any hour and for good: a preview before publication, or words that stand for a programme. */
import type { SlideContent, StandingFace } from '#content/model/programme.ts';
import type { Panel } from '#content/model/screen.ts';
import { type Book, bookOf } from './book.ts';

/** The slide of the book, as its `pages` and its `timeline` name it. */
export const aloneId = 'alone';

export type Alone = {
  readonly content: SlideContent;
  readonly panel: Panel;
  readonly standing: StandingFace;
  readonly zone: string;
  /** When its first page is turned to, in milliseconds since 1970. */
  readonly from: number;
};

/** The book of a programme that holds the content alone; the panel is taken as lit. */
export function aloneOn({ content, panel, standing, zone, from }: Alone): Book {
  const slide = {
    id: aloneId,
    content,
    windows: [],
    from: 0,
    until: null,
    priority: 'ordinary',
    weight: 1,
    dwellMs: null,
  } as const;
  const programme = { version: 0, effectiveFrom: from, playlist: aloneId, zone, slides: [slide], standing };
  return bookOf(programme, { ...panel, hours: [] });
}
