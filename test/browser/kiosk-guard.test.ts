/** What a curious hand tries at a kiosk to get out of it; the same done to an unguarded page shows that each try is a real one. */
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { startHub, type TestHub } from '../support/hub.ts';
import { openPress } from '../support/press.ts';

let browser: Browser;
let hub: TestHub;
let context: BrowserContext;
let kiosk: Page;
let unguarded: Page;
let notice: string;

beforeAll(async () => {
  [browser, hub] = await Promise.all([launchChromium(), startHub()]);
  const press = await openPress(hub.origin);
  const body = '详见[政府网站](https://example.com/)，或 <https://example.com/>。';
  notice = await press.publish({ title: '带链接的通知', issued: '2099-01-01', body });
  // As on a touch screen: with pinching and double taps that zoom.
  context = await browser.newContext({ viewport: { width: 1080, height: 1920 }, hasTouch: true, isMobile: true });
  unguarded = await context.newPage();
  await unguarded.goto(`${hub.origin}/api/health`);
  await unguarded.setContent(
    '<meta name="viewport" content="width=device-width"><p style="font-size:40px">没有看守的一页，<a href="#a">链接</a></p><input value="社保卡"><div style="height:9000px"></div>',
  );
  kiosk = await context.newPage();
  await kiosk.goto(`${hub.origin}/kiosk/?kiosk=hall-1`);
  await kiosk.locator('.home').waitFor();
});
afterAll(async () => {
  await browser.close();
  await hub.stop();
});

/** Events of these names that reached the page's outermost listener, each as `name refused` or `name let through`. */
async function watch(page: Page, names: readonly string[]): Promise<() => Promise<string[]>> {
  await page.evaluate((all) => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    for (const name of all) {
      addEventListener(name, (event) => seen.push(`${name} ${event.defaultPrevented ? 'refused' : 'let through'}`));
    }
  }, names);
  return () => page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen.splice(0));
}

const centre = async (page: Page, selector: string) => {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not in sight`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};
const marked = (page: Page) =>
  page.evaluate(() => {
    const field = document.querySelector('input');
    return `${getSelection()}${field?.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0) ?? ''}`;
  });
const zoomOf = (page: Page) => page.evaluate(() => visualViewport?.scale ?? Number.NaN);

async function touchLong(session: CDPSession, { x, y }: { x: number; y: number }): Promise<void> {
  await session.send('Input.synthesizeTapGesture', { x, y, duration: 900, gestureSourceType: 'touch' });
}

/** Two fingers that move apart. */
async function spread(session: CDPSession): Promise<void> {
  const points = (apart: number) => [
    { x: 500 - apart, y: 900, id: 0 },
    { x: 500 + apart, y: 900, id: 1 },
  ];
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points(50) });
  for (let apart = 60; apart <= 300; apart += 20) {
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: points(apart) });
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

it('opens what the finger was put on, or nothing, where the list changes under it', async () => {
  await kiosk.bringToFront();
  await kiosk.goto(`${hub.origin}/kiosk/section/news?kiosk=hall-1`);
  const row = kiosk.locator('.rows .row').first();
  await row.waitFor();
  const at = await centre(kiosk, '.rows .row');
  const session = await context.newCDPSession(kiosk);
  const before = await row.getAttribute('href');
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
  const press = await openPress(hub.origin);
  await press.publish({ title: '刚刚发布的通知', issued: '2099-12-31' });
  await expect.poll(() => row.getAttribute('href')).not.toBe(before);
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await kiosk.waitForTimeout(300);
  const opened = new URL(kiosk.url()).pathname;
  expect(['/kiosk/section/news', before]).toContain(opened);
  await kiosk.goto(`${hub.origin}/kiosk/section/news?kiosk=hall-1`);
  await kiosk.locator('.rows .row').first().tap();
  await kiosk.locator('.item').waitFor();
  await kiosk.goto(`${hub.origin}/kiosk/?kiosk=hall-1`);
  await kiosk.locator('.home').waitFor();
});

it('answers a finger that rests long or trembles on a key, once, and none that leaves the key or scrolls', async () => {
  await kiosk.bringToFront();
  const session = await context.newCDPSession(kiosk);
  const clicks = await watch(kiosk, ['click', 'mousedown']);
  const touch = async (selector: string, restsMs: number, by: { readonly x?: number; readonly y?: number }) => {
    const { x, y } = await centre(kiosk, selector);
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await kiosk.waitForTimeout(restsMs);
    for (const share of by.x || by.y ? [0.25, 0.5, 0.75, 1] : []) {
      const touchPoints = [{ x: x + (by.x ?? 0) * share, y: y + (by.y ?? 0) * share }];
      await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints });
      await kiosk.waitForTimeout(20);
    }
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await kiosk.waitForTimeout(400);
    return (await clicks()).map((one) => one.split(' ')[0]);
  };
  const view = kiosk.locator('#view');
  const help = '.bar-key:nth-child(5)';
  expect(await touch(help, 1200, {})).toEqual(['click']);
  await view.locator('.way').first().waitFor();
  expect(await touch('.bar-key:nth-child(2)', 60, { x: 40 })).toEqual(['click']);
  await view.locator('.home').waitFor();
  const palm = { x: 540, y: 60, id: 7 };
  const key = { ...(await centre(kiosk, help)), id: 8 };
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [palm] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [palm, key] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await view.locator('.way').first().waitFor();
  const two = [key, { ...key, x: key.x + 20, id: 9 }];
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: two });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  // The one beside the palm, and the two together.
  expect((await clicks()).length).toBe(2);
  await touch('.bar-key:nth-child(2)', 60, {});
  await view.locator('.home').waitFor();
  expect(await touch(help, 60, { y: -300 })).toEqual([]);
  expect(await touch('.tile', 60, { x: 40 })).toEqual(['click']);
  await view.locator('.row >> nth=4').waitFor();
  expect(await touch('.row >> nth=4', 60, { y: -45 })).toEqual([]);
  expect(await view.evaluate((it) => it.scrollTop)).toBeGreaterThan(0);
  const tap = async ({ x, y }: { x: number; y: number }) => {
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  // What a key scrolls glides too, and the next press of the key counts all the same.
  const down = await centre(kiosk, '.pager button:last-child');
  await view.evaluate((it) => it.scrollTo({ top: 0, behavior: 'instant' }));
  await kiosk.waitForTimeout(300);
  for (let count = 0; count < 3; count += 1) {
    await tap(down);
    await kiosk.waitForTimeout(80);
  }
  expect((await clicks()).length).toBe(3);
  await kiosk.locator('.bar-key').last().tap();
  await view.locator('.home').waitFor();
});

it('answers neither a hand that was only laid down, nor the touch that stops a glide, nor the second of two quick taps', async () => {
  await kiosk.bringToFront();
  const session = await context.newCDPSession(kiosk);
  const view = kiosk.locator('#view');
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: object[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: touchPoints as { x: number; y: number }[] });
  const clicks = await watch(kiosk, ['click']);
  const end = await centre(kiosk, '.bar-key:last-child');
  await send('touchStart', { ...end, radiusX: 40, radiusY: 50 });
  await kiosk.waitForTimeout(300);
  await send('touchEnd');
  expect(await clicks()).toEqual([]);

  // Two quick taps on a tile: the list it brings is not touched by the second.
  const tile = await centre(kiosk, '.tile');
  for (let tap = 0; tap < 2; tap += 1) {
    await send('touchStart', tile);
    await send('touchEnd');
    await kiosk.waitForTimeout(50);
  }
  await view.locator('.row >> nth=8').waitFor();
  expect((await clicks()).length).toBe(1);

  // Flung, then touched: the row under the finger is not opened; a key beside the list is pressed all the same.
  const fling = async () => {
    await send('touchStart', { x: 500, y: 1300 });
    for (let step = 1; step <= 10; step += 1) {
      await send('touchMove', { x: 500, y: 1300 - step * 60 });
      await kiosk.waitForTimeout(10);
    }
    await send('touchEnd');
    await kiosk.waitForTimeout(60);
  };
  await kiosk.evaluate(() => {
    let scrolled = 0;
    addEventListener('scroll', ({ timeStamp }) => (scrolled = timeStamp), { capture: true });
    addEventListener('touchstart', ({ timeStamp }) => Object.assign(globalThis, { still: timeStamp - scrolled }), true);
  });
  // On a busy machine it may have come to rest before the touch, which then is one like any other.
  let stillMs = Number.POSITIVE_INFINITY;
  for (let times = 0; times < 10 && stillMs > 100; times += 1) {
    await view.locator('.row >> nth=8').waitFor();
    await fling();
    await send('touchStart', { x: 500, y: 900 });
    await send('touchEnd');
    await kiosk.waitForTimeout(400);
    stillMs = await kiosk.evaluate(() => (globalThis as unknown as { still: number }).still);
    const pressed = await clicks();
    if (stillMs <= 100) expect(pressed).toEqual([]);
    else if (pressed.length > 0) await kiosk.locator('.bar-key:first-child').click();
    await view.evaluate((it) => it.scrollTo({ top: 0, behavior: 'instant' }));
  }
  expect(stillMs).toBeLessThanOrEqual(100);
  await clicks();
  await fling();
  const home = await centre(kiosk, '.bar-key:nth-child(2)');
  await send('touchStart', home);
  await send('touchEnd');
  await view.locator('.home').waitFor();
  expect((await clicks()).length).toBe(1);
});

describe('one cannot leave', () => {
  it('by the context menu, of a button or of a long touch', async () => {
    for (const [page, what] of [
      [unguarded, 'let through'],
      [kiosk, 'refused'],
    ] as const) {
      await page.bringToFront();
      const seen = await watch(page, ['contextmenu']);
      const at = await centre(page, 'a');
      await page.mouse.click(at.x, at.y, { button: 'right' });
      await touchLong(await context.newCDPSession(page), at);
      expect(new Set(await seen())).toEqual(new Set([`contextmenu ${what}`]));
    }
  });

  it('by marking words: two clicks, a drag, a long touch, all of them by key', async () => {
    const tryAll = async (page: Page, words: string): Promise<string[]> => {
      await page.bringToFront();
      const session = await context.newCDPSession(page);
      const at = await centre(page, words);
      const found: string[] = [];
      const look = async (how: string) => (await marked(page)) !== '' && found.push(how);
      await page.mouse.dblclick(at.x, at.y);
      await look('two clicks');
      await page.mouse.move(at.x, at.y);
      await page.mouse.down();
      await page.mouse.move(at.x + 60, at.y + 40, { steps: 4 });
      await page.mouse.up();
      await look('drag');
      const field = await centre(page, 'input');
      await page.mouse.dblclick(field.x, field.y);
      await look('two clicks in a field');
      await page.mouse.click(field.x, field.y);
      await touchLong(session, { x: field.x - 40, y: field.y });
      await look('long touch in a field');
      await page.keyboard.press('Control+KeyA');
      await look('all by key');
      return found;
    };
    expect(await tryAll(unguarded, 'p')).toContain('two clicks in a field');
    expect(await tryAll(unguarded, 'p')).toContain('all by key');
    // A long touch of a key has pressed it.
    await kiosk.locator('.bar-search').click();
    await kiosk.locator('.field input').fill('社保卡');
    await kiosk.locator('.row').first().waitFor();
    expect(await tryAll(kiosk, '.search-count')).toEqual([]);
  });

  it('by zooming: a pinch, a double tap, the wheel with Control', async () => {
    const session = { unguarded: await context.newCDPSession(unguarded), kiosk: await context.newCDPSession(kiosk) };
    for (const [page, input, may] of [
      [unguarded, session.unguarded, true],
      [kiosk, session.kiosk, false],
    ] as const) {
      await page.bringToFront();
      await spread(input);
      if (may) await expect.poll(() => zoomOf(page)).toBeGreaterThan(1.2);
      else expect(await zoomOf(page)).toBe(1);
      const seen = await watch(page, ['wheel']);
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, -200);
      await page.keyboard.up('Control');
      await expect.poll(async () => (await seen()).join()).toContain(`wheel ${may ? 'let through' : 'refused'}`);
    }
    await session.kiosk.send('Input.synthesizeTapGesture', { x: 500, y: 900, tapCount: 2, gestureSourceType: 'touch' });
    expect(await zoomOf(kiosk)).toBe(1);
    expect(await kiosk.evaluate(() => getComputedStyle(document.body).touchAction)).toBe('pan-x pan-y');
  });

  it('by pulling the page over its edge, or swiping back', async () => {
    const edges = await kiosk.evaluate(() =>
      [document.documentElement, document.body, document.querySelector('.view')].map(
        (it) => it && getComputedStyle(it).overscrollBehavior,
      ),
    );
    expect(edges).toEqual(['none', 'none', 'contain']);
    await kiosk.bringToFront();
    for (const path of ['/kiosk/', '/kiosk/section/news']) {
      await kiosk.goto(`${hub.origin}${path}?kiosk=hall-1`);
      await kiosk.locator('.tile, .row').first().click();
      await kiosk.locator('.bar-key', { hasText: '返回' }).and(kiosk.locator(':enabled')).waitFor();
      for (let times = 0; times < 4; times += 1) await kiosk.evaluate(() => history.back());
      await kiosk.locator('.home').waitFor();
      await expect.poll(() => new URL(kiosk.url()).pathname).toBe('/kiosk/');
    }
  });

  it('by dragging something out, or dropping something in', async () => {
    await kiosk.bringToFront();
    const seen = await watch(kiosk, ['dragstart', 'drop', 'dragover']);
    const from = await centre(kiosk, '.tile');
    await kiosk.mouse.move(from.x, from.y);
    await kiosk.mouse.down();
    await kiosk.mouse.move(from.x + 80, from.y + 200, { steps: 6 });
    await kiosk.mouse.up();
    const session = await context.newCDPSession(kiosk);
    const data = { items: [{ mimeType: 'text/uri-list', data: 'https://example.com/' }], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, x: 500, y: 900, data });
    }
    const all = await seen();
    expect(all.filter((one) => one.endsWith('let through'))).toEqual([]);
    expect(all).toContain('dragover refused');
    expect(new URL(kiosk.url()).origin).toBe(hub.origin);
  });

  it('by a link: of a text, with a modifier, with the middle button, or one that no view has handled', async () => {
    const before = context.pages().length;
    await kiosk.goto(`${hub.origin}/kiosk/item/${notice}?kiosk=hall-1`);
    await kiosk.locator('.article', { hasText: 'https://example.com/' }).waitFor();
    expect(await kiosk.locator('.article a').count()).toBe(0);
    await kiosk.locator('.article .link').first().click();
    const home = kiosk.locator('.bar-key', { hasText: '首页' });
    for (const modifier of ['Control', 'Shift', 'Alt', 'Meta'] as const) await home.click({ modifiers: [modifier] });
    await home.click({ button: 'middle' });
    await kiosk.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://example.com/';
      link.target = '_blank';
      document.querySelector('.view')?.append(link);
      link.click();
    });
    expect(context.pages().length).toBe(before);
    expect(new URL(kiosk.url()).origin).toBe(hub.origin);
  });

  it('by a key that a page can catch, while letters and the keys of the page go through', async () => {
    await kiosk.bringToFront();
    const seen = await watch(kiosk, ['keydown', 'beforeprint']);
    const refused =
      'Control+KeyP Control+KeyS Control+KeyO Control+KeyF Control+KeyU Control+KeyR Control+KeyL Control+KeyJ Control+KeyH Control+KeyD Control+KeyE Control+Equal Control+Minus Control+Digit0 Control+Shift+KeyI Control+Shift+KeyJ Control+Shift+KeyB Control+PageDown Alt+ArrowLeft Alt+ArrowRight Control+Shift+Delete Shift+Escape Alt+Shift+KeyI Alt+Shift+KeyT Alt+Home F1 F3 F5 F6 F7 F10 F11 F12'.split(
        ' ',
      );
    for (const keys of refused) {
      await kiosk.keyboard.press(keys);
      expect([keys, (await seen()).at(-1)]).toEqual([keys, 'keydown refused']);
    }
    for (const key of ['KeyA', 'Digit5', 'ArrowDown', 'PageDown', 'Home', 'Tab', 'Escape']) {
      await kiosk.keyboard.press(key);
      expect([key, (await seen()).at(-1)]).toEqual([key, 'keydown let through']);
    }
    expect(new URL(kiosk.url()).origin).toBe(hub.origin);
  });
});
