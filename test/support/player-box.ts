/** A player's box: a Chromium with a profile of its own on the disk, whose power can be cut. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { chromiumFlags, findChromium } from './chromium.ts';

export type PlayerBox = {
  /** Switches it on. */
  start(): Promise<Browser>;
  /** SIGKILL to the browser and all that it started. */
  cut(): Promise<void>;
  /** Cuts it and removes its disk. */
  remove(): Promise<void>;
};

export async function createPlayerBox(): Promise<PlayerBox> {
  const profile = await mkdtemp(path.join(tmpdir(), 'gongkai-box-'));
  let child: ChildProcess | undefined;

  async function cut(): Promise<void> {
    const ended = child;
    child = undefined;
    if (ended?.pid === undefined || ended.exitCode !== null) return;
    const gone = new Promise((resolve) => ended.once('exit', resolve));
    // The group that was made with it: the browser's own processes, and no other.
    process.kill(-ended.pid, 'SIGKILL');
    await gone;
  }

  return {
    cut,
    async start() {
      const file = findChromium();
      if (!file) throw new Error('No Chromium found; set CHROMIUM to its path');
      const own = ['--headless=new', `--user-data-dir=${profile}`, '--remote-debugging-port=0', '--lang=zh-CN'];
      const started = spawn(file, [...chromiumFlags, ...own, 'about:blank'], {
        detached: true,
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      child = started;
      const address = await new Promise<string>((resolve, reject) => {
        let said = '';
        started.stderr?.on('data', (part: Buffer) => {
          said += part;
          const found = /DevTools listening on (ws:\/\/\S+)/.exec(said)?.[1];
          if (found) resolve(found);
        });
        started.once('exit', (code) => reject(new Error(`the browser ended with ${code}: ${said}`)));
      });
      return chromium.connectOverCDP(address);
    },
    async remove() {
      await cut();
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
