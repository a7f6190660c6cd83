/** A request for information at the desk, from the form to the answer and the year's table; another desk sees it live. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { axeFaults, deskOf, sizes } from '../support/desk.ts';
import { heldClock } from '../support/held-clock.ts';
import { startHub, type TestHub } from '../support/hub.ts';

let hub: TestHub;
let browser: Browser;
beforeAll(async () => {
  [hub, browser] = await Promise.all([startHub({ clock: heldClock() }), launchChromium()]);
  await Promise.all([hub.person('lin', 'editor'), hub.person('chen', 'reviewer')]);
});
afterAll(async () => {
  await browser?.close();
  await hub?.stop();
});

test('is registered by an editor, appears at the reviewer’s desk, is answered there and counted', async () => {
  const reviewer = await deskOf(browser, hub.origin, 'chen', sizes[1]);
  await reviewer.page.goto('/desk/requests');
  await reviewer.page.getByText('没有等着答复的申请').waitFor();

  const { page, close } = await deskOf(browser, hub.origin, 'lin');
  await page.goto('/desk/requests');
  await page.getByRole('link', { name: '登记一件申请' }).click();
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByText('不能为空').first().waitFor();
  await page.getByLabel('申请公开什么').fill('2025 年度征地补偿方案');
  await page.getByLabel('申请人姓名或单位名称').fill('黄女士');
  await page.getByLabel('联系方式').fill('自取');
  await page.getByLabel('已核对身份证明').check();
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: '2025 年度征地补偿方案' }).waitFor();
  await page.getByText('还剩 20 个工作日').waitFor();
  expect(await page.getByRole('button', { name: '答复' }).getAttribute('aria-disabled')).toBe('true');

  const row = reviewer.page.getByRole('link', { name: '2025 年度征地补偿方案' });
  await row.waitFor();
  await row.click();
  await reviewer.page.getByRole('button', { name: '延长期限' }).click();
  await reviewer.page.getByLabel('延长几个工作日').fill('30');
  await reviewer.page.getByLabel('为什么延长').fill('检索量大');
  await reviewer.page.getByRole('dialog').getByRole('button', { name: '延长期限' }).click();
  await reviewer.page.getByText('最多延长 20 个工作日', { exact: false }).last().waitFor();
  await reviewer.page.getByLabel('延长几个工作日').fill('10');
  await reviewer.page.getByRole('dialog').getByRole('button', { name: '延长期限' }).click();
  await page.getByText('共 30 个工作日').waitFor();
  await reviewer.page.getByRole('button', { name: '答复' }).click();
  await reviewer.page.getByLabel('结果').selectOption('partial');
  expect(await axeFaults(reviewer.page)).toEqual([]);
  await reviewer.page.getByRole('dialog').getByRole('button', { name: '答复' }).click();
  await reviewer.page.getByText('已答复：部分公开').waitFor();
  await page.getByText('已答复：部分公开').waitFor();
  await page.goto('/desk/requests');
  const counted = page.getByRole('row', { name: /部分公开/ });
  await counted.waitFor();
  expect(await counted.getByRole('cell').allInnerTexts()).toEqual(['1', '0', '0', '0', '0', '0', '1']);
  await Promise.all([close(), reviewer.close()]);
});
