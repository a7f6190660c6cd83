/** A list may change while a finger is down: what then stands under the finger is not what it was put on, and is not opened. */

const faceOf = (on: Element | null): string | null => on && (on.getAttribute('href') ?? on.textContent);
const pressable = (target: EventTarget | null): Element | null =>
  target instanceof Element ? target.closest('a, button') : null;

/** Refuses a touch that ends on another link or key than it began on, or on a link that meanwhile leads elsewhere. */
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
