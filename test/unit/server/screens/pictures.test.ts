/**
 * The nine sizes that must look right, pixel by pixel as the pictures in `test/pictures` have them. Where a change is
 * meant, look at what `PICTURES=renew npx vitest run --project unit pictures` writes before it is kept.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { renderFrame } from '#server/screens/frame.ts';
import { panels, scenes } from '../../../support/golden-scenes.ts';

const folder = path.resolve(import.meta.dirname, '../../../pictures');
const renews = process.env.PICTURES === 'renew';

/** Size, colours and rows of a PNG, however well it was compressed. */
function contentOf(png: Buffer) {
  const parts: Record<string, Buffer> = {};
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    parts[type] = Buffer.concat([parts[type] ?? Buffer.alloc(0), png.subarray(at + 8, at + 8 + length)]);
    at += 12 + length;
  }
  const { IHDR = Buffer.alloc(0), PLTE = Buffer.alloc(0), IDAT = Buffer.alloc(0) } = parts;
  return {
    size: `${IHDR.readUInt32BE(0)}x${IHDR.readUInt32BE(4)}`,
    colours: PLTE.toString('hex'),
    rows: inflateSync(IDAT),
  };
}

describe.each(Object.entries(panels))('%s', (size, panel) => {
  it.each(Object.entries(scenes))('%s', (name, scene) => {
    const file = path.join(folder, `${size}-${name}.png`);
    const painted = renderFrame({ ...scene, panel });
    if (renews) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, painted);
    }
    expect(existsSync(file), `${file} is missing`).toBe(true);
    const [now, kept] = [contentOf(painted), contentOf(readFileSync(file))];
    expect([now.size, now.colours]).toEqual([size, kept.colours]);
    expect(now.rows.equals(kept.rows), `${size} ${name} looks otherwise than ${file}`).toBe(true);
  });
});
