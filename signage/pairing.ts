/** A page that is no screen yet: it shows the code that staff type at the desk, and learns which screen it is. */
import { createHubClock } from '#content/page/clock.ts';
import { type Link, openLink } from '#content/page/link.ts';
import type { HubToScreen, Paired, ScreenToHub } from '#content/wire/events.ts';
import { createPicture } from './picture.ts';
import { noticeScene, pairingCode, waiting } from './state/beginning.ts';
import { createSaid } from './state/said.ts';

/** How long the page waits for the hub before it says so. */
const silenceMs = 1500;

/** Resolves once staff have typed the code. */
export function pairPage(root: HTMLElement): Promise<Paired> {
  const said = createSaid(root);
  said.named('政务公开信息屏');
  const clock = createHubClock({ ask: () => link.ask('clock') });
  const picture = createPicture({ root, now: clock.now, shown: said.shown, failed: () => undefined });
  let notice = waiting;
  let renewal: ReturnType<typeof setTimeout> | undefined;
  const show = () => void picture.show(noticeScene(notice));

  async function offer(hub: Link<ScreenToHub>): Promise<void> {
    const pixels = (length: number) => Math.round(length * devicePixelRatio);
    const { code, until, now } = await hub.ask('pair', { width: pixels(innerWidth), height: pixels(innerHeight) });
    clock.begin();
    notice = pairingCode(code);
    show();
    clearTimeout(renewal);
    renewal = setTimeout(() => void offer(hub).catch(() => undefined), until - now);
  }

  const link: Link<ScreenToHub> = openLink<ScreenToHub, HubToScreen>({
    namespace: '/signage',
    greet: offer,
    listeners: { paired: (paired) => finish(paired) },
  });
  const silence = setTimeout(show, silenceMs);
  const resized = new AbortController();
  addEventListener('resize', show, { signal: resized.signal });
  const unsubscribe = link.online.subscribe((online) => {
    if (online || notice === waiting) return;
    // Without the hub the code is worth nothing.
    clearTimeout(renewal);
    notice = waiting;
    show();
  });

  let finish: (paired: Paired) => void = () => undefined;
  return new Promise<Paired>((resolve) => {
    finish = resolve;
  }).finally(() => {
    clearTimeout(renewal);
    clearTimeout(silence);
    resized.abort();
    unsubscribe();
    clock.stop();
    link.close();
    root.replaceChildren();
  });
}
