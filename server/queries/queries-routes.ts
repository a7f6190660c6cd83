/** `/api/desk/queries`: what visitors asked, as JSON and as CSV. */
import { type RequestHandler, Router } from 'express';
import { GapStep } from '#content/model/gap.ts';
import type { Role } from '#content/model/terms.ts';
import type { LocalDate } from '#content/model/time.ts';
import { addDays } from '#content/rules/zone.ts';
import { Period } from '#content/wire/addresses.ts';
import { callerOf, type RecordAct } from '#server/platform/guard.ts';
import { parse } from '#server/platform/parse.ts';
import { Refusal } from '#server/platform/refusal.ts';
import type { Gaps } from './gaps.ts';
import type { Queries } from './queries.ts';
import { queriesCsv } from './queries-csv.ts';

type Needs = {
  readonly queries: Queries;
  readonly gaps: Gaps;
  readonly record: RecordAct;
  readonly guard: RequestHandler;
  readonly today: () => LocalDate;
  readonly zone: string;
};

/** Two years and a leap day. */
const longestDays = 731;

/** For staff; without a period, the last seven days. */
export function queryRoutes({ queries, gaps, record, guard, today, zone }: Needs): Router {
  const router = Router();
  router.use(guard);
  router.get('/queries/gaps', async (_req, res) => {
    res.json({ items: await gaps.list() });
  });
  router.post('/queries/gaps', async (req, res) => {
    const { username, from } = callerOf<Role>(res);
    const gap = await gaps.remember(parse(GapStep, req.body), username);
    await record({ by: username, from }, 'question.act', 'gap', { how: gap.how, words: gap.words });
    res.status(201).json(gap);
  });
  const periodOf = (query: unknown): { from: LocalDate; to: LocalDate } => {
    const { to = today(), from = addDays(to, -6) } = parse(Period, query);
    if (from > to) {
      throw new Refusal('invalid', { zh: '起止日期颠倒', en: 'The period ends before it begins' }, [
        { path: 'from', message: '开始日期晚于结束日期 begins after its end' },
      ]);
    }
    if (from < addDays(to, -longestDays)) {
      throw new Refusal('invalid', { zh: '时间段太长', en: 'The period is too long' }, [
        { path: 'from', message: `最多 ${longestDays} 天 at most ${longestDays} days` },
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
