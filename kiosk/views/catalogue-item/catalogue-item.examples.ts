/** Examples of the view, for the gallery. */
import type { Example } from '../../gallery/example.ts';
import { overfull } from '../../gallery/overfull.ts';

export const catalogueItemExamples: readonly Example[] = [
  { name: 'full', at: '/item/cat-elderly-1' },
  { name: 'overfull', at: '/item/overfull-duty', snapshot: overfull },
];
