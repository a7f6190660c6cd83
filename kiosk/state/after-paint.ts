/** What follows once the visitor has seen what a tap brought. */

type Act = () => void;

/** What follows the frame that is asked for already. */
let next: Set<{ readonly act: Act }> | undefined;

function forNextFrame(): Set<{ readonly act: Act }> {
  const these: NonNullable<typeof next> = new Set();
  requestAnimationFrame(() => {
    next = undefined;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      for (const { act } of these) act();
    };
    port2.postMessage(null);
  });
  return these;
}

/** Does `act` right after the browser's next frame was painted; gives what calls it off. Never in the same frame, however slow the machine, as an effect would. */
export function afterPaint(act: Act): () => void {
  next ??= forNextFrame();
  const [these, one] = [next, { act }];
  these.add(one);
  return () => {
    these.delete(one);
  };
}
