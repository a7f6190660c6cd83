/** A frame painted to one byte a pixel, the role of its colour: what a browser's canvas and the hub's PNG both show. */
import { cellsMeasure, clustersOf } from '../fitting/characters.ts';
import type { Glyph, Glyphs } from './glyphs.ts';
import { type Box, type Frame, type Role, type Run, roles } from './page.ts';
import { tickerFrame } from './ticker.ts';

export type Bitmap = {
  readonly width: number;
  readonly height: number;
  /** Places in `roles`, row by row. */
  readonly pixels: Uint8Array;
};

const indexOf = (role: Role): number => roles.indexOf(role);

function paintBox({ width, height, pixels }: Bitmap, box: Box): void {
  const last = Math.min(width, box.x + box.width);
  for (let y = Math.max(0, box.y); y < Math.min(height, box.y + box.height); y += 1) {
    pixels.fill(indexOf(box.role), y * width + Math.max(0, box.x), Math.max(y * width, y * width + last));
  }
}

function paintGlyph(
  { width, height, pixels }: Bitmap,
  { bytes, bits }: Glyph,
  x: number,
  y: number,
  times: number,
  colour: number,
): void {
  for (let row = 0; row < 16; row += 1) {
    for (let column = 0; column < bytes * 8; column += 1) {
      if (((bits[row * bytes + (column >> 3)] ?? 0) & (0x80 >> (column & 7))) === 0) continue;
      const left = x + column * times;
      const right = Math.min(width, left + times);
      for (let line = Math.max(0, y + row * times); line < Math.min(height, y + (row + 1) * times); line += 1) {
        if (right > 0) pixels.fill(colour, line * width + Math.max(0, left), line * width + right);
      }
    }
  }
}

/** The glyphs of a cluster: base and marks. A character without one that fits its cell shows as 〓, as printers do. */
function glyphsOf(cluster: string, cells: number, glyphs: Glyphs): Glyph[] {
  const found = [...cluster].map((character) => glyphs.find(character.codePointAt(0) ?? 0));
  const [base, ...marks] = found;
  const shown = base && base.bytes <= cells ? base : glyphs.find(cells === 2 ? 0x3013 : 0x3f);
  return [shown, ...marks].filter((glyph): glyph is Glyph => glyph !== undefined && glyph.bytes <= cells);
}

function paintRun(bitmap: Bitmap, run: Run, glyphs: Glyphs): void {
  const clusters = clustersOf(run.text);
  const cells = clusters.reduce((sum, cluster) => sum + cellsMeasure(cluster), 0);
  const times = Math.max(1, Math.min(Math.floor(run.size / 16), Math.floor(run.width / (cells * 8))));
  const taken = cells * 8 * times;
  let x = run.align === 'start' ? run.x : run.align === 'end' ? run.x - taken : run.x - Math.floor(taken / 2);
  const y = run.y + Math.floor((run.size - 16 * times) / 2);
  for (const cluster of clusters) {
    const room = cellsMeasure(cluster);
    for (const glyph of cluster === ' ' ? [] : glyphsOf(cluster, room, glyphs)) {
      paintGlyph(bitmap, glyph, x + (room - glyph.bytes) * 4 * times, y, times, indexOf(run.role));
    }
    x += room * 8 * times;
  }
}

/** Puts a part over the whole, at its place. */
function paste(whole: Bitmap, part: Bitmap, x: number, y: number): void {
  for (let row = 0; row < part.height; row += 1) {
    whole.pixels.set(part.pixels.subarray(row * part.width, (row + 1) * part.width), (y + row) * whole.width + x);
  }
}

export function paintBitmap(frame: Frame, glyphs: Glyphs): Bitmap {
  const { width, height } = frame;
  const bitmap = {
    width,
    height,
    pixels: new Uint8Array(width * height).fill(indexOf('ground')),
  };
  for (const box of frame.boxes) paintBox(bitmap, box);
  for (const run of frame.runs) paintRun(bitmap, run, glyphs);
  const { ticker } = frame;
  if (ticker) paste(bitmap, paintBitmap(tickerFrame(frame, ticker), glyphs), ticker.x, ticker.y);
  return bitmap;
}

/** The bitmap turned clockwise, as the panel hangs. */
export function turned(bitmap: Bitmap, rotation: 0 | 90 | 180 | 270): Bitmap {
  if (rotation === 0) return bitmap;
  const { width, height, pixels } = bitmap;
  const [wide, high] = rotation === 180 ? [width, height] : [height, width];
  const out = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [tx, ty] =
        rotation === 90 ? [height - 1 - y, x] : rotation === 180 ? [width - 1 - x, height - 1 - y] : [y, width - 1 - x];
      out[ty * wide + tx] = pixels[y * width + x] ?? 0;
    }
  }
  return { width: wide, height: high, pixels: out };
}
