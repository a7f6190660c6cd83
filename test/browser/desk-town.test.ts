/** The desk of another town: its name comes from the town's settings and stands wherever the town is named. */
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadStarter } from '#server/starter.ts';
import { launchChromium } from '../support/chromium.ts';
import { deskPage, signIn } from '../support/desk.ts';
import { startHub, type TestHub } from '../support/hub.ts';

const names = { name: '青溪镇', nameHant: '青溪鎮', nameEn: 'Qingxi Town', fullName: '南江市东湖区青溪镇人民政府' };

let hub: TestHub;
let browser: Browser;
beforeAll(async () => {
  const starter = async () => {
    const { town, screens, playlists } = await loadStarter(path.resolve('content/starter'));
    return { town: { ...town, ...names }, screens, playlists, disclosures: [] };
  };
  [hub, browser] = await Promise.all([startHub({ starter }), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await hub?.stop();
});

test('the desk names the town that it serves, before and after signing in, and writes in its name', async () => {
  expect((await hub.client().get('/api/town')).body).toEqual(names);
  const { page, faults, close } = await deskPage(browser, hub.origin);
  await page.goto('/desk/');
  await page.getByText('青溪镇政务公开专区').waitFor();
  await signIn(page);
  await page.getByText('青溪镇政务公开', { exact: true }).waitFor();

  // The administrator of a first start has no department.
  await page.goto('/desk/new/guide');
  expect(await page.getByLabel('实施主体').inputValue()).toBe(names.fullName);
  await page.goto('/desk/disclosures/new?type=budget');
  expect(await page.getByRole('textbox', { name: '标题' }).inputValue()).toMatch(/^青溪镇〔年度〕年/);
  expect(await page.locator('body').innerText()).not.toMatch(/狮岭|花都/);
  expect(faults).toEqual([]);
  await close();
});
