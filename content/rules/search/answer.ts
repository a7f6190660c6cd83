/** What a question is asked with, and what it is answered. */
import type { Kind } from '#content/model/terms.ts';
import type { Instant } from '#content/model/time.ts';
import type { Mark } from './snippet.ts';

export type { Mark };

export type Found = {
  readonly id: string;
  readonly kind: Kind;
  readonly title: string;
  /** Matched ranges of `title`, half-open, in order, without overlap. */
  readonly titleMarks: readonly Mark[];
  readonly snippet: string;
  /** Matched ranges of `snippet`. */
  readonly marks: readonly Mark[];
  readonly score: number;
};

export type SearchResult = {
  /** How many match in all; `items` holds the first of them. */
  readonly total: number;
  /** Of which kinds those are. */
  readonly kinds: readonly Kind[];
  readonly items: readonly Found[];
  /** Where nothing is found: the nearest titles, to be asked for instead. */
  readonly suggestions: readonly string[];
};

export type SearchOptions = {
  readonly kind?: Kind | undefined;
  readonly limit: number;
  /** What has expired by then stands lower; what is no longer published is left out. */
  readonly now: Instant;
};
