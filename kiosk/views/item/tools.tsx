/** What one can do with a disclosure: take it home on a phone, have it read aloud, print it. */
import type { PublishedItem } from '../../state/published.ts';

export function Tools(_: { readonly item: PublishedItem }) {
  return null;
}
