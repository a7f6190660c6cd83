/** What the hub pushes: one place that turns what has changed into messages for kiosks, screens and the desk. */
import type { Server, Socket } from 'socket.io';
import type { Programme } from '#content/model/programme.ts';
import type { DisclosureRecord } from '#content/model/record.ts';
import { stateAt } from '#content/rules/lifecycle.ts';
import type { PublicState } from '#content/rules/publication.ts';
import type { DeskTopic, DisclosureChanged, HelpRequest, Paired } from '#content/wire/events.ts';
import { helloListener, kioskOf, watchKiosks } from './disclosures/kiosk-live.ts';
import { presenceListener } from './disclosures/presence-live.ts';
import type { PublicChange } from './disclosures/publications.ts';
import { answerListener, followCalls, helpListener, kioskRoom } from './help/help-live.ts';
import type { PageReleases } from './page-releases.ts';
import type { Parts } from './parts.ts';
import { type Clock, momentOf, type Timer } from './platform/clock.ts';
import { listenAll, listener, Nothing } from './platform/sockets.ts';
import { queriesListener } from './queries/queries-live.ts';
import { signageLive } from './screens/screens-live.ts';

type Needs = Parts & { readonly io: Server; readonly clock: Clock; readonly releases: PageReleases };

/** Presence changes by the thousand when the hub restarts; the desk is told at most this often. */
const presenceMs = 250;
const questionsMs = 2000;

/** Attaches every listener, and answers what to call when something has changed. */
export function createLive({ io, clock, releases, ...parts }: Needs) {
  const { now, log, takeovers, displays, help, sessions, publications, snapshots } = parts;
  const kiosk = io.of('/kiosk');
  const desk = io.of('/desk');

  const clockListener = listener('clock', Nothing, () => momentOf(clock), log);
  listenAll(kiosk, [
    helloListener({
      snapshots,
      takeover: () => takeovers.current(null),
      release: releases.kiosk,
      joined: displays.kioskJoined,
      followCalls: (socket, name) => followCalls(help, socket, name),
      now,
      log,
    }),
    clockListener,
    queriesListener(parts.queries, log),
    helpListener(help, kioskOf, log),
  ]);
  watchKiosks(kiosk, { left: displays.kioskLeft });
  const signage = signageLive({ namespace: io.of('/signage'), ...parts, clockListener });

  desk.use(async (socket, next) => {
    const person = await sessions.personOf(socket.request);
    (socket.data as { person?: string }).person = person?.username ?? '';
    next(person ? undefined : new Error('unauthenticated'));
  });
  const personOf = (socket: Socket): string => (socket.data as { person?: string }).person ?? '';
  listenAll(desk, [clockListener, answerListener(help, personOf, log), presenceListener(desk, personOf, log)]);
  desk.on('connection', (socket) => {
    socket.emit('displays', displays.list());
    socket.emit('takeovers', takeovers.inForce());
  });

  let presence: Timer | undefined;
  let asked: Timer | undefined;

  return {
    /** What the public can notice goes to kiosks and the desk. */
    publicChanged(changes: readonly PublicChange[], { version }: PublicState): void {
      const sounds = snapshots.current().snapshot.sounds;
      for (const { id, item } of changes) {
        const record = parts.disclosures.find(id);
        const change: DisclosureChanged = {
          id,
          revision: item?.revision ?? record.revision,
          state: item ? 'published' : stateAt(record, now()),
          version,
          ...(item && { disclosure: item, sound: sounds[id] ?? '' }),
        };
        kiosk.emit('disclosure:changed', change);
        desk.emit('disclosure:changed', change);
      }
      if (changes.length === 0) kiosk.emit('snapshot:changed', { version });
    },
    /** What the public cannot notice goes to the desk alone. */
    recordChanged(record: DisclosureRecord): void {
      const { version } = publications.state();
      const { id, revision } = record;
      desk.emit('disclosure:changed', { id, revision, state: stateAt(record, now()), version });
    },
    screenPicture: signage.picture,
    reloadScreen: signage.reload,
    programmeChanged: (programme: Programme): void => signage.programme(programme),
    pagePaired: (page: string, paired: Paired): void => void io.of('/signage').to(page).emit('paired', paired),
    screensChanged(): void {
      signage.screens();
      this.displaysChanged();
    },
    takeoverChanged(): void {
      signage.takeover();
      kiosk.emit('takeover', takeovers.current(null));
      desk.emit('takeovers', takeovers.inForce());
    },
    displaysChanged(): void {
      presence ??= clock.at(now() + presenceMs, () => {
        presence = undefined;
        desk.emit('displays', displays.list());
      });
    },
    /** Somebody's sessions are void: their open desks are told nothing more. */
    sessionsEnded(username: string): void {
      for (const socket of desk.sockets.values()) if (personOf(socket) === username) socket.disconnect(true);
    },
    /** Questions come by the dozen; the desk asks again at most this often. */
    questionsAsked(): void {
      asked ??= clock.at(now() + questionsMs, () => {
        asked = undefined;
        desk.emit('news', 'questions');
      });
    },
    news: (topic: DeskTopic): void => void desk.emit('news', topic),
    helpCalled(call: HelpRequest): void {
      desk.emit('help', call);
      kiosk.to(kioskRoom(call.kiosk)).emit('help', call);
    },
    stop(): void {
      presence?.cancel();
      asked?.cancel();
    },
  };
}
