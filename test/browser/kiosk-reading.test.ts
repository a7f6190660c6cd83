/** Reading aloud, with a voice that this test speaks for: each sentence is spoken and marked, and whatever ends the page ends the voice. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { startHub, type TestHub } from '../support/hub.ts';
import { openKiosk } from '../support/kiosk-page.ts';
import { openPress } from '../support/press.ts';

let browser: Browser;
let hub: TestHub;
let id: string;

beforeAll(async () => {
  [browser, hub] = await Promise.all([launchChromium(), startHub()]);
  const press = await openPress(hub.origin);
  id = await press.publish({
    title: '高龄津贴',
    summary: '',
    body: '年满 **80 周岁** 的老人可以领。每月 100 元。\n\n带身份证。',
  });
});
afterAll(async () => {
  await browser.close();
  await hub.stop();
});

/** A browser without a sound card has no voice: this one ends its sentence when `sayOn` is called, and tells of no words in it. */
const voiceOfTest = `
  const spoken = [];
  let now = null;
  const end = (name) => { const it = now; now = null; it?.dispatchEvent(Object.assign(new Event(name), { error: 'canceled' })); };
  globalThis.SpeechSynthesisUtterance = class extends EventTarget {
    constructor(text) { super(); this.text = text; }
    set onend(run) { this.addEventListener('end', run); }
    set onerror(run) { this.addEventListener('error', run); }
  };
  const speech = Object.assign(new EventTarget(), {
    getVoices: () => [{ name: 'test', lang: 'cmn', localService: true }],
    speak(words) { now = words; spoken.push(words.text); },
    // as browsers do it: the utterance hears of it later
    cancel() { const it = now; now = null; setTimeout(() => it?.dispatchEvent(new Event('error')), 50); },
  });
  Object.defineProperty(globalThis, 'speechSynthesis', { value: speech });
  globalThis.voice = { spoken, sayOn: () => end('end'), speaks: () => now?.text ?? null };
`;
type Voice = { spoken: string[]; sayOn(): void; speaks(): string | null };
const speaks = (page: Page) => page.evaluate(() => (globalThis as unknown as { voice: Voice }).voice.speaks());
const sayOn = (page: Page) => page.evaluate(() => (globalThis as unknown as { voice: Voice }).voice.sayOn());
const marked = (page: Page) => page.evaluate(() => [...(CSS.highlights.get('spoken') ?? [])].map(String).join('|'));

const open = () =>
  openKiosk(browser, hub.origin, {
    path: `/kiosk/item/${id}?kiosk=hall-1`,
    before: async (page) => void (await page.addInitScript(voiceOfTest)),
  });
const read = async (page: Page) => {
  await page.locator('.loading').first().waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '读给我听' }).click();
};

it('has no key where there is no voice', async () => {
  const { page, close } = await openKiosk(browser, hub.origin, { path: `/kiosk/item/${id}?kiosk=hall-1` });
  await page.getByRole('button', { name: '带回家' }).waitFor();
  expect(await page.getByRole('button', { name: '读给我听' }).count()).toBe(0);
  await close();
});

it('speaks sentence by sentence, bold words within theirs, and marks the one that is spoken', async () => {
  const { page, faults, close } = await open();
  await read(page);
  const heard: string[] = [];
  for (let words = await speaks(page); words !== null; words = await speaks(page)) {
    expect(await marked(page)).toBe(words);
    heard.push(words.trim());
    await sayOn(page);
  }
  expect(heard).toContain('高龄津贴');
  expect(heard).toContain('年满 80 周岁 的老人可以领。');
  expect(heard.indexOf('带身份证。')).toBe(heard.indexOf('每月 100 元。') + 1);
  expect(await marked(page)).toBe('');
  await page.getByRole('button', { name: '读给我听' }).waitFor();
  expect(faults).toEqual([]);
  await close();
});

it('is silent once it is stopped, the page is left, the visit ends or an alarm comes; and reads again at once', async () => {
  const { page, close } = await open();
  const silent = async () => {
    await expect.poll(() => speaks(page)).toBeNull();
    expect(await marked(page)).toBe('');
  };
  await read(page);
  await page.getByRole('button', { name: '停止朗读' }).click();
  await silent();
  // before the utterance that was stopped has heard of it
  await page.evaluate(() => {
    const key = [...document.querySelectorAll('button')].find((it) => it.textContent === '读给我听');
    key?.click();
    key?.click();
    key?.click();
  });
  await page.waitForTimeout(200);
  expect(await speaks(page)).not.toBeNull();
  await page.locator('.bar').getByRole('button', { name: '结束', exact: true }).click();
  await silent();
  await page.locator('.home-newest .row').first().click();
  await read(page);
  await page.getByRole('button', { name: '返回' }).click();
  await silent();
  await page.goto(`${hub.origin}/kiosk/item/${id}?kiosk=hall-1`);
  await read(page);
  const admin = await hub.admin();
  const until = Date.now() + 60_000;
  const { body } = await admin.post('/api/desk/takeovers', { severity: 'severe', headline: '请撤离', until });
  await page.getByText('请撤离').waitFor();
  await silent();
  await admin.delete(`/api/desk/takeovers/${body.id}`);
  await close();
});
