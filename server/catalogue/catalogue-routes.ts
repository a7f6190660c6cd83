/** `/api/desk/catalogue`: the coverage map. */
import { type RequestHandler, Router } from 'express';
import type { Catalogue } from './catalogue.ts';

/** For editors. */
export function catalogueRoutes({
  catalogue,
  guard,
}: {
  readonly catalogue: Catalogue;
  readonly guard: RequestHandler;
}): Router {
  const router = Router();
  router.use(guard);
  router.get('/coverage', (_req, res) => {
    res.json(catalogue.coverage());
  });
  return router;
}
