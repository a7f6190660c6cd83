/** `/api/desk/plays`: proof of play, as JSON and as CSV. */
import { type RequestHandler, Router } from 'express';
import { dayNumber } from '#content/model/calendar.ts';
import type { LocalDate } from '#content/model/time.ts';
import { addDays } from '#content/rules/zone.ts';
import { Period } from '#content/wire/addresses.ts';
import type { PlaysAnswer } from '#content/wire/play-bodies.ts';
import { csvOf } from '#server/platform/csv.ts';
import { parse } from '#server/platform/parse.ts';
import { Refusal } from '#server/platform/refusal.ts';
import type { PlaySummary } from './plays.ts';

type Needs = {
  readonly plays: PlaySummary;
  readonly screenName: (id: string) => string;
  readonly guard: RequestHandler;
  readonly today: () => LocalDate;
};

/** A year, also a leap year. */
const mostDays = 366;
const kinds = { disclosure: '公开信息', takeover: '紧急通知', slide: '播放单里的其他内容' } as const;

const daysIn = (from: LocalDate, to: LocalDate): number => {
  const number = (date: string) => dayNumber(...(date.split('-').map(Number) as [number, number, number]));
  return number(to) - number(from) + 1;
};
const wrongPeriod = (zh: string, en: string) =>
  new Refusal('invalid', { zh, en }, [{ path: 'from', message: `${zh} ${en}` }]);

/** A row for each thing, screen and day. */
function csvText({ items }: PlaysAnswer, screenName: (id: string) => string): string {
  const rows = items.flatMap(({ id, kind, title, screens }) =>
    screens.flatMap(({ screen, days }) =>
      days.map(({ day, times, ms }) => [day, screenName(screen), kinds[kind], title, id, times, Math.round(ms / 1000)]),
    ),
  );
  return csvOf([['日期', '屏幕', '种类', '标题', '编号', '播放次数', '播放秒数'], ...rows]);
}

/** For staff; without a period, the last seven days. */
export function playRoutes({ plays, screenName, guard, today }: Needs): Router {
  const router = Router();
  const periodOf = (query: unknown): { from: LocalDate; to: LocalDate } => {
    const { to = today(), from = addDays(to, -6) } = parse(Period, query);
    if (from > to) throw wrongPeriod('开始日期晚于结束日期', 'the period begins after its end');
    if (daysIn(from, to) > mostDays) throw wrongPeriod(`最多查 ${mostDays} 天`, `at most ${mostDays} days`);
    return { from, to };
  };
  router.get('/plays', guard, async (req, res) => {
    res.json(await plays.between(periodOf(req.query)));
  });
  router.get('/plays.csv', guard, async (req, res) => {
    const { from, to } = periodOf(req.query);
    const text = csvText(await plays.between({ from, to }), screenName);
    res.type('text/csv; charset=utf-8').attachment(`plays-${from}-${to}.csv`).send(text);
  });
  return router;
}
