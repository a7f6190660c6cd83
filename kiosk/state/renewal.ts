/** A page of another release than the hub's loads itself anew, when nobody uses it and never in a loop. */
import { effect, type ReadonlySignal, signal } from '@preact/signals';

export type Renewal = {
  /** Which release the hub serves now. */
  heard(release: string): void;
  stop(): void;
};

export type RenewalNeeds = {
  /** Which release the page is of. */
  readonly own: string;
  readonly online: ReadonlySignal<boolean>;
  /** Nobody would notice, and nothing stands that must stay. */
  readonly unused: ReadonlySignal<boolean>;
  /** The page is here by a load of its own making: where it is still another, the next try waits. */
  readonly reloaded: boolean;
  /** Whether the hub gives the other page, whole. Throws where it is away. */
  readonly isReady: () => Promise<boolean>;
  readonly reload: () => void;
  readonly after?: (run: () => void, ms: number) => () => void;
};

/** Between two tries. */
const againMs = 10 * 60_000;

const byTimer = (run: () => void, ms: number) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

export function createRenewal({ own, online, unused, reloaded, isReady, reload, ...needs }: RenewalNeeds): Renewal {
  const after = needs.after ?? byTimer;
  const release = signal(own);
  const rests = signal(false);
  let cancel = () => {};

  function rest(): void {
    rests.value = true;
    cancel = after(() => {
      rests.value = false;
    }, againMs);
  }
  async function attempt(isStillUnused: () => boolean): Promise<void> {
    const ready = await isReady().catch(() => false);
    // Whoever came meanwhile is not interrupted; the next time that nobody is there is soon enough.
    if (!isStillUnused()) return;
    rest();
    if (ready) reload();
  }

  if (reloaded) rest();
  const unwatch = effect(() => {
    if (release.value === own || rests.value || !online.value || !unused.value) return;
    let left = false;
    void attempt(() => !left);
    return () => {
      left = true;
    };
  });
  return {
    heard(now) {
      release.value = now;
    },
    stop() {
      unwatch();
      cancel();
    },
  };
}
