/** Keeps the public inside the kiosk: refuses what would open a menu, mark, drag, zoom, print or leave; notices signs of life. */
import type { Kiosk } from '../kiosk.ts';

/** Shortcuts of browsers that open, close, save, print, find, zoom or show the insides; `code`, for layouts differ. */
const withControl = new Set(
  'KeyA KeyD KeyE KeyF KeyG KeyH KeyI KeyJ KeyK KeyL KeyN KeyO KeyP KeyR KeyS KeyT KeyU KeyW Equal Minus Digit0 NumpadAdd NumpadSubtract Numpad0 Tab'.split(
    ' ',
  ),
);
const alone = new Set(
  'F1 F3 F5 F6 F7 F10 F11 F12 BrowserBack BrowserForward BrowserHome BrowserRefresh BrowserSearch ContextMenu'.split(
    ' ',
  ),
);

/** Whether a key would act on the browser rather than on the page. */
export function leavesPage(key: { code: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean }): boolean {
  if (alone.has(key.code)) return true;
  if (key.altKey && /^(Arrow(Left|Right)|Home|F4|Key[DEF])$/.test(key.code)) return true;
  return (key.ctrlKey || key.metaKey) && withControl.has(key.code);
}

const isField = (target: EventTarget | null): boolean => target instanceof HTMLInputElement;

/** Attaches the listeners once, for the life of the page. */
export function guardPage(kiosk: Kiosk): void {
  const refuse = (event: Event) => event.preventDefault();
  const outsideFields = (event: Event) => {
    if (!isField(event.target)) event.preventDefault();
  };
  for (const name of ['contextmenu', 'dragstart', 'dragover', 'drop', 'gesturestart', 'auxclick']) {
    addEventListener(name, refuse, { capture: true, passive: false });
  }
  addEventListener('selectstart', outsideFields, { capture: true });
  addEventListener('wheel', (event) => event.ctrlKey && event.preventDefault(), { capture: true, passive: false });
  addEventListener('touchmove', (event) => event.touches.length > 1 && event.preventDefault(), {
    capture: true,
    passive: false,
  });
  addEventListener('keydown', (event) => leavesPage(event) && event.preventDefault(), { capture: true });
  for (const name of ['pointerdown', 'keydown', 'wheel', 'touchmove', 'scroll']) {
    addEventListener(name, () => kiosk.idle.touched(), { capture: true, passive: true });
  }
  holdBrowserBack(kiosk);
}

/** The browser's own "back", a swipe or a key, goes back in the kiosk and never out of it. */
function holdBrowserBack(kiosk: Kiosk): void {
  const hold = () => history.pushState('held', '');
  // Browsers pass over entries that were made without a touch, so the entry is made at the first.
  addEventListener('pointerdown', () => history.state !== 'held' && hold(), { capture: true });
  addEventListener('popstate', () => {
    if (history.state === 'held') return;
    hold();
    if (kiosk.trail.canGoBack.peek()) kiosk.trail.back();
  });
}
