/** The small interface through which a feature reaches the store: it declares what it keeps and sees nothing else. */
import { current, type Draft, isDraft } from 'immer';

export type Keep<Data extends object> = {
  /** What is durable, never half a change. */
  readonly data: Readonly<Data>;
  /** Serial and whole: resolves once the change is on disk; a recipe that throws changes nothing. */
  change<Result>(recipe: (draft: Draft<Data>) => Result): Promise<Result>;
};

/** The value behind a draft, which outlives the recipe. */
export const plain = <Value>(value: Value): Value => (isDraft(value) ? (current(value as object) as Value) : value);
