/** Examples of the view, for the gallery. */
import type { Example } from '../../gallery/example.ts';

export const guideExamples: readonly Example[] = [
  { name: 'full', at: '/item/guide-pension' },
  { name: 'paid', at: '/item/guide-social-card' },
  { name: 'gone', at: '/item/guide-that-was' },
];
