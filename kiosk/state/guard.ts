/** Keeps the public inside the kiosk: refuses what would open a menu, mark, drag, zoom, print or leave; notices signs of life. */
import type { Kiosk } from '../kiosk.ts';
import { leavesPage } from './leaving-keys.ts';
import { mmOf } from './measure.ts';
import { answerTouches, holdPressed, pressable, showPressed } from './pressed.ts';
import { addressOf } from './router.ts';

const noticed = { capture: true, passive: true };
const refused = { capture: true, passive: false };

/** Attaches the listeners once, for the life of the page. A visitor's own phone is not held: there one may zoom and copy. */
export function guardPage(kiosk: Kiosk, mmPerPx: number | null): void {
  for (const name of ['pointerdown', 'keydown', 'wheel', 'touchmove', 'scroll']) {
    addEventListener(name, () => kiosk.idle.touched(), noticed);
  }
  holdBrowserBack(kiosk);
  holdPressed();
  showPressed();
  if (!kiosk.isKiosk) return;
  answerTouches(() => mmOf({ width: innerWidth, height: innerHeight, mmPerPx }));
  refuseLeaving();
}

function refuseLeaving(): void {
  const refuse = (event: Event) => event.preventDefault();
  // Words that are marked, in a field too, would bring up the browser's own menu at a long touch.
  for (const name of [
    'contextmenu',
    'selectstart',
    'dragstart',
    'dragover',
    'drop',
    'gesturestart',
    'auxclick',
    'paste',
  ]) {
    addEventListener(name, refuse, refused);
  }
  // A touch of a key or link takes the focus nowhere: the browser would lay out what is left and what is entered.
  addEventListener(
    'mousedown',
    (event) => (event.detail > 1 || pressable(event.target) !== null) && event.preventDefault(),
    refused,
  );
  addEventListener('wheel', (event) => event.ctrlKey && event.preventDefault(), refused);
  addEventListener('touchmove', (event) => event.touches.length > 1 && event.preventDefault(), refused);
  addEventListener('keydown', (event) => leavesPage(event) && event.preventDefault(), refused);
  // Links go through the trail; what no view has handled leads nowhere.
  addEventListener('click', (event) => isLink(event.target) && event.preventDefault(), { passive: false });
}

const isLink = (target: EventTarget | null): boolean => target instanceof Element && target.closest('a') !== null;

/** The browser's own "back", a swipe or a key, goes back in the kiosk and never out of it. */
function holdBrowserBack(kiosk: Kiosk): void {
  const hold = () => history.pushState('held', '', addressOf(kiosk.trail.place.peek()) + location.search);
  // Browsers pass over entries that were made without a touch, so the entry is made at the first.
  addEventListener('pointerdown', () => history.state !== 'held' && hold(), { capture: true });
  addEventListener('popstate', () => {
    if (history.state === 'held') return;
    hold();
    if (kiosk.visit.sheet.peek() !== null) kiosk.visit.sheet.value = null;
    else if (kiosk.trail.canGoBack.peek()) kiosk.trail.back();
  });
}
