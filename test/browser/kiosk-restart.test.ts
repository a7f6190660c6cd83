/** An open kiosk while its hub is killed and started again: it keeps showing, comes back, catches up, hears everything once. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { adminPassword, clientOf } from '../support/hub.ts';
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

const away = (page: Page) => page.locator('.head-away', { hasText: '暂时连不上中心' });
const titled = (page: Page, title: string) => page.locator('.row', { hasText: title });

/** Names of the page's scripts that are there. */
const fetched = (page: Page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .flatMap(({ name }) => /assets\/([a-z-]+)-[\w-]{8}\.js$/.exec(name)?.[1] ?? []),
  );

it('goes through three restarts of the hub', async () => {
  // What the hub sends over the page's socket, to count how often the page would hear it.
  const heard: string[] = [];
  const connections: number[] = [];
  const { page, faults } = await openKiosk(browser, hub.origin, {
    path: '/kiosk/section/news?kiosk=hall-1',
    before: async (it) => {
      it.on('websocket', (socket) => {
        connections.push(performance.now());
        socket.on('framereceived', ({ payload }) => heard.push(String(payload)));
      });
    },
  });
  await titled(page, '关于').first().waitFor();
  // The views that come later are fetched ahead, one after another; a kiosk that has stood a moment has them.
  await expect.poll(() => fetched(page), { timeout: 20_000 }).toContain('attract');

  for (const round of [1, 2, 3]) {
    await hub.kill();
    await away(page).waitFor();
    expect(await page.locator('.row').count()).toBeGreaterThan(30);
    await page.locator('.row').first().click();
    await page.locator('.item h1').waitFor();
    await page.getByRole('button', { name: '返回' }).click();

    await hub.start();
    // Changed before the page is back: it learns it by its version, not by the message.
    const press = await openPress(hub.origin);
    await press.publish({ title: `第${round}次重启时发布`, issued: '2099-01-01' });
    await titled(page, `第${round}次重启时发布`).waitFor();
    await away(page).waitFor({ state: 'detached' });

    heard.length = 0;
    const id = await press.publish({ title: `第${round}次重启后发布`, issued: '2099-01-01' });
    await titled(page, `第${round}次重启后发布`).waitFor();
    const told = heard.filter((frame) => frame.includes('disclosure:changed') && frame.includes(id));
    expect(told).toHaveLength(1);
    expect(await titled(page, `第${round}次重启后发布`).count()).toBe(1);
    await press.withdraw(id);
    await titled(page, `第${round}次重启后发布`).waitFor({ state: 'detached' });
  }
  expect(faults).toEqual([]);
});

it('comes back at a moment of its own, so that a hall of kiosks does not knock at once', async () => {
  const kiosks = await Promise.all(
    Array.from({ length: 6 }, (_, at) =>
      openKiosk(browser, hub.origin, { path: `/kiosk/?kiosk=hall-${at}`, panel: 'phone' }),
    ),
  );
  await hub.kill();
  await Promise.all(kiosks.map(({ page }) => away(page).waitFor()));
  await hub.start();
  const from = performance.now();
  const back = await Promise.all(
    kiosks.map(async ({ page }) => {
      await away(page).waitFor({ state: 'detached' });
      return performance.now() - from;
    }),
  );
  expect(Math.max(...back)).toBeLessThan(20_000);
  expect(Math.max(...back) - Math.min(...back)).toBeGreaterThan(100);
  await Promise.all(kiosks.map((kiosk) => kiosk.close()));
});

it('comes up without its hub after a reload and a power cut, answers, and delivers what was asked, once and in order', async () => {
  const { page, faults, close } = await openKiosk(browser, hub.origin, { path: '/kiosk/?kiosk=hall-9' });
  const kept = () =>
    page.evaluate(async () => {
      const cache = await caches.open('kiosk-1');
      return (await cache.match('/kiosk/')) !== undefined && navigator.serviceWorker.controller !== null;
    });
  await expect.poll(kept, { timeout: 30_000 }).toBe(true);
  await hub.kill();

  const ask = async (at: Page, words: string) => {
    await at.locator('.bar-search').click();
    await at.locator('.field input').fill(words);
    await at.locator('.search-count', { hasText: '找到' }).waitFor();
    await at.locator('.row').first().click();
    await at.locator('.item h1').waitFor();
  };
  await page.reload();
  await away(page).waitFor();
  await ask(page, '社保卡');
  // The box loses its power: its browser starts again with what it has kept.
  const box = page.context();
  await page.close();
  const again = await box.newPage();
  await again.goto(`${hub.origin}/kiosk/?kiosk=hall-9`);
  await away(again).waitFor();
  await ask(again, '残疾人证');
  await again.locator('.bar-key', { hasText: '首页' }).click();
  await ask(again, '高龄补贴');

  await hub.start();
  await away(again).waitFor({ state: 'detached' });
  const staff = clientOf(hub.origin);
  await staff.signIn('admin', adminPassword);
  const asked = async () => {
    const { body } = await staff.get('/api/desk/queries');
    const ours = body.last.filter(({ kiosk }: { kiosk: string }) => kiosk === 'hall-9');
    return ours
      .map(({ words, opened }: { words: string; opened: string | null }) => [words, opened !== null])
      .reverse();
  };
  await expect.poll(asked).toEqual([
    ['社保卡', true],
    ['残疾人证', true],
    ['高龄补贴', true],
  ]);
  expect(faults).toEqual([]);
  await close();
});
