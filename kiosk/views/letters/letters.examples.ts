/** Examples of the view, for the gallery. */
import type { Example } from '../../gallery/example.ts';
import { overfull } from '../../gallery/overfull.ts';
import { snapshotOf } from '../../gallery/sample.ts';

export const lettersExamples: readonly Example[] = [
  { name: 'full', at: '/letters' },
  { name: 'empty', at: '/letters', snapshot: snapshotOf([]) },
  { name: 'overfull', at: '/letters', snapshot: overfull },
];
