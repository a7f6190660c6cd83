/** Long work in slices, between which the page paints and hears its visitor. */

/** Lets everything that waits have its turn; a timer would wait four milliseconds more each time. */
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** Does `act` for each, `size` at a time. */
export async function inSlices<Item>(items: Iterable<Item>, size: number, act: (item: Item) => void): Promise<void> {
  let done = 0;
  for (const item of items) {
    act(item);
    done += 1;
    if (done % size === 0) await pause();
  }
}
