/** `/feeds/notices` and `/feeds/services`, each as `.atom` and `.json`, open to everyone. */
import { type Request, type Response, Router } from 'express';
import { httpDateOf } from '#content/model/calendar.ts';
import type { FeedSubject } from '#content/rules/feed.ts';
import type { Feeds } from './feeds.ts';

/** Routes under `/feeds`. */
export function feedRoutes({ feeds }: { readonly feeds: Feeds }): Router {
  const router = Router();
  const answer = (subject: FeedSubject, form: 'atom' | 'json', type: string) => (req: Request, res: Response) => {
    const { version, until, text } = feeds.current(
      subject,
      form,
      `${req.protocol}://${req.get('host') ?? 'localhost'}`,
    );
    res.set('ETag', `"${version}"`).set('Cache-Control', 'no-cache').vary('Host');
    if (until !== null) res.set('Expires', httpDateOf(until));
    if (req.fresh) res.status(304).end();
    else res.type(type).send(text);
  };
  for (const subject of ['notices', 'services'] as const) {
    router.get(`/${subject}.atom`, answer(subject, 'atom', 'application/atom+xml; charset=utf-8'));
    router.get(`/${subject}.json`, answer(subject, 'json', 'application/feed+json; charset=utf-8'));
  }
  return router;
}
