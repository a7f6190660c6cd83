/** What a finger is put on: it looks pressed while it is held, answers when the finger goes, and nothing else opens in its place. */

/** On the glass for longer it is a touch, not the beginning of a drag; milliseconds. */
const touchAfterMs = 50;
/** The look stays so long after the finger went: to paint it back would come before the answer. */
const staysMs = 200;
/** What was scrolled by a finger still glides if it moved so little ago. */
const glidesMs = 150;

/** The key or link that a touch of `target` presses, or what else says so of itself; null where it is none. */
export const pressable = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('a, button, [data-press]') : null;

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
 * Presses what a finger came down on when it goes, however long it rested and however it trembled, unless it scrolled
 * something, stopped what still glides, or went elsewhere. The browser would do so later, as if by a mouse, and not at
 * all for a finger that rests half a second or slips by some millimetres.
 */
export function answerTouches(): void {
  const began = new Map<number, Press>();
  /** The browser has taken the finger to scroll with it, if there is something to scroll. */
  let pans = false;
  let pannedAt = Number.NEGATIVE_INFINITY;
  const press = ({ touches, changedTouches, timeStamp }: TouchEvent) => {
    if (timeStamp - pannedAt < glidesMs) return;
    if (touches.length === changedTouches.length) pans = false;
    for (const { identifier, target } of changedTouches) {
      const now = pressOf(target);
      // Two fingers on one key mean to pinch it; a sleeve or a palm elsewhere means nothing.
      const other = [...began].find(([, { on }]) => on !== null && on === now.on);
      if (other) began.delete(other[0]);
      else began.set(identifier, now);
    }
  };
  const release = (event: TouchEvent) => {
    for (const { identifier, clientX, clientY } of event.changedTouches) {
      const before = began.get(identifier);
      began.delete(identifier);
      if (!before?.on) continue;
      // Else the browser's own press would follow.
      if (event.cancelable) event.preventDefault();
      const now = pressOf(document.elementFromPoint(clientX, clientY));
      if (isSame(before, now)) now.on?.click();
    }
  };
  // What a key scrolls is no pan: one may press it again meanwhile.
  const scrolled = ({ timeStamp }: Event) => {
    if (!pans) return;
    pannedAt = timeStamp;
    began.clear();
  };
  const noticed = { capture: true, passive: true };
  addEventListener('touchstart', press, noticed);
  addEventListener('touchend', release, { capture: true, passive: false });
  addEventListener('touchcancel', () => began.clear(), noticed);
  addEventListener('pointercancel', () => (pans = true), noticed);
  addEventListener('scroll', scrolled, noticed);
}
