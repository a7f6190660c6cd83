/** Examples of the view, for the gallery. */
import type { Example } from '../../gallery/example.ts';
import { overfull } from '../../gallery/overfull.ts';
import { snapshotOf } from '../../gallery/sample.ts';

export const attractExamples: readonly Example[] = [
  { name: 'full', at: '/', resting: true },
  { name: 'empty', at: '/', resting: true, snapshot: snapshotOf([]) },
  { name: 'overfull', at: '/', resting: true, snapshot: overfull },
];
