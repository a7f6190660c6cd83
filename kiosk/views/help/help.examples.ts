/** Examples of the view, for the gallery. */
import type { Example } from '../../gallery/example.ts';

export const helpExamples: readonly Example[] = [
  { name: 'full', at: '/help' },
  { name: 'ringing', at: '/help', help: 'ringing' },
  { name: 'coming', at: '/help', help: 'coming' },
  { name: 'unanswered', at: '/help', help: 'unanswered' },
  { name: 'unreachable', at: '/help', help: 'unreachable', away: true },
];
