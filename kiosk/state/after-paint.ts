/** What follows once the visitor has seen what a tap brought. */

/** Does `act` right after the browser's next frame was painted; gives what calls it off. Never in the same frame, however slow the machine, as an effect would. */
export function afterPaint(act: () => void): () => void {
  let off = false;
  const frame = requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      if (!off) act();
    };
    port2.postMessage(null);
  });
  return () => {
    off = true;
    cancelAnimationFrame(frame);
  };
}
