/** Examples of the view, for the gallery. */
import type { Example } from '../../gallery/example.ts';
import { overfull } from '../../gallery/overfull.ts';
import { snapshotOf } from '../../gallery/sample.ts';

export const sectionExamples: readonly Example[] = [
  { name: 'full', at: '/section/news' },
  { name: 'guides', at: '/section/guides' },
  { name: 'empty', at: '/section/budget', snapshot: snapshotOf([]) },
  { name: 'overfull', at: '/section/news', snapshot: overfull },
];
