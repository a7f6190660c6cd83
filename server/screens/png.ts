/** A bitmap of palette colours as a PNG of exactly its pixels. */
import { crc32, deflateSync } from 'node:zlib';
import type { Bitmap } from '#content/rules/frame/bitmap.ts';

function chunk(type: string, data: Uint8Array): Buffer {
  const out = Buffer.alloc(12 + data.length);
  out.writeUInt32BE(data.length, 0);
  out.write(type, 4, 'latin1');
  out.set(data, 8);
  out.writeUInt32BE(crc32(out.subarray(4, 8 + data.length)), 8 + data.length);
  return out;
}

/** `palette`: `#rrggbb`, at most sixteen, as the pixels count them. */
export function pngOf({ width, height, pixels }: Bitmap, palette: readonly string[]): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([4, 3, 0, 0, 0], 8);
  const rowBytes = 1 + Math.ceil(width / 2);
  const rows = new Uint8Array(rowBytes * height);
  for (let y = 0; y < height; y += 1) {
    let at = y * rowBytes + 1;
    for (let x = y * width; x < (y + 1) * width; x += 2) {
      const right = x + 1 < (y + 1) * width ? (pixels[x + 1] ?? 0) : 0;
      rows[at++] = ((pixels[x] ?? 0) << 4) | right;
    }
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.map((colour) => colour.slice(1)).join(''), 'hex')),
    chunk('IDAT', deflateSync(rows, { level: 3 })),
    chunk('IEND', new Uint8Array()),
  ]);
}
