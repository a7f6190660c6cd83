/** Starts the page as the screen that it is; a page that is none yet asks staff first. */
import '@fontsource-variable/noto-sans-sc/index.css';
import { glyphsAddress } from '#content/page/faces/glyph-asset.ts';
import { stayWithoutHub } from '#content/page/stay.ts';
import { pairPage } from './pairing.ts';
import { startScreen } from './screen.ts';
import { findBinding, forgetBinding, keepBinding } from './state/binding.ts';
import './signage.css';

async function start(root: HTMLElement): Promise<void> {
  const binding = await findBinding();
  if (!binding) {
    await keepBinding(await pairPage(root));
    return start(root);
  }
  await startScreen({
    ...binding,
    root,
    async unbound() {
      await forgetBinding(binding.screen);
      location.replace('/signage/');
    },
  });
}

/** Again after a while where the hub was away at that moment. */
const stay = () => void stayWithoutHub('/signage/', [glyphsAddress]).catch(() => setTimeout(stay, 30_000));
// What is shown first comes first.
if (import.meta.env.PROD) setTimeout(stay, 2000);
// A hand or a mouse at an all-in-one screen leaves nothing on the picture.
addEventListener('contextmenu', (event) => event.preventDefault());
const root = document.getElementById('signage');
if (root) void start(root);
