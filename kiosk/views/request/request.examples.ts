/** Examples of the view, for the gallery. */
import type { Example } from '../../gallery/example.ts';

export const requestExamples: readonly Example[] = [{ name: 'full', at: '/request' }];
