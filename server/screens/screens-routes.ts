/** What a screen plays, over HTTP: its programme, and the frame at any instant as picture and as text. Open to everyone. */
import { Router } from 'express';
import { z } from 'zod';
import type { Programme } from '#content/model/programme.ts';
import { type Screen, ScreenId } from '#content/model/screen.ts';
import { FrameQuery } from '#content/wire/bodies.ts';
import { parse } from '#server/platform/parse.ts';
import type { FrameRequest } from './frame.ts';
import { type Playlists, publicScreen } from './playlists.ts';
import type { Takeovers } from './takeovers.ts';

const Path = z.strictObject({ screen: ScreenId });

type Needs = {
  readonly playlists: Playlists;
  readonly programmeOf: (screen: Screen) => Programme;
  readonly takeovers: Takeovers;
  readonly now: () => number;
  readonly renderPng: (request: FrameRequest) => Buffer;
  readonly renderText: (request: FrameRequest) => string;
};

/** Routes under `/api/screens`. */
export function screenRoutes({ playlists, programmeOf, takeovers, now, renderPng, renderText }: Needs): Router {
  const router = Router();
  const screenOf = (params: unknown): Screen => playlists.find(parse(Path, params).screen);

  router.get('/', (_req, res) => {
    res.json({ items: playlists.screens().map(publicScreen) });
  });
  router.get('/:screen', (req, res) => {
    res.json(publicScreen(screenOf(req.params)));
  });
  router.get('/:screen/programme', (req, res) => {
    const programme = programmeOf(screenOf(req.params));
    res.set('ETag', `"${programme.version}"`).set('Cache-Control', 'no-cache');
    if (req.fresh) res.status(304).end();
    else res.json(programme);
  });

  /** The frame at `at`; a feed says in `Expires` until when it holds at most. */
  function requestOf(params: unknown, query: unknown): FrameRequest {
    const screen = screenOf(params);
    const at = parse(FrameQuery, query).at ?? now();
    // A takeover that is yet to come is not public: of the future, what is in force now.
    const takeover = takeovers.currentAt(screen.id, Math.min(at, now()));
    return { programme: programmeOf(screen), panel: screen.panel, takeover, at };
  }
  router.get('/:screen/frame.png', (req, res) => {
    res
      .set('Cache-Control', 'no-store')
      .type('png')
      .send(renderPng(requestOf(req.params, req.query)));
  });
  router.get('/:screen/text', (req, res) => {
    res
      .set('Cache-Control', 'no-store')
      .type('text/plain; charset=utf-8')
      .send(renderText(requestOf(req.params, req.query)));
  });
  return router;
}
