/** The composition root: what is kept is opened, the features are made over it, routes and sockets serve them. */
import type { RequestHandler } from 'express';
import { Server as SocketServer } from 'socket.io';
import { console as byConsole } from './commands/data.ts';
import { openData } from './data.ts';
import { type Door, takePort } from './door.ts';
import type { Starter } from './first-start.ts';
import { createInbox } from './inbox/inbox.ts';
import { createLive } from './live.ts';
import { createMetrics } from './metrics/metrics.ts';
import type { PageReleases } from './page-releases.ts';
import { createParts } from './parts.ts';
import type { Clock } from './platform/clock.ts';
import type { Config } from './platform/config.ts';
import type { Disk } from './platform/disk.ts';
import type { Log } from './platform/log.ts';
import { spaceOf } from './platform/space.ts';
import type { Timetable } from './platform/timetable.ts';
import { createRoutes } from './routes.ts';

export type HubNeeds = {
  readonly config: Config;
  readonly clock: Clock;
  readonly disk: Disk;
  readonly log: Log;
  readonly timetable: Timetable;
  readonly version: string;
  /** Serves the pages. */
  readonly pages: RequestHandler;
  /** Of the pages. */
  readonly releases: PageReleases;
  /** The built program that reads documents. */
  readonly documentReader: string;
  readonly starter: () => Promise<Starter>;
};

export type Hub = {
  readonly port: number;
  /** The administrator's first password, where one was made at this start. */
  readonly firstPassword: string | undefined;
  readonly screens: readonly { readonly id: string; readonly name: string }[];
  /** No new connections, writes finished, logs flushed. */
  stop(): Promise<void>;
};

/** Takes the port, opens the data, answers. Throws StartRefused (or the store's own faults) where that cannot be. */
export async function startHub(needs: HubNeeds): Promise<Hub> {
  const door = await takePort(needs.config);
  try {
    return await openHub(door, needs);
  } catch (error) {
    await door.close();
    throw error;
  }
}

async function openHub(door: Door, needs: HubNeeds): Promise<Hub> {
  const { config, clock, disk, log, timetable, version, pages } = needs;
  const now = (): number => clock.now();
  const metrics = createMetrics({ now });
  const observed = metrics.observed(disk);
  const data = await openData({ ...needs, disk: observed, now });
  const parts = await createParts({ ...needs, now, observed, data, metrics, tell: () => live });
  const app = createRoutes({
    ...parts,
    pages,
    version,
    store: data,
    space: () => spaceOf(config.dataDir),
    secure: config.tls !== undefined,
    startedAt: now(),
    pictureOf: (screen) => live.screenPicture(screen),
    reload: (screen) => live.reloadScreen(screen),
  });
  const io = new SocketServer({
    serveClient: false,
    transports: ['websocket', 'polling'],
    perMessageDeflate: false,
    maxHttpBufferSize: 1_000_000,
    allowRequest: (req, answer) => answer(null, sameOrigin(req.headers)),
  });
  // After the door has its listener, or both would answer (socket.io #3501).
  io.attach(door.server);
  const live = createLive({ io, clock, releases: needs.releases, ...parts });

  /** A daily job, whose changes are the hub's own in the audit. */
  const daily = (name: string, time: string, act: () => Promise<void>): void =>
    timetable.daily({
      name,
      time,
      act: () =>
        parts.audit.within(
          () => ({ by: 'system', from: '' }),
          async (end) => {
            await act();
            await end();
          },
        ),
    });
  daily('backup', '02:30', parts.backups.daily);
  daily('forget-persons', '03:10', parts.requests.forgetPersons);
  daily('fold-questions', '03:20', parts.queries.fold);
  daily('sweep-files', '03:30', parts.sweep);
  daily('fold-plays', '03:40', parts.plays.fold);

  const inbox = createInbox({
    ...{ dataDir: config.dataDir, disk: observed, clock, log },
    take: ({ source, notices }) =>
      parts.audit.within(
        () => byConsole,
        async () => {
          const taken = await parts.takeImported(notices, byConsole.by);
          await parts.audit.record(byConsole, 'disclosure.import', 'gkmlpt', { source, ...taken });
          return taken;
        },
      ),
  });
  door.open(app);
  log.info({ event: 'hub.started', port: door.port, version });
  return {
    port: door.port,
    firstPassword: data.firstPassword,
    screens: parts.playlists.screens().map(({ id, name }) => ({ id, name })),
    async stop() {
      await timetable.stop();
      await inbox.stop();
      parts.publications.stop();
      parts.programmes.stop();
      parts.takeovers.stop();
      live.stop();
      io.disconnectSockets(true);
      io.engine.close();
      await door.close();
      await data.close();
      log.info({ event: 'hub.stopped' });
    },
  };
}

/** A page of another site opens no socket here; a program without an Origin may. */
function sameOrigin({ origin, host }: { origin?: string | undefined; host?: string | undefined }): boolean {
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}
