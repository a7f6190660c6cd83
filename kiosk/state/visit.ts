/** What belongs to one visitor and to nobody after: the question typed, the materials ticked off. */
import { type Signal, signal } from '@preact/signals';
import type { Input } from '#content/model/terms.ts';

export type Visit = {
  /** The question in the search field. */
  readonly words: Signal<string>;
  /** How it was entered last. */
  readonly input: Signal<Input>;
  /** Materials that the visitor says they have, as `guide id/number`. */
  readonly ticked: Signal<ReadonlySet<string>>;
  /** Counts visits, so that a view can begin anew with each. */
  readonly number: Signal<number>;
  clear(): void;
};

export function createVisit(): Visit {
  const words = signal('');
  const input = signal<Input>('keyboard');
  const ticked = signal<ReadonlySet<string>>(new Set());
  const number = signal(1);
  return {
    words,
    input,
    ticked,
    number,
    clear() {
      words.value = '';
      input.value = 'keyboard';
      ticked.value = new Set();
      number.value += 1;
    },
  };
}
