/** Against burn-in of an LCD: the whole picture wanders, slowly and by the clock alone, so that screens side by side agree. */

const stepMs = 60_000;

/** Offset in pixels at an instant: around the square of `shiftPx` each way, a pixel a minute. */
export function shiftAt(shiftPx: number, now: number): { readonly x: number; readonly y: number } {
  if (shiftPx === 0) return { x: 0, y: 0 };
  const side = 2 * shiftPx;
  const step = Math.floor(now / stepMs) % (4 * side);
  const along = step % side;
  const from = [
    { x: along, y: 0 },
    { x: side, y: along },
    { x: side - along, y: side },
    { x: 0, y: side - along },
  ][Math.floor(step / side)] ?? { x: 0, y: 0 };
  return { x: from.x - shiftPx, y: from.y - shiftPx };
}
