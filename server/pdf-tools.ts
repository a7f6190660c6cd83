/** What a page needs to show a PDF and fetches only then: the program that paints it and the one that reads it, tables of old Chinese encodings, fonts, decoders of scans. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import compression from 'compression';
import express, { Router } from 'express';

/**
 * The reader runs apart from the page and under a policy of its own: it decodes scans by WebAssembly, which the page's own
 * policy does not allow.
 */
const readerPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/** Below the version of the package, so that browsers keep it for a year and no release of the hub takes it from an open page. */
export function pdfTools(): Router {
  const file = createRequire(import.meta.url).resolve('pdfjs-dist/package.json');
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  const folder = path.dirname(file);
  const kept = { immutable: true, maxAge: '365d' } as const;
  const router = Router();
  router.use(compression());
  router.get(`/${version}/painter.mjs`, (_req, res) =>
    res.sendFile('legacy/build/pdf.min.mjs', { ...kept, root: folder }),
  );
  router.get(`/${version}/reader.mjs`, (_req, res) =>
    res
      .set('Content-Security-Policy', readerPolicy)
      .sendFile('legacy/build/pdf.worker.min.mjs', { ...kept, root: folder }),
  );
  for (const part of ['cmaps', 'standard_fonts', 'wasm'])
    router.use(`/${version}/${part}`, express.static(path.join(folder, part), { ...kept, index: false }));
  return router;
}
