/** `/signage`: a screen says who it is and what it has, and is given what is missing. */
import type { Namespace, Socket } from 'socket.io';
import type { PlayEvent } from '#content/model/play.ts';
import type { Programme } from '#content/model/programme.ts';
import type { Screen } from '#content/model/screen.ts';
import type { Takeover } from '#content/model/takeover.ts';
import {
  PairingCall,
  type Pairing as PairingWelcome,
  PlayBatch,
  type Received,
  ScreenHello,
  type ScreenWelcome,
  Status,
} from '#content/wire/events.ts';
import type { Log } from '#server/platform/log.ts';
import { Refusal } from '#server/platform/refusal.ts';
import { type Listener, listenAll, listener } from '#server/platform/sockets.ts';
import type { DisplayBoard } from './displays.ts';
import type { Pairing } from './pairing.ts';
import { type Playlists, publicScreen } from './playlists.ts';
import type { Takeovers } from './takeovers.ts';
import { isThumbnail } from './thumbnail.ts';

type Needs = {
  readonly namespace: Namespace;
  readonly playlists: Playlists;
  readonly programmeOf: (screen: Screen) => Programme;
  readonly takeovers: Takeovers;
  readonly displays: DisplayBoard;
  readonly pairing: Pairing;
  readonly plays: { receive(events: readonly PlayEvent[]): Promise<Received> };
  readonly now: () => number;
  readonly clockListener: Listener;
  readonly log: Log;
};

/** What the hub knows of a connection. */
type Bound = { screen?: string; token?: string | undefined; trusted?: boolean };
const boundOf = (socket: Socket): Bound => socket.data as Bound;
const screenRoom = (screen: string): string => `screen:${screen}`;
const playlistRoom = (playlist: string): string => `playlist:${playlist}`;
/** How long a page has to send its picture. */
const pictureMs = 3000;
const notGreeted = () => new Refusal('conflict', { zh: '请先 hello', en: 'Say hello first' });
const notTrusted = () => new Refusal('forbidden', { zh: '需要这块屏的令牌', en: "The screen's token is required" });

/** Listens to screens; answers what to say to them. */
export function signageLive(needs: Needs) {
  const { namespace, playlists, programmeOf, takeovers, displays, pairing, plays, now, clockListener, log } = needs;
  /** Until the first token is issued any page may speak for a screen, so that a hall runs before anyone has paired. */
  const trusts = (screen: Screen, token: string | undefined): boolean =>
    screen.tokenHash === null || playlists.tokenFits(screen, token);
  const hello = listener(
    'hello',
    ScreenHello,
    ({ screen: id, token, version }, socket): ScreenWelcome => {
      const screen = playlists.find(id);
      const bound = boundOf(socket);
      const trusted = trusts(screen, token);
      if (token !== undefined && !trusted) throw notTrusted();
      if (bound.screen !== id) {
        if (bound.screen !== undefined) displays.screenLeft(bound.screen);
        for (const room of socket.rooms) if (room !== socket.id) socket.leave(room);
        socket.join([screenRoom(id), playlistRoom(screen.playlist)]);
        displays.screenJoined(id);
      }
      bound.screen = id;
      bound.token = token;
      pairing.left(socket.id);
      bound.trusted = trusted;
      const programme = programmeOf(screen);
      return {
        now: now(),
        version: programme.version,
        screen: publicScreen(screen),
        takeover: takeovers.current(id),
        ...(version !== programme.version && { programme }),
      };
    },
    log,
  );
  const pair = listener(
    'pair',
    PairingCall,
    ({ width, height }, socket): PairingWelcome => {
      const { code, until } = pairing.offer(socket.id, width, height);
      return { now: now(), code, until };
    },
    log,
  );
  const status = listener(
    'status',
    Status,
    (report, socket) => {
      const { screen, trusted } = boundOf(socket);
      if (screen === undefined) throw notGreeted();
      if (!trusted) throw notTrusted();
      displays.reported(screen, report);
      if (report.takeover) takeovers.paintedBy(screen, report.takeover, now());
      return { now: now() };
    },
    log,
  );
  const played = listener(
    'plays',
    PlayBatch,
    (batch, socket) => {
      const { screen, trusted } = boundOf(socket);
      if (screen === undefined) throw notGreeted();
      if (!trusted || batch.some((play) => play.screen !== screen)) throw notTrusted();
      return plays.receive(batch);
    },
    log,
  );
  listenAll(namespace, [hello, pair, status, played, clockListener]);
  namespace.on('connection', (socket) => {
    socket.on('disconnect', () => {
      pairing.left(socket.id);
      const { screen } = boundOf(socket);
      if (screen !== undefined) displays.screenLeft(screen);
    });
  });

  /** Tells connections whose token fits no more, or whose screen is gone. */
  function revoke(): void {
    const screens = new Map(playlists.screens().map((screen) => [screen.id, screen]));
    for (const socket of namespace.sockets.values()) {
      const bound = boundOf(socket);
      if (bound.screen === undefined) continue;
      const screen = screens.get(bound.screen);
      bound.trusted = screen !== undefined && trusts(screen, bound.token);
      if (!bound.trusted && (bound.token !== undefined || !screen)) socket.emit('revoked');
    }
  }

  /** The pages that may speak for a screen. */
  const pagesOf = (screen: string): Socket[] =>
    [...namespace.sockets.values()].filter((socket) => boundOf(socket).screen === screen && boundOf(socket).trusted);

  return {
    /** One emit for all screens of the playlist: an emit a socket costs twice the time. */
    programme: (programme: Programme): void => {
      namespace.to(playlistRoom(programme.playlist)).emit('programme', programme);
    },
    /** Each screen's own settings; one that plays another list now is given its programme. */
    screens: (): void => {
      revoke();
      for (const screen of playlists.screens()) {
        const room = screenRoom(screen.id);
        namespace.in(room).socketsJoin(playlistRoom(screen.playlist));
        for (const { id } of playlists.playlists()) {
          if (id !== screen.playlist) namespace.in(room).socketsLeave(playlistRoom(id));
        }
        namespace.to(room).emit('screen', publicScreen(screen));
        namespace.to(room).emit('programme', programmeOf(screen));
      }
    },
    /** What the screen shows now, as its page sends it; undefined where no page of it does. */
    picture: async (screen: string): Promise<Buffer | undefined> => {
      const [page] = pagesOf(screen);
      const answer: unknown = await page
        ?.timeout(pictureMs)
        .emitWithAck('picture')
        .catch(() => undefined);
      return isThumbnail(answer) ? answer : undefined;
    },
    /** Has the screen's pages loaded anew; false where none is there. */
    reload: (screen: string): boolean => {
      const pages = pagesOf(screen);
      for (const page of pages) page.emit('reload');
      return pages.length > 0;
    },
    /** One emit for all that are told the same. */
    takeover: (): void => {
      const groups = new Map<string, { readonly takeover: Takeover | null; readonly rooms: string[] }>();
      for (const { id } of playlists.screens()) {
        const takeover = takeovers.current(id);
        const group = groups.get(takeover?.id ?? '') ?? { takeover, rooms: [] };
        group.rooms.push(screenRoom(id));
        groups.set(takeover?.id ?? '', group);
      }
      for (const { takeover, rooms } of groups.values()) namespace.to(rooms).emit('takeover', takeover);
    },
  };
}
