/** Starts the kiosk in its page: opens the connection and the copies, and shows the shell. */

import { computed, effect, signal } from '@preact/signals';
import { render } from 'preact';
import type { QueryEvent } from '#content/model/query.ts';
import type { Snapshot } from '#content/model/snapshot.ts';
import { createHubClock } from '#content/page/clock.ts';
import { openCopy, openSpool } from '#content/page/copy.ts';
import { type Link, openLink } from '#content/page/link.ts';
import { isRenewed, ownRelease, stayWithoutHub } from '#content/page/stay.ts';
import { maskPersonal } from '#content/rules/masking.ts';
import type { HubToKiosk, KioskToHub } from '#content/wire/events.ts';
import { createKiosk, KioskProvider } from './kiosk.ts';
import { fetchAhead } from './parts/later.tsx';
import { Shell } from './parts/shell.tsx';
import { createAsking } from './state/asking.ts';
import { createAway } from './state/away.ts';
import { createFiles } from './state/files.ts';
import { createFinder } from './state/finder.ts';
import { fitPage } from './state/fit-page.ts';
import { guardPage } from './state/guard.ts';
import { createHelp } from './state/help.ts';
import { createIdle } from './state/idle.ts';
import { leaveView } from './state/leave-view.ts';
import { isPhone } from './state/measure.ts';
import { newId } from './state/new-id.ts';
import { placeName } from './state/place-name.ts';
import { createPreferences } from './state/preferences.ts';
import { createPublished } from './state/published.ts';
import { createHandwriting } from './state/recogniser.ts';
import { createRenewal } from './state/renewal.ts';
import { placeOf } from './state/router.ts';
import { settingsOf } from './state/settings.ts';
import { createTakeoverWatch, type KeptTakeover } from './state/takeover.ts';
import { createTrail } from './state/trail.ts';
import { createUnused } from './state/unused.ts';
import { createVisit } from './state/visit.ts';
import { whenIdle } from './state/when-idle.ts';
import './styles/kiosk.css';
import { fetchLetters } from './styles/letters.ts';

const { name, mmPerPx, prints, faults } = settingsOf(location.search);
const isKiosk = name !== 'web' || !isPhone({ width: innerWidth, height: innerHeight });

const kept = openCopy<Snapshot>('kiosk');
const spool = openSpool<QueryEvent>('kiosk');
const clock = createHubClock({ ask: () => link.ask('clock') });
const now = () => clock.now();
const published = createPublished({ now, save: whenIdle((copy) => void kept.save(copy)) });
const takeover = createTakeoverWatch({ clock, copy: openCopy<KeptTakeover | null>('kiosk.takeover') });
const help = createHelp({ ask: (id) => link.ask('help', { kiosk: name, id }) });

async function greet(hub: Link<KioskToHub>): Promise<void> {
  const version = published.version();
  const welcome = await hub.ask('hello', { kiosk: name, ...(version !== undefined && { version }) });
  clock.begin();
  if (welcome.snapshot) published.replace(welcome.snapshot);
  takeover.heard(welcome.takeover);
  help.met(welcome.call);
  renewal?.heard(welcome.release);
  void deliver();
}
async function deliver(): Promise<void> {
  await spool.flush(async (batch) => void (await link.ask('queries', batch))).catch(() => undefined);
}
const link: Link<KioskToHub> = openLink<KioskToHub, HubToKiosk>({
  namespace: '/kiosk',
  greet,
  listeners: {
    'disclosure:changed': (change) => published.apply(change),
    'snapshot:changed': () => void greet(link).catch(() => undefined),
    takeover: (news) => takeover.heard(news),
    help: (call) => help.heard(call),
  },
});

void kept.load().then((copy) => {
  if (copy && !published.snapshot.peek()) published.replace(copy);
});

const resting = signal(false);
const town = () => published.town.peek();
/** Anew with each visitor, so that the questions of one stay are counted as one visit and tell nobody from another day. */
let visiting = { number: 0, id: '' };
const visitId = (): string => {
  const number = kiosk.visit.number.peek();
  if (visiting.number !== number) visiting = { number, id: newId() };
  return visiting.id;
};

const trail = createTrail({
  start: placeOf(location.pathname),
  show: whenIdle((path) => history.replaceState(history.state, '', path + location.search)),
  leave: leaveView,
});
/** Who writes thinks, and looks for a key. */
const idleSeconds = computed(
  () => (published.town.value?.idleSeconds ?? 90) * (trail.place.value.view === 'search' ? 2 : 1),
);

const kiosk = createKiosk({
  published,
  takeover,
  help,
  files: createFiles('/api/attachments'),
  now,
  isKiosk,
  prints,
  faults,
  resting,
  wake: () => (resting.value = false),
  online: link.online,
  away: createAway(link.online),
  trail,
  visit: createVisit(),
  preferences: createPreferences(),
  finder: createFinder({ published, now }),
  handwriting: createHandwriting(),
  asking: createAsking({
    kiosk: name,
    now,
    newId,
    mask: maskPersonal,
    put: (event) => void spool.put(event).then(deliver),
    circumstances: () => ({ visit: visitId(), language: kiosk.preferences.language.peek() }),
  }),
  idle: createIdle({
    idleSeconds: () => idleSeconds.peek(),
    countdownSeconds: () => town()?.countdownSeconds ?? 30,
    nothingToClear: () =>
      !trail.canGoBack.peek() && !kiosk.preferences.changed() && kiosk.visit.isClear() && help.state.peek() === 'quiet',
    ended: () => {
      kiosk.finish();
      resting.value = isKiosk;
    },
  }),
});

fitPage(kiosk, mmPerPx);
guardPage(kiosk, mmPerPx);
const unused = createUnused({ resting, visit: kiosk.visit.number, page: window });
/** Of the page's entry in the history, which a reload leaves. */
const renewed = 'renewed';
/** A visitor's own phone stays as it is: its page lives for minutes, and what they read is theirs. */
const renewal =
  import.meta.env.PROD && isKiosk
    ? createRenewal({
        own: ownRelease,
        online: link.online,
        unused: computed(() => unused.value && !takeover.current.value && kiosk.idle.left.value === null),
        reloaded: history.state === renewed,
        isReady: () => isRenewed('/kiosk/'),
        reload() {
          // The address may not have followed the end of the visit yet.
          history.replaceState(renewed, '', `/kiosk/${location.search}`);
          location.reload();
        },
      })
    : undefined;
/** Again after a while where the hub was away at that moment. */
const stay = () =>
  void fetchLetters()
    .then(fetchAhead)
    .then(() => stayWithoutHub('/kiosk/'))
    .then(() => import('./state/kept-files.ts'))
    .then((it) => it.keepFilesOf(published, kiosk.files))
    .catch(() => setTimeout(stay, 30_000));
// Once the parts that come later are there, and the visitor has what is wanted first.
if (import.meta.env.PROD && isKiosk) setTimeout(stay, 5000);
addEventListener('pagehide', () => kiosk.asking.left());
const entitle = whenIdle((title: string) => {
  document.title = title;
});
effect(() => {
  const town = published.town.value;
  if (town) entitle([placeName(kiosk), `${town.name} ${kiosk.say.value('disclosure')}`].filter(Boolean).join(' · '));
});
// The wait that runs was begun with another time in mind.
effect(() => void (idleSeconds.value && kiosk.idle.touched()));
const root = document.getElementById('kiosk');
if (root) render(<KioskProvider value={kiosk}>{<Shell />}</KioskProvider>, root);
