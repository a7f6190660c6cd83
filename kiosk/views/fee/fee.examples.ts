/** Examples of the view, for the gallery. */
import type { Example } from '../../gallery/example.ts';

export const feeExamples: readonly Example[] = [{ name: 'full', at: '/item/fee-card' }];
