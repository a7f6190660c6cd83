/** `/api/desk/town/synonyms`: the words that mean the same, for all staff. */
import { type RequestHandler, type Response, Router } from 'express';
import { SynonymGroup } from '#content/model/synonym.ts';
import type { Role } from '#content/model/terms.ts';
import { type SynonymList, SynonymsBody } from '#content/wire/search-bodies.ts';
import { callerOf, type RecordAct } from '#server/platform/guard.ts';
import { revisionOf } from '#server/platform/http.ts';
import { parse } from '#server/platform/parse.ts';
import type { SynonymKeeping } from './synonym-keeping.ts';

type Needs = {
  readonly synonyms: SynonymKeeping;
  readonly guard: RequestHandler;
  readonly record: RecordAct;
};

/** The terms whose groups differ, told apart by what became of them; of very many, the first. */
function told(before: SynonymList, after: SynonymList): Record<string, string> {
  const words = ({ items }: SynonymList) => new Map(items.map((one) => [one.official, one.everyday.join('、')]));
  const [old, young] = [words(before), words(after)];
  const terms = {
    added: [...young.keys()].filter((term) => !old.has(term)),
    reworded: [...young.keys()].filter((term) => old.has(term) && old.get(term) !== young.get(term)),
    removed: [...old.keys()].filter((term) => !young.has(term)),
  };
  return Object.fromEntries(
    Object.entries(terms).flatMap(([act, found]) => (found.length > 0 ? [[act, found.join('、').slice(0, 400)]] : [])),
  );
}

export function synonymRoutes({ synonyms, guard, record }: Needs): Router {
  const router = Router();
  router.use(guard);
  const origin = (res: Response) => {
    const { username, from } = callerOf<Role>(res);
    return { by: username, from };
  };
  const answer = (res: Response, list: SynonymList) => res.set('ETag', `"${list.revision}"`).json(list);

  router.get('/', (_req, res) => {
    answer(res, synonyms.list());
  });
  router.put('/', async (req, res) => {
    const revision = revisionOf(req);
    const { items } = parse(SynonymsBody, req.body);
    const before = synonyms.list();
    const after = await synonyms.replace(revision, items);
    await record(origin(res), 'synonyms.change', 'synonyms', told(before, after));
    answer(res, after);
  });
  router.post('/', async (req, res) => {
    const group = parse(SynonymGroup, req.body);
    const list = await synonyms.add(group);
    await record(origin(res), 'synonyms.add', 'synonyms', {
      official: group.official,
      everyday: group.everyday.join('、').slice(0, 400),
    });
    answer(res.status(201), list);
  });
  return router;
}
