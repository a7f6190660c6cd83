/** People at the desk: a colleague is invited, joins from the link, turns on a second factor, and hands over what is in hand. */
import { Secret, TOTP } from 'otpauth';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { deskFaults, deskOf, deskPage } from '../support/desk.ts';
import { type HeldClock, heldClock } from '../support/held-clock.ts';
import { startHub, type TestHub } from '../support/hub.ts';

let hub: TestHub;
let browser: Browser;
let clock: HeldClock;
beforeAll(async () => {
  clock = heldClock();
  [hub, browser] = await Promise.all([startHub({ clock }), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await hub?.stop();
});

test('a colleague is invited, joins from the link, and signs in with a second factor', async () => {
  const { page, close } = await deskOf(browser, hub.origin, 'admin');
  await page.goto('/desk/people');
  await page.getByText('只有一位能审核的人').waitFor();
  await page.getByRole('button', { name: '邀请同事' }).click();
  await page.getByLabel('姓名').fill('吴小兰');
  await page.getByLabel('用户名').fill('wu');
  await page.getByLabel('审核').check();
  await page.getByRole('button', { name: '得到邀请链接' }).click();
  const dialog = page.getByRole('dialog', { name: '给吴小兰的邀请链接' });
  const link = (await dialog.locator('.token').innerText()).trim();
  expect(await deskFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: '好了' }).click();
  await page.getByRole('link', { name: /吴小兰.*还没有用邀请链接/ }).waitFor();

  const guest = await deskPage(browser, hub.origin);
  await guest.page.goto(link);
  await guest.page.getByRole('heading', { name: '吴小兰，欢迎使用公开工作台' }).waitFor();
  await guest.page.getByLabel('密码').fill('password123');
  await guest.page.getByRole('button', { name: '设好密码，进入工作台' }).click();
  await guest.page.getByText('太常见').last().waitFor();
  expect(await deskFaults(guest.page)).toEqual([]);
  await guest.page.getByLabel('密码').fill('雨打旧屋檐 2026');
  await guest.page.getByRole('button', { name: '设好密码，进入工作台' }).click();
  await guest.page.getByRole('navigation', { name: '主要栏目' }).first().waitFor();

  await guest.page.goto('/desk/account');
  await guest.page.getByRole('button', { name: '开启' }).click();
  const secret = (await guest.page.locator('.token').innerText()).replace(/\s/g, '');
  const code = () => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: clock.now() });
  await guest.page.getByLabel('验证器显示的 6 位数字').fill(code());
  await guest.page.getByRole('dialog').getByRole('button', { name: '开启' }).click();
  await guest.page.getByRole('heading', { name: '请抄下恢复码' }).waitFor();
  expect(await guest.page.locator('.recovery li').count()).toBe(8);
  expect(await deskFaults(guest.page)).toEqual([]);
  await guest.page.getByRole('button', { name: '抄好了' }).click();
  await guest.page.getByText('开着，还有 8 个恢复码').waitFor();
  await guest.close();

  clock.advance(60_000);
  const again = await deskPage(browser, hub.origin);
  await again.page.goto('/desk/');
  await again.page.getByLabel('用户名').fill('wu');
  await again.page.getByLabel('密码').fill('雨打旧屋檐 2026');
  await again.page.getByRole('button', { name: '登录' }).click();
  await again.page.getByLabel('动态码').fill(code());
  await again.page.getByRole('button', { name: '登录' }).click();
  await again.page.getByRole('navigation', { name: '主要栏目' }).first().waitFor();
  await again.close();
  await close();
});

test('somebody leaves: all in one act to another, and out at once', async () => {
  const lin = await hub.person('lin', 'editor');
  await hub.person('chen', 'reviewer');
  const drafted = await lin.post('/api/desk/disclosures', { kind: 'notice', title: '停水通知', body: '停水。' });
  const { page, close } = await deskOf(browser, hub.origin, 'admin');
  const leaving = await deskOf(browser, hub.origin, 'lin');
  await page.goto('/desk/people/lin');
  await page.getByText('登录记录').waitFor();
  await page.getByRole('button', { name: '交接工作' }).click();
  await page.getByLabel('交给谁').selectOption('chen');
  expect(await deskFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '全部交接' }).click();
  await page.getByText('已交给chen：信息 1 条，申请 0 件').waitFor();
  await page.getByText('已停用', { exact: true }).waitFor();
  expect((await (await hub.admin()).get(`/api/desk/disclosures/${drafted.body.id}`)).body.author).toBe('chen');
  await leaving.page.getByRole('link', { name: '全部信息' }).first().click();
  await leaving.page.getByText('登录已过期').waitFor();
  await leaving.close();
  await close();
});
