/** Listening to what pages send over socket.io: checked by schema, acknowledged, never able to bring the hub down. */
import type { Namespace, Socket } from 'socket.io';
import { z } from 'zod';
import type { Log } from './log.ts';
import { parse } from './parse.ts';
import { problemOf, refusalOf } from './problem.ts';

type Answer = (answer: unknown) => void;
type Handler<Payload> = (payload: Payload, socket: Socket) => unknown;

/** An event handler that attaches itself to a connection. */
export type Listener = { readonly event: string; readonly listen: (socket: Socket) => void };

/** Payload of an event that carries nothing. */
export const Nothing = z.undefined();

/** The handler's value is acknowledged; what it throws is acknowledged as `{error}`. */
export function listener<Schema extends z.ZodType>(
  event: string,
  schema: Schema,
  handle: Handler<z.output<Schema>>,
  log: Log,
): Listener {
  return {
    event,
    listen: (socket) => {
      socket.on(event, async (...given: unknown[]) => {
        const last = given.at(-1);
        const answer: Answer = typeof last === 'function' ? (last as Answer) : () => {};
        try {
          const payload = parse(schema, typeof given[0] === 'function' ? undefined : given[0]);
          answer(await handle(payload, socket));
        } catch (error) {
          const refusal = refusalOf(error);
          if (refusal.kind === 'unexpected') log.error({ event: 'socket.failed', on: event, err: error });
          const { type, title, detail, errors } = problemOf(refusal, 'zh');
          answer({ error: { type, title, detail, ...(errors && { errors }) } });
        }
      });
    },
  };
}

/** Gives every connection of the namespace its listeners, once. */
export function listenAll(namespace: Namespace, listeners: readonly Listener[]): void {
  namespace.on('connection', (socket) => {
    for (const { listen } of listeners) listen(socket);
  });
}
