/** `/metrics` in the text format of Prometheus. */
import { Router } from 'express';
import type { Metrics } from './metrics.ts';

export function metricsRoutes({ metrics }: { readonly metrics: Pick<Metrics, 'contentType' | 'text'> }): Router {
  const router = Router();
  router.get('/', async (_req, res) => {
    const text = await metrics.text();
    res.set('Cache-Control', 'no-store').set('Content-Type', metrics.contentType).send(text);
  });
  return router;
}
