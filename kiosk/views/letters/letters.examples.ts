/** Examples of the view, for the gallery. */
import type { Example } from '../../gallery/example.ts';

export const lettersExamples: readonly Example[] = [{ name: 'full', at: '/letters' }];
