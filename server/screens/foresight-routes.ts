/** `/api/desk/screens/:id`: what a screen will show at any instant, things that are due later included. For staff. */
import { Router } from 'express';
import { z } from 'zod';
import type { Programme, Slide } from '#content/model/programme.ts';
import type { Screen } from '#content/model/screen.ts';
import type { Role } from '#content/model/terms.ts';
import { Slug } from '#content/model/text.ts';
import { FrameQuery, type ShowingAnswer } from '#content/wire/screen-bodies.ts';
import type { Requires } from '#server/platform/guard.ts';
import { parse } from '#server/platform/parse.ts';
import { type FrameRequest, paintedFor, renderFrame, renderFrameText } from './frame.ts';
import type { Playlists } from './playlists.ts';
import type { Takeovers } from './takeovers.ts';

const Path = z.strictObject({ id: Slug });

type Needs = {
  readonly playlists: Playlists;
  readonly takeovers: Takeovers;
  /** What it plays, or will. */
  readonly programmeOf: (screen: Screen, at: number) => Programme;
  readonly now: () => number;
  readonly requires: Requires<Role>;
};

const titleOf = ({ id, content }: Slide): string => ('title' in content ? content.title : id);

/** Routes under `/api/desk`. */
export function foresightRoutes({ playlists, takeovers, programmeOf, now, requires }: Needs): Router {
  const router = Router();

  function requestOf(params: unknown, query: unknown): FrameRequest & { readonly screen: string } {
    const screen = playlists.find(parse(Path, params).id);
    const at = parse(FrameQuery, query).at ?? now();
    const takeover = takeovers.currentAt(screen.id, at);
    return { screen: screen.id, programme: programmeOf(screen, at), panel: screen.panel, takeover, at };
  }

  router.get('/screens/:id/frame.png', requires('editor'), (req, res) => {
    res
      .set('Cache-Control', 'no-store')
      .type('png')
      .send(renderFrame(requestOf(req.params, req.query)));
  });
  router.get('/screens/:id/text', requires('editor'), (req, res) => {
    res
      .set('Cache-Control', 'no-store')
      .type('text/plain; charset=utf-8')
      .send(renderFrameText(requestOf(req.params, req.query)));
  });
  /** For a page that paints by itself. */
  router.get('/screens/:id/programme', requires('editor'), (req, res) => {
    const { programme, takeover, at } = requestOf(req.params, req.query);
    res.set('Cache-Control', 'no-store').json({ at, programme, takeover });
  });
  router.get('/screens/:id/showing', requires('editor'), (req, res) => {
    const request = requestOf(req.params, req.query);
    const { kind, id, slide, page, pages, from, turnsAt } = paintedFor(request);
    const content = slide?.content;
    const answer: ShowingAnswer = {
      screen: request.screen,
      at: request.at,
      kind,
      id,
      entry: slide ? (slide.id.split(':')[0] ?? null) : null,
      disclosure: content && 'revision' in content ? content.id : null,
      title: slide ? titleOf(slide) : (request.takeover?.headline ?? ''),
      priority: slide?.priority ?? null,
      page,
      pages,
      from,
      until: turnsAt,
      text: renderFrameText(request),
    };
    res.set('Cache-Control', 'no-store').json(answer);
  });
  return router;
}
