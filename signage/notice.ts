/** A page that plays no screen says what to do. */
import { createHubClock } from '#content/page/clock.ts';
import { createPicture } from './picture.ts';
import { noticeScene, unnamed } from './state/beginning.ts';
import { createSaid } from './state/said.ts';

export function startNotice(root: HTMLElement): void {
  const said = createSaid(root);
  said.named('政务公开信息屏');
  const { now } = createHubClock({ ask: () => Promise.reject(new Error('this page asks no hub')) });
  const picture = createPicture({ root, now, shown: said.shown, failed: () => undefined });
  const show = () => void picture.show(noticeScene(unnamed));
  addEventListener('resize', show);
  show();
}
