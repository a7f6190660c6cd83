/** Reads the table of strokes that the build makes: the file's form is described in `kiosk/make-strokes.mjs`. */
import type { Ink, Point } from './stroke.ts';

export type Written = { readonly character: string; readonly ink: Ink };

/** Every character of the table. Throws where the bytes are no such table. */
export function* strokesIn(bytes: Uint8Array): Generator<Written> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || String.fromCharCode(...bytes.subarray(0, 4)) !== 'GKS1')
    throw new Error('no table of strokes');
  for (let at = 8 + view.getUint32(4, true); at < bytes.length; ) {
    const character = String.fromCharCode(view.getUint16(at, true));
    const strokes = view.getUint8(at + 2);
    at += 3;
    const ink = Array.from({ length: strokes }, () => {
      const points = view.getUint8(at);
      at += 1;
      return Array.from({ length: points }, (): Point => {
        at += 2;
        return [view.getUint8(at - 2), view.getUint8(at - 1)];
      });
    });
    yield { character, ink };
  }
}
