/** What belongs to one visitor and to nobody after: the question typed, the materials ticked off, the sheet left open. */
import { type Signal, signal } from '@preact/signals';
import type { Input } from '#content/model/terms.ts';

/** How one writes on the kiosk's own keys. */
export type Way = 'letters' | 'nine' | 'hand';

/** What may lie over a view. */
export type SheetName = 'display' | 'take-home';

export type Visit = {
  /** The question in the search field. */
  readonly words: Signal<string>;
  /** How it was entered last. */
  readonly input: Signal<Input>;
  /** The way chosen for the kiosk's own keys. */
  readonly way: Signal<Way>;
  /** Touched on nine keys, yet to become a word. */
  readonly digits: Signal<string>;
  /** Materials that the visitor says they have, as `guide id/number`. */
  readonly ticked: Signal<ReadonlySet<string>>;
  /** The sheet that lies over the view. */
  readonly sheet: Signal<SheetName | null>;
  /** Counts visits, so that a view can begin anew with each. */
  readonly number: Signal<number>;
  /** Whether there is nothing to clear. */
  isClear(): boolean;
  clear(): void;
};

export function createVisit(): Visit {
  const words = signal('');
  const input = signal<Input>('keyboard');
  const way = signal<Way>('letters');
  const digits = signal('');
  const ticked = signal<ReadonlySet<string>>(new Set());
  const sheet = signal<SheetName | null>(null);
  const number = signal(1);
  return {
    words,
    input,
    way,
    digits,
    ticked,
    sheet,
    number,
    isClear: () => words.peek() === '' && digits.peek() === '' && ticked.peek().size === 0 && sheet.peek() === null,
    clear() {
      words.value = '';
      input.value = 'keyboard';
      way.value = 'letters';
      digits.value = '';
      ticked.value = new Set();
      sheet.value = null;
      number.value += 1;
    },
  };
}
