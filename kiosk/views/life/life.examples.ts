/** Examples of the view, for the gallery. */
import type { Example } from '../../gallery/example.ts';
import { overfull } from '../../gallery/overfull.ts';
import { snapshotOf } from '../../gallery/sample.ts';

export const lifeExamples: readonly Example[] = [
  { name: 'full', at: '/life/disability' },
  { name: 'overfull', at: '/life/birth', snapshot: overfull },
  { name: 'rules', at: '/life/house' },
  { name: 'empty', at: '/life/house', snapshot: snapshotOf([]) },
];
