/** Figures of the running hub for Prometheus: the process, requests, the disk, displays, questions. They name no person. */
import type { RequestHandler } from 'express';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Disk } from '#server/platform/disk.ts';

type Needs = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

const segments = (path: string): string[] => path.split('/').filter(Boolean);

/** The whole pattern of the route: its own and, before it, where its router is mounted, which a refused request no longer tells. */
function routeOf(path: unknown, address: string): string {
  if (typeof path !== 'string') return 'other';
  if (/[*{]/.test(path)) return path;
  const asked = segments(address.split('?')[0] ?? '');
  const own = segments(path);
  return `/${[...asked.slice(0, Math.max(0, asked.length - own.length)), ...own].join('/')}`;
}

/** The figures of one hub. */
export function createMetrics({ now }: Needs) {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'gongkai_http_request_seconds',
    help: 'Time from a request to the end of its answer, by route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: seconds,
    registers,
  });
  const writes = new Histogram({
    name: 'gongkai_store_write_seconds',
    help: 'Time until a data file is durable: written, synced, renamed, its folder synced.',
    labelNames: ['outcome'],
    buckets: seconds,
    registers,
  });
  const queries = new Counter({
    name: 'gongkai_queries_total',
    help: 'Questions of visitors that were logged.',
    registers,
  });

  /** Counts each request under its route, never under its address, which would be endless. */
  const count: RequestHandler = (req, res, next) => {
    const begun = now();
    res.once('finish', () => {
      const route = routeOf(req.route?.path, req.originalUrl);
      requests.observe({ method: req.method, route, status: res.statusCode }, (now() - begun) / 1000);
    });
    next();
  };

  /** The disk, with the time of each durable write observed. */
  function observed(disk: Disk): Disk {
    return {
      ...disk,
      async writeFileDurably(...write) {
        const begun = now();
        let outcome = 'failed';
        try {
          await disk.writeFileDurably(...write);
          outcome = 'written';
        } finally {
          writes.observe({ outcome }, (now() - begun) / 1000);
        }
      },
    };
  }

  return {
    count,
    observed,
    queriesLogged: (number: number): void => queries.inc(number),
    /** Counts of displays are asked for when the figures are. */
    watchDisplays(counts: () => { readonly kiosks: number; readonly screens: number }): void {
      new Gauge({
        name: 'gongkai_displays',
        help: 'Kiosks and screens that are connected.',
        labelNames: ['kind'],
        registers,
        collect() {
          const { kiosks, screens } = counts();
          this.set({ kind: 'kiosk' }, kiosks);
          this.set({ kind: 'screen' }, screens);
        },
      });
    },
    contentType: registry.contentType,
    text: (): Promise<string> => registry.metrics(),
  };
}
export type Metrics = ReturnType<typeof createMetrics>;
