/** A whole first notice by somebody who never saw the desk, its actions counted; what may not be public is masked and judged; earlier texts come back. */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { deskFaults, deskOf, sizes } from '../support/desk.ts';
import { docxOf, paragraph, pngOf } from '../support/files.ts';
import { type Client, startHub, type TestHub } from '../support/hub.ts';

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

/** Clicks, fills, pastes and drops, each counted as one. */
function counted(page: Page) {
  let actions = 0;
  return {
    count: () => actions,
    async click(at: Locator) {
      actions += 1;
      await at.click();
    },
    /** As a person who copied from Word or a web page and presses Ctrl+V in the field. */
    async paste(at: Locator, html: string, plain: string) {
      actions += 1;
      await at.evaluate(
        (field, copied) => {
          const data = new DataTransfer();
          data.setData('text/html', copied.html);
          data.setData('text/plain', copied.plain);
          field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        },
        { html, plain },
      );
    },
    /** Lets a file go over the page. */
    async drop(name: string, bytes: Buffer) {
      actions += 1;
      await page.evaluate(
        (given) => {
          const data = new DataTransfer();
          data.items.add(new File([new Uint8Array(given.bytes)], given.name));
          document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
        },
        { name, bytes: [...bytes] },
      );
    },
  };
}

const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{color:red}</style></head><body>
<h1>关于旗新路停水的通告</h1>
<p class=MsoNormal style='text-indent:2em'><span style='font-size:16pt'>因主管道抢修，旗新路自2026年11月28日8时至18时停水，请提前储水。<o:p></o:p></span></p>
<p class=MsoNormal>一、影响范围</p>
<table><tr><th>路段</th><th>户数</th></tr><tr><td>旗新路<br>东段</td><td>120</td></tr></table>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.</span>提前储水</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.</span>关好水龙头</p>
<p class=MsoNormal>狮岭镇水务管理所</p><p class=MsoNormal>2026年11月25日</p></body></html>`;
const asMarkdown =
  '因主管道抢修，旗新路自2026年11月28日8时至18时停水，请提前储水。\n\n## 一、影响范围\n\n| 路段 | 户数 |\n| --- | ---: |\n| 旗新路　东段 | 120 |\n\n1. 提前储水\n2. 关好水龙头';

test.each(sizes)('from signing in to review in fewer than 12 actions, on a $name', async ({ name, width, height }) => {
  const { page, faults, close } = await deskOf(browser, hub.origin, 'lin', { width, height });
  const act = counted(page);
  await act.click(page.getByRole('link', { name: '写一条通知' }).first());
  await act.click(page.getByRole('link', { name: /^公告通告/ }));
  const body = page.getByLabel('正文');
  await act.paste(body, fromWord, '关于旗新路停水的通告\n因主管道抢修\n……');
  await act.click(page.getByRole('button', { name: /^全部采用/ }));
  expect(await body.inputValue()).toBe(asMarkdown);
  expect(await page.getByLabel('标题', { exact: true }).inputValue()).toBe('关于旗新路停水的通告');
  await act.click(page.getByRole('button', { name: '看过了，前三项都没有' }));
  await act.click(page.getByRole('group', { name: /关系群众利益/ }).getByRole('radio', { name: '是', exact: true }));
  await page.getByRole('status').getByText('主动公开').waitFor();
  expect(await deskFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  await act.click(page.getByRole('button', { name: '保存并送审' }));
  await page.getByRole('heading', { name: '等审核人员审核' }).waitFor();
  expect(act.count()).toBeLessThan(12);
  const id = /disclosures\/([a-z0-9-]+)/.exec(page.url())?.[1];
  const { working } = (await lin.get(`/api/desk/disclosures/${id}`)).body;
  expect(working).toMatchObject({
    title: '关于旗新路停水的通告',
    summary: '因主管道抢修，旗新路自2026年11月28日8时至18时停水，请提前储水。',
    subject: 'municipal-services',
    publisher: '狮岭镇水务管理所',
    created: '2026-11-25',
    attribute: 'proactive',
    legalBasis: '《政府信息公开条例》第十九条',
    channels: ['kiosk', 'screens'],
  });
  expect([name, faults]).toEqual([name, []]);
  await close();
});

test('a dropped Word file gives its text and goes along; what lies or holds an identity is said, masked, judged', async () => {
  const identity = '440114195001010015';
  const writer = await deskOf(browser, hub.origin, 'lin');
  const { page } = writer;
  const act = counted(page);
  await page.goto('/desk/disclosures/new?type=announcement');
  const body = page.getByLabel('正文');
  await body.waitFor();
  await act.drop('名单.docx', pngOf(2, 2));
  await page.getByText('文件名写的是 .docx，内容却是PNG 图片').waitFor();
  await act.drop(
    '名单.docx',
    docxOf(paragraph('补贴发放给陈先生。') + paragraph(`身份证 ${identity}，手机 13800138000。`)),
  );
  await page.getByRole('region', { name: '附件' }).getByText('名单.docx').waitFor();
  await act.click(page.getByRole('button', { name: `打码 ${identity}` }));
  expect(await body.inputValue()).toBe('补贴发放给陈先生。\n\n身份证 440114********0015，手机 13800138000。');
  await act.click(page.getByRole('button', { name: '撤销' }));
  expect(await body.inputValue()).toContain(identity);
  await act.click(page.getByRole('button', { name: `打码 ${identity}` }));
  await page.getByLabel('标题', { exact: true }).fill('关于补贴发放的通告');
  await page.getByRole('radio', { name: /^主动公开/ }).check();
  await page.getByRole('button', { name: '保存并送审' }).click();
  await page.getByRole('heading', { name: '等审核人员审核' }).waitFor();

  const reviewer = await deskOf(browser, hub.origin, 'chen');
  await reviewer.page.goto(page.url());
  const marked = reviewer.page.getByRole('region', { name: '标出的内容' });
  await marked.getByText('13800138000').first().waitFor();
  await marked.getByText(`有 2 处：身份证号 ${identity}`).waitFor();
  expect(await deskFaults(reviewer.page)).toEqual([]);
  await reviewer.page.getByLabel(/已通过保密审查/).check();
  await reviewer.page.getByRole('button', { name: '审核通过' }).click({ force: true });
  await reviewer.page.getByRole('status').getByText('确实应当公开的，写明理由').waitFor();

  // The earlier text comes back, beside the present one.
  await page.getByRole('link', { name: '修改' }).click();
  await body.fill('全部改掉了。');
  await page.getByRole('button', { name: '保存草稿' }).click();
  await page.getByText('已保存，第 2 版').waitFor();
  await page.getByRole('link', { name: '看这一条' }).click();
  await page.getByRole('button', { name: '看第 1 版，或换回它' }).click();
  await page.getByRole('region', { name: '第 1 版' }).getByText('补贴发放给陈先生。').waitFor();
  expect(await deskFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '恢复成第 1 版' }).click();
  await page.getByText('第 3 版').first().waitFor();
  const { pathname } = new URL(page.url());
  expect((await lin.get(`/api${pathname}`)).body.working.body).toContain('补贴发放给陈先生。');

  // Two at once know of each other.
  await page.goto(`${pathname}/edit`);
  await reviewer.page.goto(`${pathname}/edit`);
  await page.getByText('chen也正在改这一条').waitFor();
  for (const { faults, close } of [writer, reviewer]) {
    expect(faults).toEqual([]);
    await close();
  }
});
