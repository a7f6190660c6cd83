/** Examples of the view, for the gallery. */
import type { Example } from '../../gallery/example.ts';

export const displayExamples: readonly Example[] = [{ name: 'full', at: '/', touched: '.bar [aria-haspopup]' }];
