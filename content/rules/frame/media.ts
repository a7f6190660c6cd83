/** The page of a picture or a video: its title, and the picture over it where the panel has the colours. */
import type { SlideContent } from '#content/model/programme.ts';
import type { Panel } from '#content/model/screen.ts';
import { articlePages } from './article-pages.ts';
import type { Layout } from './layout.ts';
import type { Page } from './page.ts';
import { blankPage } from './page.ts';

/** How long each stays unless staff say otherwise; a video begins anew when it ends. */
const dwellMs = { picture: 10_000, video: 20_000 } as const;

export function mediaPage(
  layout: Layout,
  { colours }: Panel,
  { title, hash, family }: Extract<SlideContent, { kind: 'media' }>,
  town: string,
): Page {
  const [words = blankPage] = articlePages(layout, { title, body: '', foot: town });
  if (colours !== 'full') return { ...words, dwellMs: dwellMs[family] };
  const { width, height } = layout;
  return { ...words, dwellMs: dwellMs[family], media: { x: 0, y: 0, width, height, hash, family } };
}
