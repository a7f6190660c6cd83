/** `npm run dev`: the hub from its sources with pages that reload themselves, in one process. A change of the hub itself needs a restart. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createServer } from 'vite';
import { ensureStrokes } from '../kiosk/make-strokes.mjs';
import { buildIfStale } from './start.mjs';

const root = path.resolve(import.meta.dirname, '..');
/** The address of each page and its folder, the more particular first. */
const places = [
  ['/kiosk/gallery/', 'kiosk/gallery'],
  ['/kiosk/preview/', 'kiosk/preview'],
  ['/kiosk/', 'kiosk'],
  ['/signage/', 'signage'],
  ['/desk/', 'server/desk'],
];

// Documents are read by a built program.
if (!existsSync(path.join(root, 'dist/server/document-reader.js'))) buildIfStale();

// The kiosk asks for it as a file.
ensureStrokes();
const vite = await createServer({ root, appType: 'custom', server: { middlewareMode: true } });

/**
 * Serves the pages instead of the built ones: what `main(argv, { pages })` takes.
 * @type {import('express').RequestHandler}
 */
function pages(req, res, next) {
  // The policy for built pages allows neither Vite's styles nor its socket.
  res.removeHeader('Content-Security-Policy');
  const address = req.path;
  const bare = places.find(([place]) => `${address}/` === place);
  if (bare) return res.redirect(308, bare[0]);
  const page = places.find(([place]) => address.startsWith(place));
  if (!page || path.extname(address)) return vite.middlewares(req, res, next);
  serve(page[1], req.originalUrl).then((html) => res.type('html').send(html), next);
}

async function serve(folder, url) {
  const html = await readFile(path.join(root, folder, 'index.html'), 'utf8');
  return vite.transformIndexHtml(url, html.replace(/(src|href)="\.\//g, `$1="/${folder}/`));
}

for (const signal of ['SIGTERM', 'SIGINT']) {
  process.once(signal, () => vite.close());
}
const { main } = await vite.ssrLoadModule('/server/main.ts');
await main(['start'], { pages });
