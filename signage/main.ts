/** Starts the page as the screen that it is; a page that is none yet asks staff first. */
import '@fontsource-variable/noto-sans-sc/index.css';
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

const root = document.getElementById('signage');
if (root) void start(root);
