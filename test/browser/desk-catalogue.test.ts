/** The catalogue at the desk: its map, the way from a missing item to its notice, a spreadsheet compared and brought in. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { deskFaults, deskOf, sizes } from '../support/desk.ts';
import { type Client, startHub, type TestHub } from '../support/hub.ts';
import { sheetsOf, workbook, workbookType } from '../support/sheet-files.ts';

let hub: TestHub;
let browser: Browser;
let lin: Client;
beforeAll(async () => {
  [hub, browser] = await Promise.all([startHub(), launchChromium()]);
  lin = await hub.person('lin', 'editor');
  await hub.person('chen', 'reviewer');
});
afterAll(async () => {
  await browser?.close();
  await hub?.stop();
});

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).waitFor();

test('from a missing item it is one touch to its notice, which then covers it', async () => {
  const { page, faults, close } = await deskOf(browser, hub.origin, 'lin');
  await page.getByRole('link', { name: '公开目录' }).first().click();
  await heading(page, '公开目录');
  await page.getByRole('group', { name: '只看一种情况' }).getByRole('button', { name: /没有/ }).click();
  await page.getByRole('link', { name: '写这一项：税收管理：税收政策（小微企业和个体工商户优惠）' }).click();
  await heading(page, '写政策文件');
  expect(await page.getByLabel('标题').inputValue()).toBe('税收政策（小微企业和个体工商户优惠）');
  await page.getByRole('button', { name: /保存草稿/ }).click();
  await page.waitForURL(/disclosures\/d-[0-9a-f]+\/edit/);
  const id = /disclosures\/(d-[0-9a-f]+)/.exec(page.url())?.[1] ?? '';
  const { body } = await lin.get(`/api/desk/disclosures/${id}`);
  expect(body.working).toMatchObject({
    fulfils: expect.stringMatching(/^catalogue-tax/),
    publisher: '狮岭税务机关',
    subject: expect.stringMatching(/tax/),
  });
  expect(faults).toEqual([]);
  await close();
});

test('a spreadsheet with faults is refused with their places; mended it is compared, then brought in', async () => {
  const { page, faults, close } = await deskOf(browser, hub.origin, 'lin');
  const [head = [], ...rows] = await sheetsOf(hub.origin, lin, 'catalogue-item').table();
  const row = [
    '就业',
    '901',
    '职业培训',
    '补贴',
    '条件',
    '【条例】',
    '及时',
    '公共服务办公室',
    '公开查阅点',
    '全社会',
    '主动',
    '乡级',
  ];
  const file = async (table: string[][]) => ({
    name: '目录.xlsx',
    mimeType: workbookType,
    buffer: await workbook(table),
  });
  await page.goto('/desk/sheets/catalogue-item');
  await page.getByRole('navigation').first().locator('[aria-current]', { hasText: '公开目录' }).waitFor();
  const choose = async (table: string[][]) => page.getByLabel(/选择填好的表格/).setInputFiles(await file(table));
  await choose([head, row.map((cell, at) => (at === 1 ? '九百' : cell))]);
  await heading(page, '没有导入：目录.xlsx');
  expect(await page.locator('.fault-rows tbody tr').allInnerTexts()).toEqual([
    expect.stringMatching(/第 2 行\s+序号\s+应为整数/),
  ]);
  expect(await deskFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '改好后重新选择文件' }).click();
  await choose([head, ...rows.map((cells, at) => (at === 0 ? cells.with(7, '经济发展办') : cells)), row]);
  await heading(page, '比对结果：目录.xlsx');
  await page.locator('ins', { hasText: '经济发展办' }).waitFor();
  expect(await deskFaults(page)).toEqual([]);
  expect((await lin.get('/api/desk/disclosures/catalogue-employment-901')).status).toBe(404);
  await page.getByRole('button', { name: '导入这 2 项并送审' }).click();
  await heading(page, '已导入：目录.xlsx');
  expect((await lin.get('/api/desk/disclosures/catalogue-employment-901')).body.state).toBe('submitted');
  expect(faults).toEqual([]);
  await close();
});

test('a fee is added by its form: what is missing is said at its field, then it is submitted', async () => {
  const { page, faults, close } = await deskOf(browser, hub.origin, 'lin');
  await page.goto('/desk/services');
  await page.getByRole('link', { name: '新增收费标准' }).click();
  await heading(page, '新增收费标准');
  await page.getByLabel('标题').fill('图书证工本费');
  await page.getByLabel('收费对象').fill('补办图书证的读者');
  await page.getByRole('button', { name: '加一项标准' }).click();
  await page.getByLabel('项目').fill('补办');
  await page.getByLabel('收费依据').fill('《图书馆管理办法》\n第十条');
  await page.getByRole('button', { name: /保存草稿/ }).click();
  await page.getByText('不能为空').first().waitFor();
  await page.getByRole('button', { name: '收费标准：不能为空' }).click();
  expect(await page.getByLabel('金额').evaluate((field) => field === document.activeElement)).toBe(true);
  await page.getByLabel('金额').fill('5 元');
  await page.getByRole('button', { name: /保存并送审/ }).click();
  await page.waitForURL(/\/desk\/disclosures\/d-[0-9a-f]+$/);
  const id = page.url().split('/').at(-1);
  const { body } = await lin.get(`/api/desk/disclosures/${id}`);
  expect(body).toMatchObject({
    state: 'submitted',
    working: {
      kind: 'fee',
      tariffs: [{ item: '补办', amount: '5 元' }],
      basis: ['《图书馆管理办法》', '第十条'],
      attribute: 'proactive',
    },
  });
  expect(faults).toEqual([]);
  await close();
});

test('a reviewer releases many in one act once the review is ticked; their own writing cannot be chosen', async () => {
  const { body } = await lin.get('/api/desk/disclosures/resident-pension-change');
  const change = { ...body.working, summary: '改过的说明' };
  await lin.put(`/api/desk/disclosures/${body.id}`, change, { 'if-match': `"${body.revision}"` });
  await lin.post(`/api/desk/disclosures/${body.id}/submit`);
  const { page, faults, close } = await deskOf(browser, hub.origin, 'chen');
  await page.getByRole('link', { name: '全部信息' }).first().click();
  await page.getByRole('link', { name: '批量发布' }).click();
  await heading(page, '批量发布');
  await page.getByRole('checkbox', { name: /^全选/ }).check();
  const act = page.getByRole('button', { name: /^发布这/ });
  expect(await act.getAttribute('aria-disabled')).toBe('true');
  expect(await deskFaults(page)).toEqual([]);
  await page.getByLabel(/都已通过保密审查/).check();
  await act.click();
  await page.getByText(/已发布 \d+ 条/).waitFor();
  const { body: shown } = await hub.client().get('/api/disclosures/resident-pension-change');
  expect(shown.summary).toBe('改过的说明');
  expect(faults).toEqual([]);
  await close();
});

test('the long list keeps in the page what is near the window; by keyboard and going back one stays where one was', async () => {
  const { page, faults, close } = await deskOf(browser, hub.origin, 'lin');
  await page.goto('/desk/disclosures');
  const table = page.locator('.list-rows');
  await table.locator('.cell-title a').first().waitFor();
  const total = Number(await table.getAttribute('aria-rowcount')) - 1;
  expect(total).toBeGreaterThan(200);
  const rows = table.locator('tbody tr[aria-rowindex]');
  expect(await rows.count()).toBeLessThan(total);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const last = table.locator(`tr[aria-rowindex="${total + 1}"] .cell-title a`);
  await last.waitFor();
  expect(await rows.count()).toBeLessThan(total);
  const title = await last.textContent();
  await last.focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(title);
  await page.keyboard.press('Enter');
  await heading(page, title ?? '');
  await page.goBack();
  await last.waitFor();
  await expect.poll(() => last.evaluate((link) => link.getBoundingClientRect().top < innerHeight)).toBe(true);
  await page.getByLabel('公开主体').selectOption({ index: 1 });
  await expect.poll(async () => Number(await table.getAttribute('aria-rowcount')) - 1).toBeLessThan(total);
  await page.getByLabel('按标题、文号或单位查找').fill('没有这样的标题');
  await page.getByText('没有符合条件的信息').waitFor();
  await page.getByRole('button', { name: '看全部' }).click();
  await expect.poll(() => table.getAttribute('aria-rowcount')).toBe(String(total + 1));
  expect(faults).toEqual([]);
  await close();
});

/** Address and heading of each page of this area. */
const pages: readonly (readonly [string, string | RegExp])[] = [
  ['/desk/catalogue', '公开目录'],
  ['/desk/sheets/catalogue-item', /表格导入/],
  ['/desk/services', '指南、收费和机构'],
  ['/desk/release', '批量发布'],
  ['/desk/disclosures/catalogue-employment-1/edit', /修改/],
  ['/desk/disclosures/resident-pension-enrol/edit', /修改/],
];

test.each(sizes)('at $width×$height axe finds nothing and nothing is wider than the window', async (size) => {
  const { page, faults, close } = await deskOf(browser, hub.origin, 'chen', size);
  for (const [address, name] of pages) {
    await page.goto(address);
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.locator('.loading').first().waitFor({ state: 'detached' });
    expect(await deskFaults(page), address).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect([address, wide]).toEqual([address, 0]);
  }
  expect(faults).toEqual([]);
  await close();
});
