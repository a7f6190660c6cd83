/** What somebody is writing, kept in the browser at every pause, so that neither a crash nor an expired session loses it. */
import type { Disclosure } from '#content/model/disclosure.ts';

export type KeptText<Kept = Disclosure> = {
  readonly text: Kept;
  /** The text that the writing began from, and its revision; null for what the hub does not have yet. */
  readonly base: Kept | null;
  readonly revision: number | null;
  readonly at: number;
};

export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** One place a person and disclosure: an office PC is shared. A private window may refuse storage: then nothing is kept. */
export function keptText<Kept>(username: string, id: string, shelf: Shelf | null = browserShelf()) {
  const key = `gongkai-desk/${username}/${id}`;
  return {
    find(): KeptText<Kept> | null {
      try {
        const text = shelf?.getItem(key);
        return text ? (JSON.parse(text) as KeptText<Kept>) : null;
      } catch {
        return null;
      }
    },
    /** Whether it could be kept. */
    keep(kept: KeptText<Kept>): boolean {
      try {
        shelf?.setItem(key, JSON.stringify(kept));
        return shelf !== null;
      } catch {
        return false;
      }
    },
    drop(): void {
      try {
        shelf?.removeItem(key);
      } catch {
        // Refused storage holds nothing either.
      }
    },
  };
}

function browserShelf(): Shelf | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
