/** What arrives at the desk by itself: what is to be done, kiosks and screens, calls for the guide, takeovers, questions. */
import type { Browser } from 'playwright-core';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { deskFaults, deskOf, deskPage, sizes } from '../support/desk.ts';
import { startHub, type TestHub } from '../support/hub.ts';

let hub: TestHub;
let browser: Browser;
beforeAll(async () => {
  [hub, browser] = await Promise.all([startHub(), launchChromium()]);
  await hub.person('chen', 'reviewer');
});
afterAll(async () => {
  await browser?.close();
  await hub?.stop();
});

/** A player that says what it is asked to show, as a screen does. */
async function screenOf(id: string): Promise<Socket> {
  const socket = await hub.socket('/signage');
  const { version } = await socket.emitWithAck('hello', { screen: id });
  await socket.emitWithAck('status', { version, slide: 'standing', at: 0, takeover: null });
  socket.on('takeover', (takeover: { id: string } | null) => {
    void socket.emitWithAck('status', { version, slide: 'x', at: 0, takeover: takeover?.id ?? null });
  });
  return socket;
}

test('kiosks and screens come and go on the page without a reload', async () => {
  const { page, faults, close } = await deskOf(browser, hub.origin, 'chen');
  await page.goto('/desk/displays');
  const led = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: '大厅 LED 屏' }) });
  await led.getByText('不在线，还没有连上过').waitFor();
  await page.getByText('现在没有查询机开着').waitFor();
  const screen = await screenOf('hall-led');
  await led.getByText('在线，内容是最新的').waitFor();
  const kiosk = await deskPage(browser, hub.origin, { width: 1080, height: 1920 });
  await kiosk.page.goto('/kiosk/?kiosk=hall-1');
  await page.getByText('hall-1').waitFor();
  screen.disconnect();
  await led.getByText(/不在线，最后见到/).waitFor();
  await kiosk.close();
  await page.getByText('现在没有查询机开着').waitFor();
  expect(faults).toEqual([]);
  await close();
});

test('the first page says that nothing is left to do, then shows what comes by itself', async () => {
  const { page, close } = await deskOf(browser, hub.origin, 'chen');
  await page.getByRole('heading', { name: '手头的事都办完了' }).waitFor();
  await page.getByText('还没有备份过').waitFor();
  const admin = await hub.admin();
  await admin.post('/api/desk/requests', {
    applicant: 'natural-person',
    matter: '道路改造预算',
    person: { name: '黄某', contact: '寄回原址' },
  });
  await page.getByRole('link', { name: /道路改造预算/ }).waitFor();
  await admin.post('/api/desk/backups');
  await page.getByText(/上次备份：今天/).waitFor();
  await hub.client().get(`/api/search?q=${encodeURIComponent('垚垚犇犇')}&kiosk=hall-1&input=pinyin`);
  await page.getByRole('button', { name: '为“垚垚犇犇”写一条' }).click();
  await page.getByText('用来回答群众问的“垚垚犇犇”').waitFor();
  // Taken up: it no longer waits on the first page.
  await page.getByRole('link', { name: '今天' }).first().click();
  await page.getByText('都找到了或者已经有人在补').waitFor();
  await close();
});

test.each(sizes)(
  'what comes to do stands there by itself, one touch from where it is done, on a $name',
  async (size) => {
    const { page, close } = await deskOf(browser, hub.origin, 'chen', size);
    const lin = await hub.person(`lin-${size.width}`, 'editor');
    const written = async (title: string, ...steps: string[]): Promise<void> => {
      const notice = { kind: 'notice', title: `${title}（${size.name}）`, body: '……', attribute: 'proactive' };
      const { id } = (await lin.post('/api/desk/disclosures', { ...notice, created: '2026-09-01' })).body;
      for (const step of steps) {
        const by = step === 'submit' ? lin : reviewer;
        await by.post(`/api/desk/disclosures/${id}/${step}`, step === 'approve' ? { confidentiality: 'passed' } : {});
      }
    };
    const reviewer = hub.client();
    await reviewer.signIn('chen');
    const doneAt = async (card: string, thing: string, act: RegExp): Promise<void> => {
      const section = page.locator('section').filter({ has: page.getByRole('heading', { name: card }) });
      await section
        .getByRole('link', { name: new RegExp(thing) })
        .first()
        .click();
      await page.getByRole('button', { name: act }).waitFor();
      await page.getByRole('link', { name: '今天' }).first().click();
    };
    await page.getByRole('heading', { name: '中心主机' }).waitFor();
    await written('等着审核的', 'submit');
    await doneAt('等我审核', `等着审核的（${size.name}）`, /^审核通过/);
    await written('等着发布的', 'submit', 'approve');
    await doneAt('审核过了，等发布', `等着发布的（${size.name}）`, /^现在发布/);
    await written('早该公开的');
    await doneAt('快到期和超期的', `早该公开的（${size.name}）`, /送审$/);
    const matter = `排污监测（${size.name}）`;
    await lin.post('/api/desk/requests', {
      applicant: 'natural-person',
      identityChecked: true,
      matter,
      person: { name: '黄某', contact: '自取' },
    });
    await doneAt('等着答复的申请', matter, /^答复/);
    await close();
  },
);

test.each(sizes)(
  'a takeover is started in two touches from the first page on a $name, says which screens show it, and is cleared',
  async (size) => {
    const { page, close } = await deskOf(browser, hub.origin, 'chen', size);
    const screen = await screenOf('hall-led');
    await page.goto('/desk/');
    await page.getByRole('link', { name: '紧急疏散' }).click();
    await page.getByRole('button', { name: '立即发出' }).click();
    await page.getByText(/大厅 LED 屏：已显示/).waitFor();
    await page.getByText(/门头条屏：还没有显示/).waitFor();
    await page.getByRole('link', { name: '今天' }).first().click();
    await page.getByRole('status').getByRole('link', { name: '查看或结束' }).click();
    await page.getByRole('button', { name: '立即结束，恢复正常播放' }).click();
    await page.getByRole('button', { name: '立即发出' }).waitFor();
    expect((await (await hub.admin()).get('/api/desk/takeovers')).body.current).toBeNull();
    await page
      .getByRole('link', { name: /请立即有序离开大厅/ })
      .first()
      .click();
    await page.getByText('我于今天').first().waitFor();
    expect(await page.getByRole('definition').last().innerText()).toContain('提前结束');
    const row = (name: string) => page.getByRole('row').filter({ hasText: name });
    expect(await row('大厅 LED 屏').innerText()).toMatch(/显示了\s+\d+\.\d+ 秒/);
    expect(await row('门头条屏').innerText()).toContain('一直没有');
    expect(await deskFaults(page)).toEqual([]);
    screen.disconnect();
    await close();
  },
);

test('a visitor who calls the guide is seen on every page, and hears that somebody comes', async () => {
  const { page, close } = await deskOf(browser, hub.origin, 'chen');
  await page.goto('/desk/questions');
  await page.getByRole('heading', { name: '群众在问', level: 1 }).waitFor();
  const kiosk = await hub.socket('/kiosk');
  await kiosk.emitWithAck('hello', { kiosk: 'hall-1' });
  const answered = new Promise<{ answeredBy: string | null }>((resolve) => {
    kiosk.on('help', (call) => call.answeredAt !== null && resolve(call));
  });
  await kiosk.emitWithAck('help', {});
  const call = page.getByRole('alert').filter({ hasText: '呼叫导办员' });
  await call.getByText('hall-1').waitFor();
  await call.getByRole('button', { name: '我马上去' }).click();
  await call.waitFor({ state: 'detached' });
  expect((await answered).answeredBy).toBe('chen');
  await close();
});

test('the questions page lists the last, the most asked, and those that found nothing, each one touch from an answer', async () => {
  const asking = (words: string) =>
    hub.client().get(`/api/search?q=${encodeURIComponent(words)}&kiosk=hall-1&input=pinyin`);
  for (const words of ['社保', '社保', '鑫鑫燚燚', '鑫鑫燚燚', '鑫鑫燚燚', '身份证11010519491231002X'])
    await asking(words);
  const { page, close } = await deskOf(browser, hub.origin, 'chen');
  await page.goto('/desk/questions');
  const card = (name: string) => page.locator('section').filter({ has: page.getByRole('heading', { name }) });
  await card('问得最多的').getByText('社保').waitFor();
  expect(await card('没找到的').getByRole('listitem').first().innerText()).toContain('鑫鑫燚燚');
  expect(await card('没找到的').innerText()).toContain('3 次');
  expect(await card('最近问的').getByRole('row').nth(1).innerText()).toContain('〔身份证号〕');
  expect(await page.content()).not.toContain('11010519491231002X');
  await page.getByRole('button', { name: '为“鑫鑫燚燚”写一条' }).click();
  await page.getByText('用来回答群众问的“鑫鑫燚燚”').waitFor();
  await close();
});
