/**
 * Two pages of one playlist in two browsers, their clocks set wrong by tens of seconds: how far apart they paint the same
 * switch, on an idle machine and with every processor busy.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { launchChromium } from '../support/chromium.ts';
import { startHub } from '../support/hub.ts';
import { keepFigures } from './figures.ts';
import { noteSwitches, percentile, type Switch, takeSwitches } from './painted.ts';

const switches = 300;
const dwellMs = 500;
const skews = [37_000, -52_000];
const titles = ['第一页', '第二页', '第三页', '第四页', '第五页'];
const goals = { idleP99Ms: 8, busyP50Ms: 1000 / 60 };

/** The same switch of both pages, by its title and its time. */
function pairs(first: readonly Switch[], second: readonly Switch[]): [Switch, Switch][] {
  return first.flatMap((one) => {
    const twin = second.find(({ title, frameAt }) => title === one.title && Math.abs(frameAt - one.frameAt) < dwellMs);
    return twin ? [[one, twin] as [Switch, Switch]] : [];
  });
}

async function measure(name: string, busy: boolean) {
  const hub = await startHub();
  const admin = await hub.admin();
  const entries = titles.map((title, at) => ({
    id: `p${at}`,
    source: { kind: 'text', title, body: '' },
    dwellMs: 3000,
  }));
  await admin.post('/api/desk/playlists', { id: 'both', name: '一起', entries });
  const panel = { kind: 'led', width: 320, height: 160 };
  for (const id of ['left', 'right']) {
    await admin.post('/api/desk/screens', { id, name: id, panel, playlist: 'both' });
  }
  const browsers = await Promise.all(skews.map(() => launchChromium()));
  const pages = await Promise.all(
    browsers.map(async (browser, at) => {
      const page = await browser.newPage({ viewport: { width: 400, height: 240 } });
      await noteSwitches(page, { skewMs: skews[at] ?? 0, dwellMs });
      await page.goto(`${hub.origin}/signage/${at === 0 ? 'left' : 'right'}`);
      return page;
    }),
  );
  // Both go on together before the first is counted.
  for (const page of pages) while ((await takeSwitches(page)).length === 0) await sleep(dwellMs);
  await sleep(5000);
  const load = loadavg()[0] ?? Number.NaN;
  const hogs: ChildProcess[] = busy ? cpus().map(() => spawn(process.execPath, ['-e', 'for (;;);'])) : [];
  try {
    await Promise.all(pages.map(takeSwitches));
    await sleep(dwellMs * (switches + 10));
    const [first = [], second = []] = await Promise.all(pages.map(takeSwitches));
    const both = pairs(first, second);
    const painted = both.map(([a, b]) => Math.abs(a.paintedAt - b.paintedAt));
    const frames = both.map(([a, b]) => Math.abs(a.frameAt - b.frameAt));
    const [p50Ms, p99Ms] = [percentile(painted, 0.5), percentile(painted, 0.99)];
    const sameFrame = (100 * frames.filter((ms) => ms < 4).length) / frames.length;
    process.stdout.write(
      `${name}: ${both.length} switches of both (${first.length} and ${second.length} of each), load before ${load.toFixed(2)}\n` +
        `  painted apart p50 ${p50Ms.toFixed(2)} ms  p99 ${p99Ms.toFixed(2)} ms; in the same frame ${sameFrame.toFixed(1)} %\n`,
    );
    keepFigures(`switches of two pages, ${name}`, { p50Ms, p99Ms, sameFrame, load });
    return { count: both.length, p50Ms, p99Ms };
  } finally {
    for (const hog of hogs) hog.kill('SIGKILL');
    await Promise.all(browsers.map((browser) => browser.close()));
    await hub.stop();
  }
}

const idle = await measure('idle', false);
const busy = await measure('every processor busy', true);
const enough = Math.min(idle.count, busy.count) >= switches;
if (!enough || idle.p99Ms > goals.idleP99Ms || busy.p50Ms > goals.busyP50Ms) process.exitCode = 1;
