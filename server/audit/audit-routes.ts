/** `/api/desk/audit`: who did what, and whether the record of it is whole. */
import { type RequestHandler, Router } from 'express';
import { AuditFilter } from '#content/wire/hub-bodies.ts';
import { parse } from '#server/platform/parse.ts';
import type { Audit } from './audit.ts';
import { namedIn } from './named.ts';
import type { Verification } from './verify.ts';

type Needs = {
  readonly audit: Pick<Audit, 'list'>;
  readonly verify: () => Promise<Verification>;
  /** What a kept thing is called now. */
  readonly nameOf: (collection: string, id: string) => string | undefined;
  readonly guard: RequestHandler;
  readonly today: () => string;
};

/** For administrators. */
export function auditRoutes({ audit, verify, nameOf, guard, today }: Needs): Router {
  const router = Router();
  router.use(guard);
  router.get('/', async (req, res) => {
    const { from = today(), to = today(), by, about } = parse(AuditFilter, req.query);
    const items = await audit.list({ from, to, by, about });
    res.json({ items, names: namedIn(items, nameOf) });
  });
  router.get('/verification', async (_req, res) => {
    res.set('Cache-Control', 'no-store').json(await verify());
  });
  return router;
}
