/** Takeovers: started and cleared by staff, ended by the clock, with a record of which screens have painted them. */
import { randomBytes } from 'node:crypto';
import type { Takeover, TakeoverRecord, TakeoverRequest } from '#content/model/takeover.ts';
import { endOfTakeover, phaseAt, takeoverAt, takeoversAt } from '#content/rules/takeover.ts';
import type { TakeoverInForce } from '#content/wire/events.ts';
import type { TakeoverAnswer } from '#content/wire/takeover-bodies.ts';
import type { Clock, Timer } from '#server/platform/clock.ts';
import type { Keep } from '#server/platform/keep.ts';
import type { Log } from '#server/platform/log.ts';
import { Refusal } from '#server/platform/refusal.ts';

type Needs = {
  readonly store: Keep<{ takeovers: Record<string, TakeoverRecord> }>;
  readonly clock: Clock;
  /** Ids of the screens there are. */
  readonly screens: () => readonly string[];
  /** What is in force may have changed, for these screens or all. */
  readonly announce: () => void;
  readonly log: Log;
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
const covers = (record: Pick<TakeoverRecord, 'screens'>, screen: string | null): boolean =>
  record.screens === 'all' || (screen !== null && record.screens.includes(screen));

const noTakeover = () => new Refusal('not-found', { zh: '没有这条紧急通知', en: 'There is no such takeover' });

/** Use cases of takeovers. */
export function createTakeovers({ store, clock, screens, announce, log }: Needs) {
  /** What screens have said and the disk does not have yet. */
  const said = new Map<string, Map<string, number>>();
  let timer: Timer | undefined;

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
      .map((record) => ({ ...takeoverOf(record), until: endOfTakeover(record) }));
    return takeoverAt(records, at).takeover;
  }

  const paintedOf = ({ id, painted }: TakeoverRecord): Map<string, number> =>
    new Map([...(said.get(id) ?? []), ...Object.entries(painted)]);

  function answerOf(kept: TakeoverRecord): TakeoverAnswer {
    const { painted: _, awaited, ...record } = kept;
    const now = clock.now();
    const phase = phaseAt(record, now);
    const over = phase === 'ended' || phase === 'cleared';
    const due = Math.max(record.from, record.createdAt);
    const seen = paintedOf(kept);
    const present = screens().filter((screen) => covers(record, screen));
    const outranked = phase === 'active' ? present.filter((screen) => currentAt(screen, now)?.id !== record.id) : [];
    const targets = { planned: [], active: present, ended: awaited, cleared: awaited }[phase];
    return {
      ...record,
      active: phase === 'active',
      phase,
      endedAt: over ? endOfTakeover(record) : null,
      painted: [...seen]
        .map(([screen, at]) => ({ screen, at, latencyMs: Math.max(0, at - due) }))
        .sort((a, b) => a.at - b.at || a.screen.localeCompare(b.screen)),
      waiting: targets.filter((screen) => !seen.has(screen) && !outranked.includes(screen)),
      outranked,
    };
  }

  return {
    currentAt,
    /** What covers it now. */
    current: (screen: string | null): Takeover | null => currentAt(screen, clock.now()),
    /** All that are in force somewhere, the first the one that outranks the others. */
    inForce: (): TakeoverInForce[] =>
      takeoversAt(
        Object.values(store.data.takeovers).map((record) => ({
          ...takeoverOf(record),
          until: endOfTakeover(record),
          screens: record.screens,
        })),
        clock.now(),
      ),
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
        awaited: screens().filter((screen) => covers(request, screen)),
        painted: {},
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
        if (!record) throw noTakeover();
        if (record.clearedAt === null && now < record.until) {
          record.clearedAt = now;
          record.clearedBy = by;
        }
      });
      changed();
      const record = store.data.takeovers[id];
      if (!record) throw noTakeover();
      return answerOf(record);
    },

    /** Throws `not-found` where there is none. */
    find(id: string): TakeoverAnswer {
      const record = store.data.takeovers[id];
      if (!record) throw noTakeover();
      return answerOf(record);
    },

    /** A screen says that it has painted a takeover; the first time counts. It need not wait for the disk. */
    paintedBy(screen: string, takeover: string, at: number): void {
      const record = store.data.takeovers[takeover];
      if (!record || !covers(record, screen) || paintedOf(record).has(screen)) return;
      const news = said.get(takeover) ?? new Map<string, number>();
      said.set(takeover, news.set(screen, at));
      store
        .change(({ takeovers }) => {
          const kept = takeovers[takeover];
          if (kept) kept.painted[screen] ??= at;
        })
        .then(
          () => news.delete(screen),
          (error: unknown) => log.error({ event: 'takeover.painted-lost', takeover, screen, err: error }),
        );
    },
    stop: (): void => timer?.cancel(),
  };
}
export type Takeovers = ReturnType<typeof createTakeovers>;
