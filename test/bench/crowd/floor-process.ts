/** The floor: a process that writes the same bytes to as many plain TCP connections, and does nothing else. */

import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';
import { answerParent, instant } from './child.ts';

const sockets = new Set<Socket>();
const server = createServer({ noDelay: true }, (socket) => {
  sockets.add(socket);
  socket.on('error', () => {});
  socket.once('close', () => sockets.delete(socket));
});

const acts = {
  listen: () =>
    new Promise<number>((resolve) =>
      server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
    ),
  /** Answers when it began. */
  write: (frame: Uint8Array) => {
    const bytes = Buffer.from(frame);
    const from = instant();
    for (const socket of sockets) socket.write(bytes);
    return from;
  },
};
export type Floor = typeof acts;

answerParent(acts);
