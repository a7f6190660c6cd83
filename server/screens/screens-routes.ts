/** What a screen plays, over HTTP: its programme, and the frame at any instant as picture and as text. Open to everyone. */
import { type Request, type Response, Router } from 'express';
import { encode } from 'iconv-lite';
import { z } from 'zod';
import { httpDateOf } from '#content/model/calendar.ts';
import type { Programme } from '#content/model/programme.ts';
import { type Screen, ScreenId } from '#content/model/screen.ts';
import { textOf } from '#content/rules/frame/painted.ts';
import { FrameQuery, FrameTextQuery } from '#content/wire/screen-bodies.ts';
import { parse } from '#server/platform/parse.ts';
import { type PictureForm, paintedFor, pictureOf } from './frame.ts';
import { type Playlists, publicScreen } from './playlists.ts';
import { pollingPage } from './polling-page.ts';
import type { Takeovers } from './takeovers.ts';

const Path = z.strictObject({ screen: ScreenId });

type Needs = {
  readonly playlists: Playlists;
  readonly programmeOf: (screen: Screen) => Programme;
  readonly takeovers: Takeovers;
  readonly now: () => number;
};

/** Routes under `/api/screens`. */
export function screenRoutes({ playlists, programmeOf, takeovers, now }: Needs): Router {
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

  /** A frame holds until it changes; `Expires` says so to controllers, who else would show it for ever when the hub is gone. */
  function paintedTo(res: Response, params: unknown, at = now()) {
    const screen = screenOf(params);
    // A takeover that is yet to come is not public: of the future, what is in force now.
    const takeover = takeovers.currentAt(screen.id, Math.min(at, now()));
    const painted = paintedFor({ programme: programmeOf(screen), panel: screen.panel, takeover, at });
    res.set('Cache-Control', 'no-cache').set('Expires', httpDateOf(painted.until));
    return { screen, at, painted };
  }
  const picture = (form: PictureForm) => (req: Request, res: Response) => {
    const { screen, painted } = paintedTo(res, req.params, parse(FrameQuery, req.query).at);
    res.type(form).send(pictureOf(painted.frame, screen.panel, form));
  };
  router.get('/:screen/frame.png', picture('png'));
  router.get('/:screen/frame.bmp', picture('bmp'));
  router.get('/:screen/text', (req, res) => {
    const { at, charset } = parse(FrameTextQuery, req.query);
    const text = textOf(paintedTo(res, req.params, at).painted.frame);
    res.set('Content-Type', `text/plain; charset=${charset}`).send(encode(text, charset));
  });
  router.get('/:screen/page', (req, res) => {
    const { screen, at, painted } = paintedTo(res, req.params);
    const { name, panel } = screen;
    res.type('html').send(pollingPage({ name, panel, text: textOf(painted.frame), at, until: painted.until }));
  });
  return router;
}
