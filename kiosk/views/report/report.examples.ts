/** Examples of the view, for the gallery. */
import type { Example } from '../../gallery/example.ts';

export const reportExamples: readonly Example[] = [{ name: 'full', at: '/item/report-2020' }];
