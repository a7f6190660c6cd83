/** A process of many screens: raw connections that greet the hub as a player does, and plain TCP ones for the floor. */
import { connect, type Socket } from 'node:net';
import { answerParent, instant } from './child.ts';
import { clientFrame, createReader, type Frame } from './frames.ts';

type Round = {
  readonly seen: Set<Socket>;
  first: number;
  last: number;
  head: string;
  bytes: number;
  done: (() => void) | undefined;
};

const handshake = (port: number) =>
  [
    'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
    `Host: 127.0.0.1:${port}`,
    `Origin: http://127.0.0.1:${port}`,
    'User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
    'Accept-Encoding: gzip, deflate, br, zstd',
    'Accept-Language: zh-CN,zh;q=0.9,en;q=0.8',
    'Cache-Control: no-cache',
    'Pragma: no-cache',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    '',
    '',
  ].join('\r\n');

const join = clientFrame('40/signage,');
const pong = clientFrame('3');
const sockets = new Set<Socket>();
/** One buffer for all: what is read is looked at before the next read. */
const shared = Buffer.alloc(256 * 1024);
let round: Round = newRound();

function newRound(): Round {
  return { seen: new Set(), first: 0, last: 0, head: '', bytes: 0, done: undefined };
}

/** The screen `socket` has all of it. */
function received(socket: Socket, { head, bytes }: Frame): void {
  const at = instant();
  if (round.seen.size === 0) Object.assign(round, { first: at, head, bytes });
  if (head !== round.head) throw new Error(`screens were told different things: ${round.head} and ${head}`);
  round.seen.add(socket);
  round.last = at;
  if (round.seen.size === sockets.size) round.done?.();
}

/** What is pushed to a screen begins so. */
const pushed = /^42\/signage,\["(programme|takeover)"/;

function open(port: number, greeted: () => void, failed: (error: Error) => void, screen?: string): void {
  let upgraded = screen === undefined;
  const read = createReader((frame) => {
    const { head } = frame;
    if (head.startsWith('42/signage,')) {
      if (pushed.test(head)) received(socket, frame);
    } else if (head.startsWith('0{')) socket.write(join);
    else if (head.startsWith('40/signage,')) {
      socket.write(clientFrame(`42/signage,0["hello",{"screen":"${screen}"}]`));
    } else if (head.startsWith('43/signage,0')) greeted();
    else if (head === '2') socket.write(pong);
  });
  const socket = connect({
    port,
    host: '127.0.0.1',
    onread: {
      buffer: shared,
      callback(length, buffer) {
        let chunk = Buffer.from(buffer.buffer, 0, length);
        if (!upgraded) {
          const end = chunk.indexOf('\r\n\r\n');
          if (end < 0) return true;
          upgraded = true;
          chunk = chunk.subarray(end + 4);
        }
        read(chunk);
        return true;
      },
    },
  });
  sockets.add(socket);
  socket.once('connect', () => (screen === undefined ? greeted() : socket.write(handshake(port))));
  socket.on('error', failed);
  socket.once('close', () => sockets.delete(socket));
}

/** Opens one connection for each, `atOnce` at a time; resolves once all are greeted. */
async function openAll(port: number, screens: readonly (string | undefined)[], atOnce: number): Promise<number> {
  const from = instant();
  const left = [...screens];
  const worker = async (): Promise<void> => {
    for (let at = left.length; at > 0; at = left.length) {
      const screen = left.pop();
      await new Promise<void>((resolve, reject) => open(port, resolve, reject, screen));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return instant() - from;
}

const acts = {
  /** Screens of the hub at `port`. Answers the milliseconds until all were greeted. */
  connect: ({ port, screens, atOnce = 50 }: { port: number; screens: readonly string[]; atOnce?: number }) =>
    openAll(port, screens, atOnce),
  /** As many plain connections. */
  connectPlain: ({ port, count }: { port: number; count: number }) => openAll(port, Array.from({ length: count }), 50),
  /** From now on, arrivals count anew. */
  begin: () => {
    round = newRound();
  },
  /** Once every connection has it: when the first and the last had it, and how it begins. */
  async arrived() {
    const mine = round;
    if (mine.seen.size < sockets.size) {
      await new Promise<void>((resolve) => {
        mine.done = resolve;
      });
    }
    return { first: mine.first, last: mine.last, head: mine.head, bytes: mine.bytes };
  },
  close: () => {
    for (const socket of sockets) socket.destroy();
  },
};
export type Screens = typeof acts;

answerParent(acts);
