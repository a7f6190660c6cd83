/** The whole way of a notice: written, returned, approved by another person, published, on the kiosk and the LED wall, taken down. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { deskOf, deskPage } from '../support/desk.ts';
import { type HeldClock, heldClock } from '../support/held-clock.ts';
import { type Client, startHub, type TestHub } from '../support/hub.ts';

let hub: TestHub;
let browser: Browser;
let clock: HeldClock;
let lin: Client;
let chen: Client;
beforeAll(async () => {
  clock = heldClock();
  [hub, browser] = await Promise.all([startHub({ clock }), launchChromium()]);
  lin = await hub.person('lin', 'editor');
  chen = await hub.person('chen', 'reviewer');
});
afterAll(async () => {
  await browser?.close();
  await hub?.stop();
});

const minuteMs = 60_000;
const idOf = (page: Page): string => /disclosures\/([a-z0-9-]+)/.exec(page.url())?.[1] ?? '';

/** Every text that the panel shows within its next round. */
async function panelTexts(screen: string): Promise<string> {
  const texts: string[] = [];
  for (let at = clock.now(); at < clock.now() + 15 * minuteMs; at += 5000) {
    texts.push((await hub.client().get(`/api/screens/${screen}/text?at=${at}`)).body);
  }
  return texts.join('\n').replace(/\s/g, '');
}

/** A notice of lin's that waits for review, by HTTP. */
async function handedIn(title: string): Promise<string> {
  const body = {
    kind: 'notice',
    title,
    body: `${title}。请大家留意。`,
    attribute: 'proactive',
    channels: ['kiosk', 'screens'],
  };
  const { id } = (await lin.post('/api/desk/disclosures', body)).body;
  await lin.post(`/api/desk/disclosures/${id}/submit`);
  return id;
}

test('from the first word to the kiosk and the LED wall, with a return on the way', async () => {
  const title = '关于旗新路十一月二十八日停水的通告';
  const writer = await deskOf(browser, hub.origin, 'lin');
  const { page } = writer;

  await page.getByRole('link', { name: '写一条通知' }).first().click();
  await page.getByRole('link', { name: /^公告通告/ }).click();
  await page.getByLabel('标题').fill(title);
  await page.getByLabel('正文').fill('因主管道抢修，旗新路停水。\n\n## 请您\n\n- 提前储水');
  const preview = page.getByRole('complementary', { name: '预览' });
  // The kiosk itself, in a frame.
  const kiosk = page.frameLocator('iframe[title="查询机上的样子"]');
  await kiosk.getByRole('heading', { name: title }).waitFor();
  await kiosk.getByRole('heading', { name: '请您' }).waitFor();
  await preview.getByRole('tab', { name: '电子屏上' }).click();
  await preview.getByRole('img', { name: /停水/ }).first().waitFor();
  await page.getByRole('radio', { name: /^主动公开/ }).check();
  await page.getByRole('button', { name: '保存并送审' }).click();
  await page.getByRole('heading', { name: '等审核人员审核' }).waitFor();
  expect(await page.getByRole('button', { name: '审核通过' }).count()).toBe(0);
  const id = idOf(page);

  // The reviewer, who sat at the first page, is told of it without a reload.
  const reviewer = await deskOf(browser, hub.origin, 'chen');
  await reviewer.page.getByRole('link', { name: new RegExp(title) }).click();
  await reviewer.page.getByRole('button', { name: '退回修改…' }).click();
  await reviewer.page.getByLabel('要改什么？作者会看到').fill('请写明停水的起止时间');
  await reviewer.page.getByRole('button', { name: '退回给作者' }).click();
  await reviewer.page.getByRole('heading', { name: '退回来要修改' }).waitFor();

  // The author reads the reason on the page that stood open.
  await page.getByText('请写明停水的起止时间').first().waitFor();
  await page.getByRole('link', { name: '继续写' }).click();
  await page.getByLabel('正文').fill('因主管道抢修，旗新路十一月二十八日八时至十八时停水。');
  await page.getByRole('button', { name: '保存并送审' }).click();
  await page.getByRole('heading', { name: '等审核人员审核' }).waitFor();

  await reviewer.page.getByRole('heading', { name: '请您审核' }).waitFor();
  // A button that is not open yet says why when it is pressed.
  await reviewer.page.getByRole('button', { name: '审核通过' }).click({ force: true });
  await reviewer.page.getByRole('status').getByText('请先逐项核对').waitFor();
  await reviewer.page.getByLabel(/已通过保密审查/).check();
  await reviewer.page.getByRole('button', { name: '审核通过' }).click();
  await reviewer.page.getByRole('heading', { name: '可以发布了' }).waitFor();

  const visitor = await deskPage(browser, hub.origin, { width: 1080, height: 1920 });
  await visitor.page.goto('/kiosk/section/news');
  await visitor.page.getByRole('heading', { level: 1 }).waitFor();
  expect(await visitor.page.getByText(title).count()).toBe(0);
  expect(await panelTexts('hall-led')).not.toContain(title);
  await reviewer.page.getByRole('button', { name: '现在发布' }).click();
  await visitor.page.getByText(title).first().click();
  await visitor.page.getByText('八时至十八时停水').first().waitFor();
  expect(await panelTexts('hall-led')).toContain('旗新路十一月二十八日停水');

  await reviewer.page.getByRole('button', { name: '撤下…' }).click();
  await reviewer.page.getByLabel('为什么撤下？会留在记录里').fill('已恢复供水');
  await reviewer.page.getByRole('button', { name: '立即撤下，各处马上看不到' }).click();
  await reviewer.page.getByRole('heading', { name: '已经撤下' }).waitFor();
  await visitor.page.getByText('八时至十八时停水').first().waitFor({ state: 'detached' });
  expect((await hub.client().get(`/api/disclosures/${id}`)).status).toBe(404);
  expect(await panelTexts('hall-led')).not.toContain(title);
  for (const { faults, close } of [writer, reviewer, visitor]) {
    expect(faults).toEqual([]);
    await close();
  }
});

test('published at a time and with an end, it comes and goes by the clock', async () => {
  const title = '关于迎春花市摊位报名的通告';
  const id = await handedIn(title);
  await chen.post(`/api/desk/disclosures/${id}/approve`, { confidentiality: 'passed' });
  const { page, close } = await deskOf(browser, hub.origin, 'chen');
  await page.goto(`/desk/disclosures/${id}`);
  await page.getByRole('radio', { name: '定个时间' }).check();
  await page.getByLabel('开始时间').fill('2026-11-24T09:30');
  await page.getByRole('radio', { name: '到某时' }).check();
  await page.getByLabel('结束时间').fill('2026-11-24T09:20');
  await page.getByRole('button', { name: '定时发布' }).click();
  await page.getByText('结束时间须晚于开始时间').first().waitFor();
  await page.getByLabel('结束时间').fill('2026-11-24T10:00');
  await page.getByRole('button', { name: '定时发布' }).click();
  await page.getByText('待发布').first().waitFor();
  const publicStatus = async () => (await hub.client().get(`/api/disclosures/${id}`)).status;
  expect(await publicStatus()).toBe(404);

  clock.advance(30 * minuteMs);
  expect(await publicStatus()).toBe(200);
  await page.reload();
  await page.getByText('已发布').first().waitFor();
  clock.advance(30 * minuteMs - 1);
  expect(await publicStatus()).toBe(200);
  clock.advance(1);
  expect(await publicStatus()).toBe(404);
  await page.reload();
  await page.getByText('已到期').first().waitFor();
  await close();
});

test('nobody approves their own writing: the control is absent and the page says who can', async () => {
  const body = { kind: 'notice', title: '自己写的通知', body: '正文。', attribute: 'proactive' };
  const { id } = (await chen.post('/api/desk/disclosures', body)).body;
  await chen.post(`/api/desk/disclosures/${id}/submit`);
  const { page, close } = await deskOf(browser, hub.origin, 'chen');
  await page.goto(`/desk/disclosures/${id}`);
  await page.getByText('不能审核自己写的内容，请另一位审核人员审核').first().waitFor();
  expect(await page.getByRole('button', { name: '审核通过' }).count()).toBe(0);
  expect((await chen.post(`/api/desk/disclosures/${id}/approve`, { confidentiality: 'passed' })).status).toBe(403);
  await close();
});

test('editing what is published keeps the old text up until the new one is cleared', async () => {
  const id = await handedIn('关于调整窗口时间的通知');
  await chen.post(`/api/desk/disclosures/${id}/approve`, { confidentiality: 'passed' });
  await chen.post(`/api/desk/disclosures/${id}/publish`);
  const { page, close } = await deskOf(browser, hub.origin, 'lin');
  await page.goto(`/desk/disclosures/${id}/edit`);
  await page.getByText(/第 1 版正在公开/).waitFor();
  await page.getByLabel('标题').fill('关于调整窗口时间的通知（更正）');
  await page.getByRole('button', { name: '保存并送审' }).click();
  await page.getByText('公开中的是第 1 版；这一版还没有公开').waitFor();
  await page.getByRole('heading', { name: '和正在公开的版本比，改了什么' }).waitFor();
  const shown = await hub.client().get(`/api/disclosures/${id}`);
  expect(shown.body).toMatchObject({ title: '关于调整窗口时间的通知', revision: 1 });
  await close();
});
