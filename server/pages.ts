/** The built pages, served to browsers: each page answers for every address below it, its assets for a year. */
import path from 'node:path';
import compression from 'compression';
import express, { type RequestHandler, Router } from 'express';
import compressedBefore from 'express-static-gzip';
import { Refusal } from '#server/platform/refusal.ts';

/** Where each page is, and the file that answers. */
const pages = {
  // Before the kiosk, whose address it stands below.
  '/kiosk/preview': 'kiosk/preview/index.html',
  '/kiosk': 'kiosk/index.html',
  '/signage': 'signage/index.html',
  '/desk': 'server/desk/index.html',
};

/** A build under a running hub takes files away that the static handler still lists; it has then said how they are compressed. */
const assetGone: RequestHandler = (_req, res, next) => {
  res.removeHeader('Content-Encoding');
  res.removeHeader('Content-Type');
  next(new Refusal('not-found'));
};

/** Serves the folder of built pages. */
export function builtPages(dir: string): RequestHandler {
  const router = Router();
  router.use(compression());
  router.use(
    '/assets',
    compressedBefore(path.join(dir, 'assets'), {
      enableBrotli: true,
      orderPreference: ['br'],
      index: false,
      serveStatic: { immutable: true, maxAge: '365d' },
    }),
    assetGone,
  );
  // A service worker serves the addresses below its own.
  router.get(/^\/(kiosk|signage)\/sw\.js$/, (_req, res) =>
    res.set('Cache-Control', 'no-cache').sendFile('sw.js', { root: dir }),
  );
  for (const [place, file] of Object.entries(pages)) {
    router.get(new RegExp(`^${place}$`), (req, res) => res.redirect(308, `${place}/${req.url.slice(req.path.length)}`));
    router.get(`${place}/{*rest}`, (req, res, next) => {
      // A path with a file's ending is a file that is not there, not a view of the page.
      if (/\.[a-z0-9]{1,8}$/i.test(req.path)) return next(new Refusal('not-found'));
      res.set('Cache-Control', 'no-cache').sendFile(file, { root: dir });
    });
  }
  router.use(express.static(dir, { index: false, maxAge: 0 }));
  return router;
}
