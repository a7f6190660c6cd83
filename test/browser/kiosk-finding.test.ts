/** Every way to find something at the kiosk: pinyin keys, nine keys, handwriting, traditional characters, letters, life events; and where nothing is found. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ink } from '#content/rules/handwriting/stroke.ts';
import { strokesIn } from '#content/rules/handwriting/stroke-table.ts';
import { strokeTable } from '../../kiosk/make-strokes.mjs';
import { axeFaults } from '../support/axe.ts';
import { chances } from '../support/chances.ts';
import { launchChromium } from '../support/chromium.ts';
import { type Hand, writtenBy } from '../support/handwriting.ts';
import { startHub, type TestHub } from '../support/hub.ts';
import { openKiosk, panels } from '../support/kiosk-page.ts';

let browser: Browser;
let hub: TestHub;
beforeAll(async () => {
  [browser, hub] = await Promise.all([launchChromium(), startHub()]);
});
afterAll(async () => {
  await browser.close();
  await hub.stop();
});

const everyday: Hand = { sloppy: 0.6, disorder: 0.3, joined: 0.15, careless: 0 };
const first = (page: Page) => page.locator('.results .row').first();
const key = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const value = (page: Page) => page.locator('.field input').inputValue();

/** Writes a character on the square with the mouse. */
async function write(page: Page, ink: Ink): Promise<void> {
  const pad = await page.locator('.pad').boundingBox();
  if (!pad) throw new Error('there is no square to write in');
  const at = (x: number, y: number) => [pad.x + (x / 255) * pad.width, pad.y + (y / 255) * pad.height] as const;
  for (const stroke of ink) {
    for (const [step, [x, y]] of stroke.entries()) {
      await page.mouse.move(...at(20 + x * 210, 20 + y * 210));
      if (step === 0) await page.mouse.down();
    }
    await page.mouse.up();
  }
}

/** Where a finger would touch the first result there is the result, and the keys stand whole on the panel. */
const foundInSight = (page: Page) =>
  page.waitForFunction(() => {
    const row = document.querySelector('.results .row');
    const keys = document.querySelector('.keys')?.getBoundingClientRect();
    if (!row || !keys) return false;
    const { x, y, width } = row.getBoundingClientRect();
    const isSeen = row.contains(document.elementFromPoint(x + width / 2, y + 24));
    return isSeen && keys.bottom <= innerHeight + 1 && keys.right <= innerWidth + 1;
  });

test('on every panel what is found stands in sight beside or above the keys', async () => {
  const { page, faults, close } = await openKiosk(browser, hub.origin, { path: '/kiosk/search?kiosk=hall-1' });
  for (const letter of 'SHEB') await key(page, letter).click();
  for (const size of Object.values(panels)) {
    await page.setViewportSize(size);
    for (const way of ['拼音键盘', '九宫格', '手写']) {
      await page.locator('.keys-ways button', { hasText: way }).click();
      await first(page).waitFor();
      await foundInSight(page);
    }
  }
  expect(faults).toEqual([]);
  await close();
}, 60_000);

test('within reach of who sits too, in every size', async () => {
  const { page, faults, close } = await openKiosk(browser, hub.origin, { path: '/kiosk/search?kiosk=hall-1' });
  for (const letter of 'SHEB') await key(page, letter).click();
  for (const size of ['标准', '大', '特大']) {
    await page.locator('.bar-key').nth(3).click();
    await page.locator('.display').getByRole('button', { name: size, exact: true }).click();
    await page.locator('.display-reach [data-option=true]').click();
    await page.getByRole('button', { name: '关闭' }).click();
    for (const way of ['拼音键盘', '九宫格', '手写']) {
      await page.locator('.keys-ways button', { hasText: way }).click();
      await foundInSight(page);
    }
  }
  expect(faults).toEqual([]);
  await close();
}, 60_000);

test('by letters, nine keys, hand and characters of either script', async () => {
  const { page, faults, close } = await openKiosk(browser, hub.origin, { path: '/kiosk/search?kiosk=hall-1' });
  for (const letter of 'SHEBAOKA') await key(page, letter).click();
  await first(page).filter({ hasText: '社会保障卡' }).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.locator('.keys-words').getByRole('button', { name: '社保卡', exact: true }).click();
  expect(await value(page)).toBe('社保卡');
  await key(page, '清空').click();

  await key(page, '九宫格').click();
  for (const digit of '743226')
    await page
      .locator('.nine-keys .letter-key')
      .nth(Number(digit) - 2)
      .click();
  await page.getByText(/^按“社保.*”找到/).waitFor();
  await first(page).filter({ hasText: '社' }).waitFor();
  expect(await value(page)).toBe('');
  expect(await axeFaults(page)).toEqual([]);

  await key(page, '手写').click();
  await page.locator('.hand-said', { hasText: '在格子里写一个字' }).waitFor();
  const random = chances(7);
  const table = new Map([...strokesIn(readFileSync(strokeTable))].map(({ character, ink }) => [character, ink]));
  for (const character of '低保') {
    await write(
      page,
      writtenBy(everyday, table.get(character) ?? [], random).map((stroke) =>
        stroke.map(([x, y]) => [x + 0.5, y + 0.5]),
      ),
    );
    if (character === '保') expect(await axeFaults(page)).toEqual([]);
    await page.locator('.hand-key', { hasText: character }).click();
  }
  expect(await value(page)).toBe('低保');
  await first(page).filter({ hasText: '公共服务办公室' }).waitFor();
  await write(page, [
    [
      [0.2, 0.5],
      [0.8, 0.5],
    ],
  ]);
  expect(await page.locator('.pad-stroke[d^="M"]').count()).toBe(1);
  await key(page, '撤一笔').click();
  expect(await page.locator('.pad-stroke[d^="M"]').count()).toBe(0);

  // The way stays for the visit, and ends with it.
  await first(page).click();
  await page.locator('.item h1').waitFor();
  await key(page, '返回').click();
  await page.getByRole('button', { name: '打开键盘' }).click();
  await page.locator('.pad').waitFor();
  await key(page, '结束').click();
  await page.getByRole('link', { name: '搜索' }).first().click();
  await page.locator('.letter-keys').waitFor();
  expect(await value(page)).toBe('');

  await page.locator('.field input').fill('社會保障卡掛失');
  await first(page).filter({ hasText: '社会保障卡挂失' }).waitFor();
  expect(faults).toEqual([]);
  await close();
}, 120_000);

test('who comes back from a result far down finds it where they look', async () => {
  const { page, faults, close } = await openKiosk(browser, hub.origin, { path: '/kiosk/search?kiosk=hall-1' });
  for (const letter of 'SHEBAO') await key(page, letter).click();
  const far = page.locator('.results .row').nth(9);
  await far.waitFor();
  const title = await far.locator('.row-title').innerText();
  await far.click();
  await page.locator('.item h1', { hasText: title }).waitFor();
  await key(page, '返回').click();
  await page.waitForFunction((it) => {
    const row = [...document.querySelectorAll('.results .row')].find(({ textContent }) => textContent?.includes(it));
    const { x, y, width, height } = row?.getBoundingClientRect() ?? new DOMRect();
    return row?.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  }, title);
  expect(faults).toEqual([]);
  await close();
});

test('nothing found leads on; letters and life events lead there without a word', async () => {
  const { page, faults, close } = await openKiosk(browser, hub.origin, { path: '/kiosk/search?kiosk=hall-1' });
  await page.locator('.field input').fill('航天飞机');
  const nothing = page.locator('.nothing-found');
  await nothing.getByText('没有找到“航天飞机”').waitFor();
  expect(await axeFaults(page)).toEqual([]);
  for (const way of ['.way:has-text("呼叫导办员")', '.row', '.chip'])
    expect(await nothing.locator(way).count()).toBeGreaterThan(0);
  await nothing.locator('.way', { hasText: '申请' }).click();
  await page.locator('.item h1', { hasText: '申请' }).waitFor();

  await key(page, '首页')
    .or(page.getByRole('link', { name: '首页' }))
    .first()
    .click();
  await page.locator('.life-key', { hasText: '生育' }).click();
  await page.locator('.title-band h1', { hasText: '生育' }).waitFor();
  expect(await page.locator('.row').count()).toBeGreaterThan(3);
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('link', { name: '首页' }).click();
  await page.locator('.life-key', { hasText: '按拼音字母找' }).click();
  await key(page, 'S').click();
  await page.locator('.row', { hasText: '社会保障卡' }).first().waitFor();
  expect(await axeFaults(page)).toEqual([]);
  expect(faults).toEqual([]);
  await close();
}, 60_000);
