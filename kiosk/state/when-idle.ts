/** What can wait until the page has time: copying thousands of disclosures would keep a visitor's finger waiting. */

const patienceMs = 5000;
/** Safari has no idle callbacks. */
const soon = (act: () => void): unknown =>
  typeof requestIdleCallback === 'function' ? requestIdleCallback(act, { timeout: patienceMs }) : setTimeout(act, 200);

/** Hands the newest value on when the page has time, five seconds later at most; those that were overtaken are left out. */
export function whenIdle<Value>(act: (value: Value) => void): (value: Value) => void {
  let waiting: { value: Value } | undefined;
  return (value) => {
    if (waiting) {
      waiting.value = value;
      return;
    }
    waiting = { value };
    soon(() => {
      const newest = waiting;
      waiting = undefined;
      if (newest) act(newest.value);
    });
  };
}
