/** When pages truly painted a switch, on the machine's one steady clock, which browsers and Node share. */
import type { Page } from 'playwright-core';

export type Switch = {
  /** The first line that is shown from then on. */
  readonly title: string;
  /** The browser's frame, and a task after its painting; milliseconds. */
  readonly frameAt: number;
  readonly paintedAt: number;
};

export type Noting = {
  /** The page's own clock is wrong by so much. */
  readonly skewMs?: number;
  /** Turns are as short as this: the page is told so, not the hub, which refuses less than three seconds. */
  readonly dwellMs?: number;
};

/** Runs in the page before it loads. */
function note({ skewMs = 0, dwellMs }: Noting): void {
  const [wall, parse, ask] = [Date.now, JSON.parse, requestAnimationFrame];
  Date.now = () => wall() + skewMs;
  JSON.parse = (text, reviver) =>
    parse(text, (key, value) => (key === 'dwellMs' && dwellMs ? dwellMs : reviver ? reviver(key, value) : value));
  let frameAt = 0;
  globalThis.requestAnimationFrame = (act) =>
    ask((at) => {
      frameAt = at;
      act(at);
    });
  const seen: Switch[] = [];
  Object.assign(globalThis, { seenSwitches: seen });
  let last = '';
  new MutationObserver(() => {
    const title = document.querySelector('.said p')?.textContent?.split('\n')[0] ?? '';
    if (title === last) return;
    last = title;
    const at = frameAt;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => seen.push({ title, frameAt: at, paintedAt: performance.now() });
    ask(() => port2.postMessage(null));
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

/** What the loader of this process leaves in functions that are handed to a page. */
export const named = 'globalThis.__name = (it) => it';

/** Call before the page is opened. */
export const noteSwitches = (page: Page, noting: Noting = {}): Promise<void> =>
  page
    .addInitScript(named)
    .then(() => page.addInitScript(note, noting))
    .then(() => undefined);

/** What was noted since the last call, by `steadyMs`. */
export async function takeSwitches(page: Page): Promise<Switch[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const zero = (metrics.find(({ name }) => name === 'NavigationStart')?.value ?? Number.NaN) * 1000;
  const seen = await page.evaluate(() => (globalThis as unknown as { seenSwitches: Switch[] }).seenSwitches.splice(0));
  return seen.map((one) => ({ ...one, frameAt: one.frameAt + zero, paintedAt: one.paintedAt + zero }));
}

/** Milliseconds of the clock that both share. */
export const steadyMs = (): number => Number(process.hrtime.bigint()) / 1e6;

export const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;
