/** Examples of the view, for the gallery. */
import type { Example } from '../../gallery/example.ts';

export const attractExamples: readonly Example[] = [{ name: 'full', at: '/', resting: true }];
