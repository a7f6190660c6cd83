/** Examples of the view, for the gallery. */
import type { Example } from '../../gallery/example.ts';

export const organisationExamples: readonly Example[] = [{ name: 'full', at: '/item/org-office' }];
