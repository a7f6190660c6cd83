/** The built pages as browsers get them: an asset is the same file however it is compressed, and what is not there says so. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { builtPages } from '#server/pages.ts';
import { startHub } from '../support/hub.ts';

let hub: Awaited<ReturnType<typeof startHub>>;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.stop());

/** As sent: `fetch` would undo the encoding. */
async function sent(path: string, headers: Record<string, string> = {}, { origin } = hub) {
  const message = await new Promise<IncomingMessage>((resolve, reject) =>
    get(`${origin}${path}`, { headers }, resolve).once('error', reject),
  );
  return { status: message.statusCode, headers: message.headers, body: await buffer(message) };
}
const encoded = (path: string, encodings: string) => sent(path, { 'Accept-Encoding': encodings });

async function assetsOf(page: string): Promise<string[]> {
  const { body } = await sent(page);
  return [...new Set(Array.from(body.toString().matchAll(/"(\/assets\/[^"]+)"/g), ([, path]) => path as string))];
}

it.each(['/kiosk/', '/kiosk/preview/', '/signage/', '/desk/'])(
  '%s names assets that are there, small and whole',
  async (page) => {
    const assets = await assetsOf(page);
    expect(assets.length).toBeGreaterThan(3);
    for (const path of assets) {
      const [plain, gzip, brotli] = await Promise.all([
        encoded(path, 'identity'),
        encoded(path, 'gzip, deflate'),
        encoded(path, 'gzip, deflate, br, zstd'),
      ]);
      for (const { status, headers } of [plain, gzip, brotli]) {
        expect(status).toBe(200);
        expect(headers['content-type']?.toLowerCase()).toBe(plain.headers['content-type']?.toLowerCase());
        expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
      }
      expect(plain.headers['content-encoding']).toBeUndefined();
      // A file of a line is not worth it.
      if (plain.body.length < 1000) continue;
      expect(gzip.headers).toMatchObject({
        'content-encoding': 'gzip',
        vary: expect.stringContaining('Accept-Encoding'),
      });
      expect(brotli.headers['content-encoding']).toBe('br');
      expect(gunzipSync(gzip.body).equals(plain.body), path).toBe(true);
      expect(brotliDecompressSync(brotli.body).equals(plain.body), path).toBe(true);
      expect(brotli.body.length).toBeLessThan(gzip.body.length);
      expect(gzip.body.length).toBeLessThan(plain.body.length);
    }
  },
);

it('an asset that a browser has is not sent again', async () => {
  const [path = ''] = (await assetsOf('/kiosk/')).filter((asset) => asset.endsWith('.js'));
  const { headers } = await encoded(path, 'br');
  const again = await sent(path, { 'Accept-Encoding': 'br', 'If-None-Match': headers.etag as string });
  expect(again.status).toBe(304);
  expect(again.body).toHaveLength(0);
});

it('an asset that a build took away is not found, and the answer is what it says it is', async () => {
  const built = path.resolve(import.meta.dirname, '../../dist/pages');
  const copy = await mkdtemp(path.join(tmpdir(), 'gongkai-pages-'));
  await cp(built, copy, { recursive: true });
  const rebuilt = await startHub({ pages: builtPages(copy) });
  try {
    const [squeezed = '', whole = ''] = (await assetsOf('/kiosk/')).filter((asset) => asset.endsWith('.js'));
    await rm(path.join(copy, `${squeezed}.br`));
    for (const ending of ['', '.br', '.gz']) await rm(path.join(copy, whole + ending));
    for (const asset of [squeezed, whole]) {
      const { status, headers, body } = await sent(asset, { 'Accept-Encoding': 'gzip, br' }, rebuilt);
      expect(status).toBe(404);
      expect(headers['content-encoding']).toBeUndefined();
      expect(headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(headers['cache-control'] ?? '').not.toContain('immutable');
      expect(JSON.parse(body.toString())).toMatchObject({ status: 404 });
    }
    expect((await sent(squeezed, { 'Accept-Encoding': 'identity' }, rebuilt)).status).toBe(200);
  } finally {
    await rebuilt.stop();
    await rm(copy, { recursive: true });
  }
});

it('an address below a page is the page; a file that is not there is not', async () => {
  const [page, view] = await Promise.all([sent('/kiosk/'), sent('/kiosk/section/fees')]);
  expect(view.body.equals(page.body)).toBe(true);
  const missing = await Promise.all(
    ['/assets/no-such.js', '/assets/no-such.js.br', '/kiosk/no-such.png', '/assets/../package.json'].map((path) =>
      sent(path),
    ),
  );
  expect(missing.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
});
