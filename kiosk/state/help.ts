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

const ringsMs = 60_000;

const byTimer = (run: () => void, ms: number) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

export function createHelp({ ask, after = byTimer }: HelpNeeds): Help {
  const state = signal<HelpState>('quiet');
  let mine: string | null = null;
  let cancel = () => {};

  function clear(): void {
    cancel();
    mine = null;
    state.value = 'quiet';
  }
  function heard(call: HelpRequest): void {
    if (call.id !== mine || call.answeredAt === null) return;
    cancel();
    state.value = 'coming';
  }
  return {
    state,
    heard,
    clear,
    async call() {
      if (state.peek() === 'ringing' || state.peek() === 'coming') return;
      clear();
      state.value = 'ringing';
      try {
        const call = await ask();
        mine = call.id;
        cancel = after(() => (state.value = 'unanswered'), ringsMs);
        heard(call);
      } catch {
        state.value = 'unreachable';
      }
    },
  };
}
