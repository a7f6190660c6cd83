/** The one place of the hub that reads the clock. Everything else is handed a `Clock`. */

export type Timer = { cancel(): void };

export type Clock = {
  /** Milliseconds since 1970. */
  now(): number;
  /** The same with its fraction. */
  exact(): number;
  /** Runs `act` once at `instant`, at once where it is past. */
  at(instant: number, act: () => void): Timer;
};

/** setTimeout fires at once beyond 2^31 ms; longer waits are made of shorter ones. */
const longestWaitMs = 2_147_000_000;

/**
 * Date.now() says whole milliseconds; a steady clock says how far on the present one is. The system's clock is led now and
 * then, and the difference of the two follows it.
 */
function exactly(): () => number {
  let ahead = performance.timeOrigin;
  return () => {
    const [steady, whole] = [performance.now(), Date.now()];
    ahead = Math.min(Math.max(ahead, whole - steady), whole + 0.999 - steady);
    return steady + ahead;
  };
}

/** The system's clock. Its timers do not keep the process alive. */
export function systemClock(): Clock {
  return {
    now: () => Date.now(),
    exact: exactly(),
    at(instant, act) {
      let handle: NodeJS.Timeout;
      const wait = () => {
        const left = Math.max(0, instant - Date.now());
        handle = left > longestWaitMs ? setTimeout(wait, longestWaitMs) : setTimeout(act, left);
        handle.unref();
      };
      wait();
      return { cancel: () => clearTimeout(handle) };
    },
  };
}

/** The present instant: whole milliseconds since 1970, and thousandths of the one that is not over. */
export function momentOf(clock: Clock): { readonly now: number; readonly micros: number } {
  const exact = clock.exact();
  const now = Math.floor(exact);
  return { now, micros: Math.floor((exact - now) * 1000) };
}
