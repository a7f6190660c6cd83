/** The pages of an article on any panel: a strip is all text, larger ones have a hierarchy. */
import type { Article } from './article.ts';
import type { Layout } from './layout.ts';
import type { Page } from './page.ts';
import { panelPages } from './panel.ts';
import { stripPages } from './strip.ts';

export const articlePages = (layout: Layout, article: Article): Page[] =>
  layout.strip ? stripPages(layout, article) : panelPages(layout, article);
