/** `/api/desk/queries`: what visitors asked, as JSON and as CSV. */
import { type RequestHandler, Router } from 'express';
import { inputNames } from '#content/model/terms.ts';
import type { LocalDate } from '#content/model/time.ts';
import { addDays, localAt } from '#content/rules/zone.ts';
import { Period } from '#content/wire/bodies.ts';
import { parse } from '#server/platform/parse.ts';
import { Refusal } from '#server/platform/refusal.ts';
import type { Queries } from './queries.ts';

type Needs = {
  readonly queries: Queries;
  readonly guard: RequestHandler;
  readonly today: () => LocalDate;
  readonly zone: string;
};

/** A cell of CSV (RFC 4180); a leading sign that a spreadsheet would calculate is disarmed. */
function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Local time as `YYYY-MM-DD HH:MM:SS`. */
function localText(at: number, zone: string): string {
  const { date, ms } = localAt(at, zone);
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
  return `${date} ${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}`;
}

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
    const rows = (await queries.between(from, to)).map((event) =>
      [localText(event.at, zone), event.kiosk, event.words, inputNames[event.input], event.results, event.opened ?? '']
        .map(cell)
        .join(','),
    );
    const head = '时间,查询机,问题,输入方式,结果数,打开的内容';
    res
      .type('text/csv; charset=utf-8')
      .attachment(`queries-${from}-${to}.csv`)
      .send(`\ufeff${[head, ...rows].join('\r\n')}\r\n`);
  });
  return router;
}
