/** A bitmap of palette colours as a 24-bit BMP, which the plainest of controllers read. */
import type { Bitmap } from '#content/rules/frame/bitmap.ts';

const headBytes = 54;
/** Pixels a metre at 96 to the inch: readers want some number here. */
const pixelsPerMetre = 3780;

/** `palette`: `#rrggbb`, as the pixels count them. Rows run from the bottom up, as old readers expect. */
export function bmpOf({ width, height, pixels }: Bitmap, palette: readonly string[]): Buffer {
  const rowBytes = Math.ceil((width * 3) / 4) * 4;
  const out = Buffer.alloc(headBytes + rowBytes * height);
  out.write('BM', 0, 'latin1');
  out.writeUInt32LE(out.length, 2);
  out.writeUInt32LE(headBytes, 10);
  out.writeUInt32LE(40, 14);
  out.writeInt32LE(width, 18);
  out.writeInt32LE(height, 22);
  out.writeUInt16LE(1, 26);
  out.writeUInt16LE(24, 28);
  out.writeUInt32LE(rowBytes * height, 34);
  out.writeInt32LE(pixelsPerMetre, 38);
  out.writeInt32LE(pixelsPerMetre, 42);
  const colours = palette.map((colour) => Number.parseInt(colour.slice(1), 16));
  for (let y = 0; y < height; y += 1) {
    let at = headBytes + (height - 1 - y) * rowBytes;
    for (let x = y * width; x < (y + 1) * width; x += 1) {
      // Blue, green, red: a little-endian number of three bytes.
      out.writeUIntLE(colours[pixels[x] ?? 0] ?? 0, at, 3);
      at += 3;
    }
  }
  return out;
}
