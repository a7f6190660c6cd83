/** `/api/openapi.json`, made once when first asked for. */
import { createHash } from 'node:crypto';
import { Router } from 'express';
import { openApiOf } from './document.ts';
import { routeTable } from './route-table.ts';

export function openApiRoutes({ version }: { readonly version: string }): Router {
  const router = Router();
  let made: { readonly text: string; readonly tag: string } | undefined;
  router.get('/openapi.json', (req, res) => {
    if (!made) {
      const text = JSON.stringify(openApiOf(routeTable, version));
      made = { text, tag: createHash('sha256').update(text).digest('base64url').slice(0, 22) };
    }
    res.set('ETag', `"${made.tag}"`).set('Cache-Control', 'no-cache');
    if (req.fresh) res.status(304).end();
    else res.type('json').send(made.text);
  });
  return router;
}
