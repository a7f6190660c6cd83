/** `/api/search`: the answer is given once the question is on disk. */
import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import type { QueryEvent } from '#content/model/query.ts';
import { SearchQuery } from '#content/wire/search-bodies.ts';
import { parse } from '#server/platform/parse.ts';
import type { Search } from './search.ts';

type Needs = {
  readonly search: Search;
  readonly logQuery: (event: QueryEvent) => Promise<void>;
  readonly now: () => number;
};

export function searchRoutes({ search, logQuery, now }: Needs): Router {
  const router = Router();
  router.get('/', async (req, res) => {
    const { q, kind, limit, kiosk, input } = parse(SearchQuery, req.query);
    const answer = search.find(q, kind, limit);
    await logQuery({ id: randomUUID(), at: now(), kiosk, words: q, input, results: answer.total, opened: null });
    res.set('Cache-Control', 'no-store').json(answer);
  });
  return router;
}
