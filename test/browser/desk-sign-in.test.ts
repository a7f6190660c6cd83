/** Signing in and out at the desk, and what is said when it does not work. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { deskFaults, deskPage, signIn } from '../support/desk.ts';
import { startHub, type TestHub } from '../support/hub.ts';

let hub: TestHub;
let browser: Browser;
beforeAll(async () => {
  [hub, browser] = await Promise.all([startHub(), launchChromium()]);
  await hub.person('lin', 'editor');
});
afterAll(async () => {
  await browser?.close();
  await hub?.stop();
});

test('a member of staff signs in, stays signed in over a reload and signs out', async () => {
  const { page, faults, close } = await deskPage(browser, hub.origin);
  await signIn(page, 'lin');
  await page.getByRole('heading', { level: 1, name: /lin/ }).waitFor();
  await page.reload();
  await page.getByRole('heading', { level: 1, name: /lin/ }).waitFor();
  await page.getByRole('button', { name: '退出' }).click();
  await page.getByRole('button', { name: '登录' }).waitFor();
  expect(await page.context().cookies()).toEqual([]);
  expect(faults).toEqual([]);
  await close();
});

test('an editor who opens a page for administrators reads why it is closed and has a way back', async () => {
  const { page, close } = await deskPage(browser, hub.origin);
  await signIn(page, 'lin');
  await page.goto('/desk/people');
  await page.getByText('您的账号不能看这一页').waitFor();
  expect(await page.getByRole('button', { name: '邀请同事' }).count()).toBe(0);
  await page.getByRole('link', { name: '回到今天' }).click();
  await page.getByRole('heading', { level: 1, name: /lin/ }).waitFor();
  await close();
});

test('a page that cannot be fetched while the hub is away says so, and opens once it is there again', async () => {
  const { page, close } = await deskPage(browser, hub.origin);
  await signIn(page);
  await page.context().setOffline(true);
  await page.getByRole('link', { name: '人员' }).click();
  await page.getByText('没有取到这一页：网络断了').waitFor();
  expect(await deskFaults(page)).toEqual([]);
  await page.context().setOffline(false);
  await page.getByRole('button', { name: '再试一次' }).click();
  await page.getByRole('heading', { level: 1, name: '人员' }).waitFor();
  await close();
});

test('five wrong passwords lock the name; each says how many attempts are left, the last for how long', async () => {
  const { page, close } = await deskPage(browser, hub.origin);
  await page.goto('/desk/');
  const alert = page.getByRole('alert');
  for (const left of [4, 3, 2, 1]) {
    await page.getByLabel('用户名').fill('chen');
    await page.getByLabel('密码').fill('not the password');
    await page.getByRole('button', { name: '登录' }).click();
    await alert.getByText(`还可再试 ${left} 次`).waitFor();
  }
  await page.getByLabel('密码').fill('not the password');
  await page.getByRole('button', { name: '登录' }).click();
  await alert.getByText('这个用户名暂时锁住了').waitFor();
  expect(await alert.innerText()).toMatch(/请 15 分钟后再试，或请管理员重设密码/);
  expect(await page.getByLabel('密码').inputValue()).toBe('');
  expect(await deskFaults(page)).toEqual([]);
  await close();
});

test('a session that ended while somebody writes is asked for again over the page, and nothing is lost', async () => {
  const { page, close } = await deskPage(browser, hub.origin);
  await signIn(page, 'lin');
  await page.goto('/desk/disclosures/new?type=announcement');
  await page.getByLabel('标题').fill('关于旗新路停水的通告');
  await page.context().clearCookies();
  await page.getByRole('button', { name: '保存草稿' }).click();
  const dialog = page.getByRole('dialog', { name: '登录已过期，请再登录一次' });
  await dialog.getByLabel('密码').fill('correct horse battery');
  await dialog.getByRole('button', { name: '登录' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await page.getByLabel('标题').inputValue()).toBe('关于旗新路停水的通告');
  await page.getByRole('button', { name: '保存草稿' }).click();
  await page.getByText('已保存，第 1 版').waitFor();
  await close();
});
