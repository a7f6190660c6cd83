/** `/api/desk/requests`: requests for information from the receipt to the answer. */
import { type Response, Router } from 'express';
import { z } from 'zod';
import { RequestAct, RequestFacts } from '#content/model/request.ts';
import type { Role } from '#content/model/terms.ts';
import { Slug } from '#content/model/text.ts';
import { ReportPath } from '#content/wire/addresses.ts';
import { NewRequest, RemediesBody, type RequestAnswer, RequestFilter } from '#content/wire/request-bodies.ts';
import { callerOf, type RecordAct, type Requires } from '#server/platform/guard.ts';
import { revisionOf } from '#server/platform/http.ts';
import { parse } from '#server/platform/parse.ts';
import type { Requests } from './requests.ts';
import { requestsCsv } from './requests-csv.ts';

type Needs = {
  readonly requests: Requests;
  readonly requires: Requires<Role>;
  readonly record: RecordAct;
};

const Path = z.strictObject({ id: Slug });

/** For editors; which acts are for reviewers alone, the rule of steps decides. The audit never names who asked. */
export function requestRoutes({ requests, requires, record }: Needs): Router {
  const router = Router();
  router.use(requires('editor'));
  router.use((_req, res, next) => {
    res.set('Cache-Control', 'no-store');
    next();
  });

  async function answer(
    res: Response,
    act: string,
    kept: RequestAnswer,
    detail: Record<string, string | number | null> = {},
  ): Promise<void> {
    const { username, from } = callerOf<Role>(res);
    await record({ by: username, from }, `request.${act}`, kept.id, { number: kept.number, ...detail });
    res.set('ETag', `"${kept.revision}"`).json(kept);
  }

  router.get('/', (req, res) => {
    res.json({ items: requests.list(parse(RequestFilter, req.query)) });
  });
  router.post('/', async (req, res) => {
    const kept = await requests.register(parse(NewRequest, req.body), callerOf<Role>(res).username);
    res.status(201).location(`/api/desk/requests/${kept.id}`);
    await answer(res, 'register', kept);
  });
  router.get('/register.csv', (req, res) => {
    const rows = requests.list(parse(RequestFilter, req.query)).sort((a, b) => a.number.localeCompare(b.number));
    res.type('text/csv; charset=utf-8').attachment('requests.csv').send(requestsCsv(rows));
  });
  router.get('/tables/:year', (req, res) => {
    res.json(requests.tables(parse(ReportPath, req.params).year));
  });
  router.get('/:id', (req, res) => {
    const kept = requests.find(parse(Path, req.params).id);
    res.set('ETag', `"${kept.revision}"`).json(kept);
  });
  router.put('/:id', async (req, res) => {
    const { id } = parse(Path, req.params);
    requests.find(id);
    const facts = parse(RequestFacts, req.body);
    await answer(res, 'edit', await requests.edit(id, revisionOf(req), facts, callerOf<Role>(res)));
  });
  router.post('/:id/acts', async (req, res) => {
    const { id } = parse(Path, req.params);
    const act = parse(RequestAct, req.body);
    const kept = await requests.act(id, act, callerOf<Role>(res));
    await answer(res, act.act, kept, act.act === 'answer' ? { result: act.result } : {});
  });
  router.put('/:id/remedies', requires('reviewer'), async (req, res) => {
    const { id } = parse(Path, req.params);
    const { remedies } = parse(RemediesBody, req.body);
    await answer(res, 'remedies', await requests.setRemedies(id, remedies), { count: remedies.length });
  });
  return router;
}
