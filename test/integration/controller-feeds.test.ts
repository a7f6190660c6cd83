/** What controllers that run no page are given: BMP, GB18030, a page without a script; each says until when it holds. */
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newScreen } from '../support/screens.ts';
import { must, type Office, openOffice } from '../support/workflow.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  const text = { kind: 'text', title: '停水通知€', body: '请提前储水' };
  const windows = [{ times: [{ from: '09:00', until: '09:30' }] }];
  const entries = [{ id: 'water', windows, source: text, dwellMs: 600_000 }];
  await must(201, office.admin.post('/api/desk/playlists', { id: 'hall', name: '大厅', entries }));
  const panel = { width: 129, height: 33, rotation: 180 };
  await must(201, office.admin.post('/api/desk/screens', newScreen('door', { playlist: 'hall', panel })));
});
afterAll(() => office.stop());

async function bytesOf(path: string) {
  const answer = await fetch(`${office.hub.origin}/api/screens/door/${path}`);
  expect([path, answer.status]).toEqual([path, 200]);
  return { headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
}

it('BMP and PNG of an instant have the same pixels, of the panel’s size', async () => {
  const { headers, bytes } = await bytesOf('frame.bmp');
  expect(headers.get('content-type')).toBe('image/bmp');
  const [start, width, height] = [bytes.readUInt32LE(10), bytes.readInt32LE(18), bytes.readInt32LE(22)];
  expect([bytes.toString('latin1', 0, 2), width, height, bytes.readUInt16LE(28)]).toEqual(['BM', 129, 33, 24]);
  expect(bytes.readUInt32LE(2)).toBe(bytes.length);
  const { bytes: png } = await bytesOf('frame.png');
  const part = (type: string) => {
    const at = png.indexOf(type, 0, 'latin1');
    return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
  };
  const [palette, rows] = [part('PLTE'), inflateSync(part('IDAT'))];
  const seen = new Set<string>();
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const pair = rows[y * (1 + Math.ceil(width / 2)) + 1 + (x >> 1)] ?? 0;
      const colour = x % 2 === 0 ? pair >> 4 : pair & 15;
      const at = start + (height - 1 - y) * 388 + x * 3;
      const [blue, green, red] = bytes.subarray(at, at + 3);
      expect([x, y, red, green, blue]).toEqual([x, y, ...palette.subarray(colour * 3, colour * 3 + 3)]);
      seen.add(`${red},${green},${blue}`);
    }
  }
  expect(seen.size).toBeGreaterThan(2);
});

it('text is in the encoding that is asked for', async () => {
  const plain = await bytesOf('text');
  const words = '停水通知€\n请提前储水';
  expect([plain.headers.get('content-type'), plain.bytes.toString('utf8')]).toEqual([
    'text/plain; charset=utf-8',
    words,
  ]);
  const other = await bytesOf('text?charset=gb18030');
  expect(other.headers.get('content-type')).toBe('text/plain; charset=gb18030');
  expect(new TextDecoder('gb18030').decode(other.bytes)).toBe(words);
  expect(other.bytes.subarray(0, 4).toString('hex')).toBe('cda3cbae');
  await must(422, office.visitor.get('/api/screens/door/text?charset=big5'));
});

it('says until when it holds: to the end of what plays, to the minute where it shows the time', async () => {
  const until = async (path: string) => Date.parse((await bytesOf(path)).headers.get('expires') ?? '');
  const { clock } = office;
  for (const path of ['frame.png', 'frame.bmp', 'text']) {
    expect(await until(path)).toBe(clock.now() + 600_000);
  }
  const late = clock.now() + 25 * 60_000;
  expect(await until(`text?at=${late}`)).toBe(clock.now() + 30 * 60_000);
  const after = clock.now() + 31 * 60_000 + 5000;
  expect(await until(`text?at=${after}`)).toBeLessThanOrEqual(after + 55_000);
});

it('the page is the picture and nothing else, and asks again at the latest after five seconds', async () => {
  const { headers, bytes } = await bytesOf('page');
  const html = bytes.toString('utf8');
  expect(headers.get('content-type')).toMatch(/^text\/html/);
  expect(html).toContain('<meta http-equiv="refresh" content="5">');
  expect(html).toContain(
    `<img src="frame.png?at=${office.clock.now()}" width="129" height="33" alt="停水通知€\n请提前储水"`,
  );
  expect(html).not.toMatch(/<script|style=/);
  await must(404, office.visitor.get('/api/screens/none/page'));
});
