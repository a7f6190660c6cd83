/** Examples of the view, for the gallery. */
import type { Example } from '../../gallery/example.ts';
import { overfull } from '../../gallery/overfull.ts';

export const guideExamples: readonly Example[] = [
  { name: 'full', at: '/item/guide-pension' },
  { name: 'paid', at: '/item/guide-social-card' },
  { name: 'overfull', at: '/item/overfull-guide', snapshot: overfull },
  { name: 'gone', at: '/item/guide-that-was' },
];
