/** The live connection of a page: opened once, listeners attached once, greeting the hub at every connection. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { io, type Socket } from 'socket.io-client';
import type { Ack, Fault, Refused } from '#content/wire/events.ts';

/** The hub refused what the page sent; asking the same again gives the same. */
export class Refusal extends Error {
  /** `urn:gongkai:problem:…`, see `Refused`. */
  readonly type: string;
  readonly title: string;
  readonly faults: readonly Fault[];

  constructor({ error }: Refused) {
    super(error.detail);
    this.name = 'Refusal';
    this.type = error.type;
    this.title = error.title;
    this.faults = error.errors ?? [];
  }
}

/** The hub could not be asked, or did not answer in time; ask again later. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

// biome-ignore lint/suspicious/noExplicitAny: the upper bound of every event handler, as in socket.io's own types
type Handler = (...values: any[]) => void;
export type EventMap<Events> = { [Name in keyof Events]: Handler };

/** What an event of a page carries, and what the hub answers. */
export type PayloadOf<Event extends Handler> =
  Parameters<Event> extends [infer Payload, Ack<infer _>] ? [payload: Payload] : [];
export type AnswerTo<Event extends Handler> =
  Parameters<Event> extends [...infer _, Ack<infer Answer>] ? Exclude<Answer, Refused> : never;

export type Link<ToHub extends EventMap<ToHub>> = {
  /** True from the hub's answer to the greeting until the connection is lost. */
  readonly online: ReadonlySignal<boolean>;
  /** Sends an event and waits for its answer. Throws `Refusal`, or `Unreachable` at once where there is no connection. */
  ask<Name extends keyof ToHub & string>(
    event: Name,
    ...payload: PayloadOf<ToHub[Name]>
  ): Promise<AnswerTo<ToHub[Name]>>;
  close(): void;
};

export type LinkNeeds<ToHub extends EventMap<ToHub>, FromHub extends EventMap<FromHub>> = {
  readonly namespace: '/kiosk' | '/signage' | '/desk';
  readonly listeners: Partial<FromHub>;
  /** Says the page's version with `hello`, at every connection. Where it fails, the page connects anew. */
  readonly greet: (link: Link<ToHub>) => Promise<void> | void;
  /** Another hub than the one that served the page, e.g. in a test. */
  readonly origin?: string;
  readonly timeoutMs?: number;
};

const isRefused = (answer: unknown): answer is Refused =>
  typeof answer === 'object' && answer !== null && 'error' in answer;

/** How long to wait before knocking again where the hub itself ended the connection: spread, so that pages do not come at once. */
const patienceMs = () => 500 + Math.random() * 1500;

export function openLink<ToHub extends EventMap<ToHub>, FromHub extends EventMap<FromHub>>(
  needs: LinkNeeds<ToHub, FromHub>,
): Link<ToHub> {
  const online = signal(false);
  const socket: Socket = io(`${needs.origin ?? ''}${needs.namespace}`, {
    autoConnect: false,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 2000,
    randomizationFactor: 0.8,
  });
  let knock: ReturnType<typeof setTimeout> | undefined;

  const link: Link<ToHub> = {
    online,
    async ask(event, ...payload) {
      if (!socket.connected) throw new Unreachable('与中心的连接已断开 not connected to the hub');
      const answer: unknown = await socket
        .timeout(needs.timeoutMs ?? 5000)
        .emitWithAck(event, ...payload)
        .catch((cause: unknown) => {
          throw new Unreachable('中心没有回答 the hub did not answer', {
            cause,
          });
        });
      if (isRefused(answer)) throw new Refusal(answer);
      return answer as AnswerTo<ToHub[typeof event]>;
    },
    close() {
      clearTimeout(knock);
      socket.disconnect();
    },
  };

  /** socket.io does not come back by itself where the server closed the namespace or refused it. */
  function knockAgain(): void {
    clearTimeout(knock);
    knock = setTimeout(() => socket.connect(), patienceMs());
  }

  for (const [event, listener] of Object.entries<Handler | undefined>(needs.listeners)) {
    if (listener) socket.on(event, listener);
  }
  socket.on('connect', async () => {
    const { id } = socket;
    try {
      await needs.greet(link);
      online.value = socket.connected && socket.id === id;
    } catch {
      if (socket.connected && socket.id === id) socket.disconnect();
      knockAgain();
    }
  });
  socket.on('disconnect', (reason) => {
    online.value = false;
    if (reason === 'io server disconnect') knockAgain();
  });
  socket.on('connect_error', () => {
    if (!socket.active) knockAgain();
  });
  socket.connect();
  return link;
}
