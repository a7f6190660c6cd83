/**
 * Every page of the desk on an office PC and on a phone: axe finds nothing, the console is silent, nothing is wider than the window,
 * on the phone nothing is too small for a finger.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { deskFaults, deskOf, deskPage, sizes, smallTargets } from '../support/desk.ts';
import { type Client, startHub, type TestHub } from '../support/hub.ts';

let hub: TestHub;
let browser: Browser;
const ids = { draft: '', submitted: '', approved: '', request: '' };
beforeAll(async () => {
  [hub, browser] = await Promise.all([startHub(), launchChromium()]);
  const lin = await hub.person('lin', 'editor');
  const chen = await hub.person('chen', 'reviewer');
  const draft = async (by: Client, title: string): Promise<string> => {
    const body = {
      kind: 'notice',
      title,
      body: '## 影响\n\n| 地点 | 时间 |\n| --- | --- |\n| 旗新路 | 8 时 |',
      attribute: 'proactive',
    };
    return (await by.post('/api/desk/disclosures', body)).body.id;
  };
  ids.draft = await draft(lin, '草稿');
  ids.submitted = await draft(lin, '待审核的通知');
  ids.approved = await draft(lin, '审核过的通知');
  for (const id of [ids.submitted, ids.approved]) await lin.post(`/api/desk/disclosures/${id}/submit`);
  await chen.post(`/api/desk/disclosures/${ids.approved}/approve`, { confidentiality: 'passed' });
  const asked = await lin.post('/api/desk/requests', {
    applicant: 'natural-person',
    matter: '征地补偿方案',
    department: '规划建设和生态环境保护办公室（综合行政执法办公室）',
    handler: 'lin',
    person: { name: '黄某', contact: '寄回原址' },
  });
  ids.request = asked.body.id;
  await hub.client().get(`/api/search?q=${encodeURIComponent('鑫鑫燚燚')}`);
});
afterAll(async () => {
  await browser?.close();
  await hub?.stop();
});

/** Address and heading of each page. */
const pages = (): readonly (readonly [string, RegExp])[] => [
  ['/desk/', /管理员/],
  ['/desk/disclosures', /全部信息/],
  ['/desk/disclosures?q=没有这样的标题', /全部信息/],
  [`/desk/disclosures/${ids.draft}`, /草稿/],
  [`/desk/disclosures/${ids.submitted}`, /待审核的通知/],
  [`/desk/disclosures/${ids.approved}`, /审核过的通知/],
  ['/desk/disclosures/no-such-thing', /公开信息/],
  ['/desk/disclosures/new', /要写什么/],
  ['/desk/disclosures/new?type=announcement', /写公告通告/],
  [`/desk/disclosures/${ids.submitted}/edit`, /修改/],
  ['/desk/takeover', /紧急通知/],
  ['/desk/displays', /屏幕和查询机/],
  ['/desk/questions', /群众在问/],
  ['/desk/synonyms', /同义词/],
  ['/desk/requests', /依申请公开/],
  ['/desk/requests/new', /登记一件申请/],
  [`/desk/requests/${ids.request}`, /征地补偿方案/],
  ['/desk/reports', /年度报告/],
  ['/desk/reports/2025', /写 2025 年度报告/],
  ['/desk/disclosures/annual-report-2020', /2020年政府信息公开/],
  ['/desk/people', /人员/],
  ['/desk/screens/hall-led', /大厅 LED 屏/],
  ['/desk/pair', /配对一块屏/],
  ['/desk/ahead', /某时会放什么/],
  ['/desk/plays', /播放记录/],
  ['/desk/signage', /播放单/],
  ['/desk/playlists/main', /大厅轮播/],
  ['/desk/people/chen', /chen/],
  ['/desk/people/nobody', /没有这个人/],
  ['/desk/account', /我的账号/],
  ['/desk/join', /链接不能用/],
  ['/desk/signage', /播放/],
  ['/desk/audit', /操作记录/],
  ['/desk/more', /更多/],
  ['/desk/no-such-page', /没有这一页/],
];

test.concurrent.each(sizes)('at $width×$height', async (size) => {
  const { page, faults, close } = await deskOf(browser, hub.origin, 'admin', size);
  const small: string[] = [];
  for (const [address, heading] of pages()) {
    await page.goto(address);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await page.locator('.loading').first().waitFor({ state: 'detached' });
    expect(await deskFaults(page), address).toEqual([]);
    expect(faults, address).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide, address).toBe(0);
    if (size.name === 'phone') small.push(...(await smallTargets(page)).map((one) => `${address} ${one}`));
  }
  expect(small).toEqual([]);
  await close();
});

test('the sign-in page, on both', async () => {
  for (const size of sizes) {
    const { page, faults, close } = await deskPage(browser, hub.origin, size);
    await page.goto('/desk/');
    await page.getByRole('button', { name: '登录' }).waitFor();
    expect(await deskFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  }
});
