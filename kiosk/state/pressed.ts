/** What a finger is put on: it looks pressed while it is held, and nothing else opens in its place. */

/** On the glass for longer it is a touch, not the beginning of a drag; milliseconds. */
const touchAfterMs = 50;
/** The look stays so long after the finger went: to paint it back would come before the answer. */
const staysMs = 200;

/** The key or link that a touch of `target` presses; null where it is none. */
export const pressable = (target: EventTarget | null): Element | null =>
  target instanceof Element ? target.closest('a, button') : null;

const faceOf = (on: Element | null): string | null => on && (on.getAttribute('href') ?? on.textContent);

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
  let began: { readonly on: Element | null; readonly face: string | null } | undefined;
  const press = ({ target }: Event) => {
    const on = pressable(target);
    began = { on, face: faceOf(on) };
  };
  const release = (event: MouseEvent) => {
    const before = began;
    began = undefined;
    const on = pressable(event.target);
    // Keyboards and screen readers press without a pointer; the words of a key may change while it is held.
    if (!before || event.detail === 0 || !on || (on === before.on && on.matches('button'))) return;
    if (faceOf(on) === before.face) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener('pointerdown', press, { capture: true });
  addEventListener('click', release, { capture: true });
}
