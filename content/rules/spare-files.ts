/** Which of the files that were handed in may go: those that nothing has named for a while. */
import type { Disclosure } from '#content/model/disclosure.ts';
import type { Playlist } from '#content/model/playlist.ts';
import type { DisclosureRecord } from '#content/model/record.ts';
import type { SpareFile } from '#content/model/spare-file.ts';

/** A text that waits in a browser to be saved, and a playlist taken apart to be put together anew, are over by then. */
export const spareDays = 30;
const spareMs = spareDays * 86_400_000;

/** Hashes of the files that belong to it. */
export const filesOf = (disclosure: Disclosure): string[] =>
  disclosure.kind === 'notice' ? disclosure.attachments.map(({ hash }) => hash) : [];

/** Hashes of the files that a text of these records, or an entry of these playlists, names. */
export function filesNamed(records: readonly DisclosureRecord[], playlists: readonly Playlist[]): Set<string> {
  const texts = records.flatMap(({ working, live, next }) =>
    [working, live?.disclosure, next?.disclosure].filter((text) => text !== undefined),
  );
  const played = playlists.flatMap(({ entries }) =>
    entries.flatMap(({ source }) => (source.kind === 'media' ? [source.file.hash] : [])),
  );
  return new Set([...texts.flatMap(filesOf), ...played]);
}

/** A file that is kept; `usedAt` where it was handed in again or looked at, in milliseconds since 1970. */
export type KeptHash = { readonly hash: string; readonly usedAt: number | undefined };

export type SparePlan = {
  /** What is spare and may yet be wanted, by its hash. */
  readonly waiting: Readonly<Record<string, SpareFile>>;
  /** What may go now. */
  readonly over: readonly string[];
};

/** What to do with `spare`, the files that nothing names at `now`, of which `known` were spare before. */
export function sparePlan(
  spare: readonly KeptHash[],
  known: Readonly<Record<string, SpareFile>>,
  now: number,
): SparePlan {
  const waiting: Record<string, SpareFile> = {};
  const over: string[] = [];
  for (const { hash, usedAt = 0 } of spare) {
    const since = Math.max(known[hash]?.since ?? now, usedAt);
    if (now - since >= spareMs) over.push(hash);
    else waiting[hash] = { id: hash, since };
  }
  return { waiting, over };
}
