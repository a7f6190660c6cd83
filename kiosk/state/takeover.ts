/** The takeover over the kiosk: from its beginning to its end by the hub's clock, whatever the hub says or no longer can. */
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Takeover } from '#content/model/takeover.ts';
import type { HubClock } from '#content/page/clock.ts';
import type { Copy } from '#content/page/copy.ts';

/** A takeover as it is kept over a reload and a power cut. */
export type KeptTakeover = {
  readonly takeover: Takeover;
  /** What to add to the box's own clock for the hub's, by which it ends. */
  readonly ownOffset: number;
};

export type TakeoverWatch = {
  /** What stands over the kiosk now. */
  readonly current: ReadonlySignal<Takeover | null>;
  heard(takeover: Takeover | null): void;
  stop(): void;
};

export type TakeoverNeeds = {
  readonly clock: Pick<HubClock, 'known' | 'now' | 'ownOffset' | 'assume'>;
  readonly copy: Copy<KeptTakeover | null>;
};

const lookMs = 1000;
/** So far the box's own clock may be from where it was when it was last kept. */
const offsetMs = 1000;

/** Looks at the clock each second while a takeover is known; edges are never missed by a timer that slept. */
export function createTakeoverWatch({ clock, copy }: TakeoverNeeds): TakeoverWatch {
  const known = signal<Takeover | null>(null);
  const current = signal<Takeover | null>(null);
  let kept: KeptTakeover | null = null;
  /** What the hub says outranks what it said before. */
  let isHeard = false;

  function judge(): void {
    const takeover = known.peek();
    // The hub tells of it once it has begun, though the page's clock be behind.
    current.value = takeover && clock.now() < takeover.until ? takeover : null;
    // A clock that has not heard the hub yet may run ahead of it.
    if (!current.peek() && clock.known.peek()) known.value = null;
    keep(current.peek());
  }
  function keep(takeover: Takeover | null): void {
    const ownOffset = clock.ownOffset();
    const isKept = kept?.takeover === takeover && Math.abs(kept.ownOffset - ownOffset) < offsetMs;
    if (isKept || (!takeover && !kept)) return;
    kept = takeover && { takeover, ownOffset };
    void copy.save(kept);
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
  void copy.load().then((before) => {
    if (!before) return;
    // So that it is let go where the hub says that there is none, before this or after.
    kept ??= before;
    if (isHeard) return judge();
    clock.assume(before.ownOffset);
    known.value = before.takeover;
  });
  return {
    current,
    heard(takeover) {
      isHeard = true;
      known.value = takeover;
      judge();
    },
    stop,
  };
}
