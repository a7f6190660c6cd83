/** Frames that a running ticker drops at 1920 × 1080 with the processor slowed four times, beside a page that does nothing. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.ts';
import { startHub } from '../support/hub.ts';
import { keepFigures } from './figures.ts';
import { named } from './painted.ts';

const seconds = 30;
const frameMs = 1000 / 60;
const goal = 1;

/** Per cent of the frames of a display of 60 Hz that the page did not come to paint. */
async function droppedBy(page: Page): Promise<number> {
  await page.evaluate(() => {
    const frames: number[] = [];
    Object.assign(globalThis, { frames });
    requestAnimationFrame(function frame(at) {
      frames.push(at);
      requestAnimationFrame(frame);
    });
  });
  await sleep(seconds * 1000);
  const frames = await page.evaluate(() => (globalThis as unknown as { frames: number[] }).frames);
  const due = Math.round(((frames.at(-1) ?? 0) - (frames[0] ?? 0)) / frameMs) + 1;
  return (100 * (due - frames.length)) / due;
}

const hub = await startHub();
const admin = await hub.admin();
const entries = ['甲', '乙'].map((title, at) => ({
  id: `p${at}`,
  source: { kind: 'text', title: `${title}页`, body: '公开'.repeat(40) },
  dwellMs: 5000,
}));
await admin.post('/api/desk/playlists', { id: 'runs', name: '滚动', entries });
const zones = {
  clock: 90,
  ticker: 100,
  side: 480,
  tickerText: '便民服务中心周末照常办理业务，请带好身份证。'.repeat(6),
};
const panel = { kind: 'lcd', width: 1920, height: 1080, zones };
await admin.post('/api/desk/screens', { id: 'runs', name: '滚动', panel, playlist: 'runs' });
const browser = await launchChromium();

async function measure(address: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.addInitScript(named);
  await page.goto(address);
  await sleep(6000);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const dropped = await droppedBy(page);
  await page.close();
  return dropped;
}
const floor = await measure('about:blank');
const ticker = await measure(`${hub.origin}/signage/runs`);
await browser.close();
await hub.stop();
process.stdout.write(
  `ticker, 60 Hz, processor slowed 4 times: ${ticker.toFixed(2)} % of frames dropped, an empty page ${floor.toFixed(2)} % (goal: under ${goal})\n`,
);
keepFigures('ticker', { droppedPercent: ticker, emptyPagePercent: floor });
if (ticker >= goal) process.exitCode = 1;
