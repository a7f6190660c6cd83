/** The kiosk as a visitor has it: home, lists, the six kinds, changes that come live, and the return home when left alone. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { startHub, type TestHub } from '../support/hub.ts';
import { goTo, type KioskPage, openKiosk } from '../support/kiosk-page.ts';
import { openPress, type Press } from '../support/press.ts';

let browser: Browser;
let hub: TestHub;
let press: Press;
const opened: KioskPage[] = [];

const open = async (...options: Parameters<typeof openKiosk> extends [unknown, unknown, ...infer Rest] ? Rest : []) => {
  const kiosk = await openKiosk(browser, hub.origin, ...options);
  opened.push(kiosk);
  return kiosk.page;
};

beforeAll(async () => {
  [browser, hub] = await Promise.all([launchChromium(), startHub()]);
  press = await openPress(hub.origin);
});
afterEach(async () => {
  const kiosks = opened.splice(0);
  await Promise.all(kiosks.map((kiosk) => kiosk.close()));
  expect(kiosks.flatMap(({ faults }) => faults)).toEqual([]);
});
afterAll(async () => {
  await browser.close();
  await hub.stop();
});

describe('home', () => {
  it('names the town and counts what each section holds', async () => {
    const page = await open();
    expect(await page.locator('.head-town').innerText()).toBe('狮岭镇');
    const { body } = await hub.client().get('/api/sections');
    const tiles = page.locator('.home-sections .tile:has(.tile-count)');
    const said = await tiles.evaluateAll((all) =>
      all.map((tile) => [
        tile.querySelector('.tile-name')?.textContent,
        Number.parseInt(tile.querySelector('.tile-count')?.textContent ?? '', 10),
      ]),
    );
    expect(said).toEqual(body.items.map((section: { name: string; count: number }) => [section.name, section.count]));
    expect(body.items.length).toBeGreaterThan(5);
  });

  it('draws every row of a short list that takes the place of another', async () => {
    const page = await open({ path: '/kiosk/section/documents?kiosk=hall-1' });
    const years = page.locator('.choices .chip');
    await years.nth(2).waitFor();
    for (let at = (await years.count()) - 1; at >= 0; at -= 1) {
      const year = years.nth(at);
      await year.click();
      const count = at === 0 ? page.locator('.title-count') : year.locator('.chip-count');
      const rows = Number.parseInt(await count.innerText(), 10);
      await expect.poll(() => page.locator('.row').count(), { timeout: 5000 }).toBe(rows);
    }
  });

  it('leads to lists, from a list to a disclosure, back to the same list, and home from anywhere', async () => {
    const page = await open();
    await page.locator('.tile', { hasText: '办事指南' }).click();
    await page.locator('.title-band h1', { hasText: '办事指南' }).waitFor();
    await page.locator('.more').waitFor();
    expect(await page.locator('.row').count()).toBe(40);
    await page.locator('.more').click();
    await page.locator('.row >> nth=76').waitFor();
    expect(await page.locator('.row').count()).toBe(77);

    const row = page.locator('.row').nth(60);
    const title = await row.locator('.row-title').innerText();
    await row.click();
    await page.locator('.item h1', { hasText: title }).waitFor();
    await page.waitForFunction((it) => document.title === `${it} · 狮岭镇 政务公开`, title);
    // Each begins at its top, and is found again where it was left.
    expect(await page.locator('#view').evaluate((it) => it.scrollTop)).toBe(0);
    expect(await page.locator('#view').evaluate((it) => it === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: '返回' }).click();
    await page.locator('.title-band h1', { hasText: '办事指南' }).waitFor();
    expect(await page.locator('.row').count()).toBe(77);
    expect(await row.evaluate((it) => it.getBoundingClientRect().bottom <= innerHeight && it.checkVisibility())).toBe(
      true,
    );
    expect(await row.locator('.row-title').innerText()).toBe(title);
    const field = page.locator('.choices .chip').nth(2);
    await field.click();
    await page.locator('.row').first().click();
    await page.locator('.item h1').waitFor();
    await page.getByRole('button', { name: '返回' }).click();
    await expect.poll(() => field.getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('link', { name: '首页' }).click();
    await page.locator('.home').waitFor();
    expect(await page.getByRole('button', { name: '返回' }).isDisabled()).toBe(true);
    await page.waitForFunction(() => document.title === '狮岭镇 政务公开');
  });
});

describe('what a finger rests on', () => {
  it('looks pressed while it rests, and neither at a mere touch nor once it drags', async () => {
    const page = await open();
    const tile = page.locator('.tile').first();
    const held = page.locator('.tile[data-held]');
    const ground = () => tile.evaluate((it) => getComputedStyle(it).backgroundColor);
    const before = await ground();
    await tile.hover();
    await page.mouse.down();
    await held.waitFor();
    expect(await ground()).not.toBe(before);
    // The browser says so when it begins to scroll.
    await tile.dispatchEvent('pointercancel');
    expect(await held.count()).toBe(0);
    await page.mouse.move(5, 5);
    await page.mouse.up();
    const marks = await page.evaluate(async () => {
      const key = document.querySelector('.bar-key:not(:disabled)');
      let seen = 0;
      new MutationObserver(() => (seen += 1)).observe(document, { attributeFilter: ['data-held'], subtree: true });
      for (const name of ['pointerdown', 'pointerup']) key?.dispatchEvent(new PointerEvent(name, { bubbles: true }));
      await new Promise((later) => setTimeout(later, 300));
      return seen;
    });
    expect(marks).toBe(0);
  });
});

describe('a sheet', () => {
  it('gives the focus back to the key that opened it', async () => {
    const page = await open({ path: '/kiosk/item/birth-registration?kiosk=hall-1' });
    for (const name of ['带回家', /大字/]) {
      const key = page.getByRole('button', { name });
      await key.focus();
      await page.keyboard.press('Enter');
      await page.locator('.sheet').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('.sheet').waitFor({ state: 'detached' });
      await expect
        .poll(() => key.evaluate((it) => it === document.activeElement), { message: String(name) })
        .toBe(true);
    }
  });

  it('closes with a disclosure that is withdrawn meanwhile', async () => {
    const id = await press.publish({ title: '关于明日停水的通知', issued: '2099-01-01' });
    const page = await open({ path: `/kiosk/item/${id}?kiosk=hall-1` });
    await page.getByRole('button', { name: '带回家' }).click();
    await page.locator('.sheet .excerpt', { hasText: '关于明日停水的通知' }).waitFor();
    await press.withdraw(id);
    await page.locator('.sheet').waitFor({ state: 'detached' });
    await page.locator('.nothing h1').waitFor();
  });

  it('hides what is behind it, closes at the browser’s own back, and lies under an alarm', async () => {
    const page = await open({ path: '/kiosk/item/birth-registration?kiosk=hall-1' });
    const key = page.getByRole('button', { name: '带回家' });
    const sheet = page.getByRole('dialog', { name: /带回家/ });
    const bar = page.locator('.bar-key').first();
    const barShows = () => bar.evaluate((it) => it.checkVisibility());
    await key.click();
    await sheet.locator('.code').waitFor();
    expect(await barShows()).toBe(false);
    await page.evaluate(() => history.back());
    await sheet.waitFor({ state: 'detached' });
    expect(new URL(page.url()).pathname).toBe('/kiosk/item/birth-registration');
    expect(await barShows()).toBe(true);

    await key.click();
    await sheet.waitFor();
    const admin = await hub.admin();
    const until = new Date(Date.now() + 3_600_000).toISOString();
    const { body } = await admin.post('/api/desk/takeovers', { severity: 'severe', headline: '请撤离', until });
    const cover = page.locator('.takeover');
    await cover.waitFor();
    expect(
      await page.evaluate(() => document.elementFromPoint(540, 1500)?.closest('.takeover, .sheet')?.className),
    ).toBe('takeover');
    await admin.delete(`/api/desk/takeovers/${body.id}`);
    await cover.waitFor({ state: 'detached' });
    await sheet.getByRole('button', { name: '关闭' }).click();
    await sheet.waitFor({ state: 'detached' });
  });
});

describe('the six kinds', () => {
  const faces = [
    {
      path: 'item/leather-waste-rules-2026',
      shows: ['.sheet-of-paper .article p', '.document-facts', '#explanations .row'],
    },
    {
      path: 'item/resident-medical-enrol',
      shows: ['.glance', '.materials input', '.steps > li', '.place', '.contents'],
    },
    { path: 'item/household-waste-fee', shows: ['table.tariff tbody th', '#payer', '#fee-basis'] },
    { path: 'item/finance-office', shows: ['.phones .phone-number', '.facts-large'] },
    { path: 'item/catalogue-budgets-1', shows: ['.catalogue-item .facts-columns dt'] },
    { path: 'item/annual-report-2020', shows: ['.charts .bars', '.report-tables table', '.sheet-of-paper'] },
  ];
  it.each(faces)(
    '$path has its own face, with back and home beside it, and axe finds nothing',
    async ({ path, shows }) => {
      const page = await open({ path: `/kiosk/${path}?kiosk=hall-1` });
      for (const part of shows) await page.locator(part).first().waitFor();
      for (const key of ['返回', '首页', '搜索', '求助', '结束']) {
        expect(await page.locator('.bar-key', { hasText: key }).isVisible(), key).toBe(true);
      }
      expect(await axeFaults(page)).toEqual([]);
    },
  );
});

describe('what staff do', () => {
  it('shows a newly published notice in an open page, and takes it away when it is withdrawn', async () => {
    const page = await open();
    const list = await open({ path: '/kiosk/section/news?kiosk=hall-2' });
    const count = async () => Number.parseInt(await list.locator('.title-count').innerText(), 10);
    const before = await count();

    const id = await press.publish({ title: '关于明日停水的通知', issued: '2099-01-01', pinned: true });
    const row = list.locator('.row', { hasText: '关于明日停水的通知' });
    await row.waitFor();
    expect(await count()).toBe(before + 1);
    await row.click();
    await list.locator('.item h1', { hasText: '关于明日停水的通知' }).waitFor();
    await page.locator('.home-newest .row', { hasText: '关于明日停水的通知' }).waitFor();

    await press.withdraw(id);
    await list.getByRole('heading', { name: '这条内容已不再公开' }).waitFor();
    await page.locator('.home-newest .row', { hasText: '关于明日停水的通知' }).waitFor({ state: 'detached' });
    await goTo(list, '/kiosk/section/news?kiosk=hall-2');
    expect(await count()).toBe(before);
  });
});

describe('left alone', () => {
  it('asks after the town’s 90 seconds, seen and heard, and leaves nothing of the visit to the next', async () => {
    const page = await open({
      before: async (it) => {
        await it.clock.install();
        // The sounds that the page makes.
        await it.addInitScript(() => {
          const { start } = OscillatorNode.prototype;
          Object.assign(globalThis, { tones: 0 });
          OscillatorNode.prototype.start = function (...at) {
            Object.assign(globalThis, { tones: (globalThis as unknown as { tones: number }).tones + 1 });
            return start.apply(this, at);
          };
        });
      },
    });
    const tones = () => page.evaluate(() => (globalThis as unknown as { tones: number }).tones);
    const look = () =>
      page.evaluate(() => ({ ...document.documentElement.dataset, lang: document.documentElement.lang }));
    const before = await look();

    await page.locator('.tile', { hasText: '收费标准' }).click();
    await page.locator('.row').first().waitFor();
    // The page's clock goes on by itself meanwhile, some seconds on a busy machine.
    await page.clock.runFor(80_000);
    expect(await page.locator('dialog.idle').count()).toBe(0);
    await page.clock.runFor(11_000);
    await page.locator('dialog.idle', { hasText: /2\d/ }).waitFor();
    expect(await tones()).toBeGreaterThan(0);
    // A touch beside the key is no answer.
    await page.mouse.click(20, 20);
    await page.getByRole('button', { name: '继续使用' }).click();
    await page.locator('dialog.idle').waitFor({ state: 'detached' });
    await page.locator('.title-band h1', { hasText: '收费标准' }).waitFor();

    // All that a visit leaves: words, ticks, preferences, an open sheet, the way it came.
    await page.locator('.bar-search').click();
    await page.locator('.field input').fill('养老待遇');
    await page.locator('.row', { hasText: '养老' }).first().click();
    await page.locator('.materials input').first().check({ force: true });
    await expect.poll(() => page.url()).toContain('/item/');
    const read = page.url();
    await page.locator('.bar [aria-haspopup]').click();
    for (const option of ['largest', 'true', 'en', 'left'])
      await page.locator(`[data-option="${option}"]`).first().click();
    await expect.poll(look).toMatchObject({ size: 'largest', contrast: 'high', lang: 'en', hand: 'left' });
    await page.clock.runFor(91_000);
    await page.locator('dialog.idle').waitFor();
    const heard = await tones();
    await page.clock.runFor(31_000);
    expect(await tones()).toBeGreaterThan(heard);

    // Pinned and newest in turns, without a sound, until somebody touches it.
    const title = page.locator('.attract-item h1');
    const first = await title.innerText();
    await page.clock.runFor(13_000);
    await title.filter({ hasNotText: first }).waitFor();
    expect(await look()).toEqual(before);
    expect(new URL(page.url()).pathname).toBe('/kiosk/');
    await page.mouse.click(500, 400);
    await page.locator('.home').waitFor();
    expect(await page.locator('dialog').count()).toBe(0);
    expect(await page.getByRole('button', { name: '返回' }).isDisabled()).toBe(true);
    await page.evaluate(() => history.back());
    await page.locator('.home').waitFor();
    await page.locator('.bar-search').click();
    expect(await page.locator('.field input').inputValue()).toBe('');
    await goTo(page, new URL(read).pathname + new URL(read).search);
    expect(await page.locator('.materials input:checked').count()).toBe(0);
    const kept = () =>
      page.evaluate(() => `${JSON.stringify({ ...localStorage })}${JSON.stringify({ ...sessionStorage })}`);
    expect(await kept()).toBe('{}{}');
  });

  it('waits twice as long where one writes, gives the focus back, and asks at home too where words are left', async () => {
    const page = await open({ before: (it) => it.clock.install() });
    const asks = page.locator('dialog.idle');
    const focused = () => page.evaluate(() => document.activeElement?.tagName);
    await page.locator('.bar-search').click();
    await page.locator('.field input').fill('养老');
    await page.keyboard.press('Home');
    expect(await focused()).toBe('INPUT');
    await page.clock.runFor(150_000);
    expect(await asks.count()).toBe(0);
    await page.clock.runFor(31_000);
    await asks.waitFor();
    await page.keyboard.press('Escape');
    await asks.waitFor({ state: 'detached' });
    await expect.poll(focused).toBe('INPUT');

    await page.locator('.bar-key', { hasText: '首页' }).click();
    await page.locator('.home').waitFor();
    await page.clock.runFor(91_000);
    await asks.waitFor();
    await page.clock.runFor(31_000);
    await page.locator('.attract').waitFor();
  });
});
