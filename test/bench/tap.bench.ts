/** A visitor taps their way through every view: from the moment the finger leaves the glass until the head of what it brings is painted, slowed six times, against a page that changes one word; the slowest taps by name. */
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.ts';
import { startHub } from '../support/hub.ts';
import { keepFigures } from './figures.ts';
import { percentile } from './painted.ts';

const slowed = 6;
const goalMs = 100;
/** How long a finger rests on the glass. */
const restsMs = 120;
/** What a tap brings is all there after so long. */
const settlesMs = 500;
const mostMs = 60_000;
const rounds = Number(process.env.ROUNDS ?? 5);
const tile = (section: string) => `.tile[href$="/section/${section}"]`;
const [back, home, search, display, help, finish] = [1, 2, 3, 4, 5, 6].map((at) => `.bar-key:nth-child(${at})`);
/** As a visitor goes: to a list, to one of its disclosures, and on; a finger needs some time to the next key. */
const ways: readonly (readonly (string | undefined)[])[] = [
  [tile('guides'), '.row >> nth=1', '.contents .chip >> nth=1', '.material >> nth=0', '.pager button >> nth=1'],
  [tile('documents'), '.row >> nth=0', '.tools .key >> nth=0', '.sheet-head .key', back],
  [tile('news'), '.pager button >> nth=1', '.row >> nth=0', back],
  [tile('fees'), '.row >> nth=0', back, '.row >> nth=1'],
  [tile('organisations'), '.row >> nth=0', back],
  [tile('reports'), '.row >> nth=0', '.contents .chip >> nth=2', '.pager button >> nth=1'],
  [tile('catalogue'), '.more', '.row >> nth=30'],
  ['.hot .chip >> nth=0', '.results .row >> nth=0', back, home],
  ['.life-key >> nth=2', '.row >> nth=0', back],
  ['.life-letters .life-key', '.alphabet button:enabled >> nth=3', '.row >> nth=0'],
  [search, home],
  [help, '.way'],
  [display, '[data-option=largest]', '[data-option=en]', '[data-option=true] >> nth=0', '.sheet-head .key'],
];

type Tap = { readonly key: string; readonly ms: number };

/** Notes in the page, for each click, how long after the finger left the glass the next frame was painted. */
async function noteTaps(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const taps: number[] = [];
    Object.assign(globalThis, { taps });
    let leftAt = 0;
    addEventListener('touchend', ({ timeStamp }) => (leftAt = timeStamp), { capture: true, passive: true });
    addEventListener(
      'click',
      () => {
        const from = leftAt;
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => taps.push(performance.now() - from);
          port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });
}

/** A page whose one key changes one word: what a tap takes at the least. */
const floorPage = `data:text/html,<meta name=viewport content="width=device-width"><button style="font-size:60px" onclick="this.textContent=Math.random()">0</button>`;

async function openSlowed(
  browser: Browser,
  address: string,
): Promise<{ page: Page; tap: (key: string) => Promise<Tap> }> {
  const context = await browser.newContext({ viewport: { width: 1080, height: 1920 }, hasTouch: true });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  await noteTaps(page);
  await page.goto(address);
  const all = () => page.evaluate(() => (globalThis as unknown as { taps: number[] }).taps);
  const tap = async (key: string): Promise<Tap> => {
    const target = page.locator(key).first();
    await target.waitFor({ timeout: 60_000 });
    await target.scrollIntoViewIfNeeded();
    const box = await target.boundingBox();
    if (!box) throw new Error(`${key} is not in sight`);
    const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
    const { length } = await all();
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
    await page.waitForTimeout(restsMs);
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    // Nothing is asked of the page meanwhile: it would do that first, and the visitor's tap after it.
    for (let waitedMs = 0; waitedMs < mostMs; waitedMs += settlesMs) {
      await page.waitForTimeout(settlesMs);
      const ms = (await all())[length];
      if (ms !== undefined) return { key, ms };
    }
    throw new Error(`${key} is not answered`);
  };
  return { page, tap };
}

async function tapping(browser: Browser, origin: string): Promise<{ first: Tap[]; taps: Tap[] }> {
  const { page, tap } = await openSlowed(browser, `${origin}/kiosk/?kiosk=hall-1&mm=0.49`);
  await page.locator('.tile').first().waitFor();
  const goAll = async (): Promise<Tap[]> => {
    const taps: Tap[] = [];
    for (const way of ways) for (const key of [...way, finish]) if (key) taps.push(await tap(key));
    return taps;
  };
  const first = await goAll();
  const taps: Tap[] = [];
  for (let round = 0; round < rounds; round += 1) taps.push(...(await goAll()));
  await page.context().close();
  return { first, taps };
}

async function least(browser: Browser): Promise<number[]> {
  const { page, tap } = await openSlowed(browser, floorPage);
  const times: number[] = [];
  for (let count = 0; count < 60; count += 1) times.push((await tap('button')).ms);
  await page.context().close();
  return times;
}

const hub = await startHub();
const browser = await launchChromium();
const floor = await least(browser);
const { first, taps } = await tapping(browser, hub.origin);
await browser.close();
await hub.stop();

const times = taps.map(({ ms }) => ms);
const ratio = percentile(times, 0.5) / percentile(floor, 0.5);
const [p50Ms, p99Ms, firstP99Ms] = [
  percentile(times, 0.5),
  percentile(times, 0.99),
  percentile(
    first.map(({ ms }) => ms),
    0.99,
  ),
];
const slowest = [...taps].sort((a, b) => b.ms - a.ms).slice(0, 5);
process.stdout.write(
  `tap, slowed ${slowed} times: painted after p50 ${p50Ms.toFixed(0)} ms, p99 ${p99Ms.toFixed(0)} ms (goal: under ${goalMs}), ${ratio.toFixed(1)} times a tap that changes one word at p50 (its p99 ${percentile(floor, 0.99).toFixed(0)} ms); ${times.length} taps; p99 ${firstP99Ms.toFixed(0)} ms of the first ${first.length} after the page was opened; slowest: ${slowest.map(({ key, ms }) => `${key} ${ms.toFixed(0)}`).join(', ')}\n`,
);
keepFigures('tap', { p50Ms, p99Ms, firstP99Ms, ratio });
process.exitCode = p99Ms < goalMs ? 0 : 1;
