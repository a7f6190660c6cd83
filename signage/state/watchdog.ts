/** Loads the page anew where its frames have stopped coming, which a browser does not say. */

type Needs = {
  /** Whether the page is seen at all: frames rest where it is not. */
  readonly visible: () => boolean;
  readonly reload: () => void;
};

/** How often `check` is to be called, and how many of these without a frame are a stall: 15 s. */
export const checkMs = 5000;
const mostSilent = 3;

export function createWatchdog({ visible, reload }: Needs) {
  let framed = true;
  let silent = 0;
  return {
    /** Call with every frame. */
    frame(): void {
      framed = true;
    },
    check(): void {
      silent = framed || !visible() ? 0 : silent + 1;
      framed = false;
      if (silent >= mostSilent) reload();
    },
  };
}
