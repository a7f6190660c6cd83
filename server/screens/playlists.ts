/** Screens and playlists as staff keep them. */
import { createHash, randomBytes } from 'node:crypto';
import type { Attachment } from '#content/model/attachment.ts';
import type { Playlist, PlaylistSettings } from '#content/model/playlist.ts';
import type { PublicScreen, Screen, ScreenSettings } from '#content/model/screen.ts';
import type { Keep } from '#server/platform/keep.ts';
import { Refusal } from '#server/platform/refusal.ts';

type Needs = {
  readonly store: Keep<{ screens: Record<string, Screen>; playlists: Record<string, Playlist> }>;
  readonly now: () => number;
  /** Called once a change is on disk. */
  readonly changed: () => void;
};

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
const newToken = (): string => randomBytes(24).toString('base64url');
const taken = () => new Refusal('conflict', { zh: '这个编号已经有了', en: 'This id is taken' });
const noScreen = () => new Refusal('not-found', { zh: '没有这块屏', en: 'There is no such screen' });
const noPlaylist = () => new Refusal('not-found', { zh: '没有这个播放单', en: 'There is no such playlist' });
const noPlaylistNamed = (id: string) =>
  new Refusal('invalid', { zh: '有 1 处需要改正', en: '1 fault(s) to correct' }, [
    { path: 'playlist', message: `没有播放单 ${id} there is no playlist ${id}` },
  ]);

/** A screen as its player may know it. */
export const publicScreen = ({ id, name, panel, playlist, place }: Screen): PublicScreen => ({
  id,
  name,
  panel,
  playlist,
  place,
});

/** Use cases of screens and playlists. */
export function createPlaylists({ store, now, changed }: Needs) {
  async function change<Result>(recipe: Parameters<typeof store.change<Result>>[0]): Promise<Result> {
    const result = await store.change(recipe);
    changed();
    return result;
  }
  const setToken = (id: string, tokenHash: string, check: (screen: Screen) => void = () => {}): Promise<Screen> =>
    change(({ screens }) => {
      const before = screens[id];
      if (!before) throw noScreen();
      check(before);
      screens[id] = { ...before, tokenHash };
      return screens[id];
    });
  return {
    screens: (): Screen[] => Object.values(store.data.screens),
    playlists: (): Playlist[] => Object.values(store.data.playlists),
    find(id: string): Screen {
      const screen = store.data.screens[id];
      if (!screen) throw noScreen();
      return screen;
    },
    /** The picture or video of an entry, by its hash; undefined where none has it. */
    mediaFile(hash: string): Attachment | undefined {
      const entries = Object.values(store.data.playlists).flatMap((playlist) => playlist.entries);
      const sources = entries.flatMap(({ source }) => (source.kind === 'media' ? [source.file] : []));
      return sources.find((file) => file.hash === hash);
    },
    findPlaylist: (id: string): Playlist | undefined => store.data.playlists[id],
    tokenFits: (screen: Screen, token: string | undefined): boolean =>
      token !== undefined && screen.tokenHash !== null && hashOf(token) === screen.tokenHash,
    /** A new token, told this once; the one before no longer fits. */
    async issueToken(id: string): Promise<{ screen: Screen; token: string }> {
      const token = newToken();
      return { screen: await setToken(id, hashOf(token)), token };
    },
    /** No token fits until another is issued. Throws `conflict` where there is none to revoke. */
    async revokeToken(id: string): Promise<Screen> {
      return setToken(id, '', ({ tokenHash }) => {
        if (!tokenHash) throw new Refusal('conflict', { zh: '这块屏没有配对', en: 'This screen is not paired' });
      });
    },

    /** The screen and its player's token, which is told this once. */
    async addScreen(id: string, settings: ScreenSettings): Promise<{ screen: Screen; token: string }> {
      const token = newToken();
      const screen: Screen = { id, ...settings, tokenHash: hashOf(token), changedAt: now() };
      await change(({ screens, playlists }) => {
        if (screens[id]) throw taken();
        if (!playlists[settings.playlist]) throw noPlaylistNamed(settings.playlist);
        screens[id] = screen;
      });
      return { screen, token };
    },
    changeScreen: (id: string, settings: ScreenSettings): Promise<Screen> =>
      change(({ screens, playlists }) => {
        const before = screens[id];
        if (!before) throw noScreen();
        if (!playlists[settings.playlist]) throw noPlaylistNamed(settings.playlist);
        const next: Screen = { id, ...settings, tokenHash: before.tokenHash, changedAt: now() };
        screens[id] = next;
        return next;
      }),
    removeScreen: (id: string): Promise<void> =>
      change(({ screens }) => {
        if (!screens[id]) throw noScreen();
        delete screens[id];
      }),

    addPlaylist: (id: string, settings: PlaylistSettings): Promise<Playlist> =>
      change(({ playlists }) => {
        if (playlists[id]) throw taken();
        const playlist: Playlist = { id, ...settings, changedAt: now() };
        playlists[id] = playlist;
        return playlist;
      }),
    changePlaylist: (id: string, settings: PlaylistSettings): Promise<Playlist> =>
      change(({ playlists }) => {
        if (!playlists[id]) throw noPlaylist();
        const playlist: Playlist = { id, ...settings, changedAt: now() };
        playlists[id] = playlist;
        return playlist;
      }),
    /** Throws `conflict` where a screen plays it. */
    removePlaylist: (id: string): Promise<void> =>
      change(({ playlists, screens }) => {
        if (!playlists[id]) throw noPlaylist();
        const user = Object.values(screens).find(({ playlist }) => playlist === id);
        if (user) {
          throw new Refusal('conflict', { zh: `“${user.name}”正在用它`, en: `The screen ${user.id} plays it` });
        }
        delete playlists[id];
      }),
  };
}
export type Playlists = ReturnType<typeof createPlaylists>;
