/** What 20,000 turns, as fast as the page can paint them, leave in the heap of its browser; proof of play is spooled and delivered meanwhile. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.ts';
import { startHub } from '../support/hub.ts';
import { keepFigures } from './figures.ts';
import { named } from './painted.ts';

const warm = 2000;
const turns = 20_000;
const goal = 10;

/** Runs in the page before it loads: frames follow each other at once, every one finds another turn, and can be slowed to one a second. */
function hurry(): void {
  const parse = JSON.parse;
  JSON.parse = (text, reviver) =>
    parse(text, (key, value) => (key === 'dwellMs' ? 1 : reviver ? reviver(key, value) : value));
  const state = { turns: 0, halted: false };
  Object.assign(globalThis, { hurried: state });
  const { port1, port2 } = new MessageChannel();
  let acts: FrameRequestCallback[] = [];
  const run = () => {
    const due = acts;
    acts = [];
    for (const act of due) act(performance.now());
  };
  port1.onmessage = run;
  globalThis.requestAnimationFrame = (act) => {
    acts.push(act);
    // A page whose frames stand still would be reloaded by its watchdog.
    if (acts.length === 1 && state.halted) setTimeout(run, 1000);
    else if (acts.length === 1) port2.postMessage(null);
    return 0;
  };
  new MutationObserver(() => {
    state.turns += 1;
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

type Hurried = { turns: number; halted: boolean };
const hurried = (page: Page, halted: boolean) =>
  page.evaluate((halt) => {
    const state = (globalThis as unknown as { hurried: Hurried }).hurried;
    state.halted = halt;
    return state.turns;
  }, halted);

async function until(page: Page, count: number): Promise<void> {
  while ((await hurried(page, false)) < count) await sleep(50);
  await hurried(page, true);
}

/** The heap once what was played is delivered and garbage is gone; megabytes. */
async function heapOf(session: CDPSession): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let still = 0; still < 5; still += 1) {
    await sleep(2000);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    if (usedSize < least * 0.99) still = 0;
    least = Math.min(least, usedSize);
  }
  return least / 1e6;
}

const hub = await startHub();
const admin = await hub.admin();
const entries = ['甲', '乙', '丙', '丁'].map((title, at) => ({
  id: `p${at}`,
  source: { kind: 'text', title: `${title}页`, body: '' },
  dwellMs: 3000,
}));
await admin.post('/api/desk/playlists', { id: 'fast', name: '快', entries });
const panel = { kind: 'led', width: 192, height: 96 };
const { body } = await admin.post('/api/desk/screens', { id: 'fast', name: '快', panel, playlist: 'fast' });
const browser = await launchChromium();
const page = await browser.newPage({ viewport: { width: 320, height: 200 } });
await page.addInitScript(named);
await page.addInitScript(hurry);
await page.goto(`${hub.origin}/signage/fast#token=${body.token}`);
const session = await page.context().newCDPSession(page);
await until(page, warm);
const before = await heapOf(session);
const began = performance.now();
await until(page, warm + turns);
const perSecond = (turns * 1000) / (performance.now() - began);
const after = await heapOf(session);
await browser.close();
await hub.stop();

const growth = (100 * (after - before)) / before;
process.stdout.write(
  `${turns} turns at ${perSecond.toFixed(0)} a second: heap ${before.toFixed(2)} MB before, ${after.toFixed(2)} MB after, ${growth.toFixed(1)} % more (goal: at most ${goal})\n`,
);
keepFigures('rotations', { heapBeforeMb: before, heapAfterMb: after, growthPercent: growth });
if (growth > goal) process.exitCode = 1;
