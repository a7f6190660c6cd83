/** Calling the guide: rings the desk, and says whether somebody is coming. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { HelpRequest } from '#content/wire/events.ts';
import { newId as byChance } from './new-id.ts';

/** `unanswered`: it rang long enough; `unreachable`: the call did not get through. */
export type HelpState = 'quiet' | 'ringing' | 'coming' | 'unanswered' | 'unreachable';

export type Help = {
  readonly state: ReadonlySignal<HelpState>;
  call(): Promise<void>;
  /** The hub says what became of a call. */
  heard(call: HelpRequest): void;
  /** The hub is there (again) and says which call of this kiosk it knows. */
  met(call: HelpRequest | undefined): void;
  clear(): void;
};

export type HelpNeeds = {
  /** Rings under this id; the hub knows a call that it has heard before by it. */
  readonly ask: (id: string) => Promise<HelpRequest>;
  readonly after?: (run: () => void, ms: number) => () => void;
  readonly newId?: () => string;
};

/** Somebody who waits longer is better told where to go. */
export const ringsMs = 60_000;

const byTimer = (run: () => void, ms: number) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

export function createHelp({ ask, after = byTimer, newId = byChance }: HelpNeeds): Help {
  const state = signal<HelpState>('quiet');
  /** The visit's call, from the first touch on; the same when the visitor calls again, another for the next visitor. */
  let mine: string | null = null;
  /** The call that is under way to the hub. */
  let asking: string | null = null;
  let cancel = () => {};

  function clear(): void {
    cancel();
    mine = null;
    state.value = 'quiet';
  }
  function ring(): void {
    cancel();
    state.value = 'ringing';
    cancel = after(() => {
      state.value = 'unanswered';
    }, ringsMs);
  }
  function heard(call: HelpRequest): void {
    if (call.id !== mine) return;
    if (call.answeredAt !== null) {
      cancel();
      state.value = 'coming';
    } else if (state.peek() === 'unreachable') ring();
  }
  async function send(id: string): Promise<void> {
    asking = id;
    try {
      heard(await ask(id));
    } catch {
      if (id === mine && state.peek() === 'ringing') {
        cancel();
        state.value = 'unreachable';
      }
    } finally {
      if (asking === id) asking = null;
    }
  }
  return {
    state,
    heard,
    clear,
    met(call) {
      if (mine === null) return;
      if (call?.id === mine) heard(call);
      // The hub was started anew and has forgotten whom it rang for.
      else if (state.peek() === 'ringing' && asking !== mine) void send(mine);
    },
    async call() {
      if (state.peek() === 'ringing' || state.peek() === 'coming') return;
      mine ??= newId();
      ring();
      await send(mine);
    },
  };
}
