/** Everything that is published, whole, for a page's own copy. */
import type { Published } from './disclosure.ts';
import type { Town } from './town.ts';

export type Snapshot = {
  /** The instant of the last change that the public can notice; grows, and names the snapshot. */
  readonly version: number;
  readonly town: Town;
  /** Newest first. Each carries the end of its publication, so that a page alone drops it in time. */
  readonly disclosures: readonly (Published & { readonly publishedUntil: number | null })[];
  /** Toneless pinyin of titles and keywords by disclosure id, and of the synonyms, see `rules/searching`. */
  readonly sounds: Readonly<Record<string, string>>;
};
