/** Finds a Chromium, installs one where there is none, and launches it with a profile of its own. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];

/** What a browser of the tests is started with. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of a Chromium: the environment's `CHROMIUM`, the system's, or the one that Playwright fetched. */
export function findChromium(): string | undefined {
  const { CHROMIUM } = process.env;
  if (CHROMIUM) {
    if (!existsSync(CHROMIUM)) throw new Error(`CHROMIUM=${CHROMIUM} does not exist`);
    return CHROMIUM;
  }
  const system = folders.flatMap((folder) => names.map((name) => `${folder}/${name}`));
  return [...system, chromium.executablePath()].find((file) => existsSync(file));
}

/** Installs one where none is found, and says so. */
export function ensureChromium(): void {
  if (findChromium()) return;
  const run = (command: string, args: string[]) => {
    process.stderr.write(`No Chromium found; installing one: ${command} ${args.join(' ')}\n`);
    execFileSync(command, args, { stdio: ['ignore', 2, 2] });
  };
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    run('apt-get', ['update']);
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
  } else {
    // The version that belongs to playwright-core, so that `executablePath` finds it.
    run('npx', ['playwright-core', 'install', 'chromium']);
  }
  if (!findChromium()) throw new Error('Chromium was installed but is not found; set CHROMIUM to its path');
}

/** A fresh browser; close it when done. */
export function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found; set CHROMIUM to its path');
  return chromium.launch({
    executablePath,
    headless: true,
    ...options,
    args: [...chromiumFlags, ...(options.args ?? [])],
  });
}
