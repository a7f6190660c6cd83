/** The takeover over the kiosk: from its beginning to its end by the hub's clock, whatever the hub says or no longer can. */
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Takeover } from '#content/model/takeover.ts';

export type TakeoverWatch = {
  /** What stands over the kiosk now. */
  readonly current: ReadonlySignal<Takeover | null>;
  heard(takeover: Takeover | null): void;
  stop(): void;
};

const lookMs = 1000;

/** Looks at the clock each second while a takeover is known; edges are never missed by a timer that slept. */
export function createTakeoverWatch({ now }: { readonly now: () => number }): TakeoverWatch {
  const known = signal<Takeover | null>(null);
  const current = signal<Takeover | null>(null);

  function judge(): void {
    const takeover = known.peek();
    const moment = now();
    // The hub tells of it once it has begun, though the page's clock be behind.
    current.value = takeover && moment < takeover.until ? takeover : null;
    if (takeover && moment >= takeover.until) known.value = null;
  }
  const stop = effect(() => {
    if (!known.value) {
      current.value = null;
      return;
    }
    judge();
    const timer = setInterval(judge, lookMs);
    return () => clearInterval(timer);
  });
  return {
    current,
    heard(takeover) {
      known.value = takeover;
      if (takeover) judge();
    },
    stop,
  };
}
