/** `writing` on `/desk`: who has which disclosure open for writing, so that nobody writes on top of another unknowingly. */
import type { Namespace, Socket } from 'socket.io';
import { type Writer, WritingCall } from '#content/wire/events.ts';
import type { Log } from '#server/platform/log.ts';
import { type Listener, listener } from '#server/platform/sockets.ts';

/** The listener for each desk, told of every change. */
export function presenceListener(desk: Namespace, personOf: (socket: Socket) => string, log: Log): Listener {
  const writers = new Map<string, Writer>();
  const list = (): Writer[] => [...writers.values()];

  function put(socket: Socket, disclosure: string | null): void {
    if (disclosure === null) writers.delete(socket.id);
    else writers.set(socket.id, { disclosure, username: personOf(socket) });
    desk.emit('writers', list());
  }
  const { event, listen } = listener(
    'writing',
    WritingCall,
    ({ disclosure }, socket) => {
      if (disclosure !== (writers.get(socket.id)?.disclosure ?? null)) put(socket, disclosure);
      return { writers: list() };
    },
    log,
  );
  return {
    event,
    listen(socket) {
      listen(socket);
      socket.emit('writers', list());
      socket.once('disconnect', () => writers.has(socket.id) && put(socket, null));
    },
  };
}
