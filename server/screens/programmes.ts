/** The programme of each playlist, resolved from what is public; a new version only where what it holds has changed. */
import type { Playlist } from '#content/model/playlist.ts';
import type { Programme } from '#content/model/programme.ts';
import type { Town } from '#content/model/town.ts';
import { slidesFor, standingFace } from '#content/rules/programme.ts';
import type { PublishedItem } from '#content/rules/publication.ts';

type Needs = {
  readonly playlists: () => readonly Playlist[];
  readonly published: () => { readonly items: readonly PublishedItem[]; readonly version: number };
  readonly town: () => Town;
  readonly now: () => number;
  readonly zone: string;
  readonly announce: (programme: Programme) => void;
};

/** Programmes by playlist, and `refresh` to call after any change of what they rest on. */
export function createProgrammes({ playlists, published, town, now, zone, announce }: Needs) {
  const kept = new Map<string, { readonly programme: Programme; readonly body: string }>();

  function derive(playlist: Playlist): { programme: Programme; body: string } {
    const { items, version } = published();
    const slides = slidesFor(playlist, items, now(), zone);
    const standing = standingFace(town());
    const body = JSON.stringify([slides, standing]);
    const newest = Math.max(version, playlist.changedAt);
    return {
      body,
      programme: { version: newest, effectiveFrom: newest, playlist: playlist.id, zone, slides, standing },
    };
  }

  /** Derives every programme anew and announces those that hold something else than before. */
  function refresh(): void {
    const present = new Set<string>();
    for (const playlist of playlists()) {
      present.add(playlist.id);
      const before = kept.get(playlist.id);
      const after = derive(playlist);
      if (before?.body === after.body) continue;
      const version = Math.max(after.programme.version, before ? before.programme.version + 1 : 0);
      const programme = { ...after.programme, version };
      kept.set(playlist.id, { ...after, programme });
      if (before) announce(programme);
    }
    for (const id of kept.keys()) if (!present.has(id)) kept.delete(id);
  }
  refresh();

  return {
    refresh,
    find: (playlist: string): Programme | undefined => kept.get(playlist)?.programme,
  };
}
export type Programmes = ReturnType<typeof createProgrammes>;
