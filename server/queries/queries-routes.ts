/** `/api/desk/queries`: what visitors asked, as JSON and as CSV. */
import { type RequestHandler, Router } from 'express';
import type { LocalDate } from '#content/model/time.ts';
import { addDays } from '#content/rules/zone.ts';
import { Period } from '#content/wire/bodies.ts';
import { parse } from '#server/platform/parse.ts';
import { Refusal } from '#server/platform/refusal.ts';
import type { Queries } from './queries.ts';
import { queriesCsv } from './queries-csv.ts';

type Needs = {
  readonly queries: Queries;
  readonly guard: RequestHandler;
  readonly today: () => LocalDate;
  readonly zone: string;
};

/** For staff; without a period, the last seven days. */
export function queryRoutes({ queries, guard, today, zone }: Needs): Router {
  const router = Router();
  router.use(guard);
  const periodOf = (query: unknown): { from: LocalDate; to: LocalDate } => {
    const { to = today(), from = addDays(to, -6) } = parse(Period, query);
    if (from > to) {
      throw new Refusal('invalid', { zh: '起止日期颠倒', en: 'The period ends before it begins' }, [
        { path: 'from', message: '开始日期晚于结束日期 begins after its end' },
      ]);
    }
    return { from, to };
  };
  router.get('/queries', async (req, res) => {
    const { from, to } = periodOf(req.query);
    res.json(await queries.summary(from, to));
  });
  router.get('/queries.csv', async (req, res) => {
    const { from, to } = periodOf(req.query);
    const text = queriesCsv(await queries.between(from, to), zone);
    res.type('text/csv; charset=utf-8').attachment(`queries-${from}-${to}.csv`).send(text);
  });
  return router;
}
