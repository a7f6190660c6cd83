/** A Markdown text as the kiosk shows it; the reader is fetched with the first text. */
import { later } from './later.tsx';

export const Text = later<{ text: string; level?: 2 | 3 }>(() =>
  import('#content/page/article.tsx').then(({ Article }) => Article),
);
