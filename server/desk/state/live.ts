/** What the hub pushes to the desk: presence of displays, takeovers in force, calls for the guide, changes of disclosures. */
import { computed, effect, type Signal, signal } from '@preact/signals';
import { createHubClock } from '#content/page/clock.ts';
import { type Link, openLink } from '#content/page/link.ts';
import type {
  DeskToHub,
  DeskTopic,
  DisclosureChanged,
  Displays,
  HelpRequest,
  HubToDesk,
  TakeoverInForce,
  Writer,
} from '#content/wire/events.ts';
import { ringingAt, withCall } from './calls.ts';
import { read } from './http.ts';

export const displays = signal<Displays | null>(null);
/** All in force, the first the one that outranks the others. */
export const takeovers = signal<readonly TakeoverInForce[]>([]);
const calls = signal<readonly HelpRequest[]>([]);
/** The last disclosure that somebody changed. */
export const lastChange = signal<DisclosureChanged | null>(null);
/** Grows when disclosures have changed; lists ask again by it. */
export const changes = signal(0);
/** Grows when takeovers or what the screens paint have changed. */
export const takeoverNews = signal(0);
/** Each grows when something of its topic has changed; pages ask again by it. */
export const news: Readonly<Record<DeskTopic, Signal<number>>> = {
  requests: signal(0),
  questions: signal(0),
  machine: signal(0),
};
/** Everybody who has a disclosure open for writing. */
export const writers = signal<readonly Writer[]>([]);
/** The one that this desk has open; told again at every connection. */
let written: string | null = null;
export const online = signal(true);
/** Hub time to show, refreshed every few seconds; for deciding use `now()`. */
export const shownNow = signal(0);

let link: Link<DeskToHub> | null = null;
const clock = createHubClock({
  ask: () => (link ? link.ask('clock') : Promise.reject(new Error('no link yet'))),
});
/** Milliseconds since 1970 by the hub. */
export const now = (): number => clock.now();

/** Calls that still ring, the newest first. */
export const openCalls = computed(() => ringingAt(calls.value, Math.max(shownNow.value, now())));

const settleMs = 150;
let settling: ReturnType<typeof setTimeout> | undefined;
/** A bulk change is a hundred messages; lists ask once. */
function settle(): void {
  clearTimeout(settling);
  settling = setTimeout(() => {
    changes.value += 1;
  }, settleMs);
}

function heardCall(call: HelpRequest): void {
  calls.value = withCall(calls.value, call);
}

/** Opens the live connection of whoever has signed in. */
export function startLive(): void {
  if (link) return;
  link = openLink<DeskToHub, HubToDesk>({
    namespace: '/desk',
    listeners: {
      'disclosure:changed': (change) => {
        lastChange.value = change;
        settle();
      },
      displays: (next) => {
        displays.value = next;
        takeoverNews.value += 1;
      },
      takeovers: (next) => {
        takeovers.value = next;
        takeoverNews.value += 1;
      },
      help: heardCall,
      writers: (next) => {
        writers.value = next;
      },
      news: (topic) => {
        news[topic].value += 1;
      },
    },
    greet: async () => {
      clock.begin();
      if (written !== null) tellWritten();
      const before = calls.value;
      const { items } = await read<{ items: HelpRequest[] }>('/api/desk/help');
      // What was pushed meanwhile is newer than the answer.
      const pushed = calls.value.filter((call) => !before.includes(call));
      calls.value = pushed.reduce(withCall, items);
      // What changed while the connection was away is not replayed.
      settle();
      for (const topic of Object.values(news)) topic.value += 1;
    },
  });
  const { online: connected } = link;
  let patience: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    clearTimeout(patience);
    // A blip shorter than this is no news.
    if (connected.value) online.value = true;
    else
      patience = setTimeout(() => {
        online.value = false;
      }, 3000);
  });
  shownNow.value = now();
  setInterval(() => {
    shownNow.value = now();
  }, 5000);
}

/** Presence is a courtesy: where the connection is away nobody is told, and the next connection tells. */
function tellWritten(): void {
  link?.ask('writing', { disclosure: written }).catch(() => {});
}
/** Says which disclosure this desk has open for writing; null: none. */
export function nowWriting(disclosure: string | null): void {
  if (disclosure === written) return;
  written = disclosure;
  tellWritten();
}

/** Tells the kiosk that somebody is coming. Throws Unreachable where there is no connection. */
export async function answerCall(id: string): Promise<void> {
  if (link) heardCall(await link.ask('help:answer', { id }));
}
