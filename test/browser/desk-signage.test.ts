/** Signage at the desk: a screen is paired and set, playlists are ordered and looked at by week, any instant is foreseen in real pixels. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { deskFaults, deskOf, sizes } from '../support/desk.ts';
import { heldClock } from '../support/held-clock.ts';
import { type Client, startHub, type TestHub } from '../support/hub.ts';
import { differences, openScreen } from '../support/screen-page.ts';

/** 2026-11-24 09:00 in Shanghai, a Tuesday. */
const clock = heldClock();
let hub: TestHub;
let browser: Browser;
let admin: Client;
beforeAll(async () => {
  [hub, browser] = await Promise.all([startHub({ clock }), launchChromium()]);
  admin = await hub.admin();
});
afterAll(async () => {
  await browser?.close();
  await hub?.stop();
});

const polled = { timeout: 15_000 };
const text = (id: string, title: string, more: object = {}) => ({
  id,
  source: { kind: 'text', title, body: '' },
  ...more,
});

/** The pixels of the picture on the page, at the panel's own size. */
async function pictureOn(page: Page): Promise<Buffer> {
  const address = await page.locator('.viewer canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  return Buffer.from(address.split(',')[1] ?? '', 'base64');
}

/** Where the page has the hub's picture of the same instant, pixel for pixel. */
async function sameAsHub(page: Page, path: string): Promise<void> {
  const theirs = Buffer.from(await (await page.request.get(path)).body());
  await expect.poll(async () => differences(page, await pictureOn(page), theirs, 0, 0), polled).toBe(0);
}

test('a page that shows a code is paired under a name that staff give it, and shows a code again once unbound', async () => {
  const screen = await openScreen(browser, `${hub.origin}/signage/`, { viewport: { width: 640, height: 360 } });
  const code = async () => (await screen.words()).match(/\b[2-9A-HJ-NP-Z]{6}\b/)?.[0] ?? '';
  await expect.poll(code, polled).not.toBe('');
  const { page, faults, close } = await deskOf(browser, hub.origin, 'admin', sizes[1]);
  await page.goto('/desk/pair');
  await page.getByLabel('配对码').fill('222222');
  await page.getByText('没有这个配对码').waitFor();
  await page.getByLabel('配对码').fill((await code()).toLowerCase());
  await page.getByText('它的画面是 640×360 像素').waitFor();
  expect(await deskFaults(page)).toEqual([]);
  await page.getByRole('radio', { name: /登记一块新的屏/ }).check();
  await page.getByLabel('给它起个名字').fill('二楼等候区');
  await page.getByRole('button', { name: '配对', exact: true }).click();
  // The hub gathers news of who is there for a moment, by its clock.
  const joined = async () => {
    clock.advance(1000);
    return page.getByText('它已经连上，正在放内容').count();
  };
  await expect.poll(joined, polled).toBe(1);
  await expect.poll(code, polled).toBe('');

  await page.getByRole('link', { name: '设置像素和观看距离' }).click();
  await page.getByRole('heading', { name: '二楼等候区', level: 1 }).waitFor();
  await page.getByRole('button', { name: '解除配对…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '解除配对' }).click();
  await page.getByText('已解除配对，那台电脑上又显示配对码了').waitFor();
  await expect.poll(code, polled).not.toBe('');
  expect([...faults, ...screen.faults]).toEqual([]);
  await screen.close();
  await close();
});

test('the settings of a screen show what they do before they are saved, and say from how far it is read', async () => {
  await admin.post('/api/desk/playlists', { id: 'two', name: '两句话', entries: [text('a', '今天照常办理')] });
  await admin.post('/api/desk/screens', {
    id: 'lobby',
    name: '门厅屏',
    playlist: 'two',
    panel: { kind: 'led', width: 320, height: 160, pitchMm: 5, viewingDistanceM: 8 },
  });
  const { page, faults, close } = await deskOf(browser, hub.origin, 'admin');
  await page.goto('/desk/screens/lobby');
  const picture = page.getByRole('img', { name: /门厅屏：.*今天照常办理/ });
  await picture.waitFor();
  await page.getByText('16 米以内看得清').waitFor();
  await page.getByLabel('宽（像素）').fill('192');
  await page.getByLabel('高（像素）').fill('96');
  await page.getByLabel('观看距离（米）').fill('30');
  await page.getByText('这块屏放不下这么大的字').waitFor();
  expect(await picture.evaluate((canvas: HTMLCanvasElement) => [canvas.width, canvas.height])).toEqual([192, 96]);
  await page.getByRole('button', { name: '原大' }).click();
  expect((await picture.boundingBox())?.width).toBe(192);
  expect((await hub.client().get('/api/screens/lobby')).body.panel.width).toBe(320);

  await page.getByRole('link', { name: '今天' }).first().click();
  await page.getByRole('dialog', { name: '改动还没有保存' }).getByRole('button', { name: '留下来保存' }).click();
  await page.getByRole('button', { name: '保存设置' }).click();
  await page.getByText('已保存，屏幕马上照新设置播放').waitFor();
  expect((await hub.client().get('/api/screens/lobby')).body.panel).toMatchObject({ width: 192, height: 96 });
  expect(await deskFaults(page)).toEqual([]);
  expect(faults).toEqual([]);
  await close();
});

test('a playlist is ordered by keys and by dragging, and its week says what plays when', async () => {
  const entries = [
    text('a', '甲'),
    text('b', '乙', { windows: [{ days: 'working', times: [{ from: '09:00', until: '12:00' }] }] }),
    text('c', '丙'),
  ];
  await admin.post('/api/desk/playlists', { id: 'order', name: '顺序', entries });
  const saved = async () =>
    (await admin.get('/api/desk/playlists/order')).body.entries.map(({ id }: { id: string }) => id);
  const { page, faults, close } = await deskOf(browser, hub.origin, 'admin');
  await page.goto('/desk/playlists/order');
  const grip = (name: string) => page.getByRole('button', { name: new RegExp(`移动${name}`) });
  await grip('丙').focus();
  await page.keyboard.press('ArrowUp');
  await page.getByRole('status').getByText('丙移到第 2 位').waitFor();
  await page.keyboard.press('ArrowUp');
  await page.getByRole('status').getByText('丙移到第 1 位').waitFor();
  const [from, to] = [await grip('甲').boundingBox(), await grip('乙').boundingBox()];
  if (!from || !to) throw new Error('the grips are not on the page');
  await page.mouse.move(from.x + 10, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(from.x + 10, to.y + to.height - 4, { steps: 5 });
  await page.mouse.up();
  await page.getByRole('status').getByText('甲移到第 3 位').waitFor();

  await page.getByRole('button', { name: '周二 09:00 到 12:00：第 1 项、第 2 项、第 3 项' }).click();
  await page.getByText('轮流放 3 项').waitFor();
  await page.getByRole('button', { name: '周日 00:00 到 24:00：第 1 项、第 3 项' }).waitFor();
  await page.getByRole('button', { name: /指定的一条/ }).click();
  await page.getByRole('combobox', { name: '哪一条' }).fill('登革热');
  await page
    .getByRole('option', { name: /登革热/ })
    .first()
    .click();
  await page.getByRole('button', { name: '保存播放单' }).click();
  await page.getByText('已保存，屏幕放完当前页').waitFor();
  expect(await saved()).toEqual(['c', 'b', 'a', expect.stringMatching(/^disclosure-/)]);
  expect(await deskFaults(page)).toEqual([]);
  expect(faults).toEqual([]);
  await close();
});

test('any instant is foreseen in the pixels of that screen, with the entry that it comes from and until when', async () => {
  const night = { windows: [{ times: [{ from: '19:00', until: '22:00' }] }], priority: 'important' };
  await admin.post('/api/desk/playlists', {
    id: 'hours',
    name: '日夜',
    entries: [text('day', '白天放的'), text('night', '晚上放的', night)],
  });
  const panel = { kind: 'led', width: 192, height: 96, colours: 'two' };
  await admin.post('/api/desk/screens', { id: 'gate', name: '大门屏', playlist: 'hours', panel });
  const { page, faults, close } = await deskOf(browser, hub.origin, 'admin', sizes[1]);
  await page.goto('/desk/ahead?screen=gate&at=2026-11-28T10:00');
  await page.getByRole('img', { name: /大门屏：.*白天放的/ }).waitFor();
  await page.getByText('11月28日 周六，休息日').waitFor();
  await sameAsHub(page, `/api/desk/screens/gate/frame.png?at=${Date.parse('2026-11-28T10:00+08:00')}`);
  await page.getByRole('textbox', { name: '什么时候' }).fill('2026-11-30T20:30');
  await page.getByRole('img', { name: /大门屏：.*晚上放的/ }).waitFor();
  await page.getByText('有重要的内容，比它低的都不放').waitFor();
  await page.getByText(/第 2 项：晚上放的，每天 19:00—22:00/).waitFor();
  await page.getByText('今天 22:00').waitFor();
  await sameAsHub(page, `/api/desk/screens/gate/frame.png?at=${Date.parse('2026-11-30T20:30+08:00')}`);
  expect(await deskFaults(page)).toEqual([]);
  expect(faults).toEqual([]);
  await close();
});

test('a drill is seen as it will stand on the screens, is marked as one, and its record says that the clock ended it', async () => {
  const { page, faults, close } = await deskOf(browser, hub.origin, 'admin', sizes[1]);
  await page.goto('/desk/takeover');
  await page.getByRole('button', { name: /极端天气/ }).click();
  await page.getByLabel('只是演练').check();
  await page.getByRole('img', { name: /演练.*暴雨来袭/ }).waitFor();
  await page.getByRole('radio', { name: '10 分钟' }).check();
  expect(await deskFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '开始演练' }).click();
  await page.getByRole('button', { name: '结束演练，恢复正常播放' }).waitFor();
  // The page reckons the end by its own running clock, which is ahead of one that stands.
  clock.advance(660_000);
  await page.getByRole('link', { name: /暴雨来袭.*到时间自动结束/ }).click();
  await page.getByText('演练（屏上标明“演练”）').waitFor();

  await page.goto('/desk/takeover');
  await page.getByRole('button', { name: /紧急疏散/ }).click();
  await page.getByText('定好时间再发').click();
  await page.getByLabel('开始时间').fill('2026-11-24T15:00');
  await page.getByLabel('只是演练').check();
  await page.getByText('今天 15:00 起盖住所有屏幕和查询机').waitFor();
  await page.getByRole('img', { name: /演练.*有效至 15:30/ }).waitFor();
  await page.getByRole('button', { name: '定好演练' }).click();
  await page.getByRole('link', { name: /请立即有序离开大厅.*定于 今天 15:00 开始/ }).waitFor();
  // The next may be a real one.
  expect(await page.getByLabel('只是演练').isChecked()).toBe(false);
  const from = Date.parse('2026-11-24T15:00+08:00');
  const [planned] = (await admin.get('/api/desk/takeovers')).body.items;
  expect(planned).toMatchObject({ phase: 'planned', drill: true, from, until: from + 1_800_000 });
  expect(faults).toEqual([]);
  await close();
});

test('before a notice is published its headline stands as it breaks on each panel, with what a panel cannot show', async () => {
  const lin = await hub.person('lin', 'editor');
  const notice = {
    kind: 'notice',
    title: '关于旗新路十一月二十八日停水的通告𠮷',
    body: '八时至十八时停水。',
    attribute: 'proactive',
    channels: ['kiosk', 'screens'],
  };
  const { id } = (await lin.post('/api/desk/disclosures', notice)).body;
  await lin.post(`/api/desk/disclosures/${id}/submit`);
  const { page, faults, close } = await deskOf(browser, hub.origin, 'admin', sizes[1]);
  await page.goto(`/desk/disclosures/${id}`);
  const led = page.getByRole('region', { name: '在大厅 LED 屏上' });
  await led.getByRole('img', { name: /旗新路十一月二十八日停水/ }).waitFor();
  await led.getByText(/标题 [\d.]+ 米内看得清/).waitFor();
  await led.getByText(/没有这个字：𠮷/).waitFor();
  await page.getByRole('region', { name: '在门头条屏上' }).getByText('只放标题').waitFor();
  expect(await deskFaults(page)).toEqual([]);
  expect(faults).toEqual([]);
  await close();
});
