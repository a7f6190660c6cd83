/** Examples of the view, for the gallery. */
import type { Example } from '../../gallery/example.ts';

export const catalogueItemExamples: readonly Example[] = [{ name: 'full', at: '/item/cat-elderly-1' }];
