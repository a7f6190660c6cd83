/** `/api/desk/audit`: who did what. */
import { type RequestHandler, Router } from 'express';
import { Period } from '#content/wire/bodies.ts';
import { parse } from '#server/platform/parse.ts';
import type { Audit } from './audit.ts';

type Needs = { readonly audit: Audit; readonly guard: RequestHandler; readonly today: () => string };

/** For administrators. */
export function auditRoutes({ audit, guard, today }: Needs): Router {
  const router = Router();
  router.get('/', guard, async (req, res) => {
    const { from = today(), to = today() } = parse(Period, req.query);
    res.json({ items: await audit.list(from, to) });
  });
  return router;
}
