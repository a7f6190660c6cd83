/** What the forms of a kind share: the text as it is, how it is changed, and what is wrong with it. */
import type { Disclosure } from '#content/model/disclosure.ts';
import type { Fault } from '../state/http.ts';

export type Edited<Item extends Disclosure> = {
  readonly text: Item;
  readonly change: (patch: Partial<Item>) => void;
  readonly faults: readonly Fault[];
};
