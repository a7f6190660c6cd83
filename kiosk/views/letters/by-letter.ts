/** Disclosures under the first letter of their title's pinyin: guides first, then by sound. */
import type { PublishedItem } from '../../state/published.ts';

/** Letters with what begins so; what has no known sound is left out. */
export function byLetter(
  items: readonly PublishedItem[],
  sounds: Readonly<Record<string, string>>,
): ReadonlyMap<string, readonly PublishedItem[]> {
  const letters = new Map<string, PublishedItem[]>();
  for (const item of items) {
    const letter = /[a-z]/i.exec(sounds[item.id] ?? '')?.[0].toUpperCase();
    if (letter) letters.set(letter, [...(letters.get(letter) ?? []), item]);
  }
  const rank = (item: PublishedItem) => (item.kind === 'guide' ? 0 : 1);
  const soundOf = (item: PublishedItem) => sounds[item.id] ?? '';
  for (const members of letters.values())
    members.sort((a, b) => rank(a) - rank(b) || soundOf(a).localeCompare(soundOf(b)));
  return letters;
}
