/** `/api/desk/release`: what waits to be published, and publishing many of it in one act, each with its own line in the audit. */
import { Router } from 'express';
import type { Role } from '#content/model/terms.ts';
import { ReleaseBody } from '#content/wire/release-bodies.ts';
import { callerOf, type RecordAct, type Requires } from '#server/platform/guard.ts';
import { parse } from '#server/platform/parse.ts';
import type { Bulk } from './bulk.ts';

type Needs = {
  readonly bulk: Bulk;
  readonly requires: Requires<Role>;
  readonly record: RecordAct;
};

export function releaseRoutes({ bulk, requires, record }: Needs): Router {
  const router = Router();
  router.use(requires('reviewer'));
  router.get('/', (_req, res) => {
    res.json(bulk.releasable(callerOf<Role>(res)));
  });
  router.post('/', async (req, res) => {
    const { items, confidentiality } = parse(ReleaseBody, req.body);
    const caller = callerOf<Role>(res);
    const records = await bulk.release(items, caller);
    for (const { id, revision } of records) {
      await record({ by: caller.username, from: caller.from }, 'disclosure.release', id, { revision, confidentiality });
    }
    res.json({ released: records.length });
  });
  return router;
}
