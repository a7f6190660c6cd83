/** What a finger is put on: it looks pressed while it is held, answers when the finger goes, and nothing else opens in its place. */
import { createFingers, type Finger } from './fingers.ts';

/** On the glass for longer it is a touch, not the beginning of a drag; milliseconds. */
const touchAfterMs = 50;
/** The look stays so long after the finger went: to paint it back would come before the answer. */
const staysMs = 200;
/** What was scrolled by a finger still glides if it moved so little ago. */
const glidesMs = 150;
/** A finger that drags is heard of at least so often. */
const draggedMs = 300;

/** The key or link that a touch of `target` presses, or what says so of itself and all within; null where it is none. */
export const pressable = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element
    ? (target.closest<HTMLElement>('[data-press]') ?? target.closest<HTMLElement>('a, button'))
    : null;

type Press = { readonly on: HTMLElement | null; readonly face: string | null };

const pressOf = (target: EventTarget | null): Press => {
  const on = pressable(target);
  return { on, face: on && (on.getAttribute('href') ?? on.textContent) };
};

/** The words of a key may change while it is held; a link must lead where it led, and may be another that stands in its place. */
const isSame = (before: Press, now: Press): boolean =>
  (now.on === before.on && now.on?.matches('button, [data-press]')) || now.face === before.face;

/** Marks what a finger rests on with `data-held`. The browser's own `:active` comes as late as the finger goes, and costs the answer a frame. */
export function showPressed(): void {
  let held: Element | null = null;
  let turn: ReturnType<typeof setTimeout> | undefined;
  const show = (on: Element | null) => {
    clearTimeout(turn);
    held?.removeAttribute('data-held');
    on?.setAttribute('data-held', '');
    held = on;
  };
  const press = ({ target }: Event) => {
    show(null);
    const on = pressable(target);
    if (on) turn = setTimeout(show, touchAfterMs, on);
  };
  const release = () => {
    clearTimeout(turn);
    if (held) turn = setTimeout(show, staysMs, null);
  };
  addEventListener('pointerdown', press, { capture: true });
  addEventListener('pointerup', release, { capture: true });
  addEventListener('pointercancel', () => show(null), { capture: true });
}

/** A list may change while a finger is down: refuses a touch that ends on another link or key than it began on, or on a link that meanwhile leads elsewhere. */
export function holdPressed(): void {
  let began: Press | undefined;
  const press = ({ target }: Event) => {
    began = pressOf(target);
  };
  const release = (event: MouseEvent) => {
    const before = began;
    began = undefined;
    const now = pressOf(event.target);
    // Keyboards and screen readers press without a pointer.
    if (!before || event.detail === 0 || !now.on || isSame(before, now)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener('pointerdown', press, { capture: true });
  addEventListener('click', release, { capture: true });
}

/**
 * Presses what a finger came down on when it goes, however long it rested and however it trembled; `fingers.ts` says
 * which do. The browser would do so later, as if by a mouse, and not at all for a finger that rests half a second or
 * slips by some millimetres. `mmPerPx`: of the panel now.
 */
export function answerTouches(mmPerPx: () => number): void {
  const fingers = createFingers<Press>((a, b) => a.on === b.on);
  const touched = new Map<number, Node>();
  /** What a finger set in motion, and when it last moved. */
  let glides: { readonly what: Node; readonly at: number } | null = null;

  const fingerOf = ({ identifier, clientX, clientY, radiusX, radiusY }: Touch, at: number): Finger => {
    const mm = mmPerPx();
    return { id: identifier, x: clientX * mm, y: clientY * mm, at, across: 2 * Math.max(radiusX, radiusY) * mm };
  };
  const under = (x: number, y: number) => pressOf(document.elementFromPoint(x, y));
  const stands = ({ on }: Press, x: number, y: number) => under(x / mmPerPx(), y / mmPerPx()).on === on;

  const comes = ({ changedTouches, timeStamp }: TouchEvent) => {
    for (const touch of changedTouches) {
      if (!(touch.target instanceof Node)) continue;
      const press = pressOf(touch.target);
      const stops = glides !== null && timeStamp - glides.at < glidesMs && glides.what.contains(touch.target);
      touched.set(touch.identifier, touch.target);
      fingers.comes(fingerOf(touch, timeStamp), press.on && press, stops, stands);
    }
  };
  const moves = ({ changedTouches, timeStamp }: TouchEvent) => {
    for (const touch of changedTouches) fingers.moves(fingerOf(touch, timeStamp));
  };
  const goes = (event: TouchEvent) => {
    for (const { identifier, clientX, clientY } of event.changedTouches) {
      touched.delete(identifier);
      const press = fingers.goes(identifier, event.timeStamp, (it) => isSame(it, under(clientX, clientY)));
      // Else the browser's own press would follow.
      if (press !== undefined && event.cancelable) event.preventDefault();
      press?.on?.click();
    }
  };
  // What a key scrolls is set in motion by nobody's finger on it: one may press the key, or a row, meanwhile.
  const scrolls = ({ target, timeStamp }: Event) => {
    if (!(target instanceof Node)) return;
    const within = [...touched].filter(([, on]) => target.contains(on)).map(([id]) => id);
    const dragged = fingers.movedSince(within, timeStamp - draggedMs);
    if (!dragged && !(glides?.what === target && timeStamp - glides.at < glidesMs)) return;
    glides = { what: target, at: timeStamp };
    fingers.scroll(within);
  };
  const noticed = { capture: true, passive: true };
  addEventListener('touchstart', comes, noticed);
  addEventListener('touchmove', moves, noticed);
  addEventListener('touchend', goes, { capture: true, passive: false });
  addEventListener(
    'touchcancel',
    () => {
      touched.clear();
      fingers.clear();
    },
    noticed,
  );
  addEventListener('scroll', scrolls, noticed);
}
