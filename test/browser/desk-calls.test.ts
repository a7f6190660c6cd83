/** A visitor calls and the desk rings: heard every few seconds, seen in the title from another tab, each call with its key. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { deskFaults, deskOf, deskPage, signIn, sizes, smallTargets } from '../support/desk.ts';
import { startHub, type TestHub } from '../support/hub.ts';

let hub: TestHub;
let browser: Browser;
beforeAll(async () => {
  [hub, browser] = await Promise.all([startHub(), launchChromium()]);
  await hub.person('chen', 'admin');
});
afterAll(async () => {
  await browser?.close();
  await hub?.stop();
});

/** Counts the tones that the page really starts. */
const listenIn = (page: Page) =>
  page.addInitScript(() => {
    const counted = globalThis as unknown as { tones: number };
    counted.tones = 0;
    const { start } = OscillatorNode.prototype;
    OscillatorNode.prototype.start = function (...when) {
      if (this.context.state === 'running') counted.tones += 1;
      start.apply(this, when);
    };
  });
const tones = (page: Page) => page.evaluate(() => (globalThis as unknown as { tones: number }).tones);
const alerts = (page: Page) => page.getByRole('alert').filter({ hasText: '呼叫导办员' });
/** Tones of one stroke. */
const stroke = 4;

async function callFrom(kiosk: string): Promise<string> {
  const socket = await hub.socket('/kiosk');
  const { id } = await socket.emitWithAck('help', { kiosk });
  socket.disconnect();
  return id;
}
async function answerAll(): Promise<void> {
  const chen = hub.client();
  await chen.signIn('chen');
  const desk = await hub.socket('/desk', { cookie: chen.cookie() });
  for (const { id } of (await chen.get('/api/desk/help')).body.items) await desk.emitWithAck('help:answer', { id });
  desk.disconnect();
}

test('rings every few seconds until somebody says they are coming, and says so in the title', async () => {
  const { page, faults, close } = await deskPage(browser, hub.origin);
  await listenIn(page);
  await signIn(page, 'chen');
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  const title = await page.title();
  expect(title).toMatch(/公开工作台$/);
  await callFrom('hall-1');
  await alerts(page).waitFor();
  expect(await page.title()).toBe(`（1）有人呼叫 · ${title}`);
  await expect.poll(() => tones(page)).toBe(stroke);
  await expect.poll(() => tones(page), { timeout: 10_000 }).toBe(2 * stroke);
  // Another page keeps the count; another call is heard at once.
  await page.getByRole('navigation').getByRole('link', { name: '群众在问' }).click();
  await callFrom('hall-2');
  await expect.poll(() => page.title()).toBe('（2）有人呼叫 · 群众在问 · 公开工作台');
  await expect.poll(() => tones(page), { timeout: 3000 }).toBe(3 * stroke);
  for (const left of [1, 0]) {
    await alerts(page).first().getByRole('button', { name: '我马上去' }).click();
    await expect.poll(() => alerts(page).count()).toBe(left);
  }
  expect(await page.title()).toBe('群众在问 · 公开工作台');
  const heard = await tones(page);
  await page.waitForTimeout(6000);
  expect(await tones(page)).toBe(heard);
  expect(faults).toEqual([]);
  await close();
});

test('says where it cannot ring yet, and rings from the next touch on', async () => {
  const { page, faults, close } = await deskOf(browser, hub.origin, 'chen');
  await listenIn(page);
  await page.reload();
  const hint = page.getByText('还不能响铃：在页面上碰一下');
  await hint.waitFor();
  await callFrom('hall-1');
  await alerts(page).waitFor();
  await hint.waitFor();
  expect(await deskFaults(page)).toEqual([]);
  expect(await tones(page)).toBe(0);
  await page.mouse.click(700, 500);
  await expect.poll(() => tones(page)).toBe(stroke);
  await page.getByText('正在响铃').waitFor();
  await answerAll();
  await alerts(page).waitFor({ state: 'detached' });
  expect(await hint.count()).toBe(0);
  expect(faults).toEqual([]);
  await close();
});

test('is muted on this machine alone, for good, until it is let ring again', async () => {
  const { page, close } = await deskPage(browser, hub.origin);
  await listenIn(page);
  await signIn(page, 'chen');
  await callFrom('hall-1');
  await page.getByRole('button', { name: '静音' }).click();
  await page.getByText('这台机器已静音，有人呼叫只显示不响铃').waitFor();
  const key = page.getByRole('switch', { name: '呼叫响铃' });
  // The rail of an office PC has room for it beside every place.
  const rail = await page.locator('.rail').evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
  expect(rail).toBe(0);
  expect(await key.getAttribute('aria-checked')).toBe('false');
  await page.reload();
  await alerts(page).waitFor();
  await page.mouse.click(700, 500);
  await callFrom('hall-2');
  await expect.poll(() => alerts(page).count()).toBe(2);
  await page.waitForTimeout(1000);
  expect(await tones(page)).toBe(0);
  expect(await page.getByText('还不能响铃').count()).toBe(0);
  await key.click();
  await expect.poll(() => tones(page)).toBeGreaterThanOrEqual(stroke);
  await answerAll();
  await close();
});

test.each(sizes)('every open call is within reach on a $name, the newest first', async (size) => {
  const { page, close } = await deskOf(browser, hub.origin, 'chen', size);
  const kiosks = ['hall-1', 'hall-2', 'hall-3', 'hall-4', 'hall-5'];
  for (const kiosk of kiosks) await callFrom(kiosk);
  const rows = async () => (await alerts(page).allInnerTexts()).map((text) => /hall-\d/.exec(text)?.[0]);
  await expect.poll(rows).toEqual(['hall-5', 'hall-4']);
  // Another visitor at the first kiosk: it comes to the top and is one row.
  await callFrom('hall-1');
  await expect.poll(rows).toEqual(['hall-1', 'hall-5']);
  await page.getByRole('button', { name: '还有 3 处在呼叫' }).click();
  expect(await rows()).toEqual(['hall-1', 'hall-5', 'hall-4', 'hall-3', 'hall-2']);
  expect(await deskFaults(page)).toEqual([]);
  if (size.name === 'phone') expect(await smallTargets(page)).toEqual([]);
  await alerts(page).last().getByRole('button', { name: '我马上去' }).click();
  await expect.poll(rows).toEqual(['hall-1', 'hall-5', 'hall-4', 'hall-3']);
  await page.getByRole('button', { name: '只看最新的 2 处' }).click();
  expect(await rows()).toEqual(['hall-1', 'hall-5']);
  await answerAll();
  await alerts(page).first().waitFor({ state: 'detached' });
  await close();
});
