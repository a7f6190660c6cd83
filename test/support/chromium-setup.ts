/** Before the browser tests: there is a Chromium. */
import { ensureChromium } from './chromium.ts';

export default function setup(): void {
  ensureChromium();
}
