/**
 * `frame.png` as a controller asks for it: over HTTP, each time another instant, so that nothing is kept from before;
 * against what a plain encoder of RGBA takes for the same pixels alone, without setting, painting and sending them.
 */
import { deflateSync } from 'node:zlib';
import type { Programme } from '#content/model/programme.ts';
import type { Panel } from '#content/model/screen.ts';
import { paintBitmap } from '#content/rules/frame/bitmap.ts';
import { roles } from '#content/rules/frame/page.ts';
import { paintedFor } from '#server/screens/frame.ts';
import { glyphs } from '#server/screens/glyph-table.ts';
import { hire } from './crowd/actors.ts';
import { instant, startChild } from './crowd/child.ts';
import type { Hub } from './crowd/hub-process.ts';
import { keepFigures } from './figures.ts';

const rounds = 500;
const warm = 50;
/** Every so often another page and another minute. */
const stepMs = 61_000;
const sizes = [
  { width: 320, height: 160, mostMs: 10 },
  { width: 1920, height: 1080, mostMs: 60 },
];

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

/** Milliseconds that the plain encoder takes for the frame of an instant. */
function plainMs(programme: Programme, panel: Panel, at: number): number {
  const { frame } = paintedFor({ programme, panel, takeover: null, at });
  const { width, height, pixels } = paintBitmap(frame, glyphs());
  const from = instant();
  const colours = roles.map((role) => Number.parseInt(`${frame.palette[role].slice(1)}ff`, 16));
  const rows = Buffer.alloc((width * 4 + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      rows.writeUInt32BE(colours[pixels[y * width + x] ?? 0] ?? 0, y * (width * 4 + 1) + 1 + x * 4);
    }
  }
  deflateSync(rows);
  return instant() - from;
}

const hub = await startChild<Hub>('hub-process.ts');
const { port } = await hub.ask('start', { screens: 0 });
const { admin } = await hire(port);
let missed = false;
for (const { width, height, mostMs } of sizes) {
  const id = `bench-${width}`;
  const { status, body: screen } = await admin.post('/api/desk/screens', { id, name: id, panel: { width, height } });
  if (status !== 201) throw new Error(`${status}`);
  const { body: programme } = await admin.get(`/api/screens/${id}/programme`);
  const times: number[] = [];
  const plain: number[] = [];
  let bytes = 0;
  for (let round = -warm; round < rounds; round += 1) {
    const at = programme.version + (round + warm) * stepMs;
    const from = instant();
    const answer = await fetch(`http://127.0.0.1:${port}/api/screens/${id}/frame.png?at=${at}`);
    bytes = (await answer.arrayBuffer()).byteLength;
    const took = instant() - from;
    if (answer.status !== 200) throw new Error(`${answer.status}`);
    if (round < 0) continue;
    times.push(took);
    if (round % 10 === 0) plain.push(plainMs(programme, screen.panel, at));
  }
  const [p50, p99, floor] = [quantile(times, 0.5), quantile(times, 0.99), quantile(plain, 0.5)];
  process.stdout.write(
    `frame.png ${width}×${height}, ${bytes} bytes: p50 ${p50.toFixed(1)} ms  p99 ${p99.toFixed(1)} ms (goal: under ${mostMs})` +
      `  plain encoder ${floor.toFixed(1)} ms  ratio ${(p50 / floor).toFixed(2)}\n`,
  );
  keepFigures(`frame.png ${width}x${height}`, { p50Ms: p50, p99Ms: p99, ratio: p50 / floor });
  missed ||= p99 >= mostMs;
}
hub.stop();
if (missed) process.exitCode = 1;
