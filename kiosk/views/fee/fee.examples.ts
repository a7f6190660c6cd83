/** Examples of the view, for the gallery. */
import type { Example } from '../../gallery/example.ts';
import { overfull } from '../../gallery/overfull.ts';

export const feeExamples: readonly Example[] = [
  { name: 'full', at: '/item/fee-card' },
  { name: 'overfull', at: '/item/overfull-fee', snapshot: overfull },
];
