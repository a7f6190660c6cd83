/** `/kiosk`: a kiosk says which version it has and is given the snapshot where it lacks it. */
import type { Namespace, Socket } from 'socket.io';
import type { Takeover } from '#content/model/takeover.ts';
import { type HelpRequest, KioskHello, type KioskWelcome } from '#content/wire/events.ts';
import type { Log } from '#server/platform/log.ts';
import { type Listener, listener } from '#server/platform/sockets.ts';
import type { Snapshots } from './snapshots.ts';

type Needs = {
  readonly snapshots: Snapshots;
  readonly takeover: () => Takeover | null;
  /** Of the kiosk's page. */
  readonly release: string;
  readonly joined: (connection: string, kiosk: string) => void;
  /** From now on the connection hears of the kiosk's calls for the guide; gives the last of them. */
  readonly followCalls: (socket: Socket, kiosk: string) => HelpRequest | undefined;
  readonly now: () => number;
  readonly log: Log;
};

/** Which kiosk a connection is, once it has said hello. */
export const kioskOf = (socket: Socket): string => (socket.data as { kiosk?: string }).kiosk ?? 'web';

/** A kiosk's greeting. */
export function helloListener({ snapshots, takeover, release, joined, followCalls, now, log }: Needs): Listener {
  return listener(
    'hello',
    KioskHello,
    ({ kiosk = 'web', version }, socket): KioskWelcome => {
      (socket.data as { kiosk?: string }).kiosk = kiosk;
      joined(socket.id, kiosk);
      const call = followCalls(socket, kiosk);
      const { snapshot } = snapshots.current();
      return {
        now: now(),
        version: snapshot.version,
        release,
        takeover: takeover(),
        ...(call && { call }),
        ...(version !== snapshot.version && { snapshot }),
      };
    },
    log,
  );
}

/** Follows the end of connections. */
export function watchKiosks(namespace: Namespace, { left }: { readonly left: (connection: string) => void }): void {
  namespace.on('connection', (socket) => {
    socket.on('disconnect', () => left(socket.id));
  });
}
