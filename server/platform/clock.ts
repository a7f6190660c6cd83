/** The one place of the hub that reads the clock. Everything else is handed a `Clock`. */

export type Timer = { cancel(): void };

export type Clock = {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs `act` once at `instant`, at once where it is past. */
  at(instant: number, act: () => void): Timer;
};

/** setTimeout fires at once beyond 2^31 ms; longer waits are made of shorter ones. */
const longestWaitMs = 2_147_000_000;

/** The system's clock. Its timers do not keep the process alive. */
export function systemClock(): Clock {
  return {
    now: () => Date.now(),
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
