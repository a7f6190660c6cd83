/** Builders of screens, playlists and programmes for tests. */
import type { Socket } from 'socket.io-client';
import { Playlist } from '#content/model/playlist.ts';
import type { Programme } from '#content/model/programme.ts';
import { Screen } from '#content/model/screen.ts';
import { slidesFor } from '#content/rules/programme.ts';

export const zone = 'Asia/Shanghai';

/** What a screen of the hall has, as it is kept. */
export const screen = (facts: Record<string, unknown> = {}): Screen =>
  Screen.parse({ id: 'wall', name: '大屏', panel: { width: 320, height: 160 }, changedAt: 0, ...facts });

/** The body that adds a screen of 320×160. */
export const newScreen = (id = 'wall', facts: Record<string, unknown> = {}) => ({
  id,
  name: '大屏',
  panel: { width: 320, height: 160 },
  ...facts,
});

const standing = {
  town: '狮岭镇',
  hall: '政务中心',
  hours: '9:00—17:00',
  hotlineName: '热线',
  hotline: '12345',
  phone: '36860800',
};

/** The programme of entries that need no disclosures, saved at `made`. */
export function programmeOf(entries: readonly unknown[], made: number): Programme {
  const playlist = Playlist.parse({ id: 'main', name: '测试', entries, changedAt: made });
  const slides = slidesFor(playlist, [], made, zone);
  return { version: made, effectiveFrom: made, playlist: 'main', zone, slides, standing };
}

/** What the hub says next under this name. */
export const heard = (socket: Socket, event: string): Promise<unknown> =>
  new Promise((resolve) => {
    socket.once(event, resolve);
  });
