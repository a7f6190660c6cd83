/** `/api/desk/screens`, `/playlists`, `/takeovers`, `/displays`: signage over HTTP, for staff. */
import { type Response, Router } from 'express';
import { z } from 'zod';
import { PlaylistSettings } from '#content/model/playlist.ts';
import { type Screen, ScreenSettings } from '#content/model/screen.ts';
import { TakeoverRequest } from '#content/model/takeover.ts';
import type { Role } from '#content/model/terms.ts';
import { Slug } from '#content/model/text.ts';
import {
  type DeskScreen,
  NewPlaylist,
  NewScreen,
  PairingBody,
  type PairingOffer,
} from '#content/wire/screen-bodies.ts';
import { callerOf, type RecordAct, type Requires } from '#server/platform/guard.ts';
import { parse } from '#server/platform/parse.ts';
import { Refusal } from '#server/platform/refusal.ts';
import type { DisplayBoard } from './displays.ts';
import type { Pairing } from './pairing.ts';
import type { Playlists } from './playlists.ts';
import type { Takeovers } from './takeovers.ts';
import { noThumbnail } from './thumbnail.ts';

const Path = z.strictObject({ id: Slug });

type Needs = {
  readonly playlists: Playlists;
  readonly takeovers: Takeovers;
  readonly displays: DisplayBoard;
  readonly pairing: Pairing;
  /** What the screen says that it shows. */
  readonly pictureOf: (screen: string) => Promise<Buffer | undefined>;
  /** Has its pages loaded anew; false where none is there. */
  readonly reload: (screen: string) => boolean;
  readonly requires: Requires<Role>;
  readonly record: RecordAct;
};

const deskScreen = ({ tokenHash, ...screen }: Screen): DeskScreen => {
  const pairing = tokenHash === null ? 'open' : tokenHash === '' ? 'revoked' : 'paired';
  return { ...screen, pairing, paired: pairing === 'paired' };
};

/** Everyone at the desk may look; administrators run screens, reviewers take over. */
export function deskScreenRoutes({
  playlists,
  takeovers,
  displays,
  pairing,
  pictureOf,
  reload,
  requires,
  record,
}: Needs): Router {
  const router = Router();
  const idOf = (params: unknown): string => parse(Path, params).id;
  const origin = (res: Response) => {
    const { username, from } = callerOf<Role>(res);
    return { by: username, from };
  };

  router.get('/displays', requires('editor'), (_req, res) => {
    res.json(displays.list());
  });

  router.get('/screens', requires('editor'), (_req, res) => {
    res.json({ items: playlists.screens().map(deskScreen) });
  });
  router.post('/screens', requires('admin'), async (req, res) => {
    const { id, ...settings } = parse(NewScreen, req.body);
    const { screen, token } = await playlists.addScreen(id, settings);
    await record(origin(res), 'screen.add', id);
    res
      .status(201)
      .location(`/api/desk/screens/${id}`)
      .json({ ...deskScreen(screen), token });
  });
  router.get('/screens/:id', requires('editor'), (req, res) => {
    res.json(deskScreen(playlists.find(idOf(req.params))));
  });
  router.put('/screens/:id', requires('admin'), async (req, res) => {
    const id = idOf(req.params);
    const screen = await playlists.changeScreen(id, parse(ScreenSettings, req.body));
    await record(origin(res), 'screen.change', id);
    res.json(deskScreen(screen));
  });
  router.delete('/screens/:id', requires('admin'), async (req, res) => {
    const id = idOf(req.params);
    await playlists.removeScreen(id);
    await record(origin(res), 'screen.remove', id);
    res.status(204).end();
  });

  router.get('/screens/:id/picture', requires('editor'), async (req, res) => {
    const picture = await pictureOf(playlists.find(idOf(req.params)).id);
    if (!picture) throw noThumbnail();
    res.set('Cache-Control', 'no-store').type('image/webp').send(picture);
  });

  router.post('/screens/:id/reload', requires('admin'), async (req, res) => {
    const { id } = playlists.find(idOf(req.params));
    if (!reload(id)) throw new Refusal('conflict', { zh: '这块屏不在线', en: 'The screen is not online' });
    await record(origin(res), 'screen.reload', id);
    res.status(204).end();
  });

  router.get('/pairings/:code', requires('admin'), (req, res) => {
    const { code, until, width, height } = pairing.find(parse(PairingBody, req.params).code);
    res.json({ code, until, width, height } satisfies PairingOffer);
  });
  router.post('/screens/:id/pairing', requires('admin'), async (req, res) => {
    const id = idOf(req.params);
    const screen = await pairing.bind(parse(PairingBody, req.body).code, id);
    await record(origin(res), 'screen.pair', id);
    res.json(deskScreen(screen));
  });
  router.delete('/screens/:id/pairing', requires('admin'), async (req, res) => {
    const id = idOf(req.params);
    const screen = await playlists.revokeToken(id);
    await record(origin(res), 'screen.revoke', id);
    res.json(deskScreen(screen));
  });

  router.get('/playlists', requires('editor'), (_req, res) => {
    res.json({ items: playlists.playlists() });
  });
  router.post('/playlists', requires('admin'), async (req, res) => {
    const { id, ...settings } = parse(NewPlaylist, req.body);
    const playlist = await playlists.addPlaylist(id, settings);
    await record(origin(res), 'playlist.add', id);
    res.status(201).location(`/api/desk/playlists/${id}`).json(playlist);
  });
  router.get('/playlists/:id', requires('editor'), (req, res) => {
    const playlist = playlists.findPlaylist(idOf(req.params));
    if (!playlist) throw new Refusal('not-found', { zh: '没有这个播放单', en: 'There is no such playlist' });
    res.json(playlist);
  });
  router.put('/playlists/:id', requires('admin'), async (req, res) => {
    const id = idOf(req.params);
    const playlist = await playlists.changePlaylist(id, parse(PlaylistSettings, req.body));
    await record(origin(res), 'playlist.change', id);
    res.json(playlist);
  });
  router.delete('/playlists/:id', requires('admin'), async (req, res) => {
    const id = idOf(req.params);
    await playlists.removePlaylist(id);
    await record(origin(res), 'playlist.remove', id);
    res.status(204).end();
  });

  router.get('/takeovers', requires('editor'), (_req, res) => {
    res.json({ current: takeovers.current(null), items: takeovers.list() });
  });
  router.post('/takeovers', requires('reviewer'), async (req, res) => {
    const { username } = callerOf<Role>(res);
    const takeover = await takeovers.start(parse(TakeoverRequest, req.body), username);
    const { id, severity, headline, drill, until } = takeover;
    await record(origin(res), 'takeover.start', id, { severity, headline, drill, until });
    res.status(201).location(`/api/desk/takeovers/${id}`).json(takeover);
  });
  router.get('/takeovers/:id', requires('editor'), (req, res) => {
    res.json(takeovers.find(idOf(req.params)));
  });
  router.delete('/takeovers/:id', requires('reviewer'), async (req, res) => {
    const { username } = callerOf<Role>(res);
    const takeover = await takeovers.clear(idOf(req.params), username);
    await record(origin(res), 'takeover.clear', takeover.id);
    res.json(takeover);
  });
  return router;
}
