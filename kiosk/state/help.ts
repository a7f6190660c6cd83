/** Calling the guide: rings the desk, and says whether somebody is coming. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { HelpRequest } from '#content/wire/events.ts';

/** `unanswered`: it rang long enough; `unreachable`: the call did not get through. */
export type HelpState = 'quiet' | 'ringing' | 'coming' | 'unanswered' | 'unreachable';

export type Help = {
  readonly state: ReadonlySignal<HelpState>;
  call(): Promise<void>;
  /** The hub says what became of a call. */
  heard(call: HelpRequest): void;
  clear(): void;
};

export type HelpNeeds = {
  readonly ask: () => Promise<HelpRequest>;
  readonly after?: (run: () => void, ms: number) => () => void;
};

/** Somebody who waits longer is better told where to go. */
export const ringsMs = 60_000;

const byTimer = (run: () => void, ms: number) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

export function createHelp({ ask, after = byTimer }: HelpNeeds): Help {
  const state = signal<HelpState>('quiet');
  /** The visit's call, from the touch on; another visitor's touch, or the end of the visit, makes another. */
  let mine: { id: string | null } = { id: null };
  /** An answer that came before the hub had confirmed the call. */
  let answered: string | null = null;
  let cancel = () => {};

  function clear(): void {
    cancel();
    mine = { id: null };
    answered = null;
    state.value = 'quiet';
  }
  function come(): void {
    cancel();
    state.value = 'coming';
  }
  function heard(call: HelpRequest): void {
    if (call.answeredAt === null) return;
    answered = call.id;
    if (call.id === mine.id) come();
  }
  return {
    state,
    heard,
    clear,
    async call() {
      if (state.peek() === 'ringing' || state.peek() === 'coming') return;
      clear();
      const asked = mine;
      state.value = 'ringing';
      try {
        const call = await ask();
        if (asked !== mine) return;
        asked.id = call.id;
        if (call.answeredAt !== null || answered === call.id) come();
        else cancel = after(() => (state.value = 'unanswered'), ringsMs);
      } catch {
        if (asked === mine) state.value = 'unreachable';
      }
    },
  };
}
