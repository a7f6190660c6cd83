/** Two people edit the same notice: the second is told, keeps their text, and chooses with both before their eyes. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { deskFaults, deskOf } from '../support/desk.ts';
import { type Client, startHub, type TestHub } from '../support/hub.ts';

let hub: TestHub;
let browser: Browser;
let lin: Client;
beforeAll(async () => {
  [hub, browser] = await Promise.all([startHub(), launchChromium()]);
  lin = await hub.person('lin', 'editor');
  await hub.person('wu', 'editor');
});
afterAll(async () => {
  await browser?.close();
  await hub?.stop();
});

const first = { kind: 'notice', title: '关于清扫河道的通知', summary: '', body: '第一段。\n\n第二段。' };
const draft = async (): Promise<string> => (await lin.post('/api/desk/disclosures', first)).body.id;
const save = (page: Page) => page.getByRole('button', { name: '保存草稿' }).click();

test('the second to save gets a comparison, keeps every word and saves the merged text', async () => {
  const id = await draft();
  const [mine, theirs] = [await deskOf(browser, hub.origin, 'lin'), await deskOf(browser, hub.origin, 'wu')];
  for (const { page } of [mine, theirs]) {
    await page.goto(`/desk/disclosures/${id}/edit`);
    await page.getByLabel('标题').waitFor();
  }
  await theirs.page.getByLabel('标题').fill('关于清扫狮岭河的通知');
  await theirs.page.getByLabel('正文').fill('第一段。\n\n第二段，他改过。');
  await save(theirs.page);
  await theirs.page.getByText('已保存，第 2 版').waitFor();

  // Told before it comes to a conflict, while the text on the page stays.
  await mine.page.getByText('有人刚刚保存了这一条的第 2 版').waitFor();
  await mine.page.getByLabel('正文').fill('第一段，我改过。\n\n第二段。');
  const refused = mine.page.waitForResponse((response) => response.request().method() === 'PUT');
  await save(mine.page);
  expect((await refused).status()).toBe(412);

  const comparison = mine.page.getByRole('region', { name: '两份文字的对比' });
  await comparison.getByText('您的文字一个字也没有丢').waitFor();
  const body = comparison.getByRole('group', { name: /正文/ });
  expect(await body.innerText()).toContain('两人都改了');
  expect(await body.innerText()).toContain('第一段，我改过。');
  expect(await body.innerText()).toContain('第二段，他改过。');
  expect(await comparison.getByRole('group', { name: /标题/ }).innerText()).toContain('只有对方改了');
  expect(await deskFaults(mine.page)).toEqual([]);

  await comparison.getByRole('button', { name: '按选好的保存' }).click();
  await mine.page.getByText('已保存，第 3 版').waitFor();
  const kept = (await lin.get(`/api/desk/disclosures/${id}`)).body;
  expect(kept.working.title).toBe('关于清扫狮岭河的通知');
  expect(kept.working.body).toBe('第一段，我改过。\n\n第二段。');
  await mine.close();
  await theirs.close();
});

test('what was typed and not saved is still there after the page was closed', async () => {
  const id = await draft();
  const { page, close } = await deskOf(browser, hub.origin, 'lin');
  await page.goto(`/desk/disclosures/${id}/edit`);
  await page.getByLabel('正文').fill('没来得及保存的话。');
  await page.getByText('文字已留在本机').waitFor();
  await page.goto('about:blank');
  await page.goto(`/desk/disclosures/${id}/edit`);
  await page.getByText(/已接上您.*没保存完的文字/).waitFor();
  expect(await page.getByLabel('正文').inputValue()).toBe('没来得及保存的话。');
  await close();
});
