/** Examples of the view, for the gallery. */
import type { Example } from '../../gallery/example.ts';

export const fileExamples: readonly Example[] = [
  { name: 'pdf', at: '/file/budget-2026/1' },
  { name: 'pdf-text', at: '/file/budget-2026/1', touched: '.choices .chip[aria-pressed="false"]' },
  { name: 'picture', at: '/file/news-river/1' },
  { name: 'document', at: '/file/news-river/2' },
  { name: 'video', at: '/file/news-river/3' },
  { name: 'away', at: '/file/budget-2026/1', away: true },
  { name: 'unreadable', at: '/file/news-river/1', trouble: 'unreadable' },
];
