/** Examples of the view, for the gallery. */
import type { Example } from '../../gallery/example.ts';
import { overfull } from '../../gallery/overfull.ts';

export const searchExamples: readonly Example[] = [
  { name: 'full', at: '/search', words: '残疾' },
  { name: 'empty', at: '/search' },
  { name: 'nine', at: '/search', way: 'nine' },
  { name: 'hand', at: '/search', way: 'hand' },
  { name: 'typing', at: '/search', words: 'shiling', touched: '[aria-expanded=false]' },
  { name: 'typing-nine', at: '/search', words: '狮岭', way: 'nine', touched: '[aria-expanded=false]' },
  { name: 'typing-hand', at: '/search', words: '狮岭', way: 'hand', touched: '[aria-expanded=false]' },
  { name: 'typing-nothing', at: '/search', words: '驾驶证换证', touched: '[aria-expanded=false]' },
  { name: 'overfull', at: '/search', words: '通知', snapshot: overfull },
  { name: 'overfull-before', at: '/search', snapshot: overfull },
  { name: 'nothing', at: '/search', words: '驾驶证换证' },
];
