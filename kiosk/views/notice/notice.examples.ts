/** Examples of the view, for the gallery. */
import type { Example } from '../../gallery/example.ts';
import { overfull } from '../../gallery/overfull.ts';

export const noticeExamples: readonly Example[] = [
  { name: 'full', at: '/item/policy-old-age' },
  { name: 'repealed', at: '/item/policy-repealed' },
  { name: 'interpretation', at: '/item/explain-old-age' },
  { name: 'attachment', at: '/item/budget-2026' },
  { name: 'prints', at: '/item/budget-2026', prints: true },
  { name: 'take-home', at: '/item/policy-old-age', touched: '.tools button' },
  { name: 'overfull', at: '/item/overfull-notice', snapshot: overfull },
];
