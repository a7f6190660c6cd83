/** Examples of the view, for the gallery. */
import type { Example } from '../../gallery/example.ts';

export const lifeExamples: readonly Example[] = [
  { name: 'full', at: '/life/disability' },
  { name: 'empty', at: '/life/land' },
];
