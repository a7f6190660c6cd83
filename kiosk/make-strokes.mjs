/**
 * Makes the table of strokes that handwriting is recognised by: `dist/strokes/strokes.bin`, from the medians of hanzi-writer-data.
 * `GKS1`, the length of the notice and the notice itself (the data's licence asks for both), then for each character: its code
 * point (16 bits), the number of strokes, and for each stroke the number of points and the points, x and y of 0 to 255.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
export const strokeTable = path.join(folder, 'dist/strokes/strokes.bin');

/** The data's square: x from 0, y upwards to 900 and a little beyond both ways. */
const side = 1024;
const top = 900;
/** How far a line may be from the median, in the data's units. */
const tolerance = 14;

/** The points of a line that it cannot do without (Douglas and Peucker). */
function simplified(points) {
  if (points.length < 3) return points;
  const [ax, ay] = points[0];
  const [bx, by] = points.at(-1);
  const length = Math.hypot(bx - ax, by - ay);
  let most = 0;
  let at = 0;
  for (let place = 1; place < points.length - 1; place += 1) {
    const [x, y] = points[place];
    const off =
      length === 0 ? Math.hypot(x - ax, y - ay) : Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length;
    if (off > most) [most, at] = [off, place];
  }
  if (most <= tolerance) return [points[0], points.at(-1)];
  return [...simplified(points.slice(0, at + 1)).slice(0, -1), ...simplified(points.slice(at))];
}

const within = (value) => Math.max(0, Math.min(255, Math.round((value * 255) / side)));

function makeTable() {
  const data = path.dirname(createRequire(import.meta.url).resolve('hanzi-writer-data/package.json'));
  const licence = readFileSync(path.join(data, 'ARPHICPL.TXT'), 'utf8');
  const notice = Buffer.from(
    `Changed: only the medians of hanzi-writer-data 2.0.1, simplified and packed by gongkai (kiosk/make-strokes.mjs).\n\n${licence}`,
  );
  const head = Buffer.alloc(8);
  head.write('GKS1', 0, 'latin1');
  head.writeUInt32LE(notice.length, 4);
  const parts = [head, notice];
  for (const file of readdirSync(data).sort()) {
    const character = /^(.)\.json$/u.exec(file)?.[1];
    const codePoint = character?.codePointAt(0) ?? 0;
    if (codePoint < 0x4e00 || codePoint > 0x9fff) continue;
    const { medians } = JSON.parse(readFileSync(path.join(data, file), 'utf8'));
    const bytes = [codePoint & 255, codePoint >> 8, medians.length];
    for (const median of medians) {
      const points = simplified(median);
      bytes.push(points.length);
      for (const [x, y] of points) bytes.push(within(x), within(top - y));
    }
    parts.push(Buffer.from(bytes));
  }
  return Buffer.concat(parts);
}

/** Makes the table where there is none. */
export function ensureStrokes() {
  if (existsSync(strokeTable)) return;
  mkdirSync(path.dirname(strokeTable), { recursive: true });
  const made = `${strokeTable}.${process.pid}`;
  writeFileSync(made, makeTable());
  renameSync(made, strokeTable);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) ensureStrokes();
