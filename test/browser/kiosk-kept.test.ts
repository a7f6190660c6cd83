/** What a kiosk keeps for when its hub is away, beyond its views: what reads a PDF, and a takeover. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { toolsToKeep } from '../../kiosk/state/kept-tools.ts';
import { painter } from '../../kiosk/state/pdf-tools.ts';
import { launchChromium } from '../support/chromium.ts';
import { pdfOf } from '../support/files.ts';
import { clientOf } from '../support/hub.ts';
import { type HubProcess, startHubProcess } from '../support/hub-process.ts';
import { openKiosk } from '../support/kiosk-page.ts';
import { openPress } from '../support/press.ts';

let browser: Browser;
let hub: HubProcess;

beforeAll(async () => {
  [browser, hub] = await Promise.all([launchChromium(), startHubProcess()]);
});
afterAll(async () => {
  await browser.close();
  await hub.stop();
});

const cached = (page: Page, name: string) =>
  page.evaluate(
    async (cache) => (await (await caches.open(cache)).keys()).map(({ url }) => new URL(url).pathname),
    name,
  );

it('opens a PDF that was kept ahead though none was opened before, in a page that starts without the hub', async () => {
  const press = await openPress(hub.origin);
  const file = await press.handIn('预算公开表.pdf', pdfOf('预算总表'));
  const id = await press.publish({ title: '部门预算', attachments: [file] });
  const { page, faults, close } = await openKiosk(browser, hub.origin);
  const programs = () =>
    page.evaluate(
      (name) => performance.getEntriesByName(name).map((it) => 'initiatorType' in it && it.initiatorType),
      new URL(painter, hub.origin).href,
    );
  await expect
    .poll(async () => (await cached(page, 'kiosk-reader-1')).sort(), { timeout: 60_000 })
    .toEqual([...toolsToKeep].sort());
  // Kept, and not loaded.
  expect(await programs()).toEqual(['fetch']);
  await hub.kill();

  const box = page.context();
  const again = await box.newPage();
  // The browser's own cache helps, but may have dropped it.
  const session = await box.newCDPSession(again);
  await session.send('Network.clearBrowserCache');
  await page.close();
  await again.goto(`${hub.origin}/kiosk/item/${id}?kiosk=hall-1`);
  await again.getByRole('link', { name: '预算公开表.pdf' }).first().click();
  await again.locator('canvas.leaf-page').waitFor();
  const darkest = () =>
    again.locator('canvas.leaf-page').evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
      let least = 255;
      for (let at = 0; at < data.length; at += 4) if (data[at + 3] === 255) least = Math.min(least, data[at] ?? 255);
      return least;
    });
  await expect.poll(darkest, { timeout: 20_000 }).toBeLessThan(60);
  expect(faults).toEqual([]);
  await close();
  await hub.start();
});

it('leaves the desk’s preview, which stands below the kiosk’s address, what it is', async () => {
  const { page, close } = await openKiosk(browser, hub.origin);
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), { timeout: 30_000 })
    .toBe(true);
  await page.goto(`${hub.origin}/kiosk/preview/?now=0`);
  expect(await page.locator('script[src*="/preview-"]').count()).toBe(1);
  await close();
});

it('shows a takeover again within a second of a start without the hub, and lets it go with the hub', async () => {
  const admin = clientOf(hub.origin);
  await admin.signIn();
  const { page, close } = await openKiosk(browser, hub.origin);
  await expect.poll(() => cached(page, 'kiosk-1'), { timeout: 30_000 }).toContain('/kiosk/');
  const { body: alarm } = await admin.post('/api/desk/takeovers', {
    severity: 'extreme',
    headline: '请立即撤离',
    body: '一层起火',
    until: Date.now() + 600_000,
  });
  const cover = (at: Page) => at.locator('.takeover', { hasText: '请立即撤离' });
  await cover(page).waitFor();
  await hub.kill();

  await page.reload({ waitUntil: 'load' });
  await cover(page).waitFor({ timeout: 1000 });
  const again = await page.context().newPage();
  await page.close();
  await again.goto(`${hub.origin}/kiosk/?kiosk=hall-1`, { waitUntil: 'load' });
  await cover(again).waitFor({ timeout: 1000 });

  await hub.start();
  await admin.signIn();
  await admin.delete(`/api/desk/takeovers/${alarm.id}`);
  await cover(again).waitFor({ state: 'detached' });
  await hub.kill();
  await again.reload();
  await again.locator('.head-away', { hasText: '暂时连不上中心' }).waitFor();
  expect(await cover(again).count()).toBe(0);
  await close();
  await hub.start();
});
