/** `help` on `/kiosk` rings at the desk; `help:answer` on `/desk` tells the kiosk that somebody is coming. */
import type { Socket } from 'socket.io';
import { HelpAnswer, HelpCall, type HelpRequest } from '#content/wire/events.ts';
import type { Log } from '#server/platform/log.ts';
import { type Listener, listener } from '#server/platform/sockets.ts';
import type { Help } from './help.ts';

/** The room of a kiosk's connections. */
export const kioskRoom = (kiosk: string): string => `kiosk:${kiosk}`;

/** From the greeting on, also after a cut, a kiosk's connection hears of its calls; gives the last of them. */
export function followCalls(help: Help, socket: Socket, kiosk: string): HelpRequest | undefined {
  socket.join(kioskRoom(kiosk));
  return help.lastOf(kiosk);
}

/** For a kiosk's connection; it then hears of the answer. */
export const helpListener = (help: Help, kioskOf: (socket: Socket) => string, log: Log): Listener =>
  listener(
    'help',
    HelpCall,
    ({ kiosk, id }, socket) => {
      const name = kiosk ?? kioskOf(socket);
      socket.join(kioskRoom(name));
      return help.ring(name, id);
    },
    log,
  );

/** For a desk's connection. */
export const answerListener = (help: Help, personOf: (socket: Socket) => string, log: Log): Listener =>
  listener('help:answer', HelpAnswer, ({ id }, socket) => help.answer(id, personOf(socket)), log);
