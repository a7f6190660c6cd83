/** A visitor types, or writes by hand: from each letter, character or stroke until the first of what it finds is painted, slowed six times, over 1,000 and 10,000 disclosures, against a copy of one. */
import path from 'node:path';
import type { Browser } from 'playwright-core';
import type { Disclosure } from '#content/model/disclosure.ts';
import { loadStarter } from '#server/starter.ts';
import { launchChromium } from '../support/chromium.ts';
import { startHub } from '../support/hub.ts';
import { keepFigures } from './figures.ts';
import { synthesised } from './synthesised.ts';

const slowed = 6;
/** As fast as practised hands type. */
const betweenKeysMs = 120;
const goals = new Map([
  [1000, 100],
  [10_000, 200],
]);
/** As typed: pinyin in whole and in part, initials, characters, a question. */
const typed =
  'yanglaobaoxian sbk lajifenlei zhaijidi tudizhengshou shiye 养老保险 残疾人两项补贴 垃圾分类怎么办 宅基地审批 污水 she保'.split(
    ' ',
  );

const starterFolder = path.resolve(import.meta.dirname, '../../content/starter');

/** The starter content's town with these disclosures instead of its own. */
async function hubWith(count: number) {
  const loaded = await loadStarter(starterFolder);
  const disclosures = synthesised(count).map(
    ({ revision: _, publishedAt: __, publishedUntil: ___, ...it }): Disclosure => it,
  );
  return startHub({ starter: async () => ({ ...loaded, playlists: [], screens: [], disclosures }) });
}

/** What the page itself notes, in milliseconds. */
type Kept = { keys: number[]; strokes: number[]; longest: number };
type Painted = {
  /** Of a page just opened; then of one that has been typed in before. */
  readonly first: readonly number[];
  readonly keys: readonly number[];
  readonly strokes: readonly number[];
  readonly readyMs: number;
  readonly longestMs: number;
};

async function typing(browser: Browser, origin: string): Promise<Painted> {
  const page = await (await browser.newContext({ viewport: { width: 1080, height: 1920 } })).newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  await page.addInitScript(() => {
    const kept: Kept = { keys: [], strokes: [], longest: 0 };
    Object.assign(globalThis, { kept });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) kept.longest = Math.max(kept.longest, duration);
    }).observe({ type: 'longtask', buffered: true });
    // No function here has a name: what compiles this file would call a helper for it that the page has not.
    for (const [type, times] of [
      ['beforeinput', kept.keys],
      ['pointerup', kept.strokes],
    ] as const) {
      addEventListener(
        type,
        (event) => {
          const { target, timeStamp } = event;
          if (type === 'pointerup' && !(target as Element).closest('.pad')) return;
          // emptying the field is no key
          if (event instanceof InputEvent && event.data === null) return;
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => times.push(performance.now() - timeStamp);
            port2.postMessage(null);
          });
        },
        { capture: true },
      );
    }
  });
  await page.goto(`${origin}/kiosk/search?kiosk=hall-1`);
  const field = page.locator('.field input');
  await field.waitFor({ timeout: 120_000 });
  const from = performance.now();
  // the index is there once a letter finds something, or finds nothing
  await field.pressSequentially('y');
  await page.locator('.results, .nothing-found').first().waitFor({ timeout: 120_000 });
  const readyMs = performance.now() - from;
  await page.waitForTimeout(3000);
  const kept = (): Promise<Kept> => page.evaluate(() => (globalThis as unknown as { kept: Kept }).kept);
  const { longest: longestMs } = await kept();
  const typeAll = async () => {
    const before = (await kept()).keys.length;
    for (const word of typed) {
      await field.fill('');
      await field.focus();
      for (const char of word) {
        await page.keyboard.insertText(char);
        await page.waitForTimeout(betweenKeysMs);
      }
    }
    return (await kept()).keys.slice(before);
  };
  const first = await typeAll();
  // letters of the font have come, and handwriting has been learnt
  const keys = [...(await typeAll()), ...(await typeAll())];
  await page.getByRole('button', { name: '手写', exact: true }).click();
  const pad = page.locator('.pad');
  await page.locator('.hand-said', { hasText: '在格子里' }).waitFor({ timeout: 120_000 });
  const box = await pad.boundingBox();
  for (let stroke = 0; box && stroke < 30; stroke += 1) {
    const at = (along: number, down: number) => [box.x + box.width * along, box.y + box.height * down] as const;
    await page.mouse.move(...at(0.2, 0.15 + (stroke % 8) * 0.1));
    await page.mouse.down();
    await page.mouse.move(...at(0.8, 0.1 + (stroke % 5) * 0.15), { steps: 8 });
    await page.mouse.up();
    await page.waitForTimeout(60);
    if (stroke % 10 === 9) await page.getByRole('button', { name: '重写' }).click();
  }
  const { strokes } = await kept();
  await page.context().close();
  return { first, keys, strokes, readyMs, longestMs };
}

const at = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;

const browser = await launchChromium();
let floor = Number.NaN;
let missed = false;
for (const count of [1, ...goals.keys()]) {
  const hub = await hubWith(count);
  const { first, keys, strokes, readyMs, longestMs } = await typing(browser, hub.origin);
  await hub.stop();
  const [p50, p99] = [at(keys, 0.5), at(keys, 0.99)];
  if (count === 1) floor = p99;
  const goal = goals.get(count);
  process.stdout.write(
    `keystroke, ${count} disclosures, slowed ${slowed} times: painted after p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms${goal ? ` (goal: under ${goal})` : ''}, ${(p99 / floor).toFixed(1)} times that of one; ${keys.length} keys; p99 ${at(first, 0.99).toFixed(0)} ms just after the page was opened; index there ${readyMs.toFixed(0)} ms after the field, longest task until then ${longestMs.toFixed(0)} ms; a stroke by hand p50 ${at(strokes, 0.5).toFixed(0)} ms, p99 ${at(strokes, 0.99).toFixed(0)} ms\n`,
  );
  keepFigures(`keystroke ${count}`, {
    p50Ms: p50,
    p99Ms: p99,
    ratio: p99 / floor,
    readyMs,
    longestMs,
    strokeP99Ms: at(strokes, 0.99),
  });
  missed ||= goal !== undefined && !(p99 < goal);
}
await browser.close();
process.exitCode = missed ? 1 : 0;
