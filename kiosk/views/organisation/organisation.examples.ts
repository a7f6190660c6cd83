/** Examples of the view, for the gallery. */
import type { Example } from '../../gallery/example.ts';
import { overfull } from '../../gallery/overfull.ts';

export const organisationExamples: readonly Example[] = [
  { name: 'full', at: '/item/org-office' },
  { name: 'overfull', at: '/item/overfull-organisation', snapshot: overfull },
];
