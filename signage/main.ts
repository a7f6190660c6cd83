/** Starts the page: the address names the screen that it plays. */
import '@fontsource-variable/noto-sans-sc/index.css';
import { startNotice } from './notice.ts';
import { startScreen } from './screen.ts';
import { takeToken } from './state/token.ts';
import './signage.css';

const [, screen] = /^\/signage\/([a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?)\/?$/.exec(location.pathname) ?? [];
const root = document.getElementById('signage');
if (root && screen) void takeToken(screen).then((token) => startScreen({ root, screen, token }));
else if (root) startNotice(root);
