/** `help` on `/kiosk` rings at the desk; `help:answer` on `/desk` tells the kiosk that somebody is coming. */
import type { Socket } from 'socket.io';
import { z } from 'zod';
import { HelpCall } from '#content/wire/events.ts';
import type { Log } from '#server/platform/log.ts';
import { type Listener, listener } from '#server/platform/sockets.ts';
import type { Help } from './help.ts';

/** The room of a kiosk's connections. */
export const kioskRoom = (kiosk: string): string => `kiosk:${kiosk}`;

/** For a kiosk's connection; it then hears of the answer. */
export const helpListener = (help: Help, kioskOf: (socket: Socket) => string, log: Log): Listener =>
  listener(
    'help',
    HelpCall,
    ({ kiosk }, socket) => {
      const name = kiosk ?? kioskOf(socket);
      socket.join(kioskRoom(name));
      return help.ring(name);
    },
    log,
  );

/** For a desk's connection. */
export const answerListener = (help: Help, personOf: (socket: Socket) => string, log: Log): Listener =>
  listener('help:answer', z.strictObject({ id: z.uuid() }), ({ id }, socket) => help.answer(id, personOf(socket)), log);
