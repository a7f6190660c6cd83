/** `queries` on `/kiosk`: a batch is acknowledged once it is on disk. */
import { QueryBatch } from '#content/wire/events.ts';
import type { Log } from '#server/platform/log.ts';
import { type Listener, listener } from '#server/platform/sockets.ts';
import type { Queries } from './queries.ts';

/** The listener of a kiosk's connection. */
export const queriesListener = (queries: Queries, log: Log): Listener =>
  listener('queries', QueryBatch, (batch) => queries.receive(batch), log);
