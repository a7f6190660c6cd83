/** Takeovers: started and cleared by staff, ended by the clock, with a record of which screens have painted them. */
import { randomBytes } from 'node:crypto';
import type { Takeover, TakeoverRecord, TakeoverRequest } from '#content/model/takeover.ts';
import { takeoverAt } from '#content/rules/takeover.ts';
import type { TakeoverAnswer } from '#content/wire/bodies.ts';
import type { Clock, Timer } from '#server/platform/clock.ts';
import type { Keep } from '#server/platform/keep.ts';
import { Refusal } from '#server/platform/refusal.ts';

type Needs = {
  readonly store: Keep<{ takeovers: Record<string, TakeoverRecord> }>;
  readonly clock: Clock;
  /** Ids of the screens there are. */
  readonly screens: () => readonly string[];
  /** What is in force may have changed, for these screens or all. */
  readonly announce: () => void;
};

const takeoverOf = ({ id, severity, headline, body, from, until, drill }: TakeoverRecord): Takeover => ({
  id,
  severity,
  headline,
  body,
  from,
  until,
  drill,
});
const covers = (record: TakeoverRecord, screen: string | null): boolean =>
  record.screens === 'all' || (screen !== null && record.screens.includes(screen));

/** Use cases of takeovers. */
export function createTakeovers({ store, clock, screens, announce }: Needs) {
  const painted = new Map<string, Map<string, number>>();
  let timer: Timer | undefined;

  const inForce = (record: TakeoverRecord, at = clock.now()): boolean =>
    record.from <= at && at < Math.min(record.until, record.clearedAt ?? record.until);

  /** Asks again at each edge, so that a page that trusts the hub hears of it even with a clock of its own gone wrong. */
  function arm(): void {
    timer?.cancel();
    const now = clock.now();
    const edges = Object.values(store.data.takeovers)
      .filter(({ clearedAt }) => clearedAt === null)
      .flatMap(({ from, until }) => [from, until])
      .filter((edge) => edge > now);
    timer = edges.length === 0 ? undefined : clock.at(Math.min(...edges), changed);
  }
  function changed(): void {
    arm();
    announce();
  }
  arm();

  /** What covers a screen (null: a kiosk) at an instant. */
  function currentAt(screen: string | null, at: number): Takeover | null {
    const records = Object.values(store.data.takeovers)
      .filter((record) => covers(record, screen))
      .map((record) => ({ ...takeoverOf(record), until: Math.min(record.until, record.clearedAt ?? record.until) }));
    return takeoverAt(records, at).takeover;
  }

  function answerOf(record: TakeoverRecord): TakeoverAnswer {
    const seen = painted.get(record.id) ?? new Map<string, number>();
    const targets = screens().filter((screen) => covers(record, screen));
    return {
      ...record,
      active: inForce(record),
      painted: [...seen].map(([screen, at]) => ({ screen, at })),
      waiting: inForce(record) ? targets.filter((screen) => !seen.has(screen)) : [],
    };
  }

  return {
    currentAt,
    /** What covers it now. */
    current: (screen: string | null): Takeover | null => currentAt(screen, clock.now()),
    list: (): TakeoverAnswer[] =>
      Object.values(store.data.takeovers)
        .sort((a, b) => b.createdAt - a.createdAt)
        .slice(0, 100)
        .map(answerOf),

    async start(request: TakeoverRequest, by: string): Promise<TakeoverAnswer> {
      const now = clock.now();
      const from = request.from ?? now;
      const faults = [];
      if (request.until <= Math.max(from, now)) {
        faults.push({
          path: 'until',
          message: '结束时间须在将来并晚于开始 the end must be in the future and after the beginning',
        });
      }
      const unknown = request.screens === 'all' ? [] : request.screens.filter((id) => !screens().includes(id));
      for (const id of unknown) faults.push({ path: 'screens', message: `没有屏 ${id} there is no screen ${id}` });
      if (faults.length > 0) {
        throw new Refusal(
          'invalid',
          { zh: `有 ${faults.length} 处需要改正`, en: `${faults.length} fault(s) to correct` },
          faults,
        );
      }
      const record: TakeoverRecord = {
        id: `t-${randomBytes(6).toString('hex')}`,
        severity: request.severity,
        headline: request.headline,
        body: request.body,
        drill: request.drill,
        screens: request.screens,
        from,
        until: request.until,
        by,
        createdAt: now,
        clearedAt: null,
        clearedBy: null,
      };
      await store.change(({ takeovers }) => {
        takeovers[record.id] = record;
      });
      changed();
      return answerOf(record);
    },

    /** Clears it at once; of one that is over nothing changes. */
    async clear(id: string, by: string): Promise<TakeoverAnswer> {
      const now = clock.now();
      await store.change(({ takeovers }) => {
        const record = takeovers[id];
        if (!record) throw new Refusal('not-found', { zh: '没有这条紧急通知', en: 'There is no such takeover' });
        if (record.clearedAt === null && now < record.until) {
          record.clearedAt = now;
          record.clearedBy = by;
        }
      });
      changed();
      const record = store.data.takeovers[id];
      if (!record) throw new Refusal('not-found');
      return answerOf(record);
    },

    /** A screen says that it has painted a takeover; the first time counts. */
    paintedBy(screen: string, takeover: string, at: number): void {
      if (!store.data.takeovers[takeover]) return;
      const seen = painted.get(takeover) ?? new Map<string, number>();
      if (!seen.has(screen)) seen.set(screen, at);
      painted.set(takeover, seen);
    },
    stop: (): void => timer?.cancel(),
  };
}
export type Takeovers = ReturnType<typeof createTakeovers>;
