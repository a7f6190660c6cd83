/** A request for information at the desk, from the form to the answer and the year's table, live at another; and the year's report. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { deskFaults, deskOf, sizes } from '../support/desk.ts';
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
  expect(await deskFaults(reviewer.page)).toEqual([]);
  await reviewer.page.getByRole('dialog').getByRole('button', { name: '答复' }).click();
  await reviewer.page.getByText('已答复：部分公开').waitFor();
  await page.getByText('已答复：部分公开').waitFor();
  await page.goto('/desk/requests');
  const counted = page.getByRole('row', { name: /部分公开/ });
  await counted.waitFor();
  expect(await counted.getByRole('cell').allInnerTexts()).toEqual(['1', '0', '0', '0', '0', '0', '1']);
  await Promise.all([close(), reviewer.close()]);
});

test('the year’s report begins with what the hub knows, says at once what does not agree, and goes out', async () => {
  const { page, faults, close } = await deskOf(browser, hub.origin, 'lin');
  await page.goto('/desk/reports');
  await page.getByRole('link', { name: '写 2026 年的' }).click();
  const received = page.getByLabel('一、本年新收政府信息公开申请数量，自然人');
  await received.waitFor();
  const checks = page.getByRole('region', { name: '数字核对' });
  expect(await received.inputValue()).toBe('1');
  expect(await checks.getByRole('status').innerText()).toMatch(/^还有 5 格没有数/);

  // A number that does not agree is named as it is typed, and the totals are worked out on demand.
  const granted = page.getByLabel('三、（一）予以公开，自然人');
  await granted.fill('2');
  await checks.getByText('“三、（一）予以公开”的总计填 0，各类申请人相加为 2').waitFor();
  await page.getByRole('button', { name: '算出各处总计' }).click();
  expect(await page.getByLabel('三、（七）总计，总计').inputValue()).toBe('3');
  await checks.getByRole('button', { name: /自然人一栏：本年新收加上年结转为 1/ }).click();
  await page.keyboard.type('3x');
  expect(await page.getByLabel('三、（七）总计，自然人').inputValue()).toBe('3');
  await page.getByText('格和中心登记的不一样').waitFor();
  await page.getByRole('button', { name: '按登记的改' }).click();
  expect(await granted.inputValue()).toBe('0');
  expect(await checks.getByRole('status').innerText()).toMatch(/^还有 5 格没有数/);

  // A column of a spreadsheet is pasted at once; Enter goes down.
  await page.getByLabel('行政许可，本年处理决定数量').fill('1,204');
  await page.getByLabel('行政处罚，本年处理决定数量').focus();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '31\n6\n');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    '行政处罚，本年处理决定数量',
  );
  expect(await page.getByLabel('行政强制，本年处理决定数量').inputValue()).toBe('6');
  await page.getByLabel('行政规范性文件，本年废止件数').fill('0');
  await page.getByLabel('行政事业性收费，本年收费金额（元）').fill('12800.5');
  await checks.getByText('都对得上').waitFor();
  await page.getByLabel('存在的主要问题和改进情况').fill('解读偏少，今后同步解读。');
  await page.getByLabel('其他需要报告的事项').fill('没有其他需要报告的事项。');
  await page.getByRole('button', { name: '保存并送审' }).click();
  await page.getByText('已送审').first().waitFor();
  expect(faults).toEqual([]);

  const reviewer = hub.client();
  await reviewer.signIn('chen');
  const [row] = (await reviewer.get('/api/desk/reports')).body.items;
  expect(row).toMatchObject({ year: 2026, state: 'submitted', wrong: 0, blank: 0 });
  await reviewer.post(`/api/desk/disclosures/${row.id}/approve`, { confidentiality: 'passed' });
  expect((await reviewer.post(`/api/desk/disclosures/${row.id}/publish`)).status).toBe(200);
  const kiosk = await hub.client().get(`/api/disclosures/${row.id}`);
  expect(kiosk.body.tables.article20.item6.map(({ decisions }: { decisions: number }) => decisions)).toEqual([31, 6]);
  await close();
});
