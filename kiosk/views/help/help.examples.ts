/** Examples of the view, for the gallery. */
import type { Example } from '../../gallery/example.ts';
import { overfull } from '../../gallery/overfull.ts';

export const helpExamples: readonly Example[] = [
  { name: 'full', at: '/help' },
  { name: 'ringing', at: '/help', help: 'ringing' },
  { name: 'coming', at: '/help', help: 'coming' },
  { name: 'unanswered', at: '/help', help: 'unanswered' },
  { name: 'overfull', at: '/help', help: 'unanswered', snapshot: overfull },
  { name: 'unreachable', at: '/help', help: 'unreachable', away: true },
];
