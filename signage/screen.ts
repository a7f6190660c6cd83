/** One screen at work: joins its scene, picture, plays and reports with the hub and with the frames of the browser. */
import type { PlayEvent } from '#content/model/play.ts';
import { createHubClock } from '#content/page/clock.ts';
import { openCopy, openSpool } from '#content/page/copy.ts';
import { type Link, openLink, Refusal } from '#content/page/link.ts';
import { ownRelease } from '#content/page/stay.ts';
import { nightlyAt } from '#content/rules/night.ts';
import type { HubToScreen, ScreenToHub, Status } from '#content/wire/events.ts';
import { createPicture } from './picture.ts';
import { stayAwake } from './state/awake.ts';
import { noticeScene, unknownScreen, waiting } from './state/beginning.ts';
import { createPlays } from './state/plays.ts';
import { createReports } from './state/reports.ts';
import { createSaid } from './state/said.ts';
import { createScene, type Kept } from './state/scene.ts';
import { createShelf } from './state/shelf.ts';
import { checkMs, createWatchdog } from './state/watchdog.ts';

type Needs = {
  readonly root: HTMLElement;
  readonly screen: string;
  /** Told to staff when the screen was made; a screen that has one reports only with it. */
  readonly token: string | undefined;
  /** Staff took the screen from this page. */
  readonly unbound: () => Promise<void>;
};

/** A refusal that says that the token fits no more. */
const isForbidden = (error: unknown): boolean => error instanceof Refusal && error.type.endsWith(':forbidden');

const statusMs = 15_000;
/** How long a page that knows nothing waits for the hub before it says so. */
const silenceMs = 1500;

const newId = () =>
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36).padStart(7, '0')).join('-');

/** Plays the screen for the life of the page. */
export async function startScreen({ root, screen, token, unbound }: Needs): Promise<void> {
  const copy = openCopy<Kept>(`signage.${screen}`);
  const spool = openSpool<PlayEvent>(`signage.${screen}`);
  /** What was being played when the box last lost its power. */
  const playing = openCopy<PlayEvent | null>(`signage.${screen}.playing`);
  const [kept, interrupted] = await Promise.all([copy.load(), playing.load()]);
  // Before what is shown now takes its place; if it was put already, its id says so to the hub.
  if (interrupted) await spool.put(interrupted);
  const clock = createHubClock({ ask: () => link.ask('clock'), ...(kept && { ownOffset: kept.ownOffset }) });
  const now = () => clock.now();
  /** False once the hub has refused what the screen says of itself. */
  let trusted = true;
  /** False where the hub has no such screen. */
  let known = true;

  /** When the page is to be loaded anew; known with the screen, and asked for by a clock that may have been set since. */
  let nightly = () => Number.POSITIVE_INFINITY;
  /** The page comes up again without the hub only where a service worker keeps it. */
  const mayReload = () => link.online.value || navigator.serviceWorker?.controller != null;
  const reload = () => void (mayReload() && location.reload());
  const watchdog = createWatchdog({ visible: () => document.visibilityState === 'visible', reload });

  const said = createSaid(root);
  const reports = createReports({
    now,
    version: () => scene.version(),
    release: ownRelease,
    send: (status) => void tell(status),
  });
  const plays = createPlays({
    screen,
    newId,
    loadedAt: () => clock.at(0),
    keep: playing.save,
    async put(play) {
      if (!trusted) return;
      await spool.put(play);
      void deliver();
    },
  });
  const shelf = createShelf({
    failed: reports.failed,
    changed: () => scene.refit(),
    painted: () => scene.again(),
  });
  const picture = createPicture({
    root,
    now,
    sourceOf: shelf.find,
    failed: reports.failed,
    shown(painted, at) {
      plays.shown(painted, at);
      reports.shown(painted);
      said.shown(painted);
    },
  });
  const scene = createScene({
    copy,
    now,
    ownOffset: () => clock.ownOffset(),
    playable: shelf.playable,
    changed: (needs, settings) => {
      said.named(settings.name);
      nightly = () => nightlyAt(settings, needs.book.programme.zone, clock.at(0));
      void picture.show(needs);
    },
  });

  async function greet(hub: Link<ScreenToHub>): Promise<void> {
    const version = scene.version();
    try {
      const welcome = await hub.ask('hello', {
        screen,
        ...(token !== undefined && { token }),
        ...(version !== undefined && { version }),
      });
      [trusted, known] = [true, true];
      clock.begin();
      scene.welcomed(welcome);
      if (shelf.retry()) scene.refit();
      void deliver();
    } catch (error) {
      if (isForbidden(error)) return unbound();
      if (!(error instanceof Refusal)) throw error;
      // There is no such screen; asking again at once would give the same.
      known = false;
      void picture.show(noticeScene(unknownScreen(screen)));
    }
  }
  async function tell(status: Status): Promise<void> {
    if (!trusted || !known) return;
    await link.ask('status', status).then(scene.heard, (error: unknown) => {
      if (error instanceof Refusal) trusted = false;
    });
  }
  async function deliver(): Promise<void> {
    await spool.flush(async (batch) => void (await link.ask('plays', batch))).catch(() => undefined);
  }
  const link: Link<ScreenToHub> = openLink<ScreenToHub, HubToScreen>({
    namespace: '/signage',
    greet,
    listeners: {
      programme: (programme) => scene.change({ programme }),
      revoked: () => void unbound(),
      picture: (answer) => void picture.thumbnail().then(answer, () => answer(null)),
      reload,
      screen: (settings) => scene.change({ screen: settings }),
      takeover: (takeover) => scene.change({ takeover }),
    },
  });
  link.online.subscribe((online) => (online ? reports.report() : scene.lost()));

  if (kept) scene.restored(kept);
  else setTimeout(() => scene.version() === undefined && known && picture.show(noticeScene(waiting)), silenceMs);

  setInterval(() => {
    scene.aged();
    plays.goesOn(now());
    if (known) reports.report();
    else void greet(link).catch(() => undefined);
  }, statusMs);
  setInterval(() => {
    watchdog.check();
    if (now() >= nightly() && !scene.covered()) reload();
  }, checkMs);
  stayAwake();
  addEventListener('pagehide', () => {
    plays.ended(now());
    scene.lost();
  });
  addEventListener('error', ({ message }) => reports.failed(message));
  addEventListener('unhandledrejection', ({ reason }) => reports.failed(reason));
  requestAnimationFrame(function frame(instant) {
    requestAnimationFrame(frame);
    picture.frame(clock.at(instant));
    reports.frame();
    // A page that cannot paint stalls as well.
    watchdog.frame();
  });
}
