/** Synonyms at the desk in a browser: added, corrected, saved over a colleague's change, removed; the kiosk beside it knows each at once. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { deskFaults, deskOf } from '../support/desk.ts';
import { type Client, startHub, type TestHub } from '../support/hub.ts';
import { openKiosk } from '../support/kiosk-page.ts';

let hub: TestHub;
let browser: Browser;
let lin: Client;
beforeAll(async () => {
  [hub, browser] = await Promise.all([startHub(), launchChromium()]);
  lin = await hub.person('lin', 'editor');
});
afterAll(async () => {
  await browser?.close();
  await hub?.stop();
});

test('what staff save, the kiosk finds by', async () => {
  const desk = await deskOf(browser, hub.origin, 'lin');
  const kiosk = await openKiosk(browser, hub.origin, { path: '/kiosk/search?kiosk=hall-1' });
  await kiosk.page.locator('.field input').fill('囡囡纸');
  await kiosk.page.locator('.nothing-found').waitFor();
  const first = kiosk.page.locator('.results .row').first();

  const { page } = desk;
  await page.getByRole('link', { name: '同义词' }).first().click();
  await page.getByRole('button', { name: '添加一组' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('正式说法').fill('生育登记');
  await form.getByLabel('平常说法').fill('纸');
  await form.getByRole('button', { name: '添加', exact: true }).click();
  await form.getByText('至少要有两个字').waitFor();
  expect(await deskFaults(page)).toEqual([]);
  await form.getByLabel('平常说法').fill('囡囡纸、囡囡证');
  await form.getByRole('button', { name: '添加', exact: true }).click();
  await form.waitFor({ state: 'detached' });
  await first.filter({ hasText: '生育登记' }).waitFor();

  await page.getByLabel('只看含有').fill('囡囡');
  await page.getByRole('button', { name: '修改生育登记' }).click();
  const words = form.getByLabel('平常说法');
  await words.fill((await words.inputValue()).replace('囡囡纸', '囡囡本'));
  await lin.post('/api/desk/town/synonyms', { official: '夜间施工', everyday: ['晚上开工'] });
  await form.getByRole('button', { name: '保存', exact: true }).click();
  await form.getByText('别人刚改过').waitFor();
  const { body } = await lin.get('/api/desk/town/synonyms');
  await page.getByText(`${body.items.length} 组里`).waitFor();
  await form.getByRole('button', { name: '保存', exact: true }).click();
  await form.waitFor({ state: 'detached' });
  await kiosk.page.locator('.nothing-found').waitFor();
  await kiosk.page.locator('.field input').fill('囡囡本');
  await first.filter({ hasText: '生育登记' }).waitFor();

  await page.getByRole('button', { name: '删除生育登记' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '删除', exact: true }).click();
  await kiosk.page.locator('.nothing-found').waitFor();
  expect([...desk.faults, ...kiosk.faults]).toEqual([]);
  await Promise.all([desk.close(), kiosk.close()]);
});
