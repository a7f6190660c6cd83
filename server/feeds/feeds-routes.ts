/** `/feeds/notices.atom` and `/feeds/notices.json`, open to everyone. */
import { type Request, type Response, Router } from 'express';
import type { Feeds } from './feeds.ts';

/** Routes under `/feeds`. */
export function feedRoutes({ feeds }: { readonly feeds: Feeds }): Router {
  const router = Router();
  const answer = (kind: 'atom' | 'json', type: string) => (req: Request, res: Response) => {
    const { version, text } = feeds.current(kind, `${req.protocol}://${req.get('host') ?? 'localhost'}`);
    res.set('ETag', `"${version}"`).set('Cache-Control', 'no-cache').vary('Host');
    if (req.fresh) res.status(304).end();
    else res.type(type).send(text);
  };
  router.get('/notices.atom', answer('atom', 'application/atom+xml; charset=utf-8'));
  router.get('/notices.json', answer('json', 'application/feed+json; charset=utf-8'));
  return router;
}
