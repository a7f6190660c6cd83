/** Makes the table of 16-pixel glyphs that LED panels are painted with, from GNU Unifont: `dist/glyphs/unifont-16.bin`. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
export const glyphTable = path.join(folder, 'dist/glyphs/unifont-16.bin');

/** Latin, Greek, Cyrillic, punctuation, symbols, kana, Chinese characters, full-width forms. */
const blocks = [
  [0x20, 0x2ff],
  [0x370, 0x4ff],
  [0x1e00, 0x1eff],
  [0x2010, 0x27bf],
  [0x2e80, 0x9fff],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xff01, 0xffee],
];

/** Sixteen rows of bits, the leftmost pixel highest. The outlines are made of squares, so the middle of each pixel tells. */
function bitsOf(glyph, unitsPerPixel, ascent, bytes) {
  const edges = [];
  let at = [0, 0];
  let start = at;
  const edgeTo = (to) => {
    if (to[1] !== at[1]) edges.push([at, to]);
    at = to;
  };
  for (const { command, args } of glyph.path.commands) {
    if (command === 'closePath') edgeTo(start);
    else if (command === 'moveTo') start = at = args;
    else edgeTo(args.slice(-2));
  }
  const bits = new Uint8Array(16 * bytes);
  for (let row = 0; row < 16; row += 1) {
    const y = ascent - (row + 0.5) * unitsPerPixel;
    const crossings = edges
      .filter(([a, b]) => a[1] < y !== b[1] < y)
      .map(([a, b]) => [a[0] + ((y - a[1]) * (b[0] - a[0])) / (b[1] - a[1]), b[1] > a[1] ? 1 : -1])
      .sort((a, b) => a[0] - b[0]);
    let winding = 0;
    crossings.forEach(([x, turn], place) => {
      winding += turn;
      const next = crossings[place + 1];
      if (winding === 0 || !next) return;
      const last = Math.min(bytes * 8, Math.round(next[0] / unitsPerPixel));
      for (let column = Math.max(0, Math.round(x / unitsPerPixel)); column < last; column += 1) {
        bits[row * bytes + (column >> 3)] |= 0x80 >> (column & 7);
      }
    });
  }
  return bits;
}

/** The table: `GKG1`, the number of stretches, for each its first and last code point and bytes a row, then all bits in that order. */
async function makeTable() {
  const { create } = await import('fontkit');
  const file = createRequire(import.meta.url).resolve('@fontsource/unifont/files/unifont-latin-400-normal.woff2');
  const font = create(readFileSync(file));
  const pixel = font.unitsPerEm / 16;
  const stretches = [];
  const parts = [];
  for (const [first, last] of blocks) {
    for (let codePoint = first; codePoint <= last; codePoint += 1) {
      if (!font.hasGlyphForCodePoint(codePoint) || /[\p{C}\p{Zl}\p{Zp}]/u.test(String.fromCodePoint(codePoint)))
        continue;
      const glyph = font.glyphForCodePoint(codePoint);
      const bytes = glyph.advanceWidth / pixel / 8;
      if (bytes !== 1 && bytes !== 2) continue;
      parts.push(bitsOf(glyph, pixel, font.ascent, bytes));
      const stretch = stretches.at(-1);
      if (stretch && stretch[1] === codePoint - 1 && stretch[2] === bytes) stretch[1] = codePoint;
      else stretches.push([codePoint, codePoint, bytes]);
    }
  }
  const head = Buffer.alloc(8 + stretches.length * 12);
  head.write('GKG1', 0, 'latin1');
  head.writeUInt32LE(stretches.length, 4);
  stretches.forEach((stretch, place) => {
    for (const [field, value] of stretch.entries()) head.writeUInt32LE(value, 8 + place * 12 + field * 4);
  });
  return Buffer.concat([head, ...parts]);
}

/** Makes the table where there is none. */
export async function ensureGlyphs() {
  if (existsSync(glyphTable)) return;
  mkdirSync(path.dirname(glyphTable), { recursive: true });
  const made = `${glyphTable}.${process.pid}`;
  writeFileSync(made, await makeTable());
  renameSync(made, glyphTable);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await ensureGlyphs();
