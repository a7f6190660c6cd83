/** `/api/desk/help`: the calls of the last half hour. */
import { type RequestHandler, Router } from 'express';
import type { Help } from './help.ts';

export function helpRoutes(help: Help, guard: RequestHandler): Router {
  const router = Router();
  router.get('/', guard, (_req, res) => {
    res.json({ items: help.list() });
  });
  return router;
}
