/** `/api/desk/screens/fitting`: how a text that is not published yet will stand on each screen. For staff. */
import { Router } from 'express';
import { z } from 'zod';
import type { Playlist } from '#content/model/playlist.ts';
import type { Screen } from '#content/model/screen.ts';
import type { Role } from '#content/model/terms.ts';
import { Slug } from '#content/model/text.ts';
import type { Town } from '#content/model/town.ts';
import { standingFace } from '#content/rules/programme.ts';
import { FittingPage, FittingText } from '#content/wire/fitting-bodies.ts';
import type { Requires } from '#server/platform/guard.ts';
import { parse } from '#server/platform/parse.ts';
import { Refusal } from '#server/platform/refusal.ts';
import { type FittingNeeds, fittedPage, fittingOf } from './fitting.ts';
import { pictureOf } from './frame.ts';
import type { Playlists } from './playlists.ts';

const Path = z.strictObject({ id: Slug });

type Needs = {
  readonly playlists: Playlists;
  readonly town: () => Town;
  readonly zone: string;
  readonly now: () => number;
  readonly requires: Requires<Role>;
};

/** As what the playlist takes notices of the category; null where it takes none. */
function faceIn(playlist: Playlist | undefined, category: FittingText['category']): 'headline' | 'full' | null {
  for (const { source } of playlist?.entries ?? []) {
    if (source.kind !== 'notices') continue;
    if (source.categories.length === 0 || source.categories.includes(category)) return source.face;
  }
  return null;
}

/** Routes under `/api/desk`. */
export function fittingRoutes({ playlists, town, zone, now, requires }: Needs): Router {
  const router = Router();
  const needsOf = (screen: Screen, text: FittingText): FittingNeeds => ({
    screen,
    face: faceIn(playlists.findPlaylist(screen.playlist), text.category),
    text,
    standing: standingFace(town()),
    zone,
    now: now(),
  });

  router.post('/screens/fitting', requires('editor'), (req, res) => {
    const text = parse(FittingText, req.body);
    res.json({ items: playlists.screens().map((screen) => fittingOf(needsOf(screen, text))) });
  });
  router.post('/screens/:id/fitting.png', requires('editor'), (req, res) => {
    const screen = playlists.find(parse(Path, req.params).id);
    const { page } = parse(FittingPage, req.query);
    const painted = fittedPage(needsOf(screen, parse(FittingText, req.body)), page);
    if (!painted) throw new Refusal('not-found', { zh: '没有这一页', en: 'There is no such page' });
    res.set('Cache-Control', 'no-store').type('png').send(pictureOf(painted.frame, screen.panel));
  });
  return router;
}
