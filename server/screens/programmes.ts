/** The programme of each playlist, resolved from what is public; a new version only where what it holds has changed. */
import type { Playlist } from '#content/model/playlist.ts';
import type { Programme } from '#content/model/programme.ts';
import type { Town } from '#content/model/town.ts';
import { nextEndOf, programmeOf } from '#content/rules/programme.ts';
import type { PublicState } from '#content/rules/publication.ts';
import type { Clock, Timer } from '#server/platform/clock.ts';

type Needs = {
  readonly playlists: () => readonly Playlist[];
  readonly published: () => PublicState;
  /** What will be public at a later instant, as far as is known now. */
  readonly publishedAt: (instant: number) => PublicState;
  readonly town: () => Town;
  readonly clock: Clock;
  readonly zone: string;
  readonly announce: (programme: Programme) => void;
};

type Kept = { readonly programme: Programme; readonly body: string };

/** Programmes by playlist, and `refresh` to call after any change of what they rest on. */
export function createProgrammes({ playlists, published, publishedAt, town, clock, zone, announce }: Needs) {
  const kept = new Map<string, Kept>();
  /** Programmes to come, by playlist and the instant from which they hold; until anything changes. */
  const foreseen = new Map<string, Kept>();
  let timer: Timer | undefined;

  function derive(playlist: Playlist, state: PublicState, at: number): Kept {
    const programme = programmeOf({ playlist, published: state, town: town(), zone }, at);
    return { programme, body: JSON.stringify([programme.slides, programme.standing]) };
  }
  /** The one before where it still holds, else the new one under a version that grows. */
  function following(before: Kept | undefined, after: Kept): Kept {
    if (!before) return after;
    if (before.body === after.body) return before;
    const version = Math.max(after.programme.version, before.programme.version + 1);
    return { ...after, programme: { ...after.programme, version } };
  }

  /** Derives every programme anew and announces those that hold something else than before. */
  function refresh(): void {
    const now = clock.now();
    const present = new Set<string>();
    foreseen.clear();
    for (const playlist of playlists()) {
      present.add(playlist.id);
      const before = kept.get(playlist.id);
      const after = following(before, derive(playlist, published(), now));
      kept.set(playlist.id, after);
      if (before && before !== after) announce(after.programme);
    }
    for (const id of kept.keys()) if (!present.has(id)) kept.delete(id);
    timer?.cancel();
    const ends = [...kept.values()].flatMap(({ programme }) => nextEndOf(programme, now) ?? []);
    timer = ends.length === 0 ? undefined : clock.at(Math.min(...ends), refresh);
  }
  refresh();

  /** Goes through every change that the clock alone will bring, as `refresh` will when it comes. */
  function foreseenAt(playlist: Playlist, instant: number): Programme | undefined {
    let state = published();
    let current = kept.get(playlist.id);
    for (let now = clock.now(); current; ) {
      const next = Math.min(state.until ?? instant + 1, nextEndOf(current.programme, now) ?? instant + 1);
      if (next > instant) break;
      now = next;
      state = publishedAt(now);
      const key = `${playlist.id} ${now}`;
      const after: Kept = foreseen.get(key) ?? following(current, derive(playlist, state, now));
      foreseen.set(key, after);
      current = after;
    }
    return current?.programme;
  }

  return {
    refresh,
    /** What the playlist will hold at an instant if nobody changes anything; of the past and of now, what it holds now. */
    findAt(id: string, instant: number): Programme | undefined {
      const playlist = playlists().find((one) => one.id === id);
      return playlist && foreseenAt(playlist, instant);
    },
    find: (playlist: string): Programme | undefined => kept.get(playlist)?.programme,
    stop: (): void => timer?.cancel(),
  };
}
