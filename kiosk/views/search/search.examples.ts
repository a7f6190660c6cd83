/** Examples of the view, for the gallery. */
import type { Example } from '../../gallery/example.ts';

export const searchExamples: readonly Example[] = [
  { name: 'full', at: '/search', words: '残疾' },
  { name: 'empty', at: '/search' },
  { name: 'nine', at: '/search', way: 'nine' },
  { name: 'hand', at: '/search', way: 'hand' },
  { name: 'nothing', at: '/search', words: '驾驶证换证' },
];
