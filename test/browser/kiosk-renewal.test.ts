/** Open pages after the hub has become another release, within one version: a kiosk takes it when nobody uses it, the desk hears of a screen that has not. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { loadStarter } from '#server/starter.ts';
import { launchChromium } from '../support/chromium.ts';
import { startHub, type TestHub } from '../support/hub.ts';
import { openKiosk } from '../support/kiosk-page.ts';
import { makeOtherRelease, type OtherRelease } from '../support/other-release.ts';
import { openScreen } from '../support/screen-page.ts';

let browser: Browser;
let other: OtherRelease;
let dataDir: string;
let hub: TestHub;

beforeAll(async () => {
  [browser, other] = await Promise.all([launchChromium(), makeOtherRelease()]);
});
afterAll(async () => {
  await browser.close();
  await other.remove();
});

/** A visitor who went away is noticed as soon as a town may ask for. */
async function starter() {
  const all = await loadStarter(path.resolve(import.meta.dirname, '../../content/starter'));
  return { ...all, town: { ...all.town, idleSeconds: 15 } };
}
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'gongkai-'));
  hub = await startHub({ dataDir, starter });
});
afterEach(async () => {
  await hub.stop();
  await rm(dataDir, { recursive: true, force: true });
});

/** Starts the hub again over the same data and port. */
async function restart(pagesDir?: string): Promise<void> {
  const port = Number(new URL(hub.origin).port);
  await hub.stop();
  hub = await startHub({ dataDir, port, ...(pagesDir !== undefined && { pagesDir }) });
}
/** Waits until the hub has greeted the page. */
async function greeted(): Promise<void> {
  const admin = await hub.admin();
  const kiosks = async () => (await admin.get('/api/desk/displays')).body.kiosks.length;
  await expect.poll(kiosks, { timeout: 20_000 }).toBe(1);
}
const isAnother = (page: Page) =>
  page.evaluate(() => document.querySelector('script[src*="-another1"]') !== null).catch(() => undefined);
/** How often the page was loaded. */
function loads(page: Page): () => number {
  let count = 0;
  page.on('load', () => (count += 1));
  return () => count;
}
const finish = (page: Page) => page.locator('.bar-key', { hasText: '结束' }).click();
const moment = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

it('is taken at the end of a visit, at home and never during it, and not again soon', async () => {
  const { page, faults, close } = await openKiosk(browser, hub.origin, { path: '/kiosk/section/news?kiosk=hall-1' });
  const loaded = loads(page);
  await page.locator('.row').first().click();
  await page.locator('.item h1').waitFor();
  const title = await page.locator('.item h1').textContent();
  await restart(other.dir);
  await greeted();
  await moment(3000);
  expect(await page.locator('.item h1').textContent()).toBe(title);
  expect(loaded()).toBe(0);

  await finish(page);
  await expect.poll(() => isAnother(page)).toBe(true);
  await page.locator('.home').waitFor();
  await greeted();
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/kiosk/?kiosk=hall-1');

  // And back: a page that was just loaded for a release, and is of another again, waits.
  await restart();
  await greeted();
  await finish(page);
  await moment(4000);
  expect(loaded()).toBe(1);
  expect(faults).toEqual([]);
  await close();
});

it('is taken while the kiosk rests, but not while an alarm stands over it', async () => {
  const { page, close } = await openKiosk(browser, hub.origin);
  const loaded = loads(page);
  // Until the first touch it goes by the usual time.
  await finish(page);
  await page.locator('.attract').waitFor({ timeout: 40_000 });
  const admin = await hub.admin();
  const { body: alarm } = await admin.post('/api/desk/takeovers', {
    severity: 'extreme',
    headline: '请立即撤离',
    until: Date.now() + 600_000,
  });
  await page.locator('.takeover').waitFor();
  await restart(other.dir);
  await greeted();
  await moment(3000);
  expect(loaded()).toBe(0);
  await (await hub.admin()).delete(`/api/desk/takeovers/${alarm.id}`);
  await expect.poll(() => isAnother(page)).toBe(true);
  await page.locator('.home').waitFor();
  await close();
});

it('waits where the hub does not give the whole page', async () => {
  const { page, close } = await openKiosk(browser, hub.origin);
  const loaded = loads(page);
  let asked = 0;
  await page.route('**/assets/kiosk-another1.js', (route) => {
    asked += 1;
    return route.fulfill({ status: 404 });
  });
  await restart(other.dir);
  await greeted();
  await finish(page);
  await expect.poll(() => asked).toBe(1);
  await finish(page);
  await moment(3000);
  expect([loaded(), asked]).toEqual([0, 1]);
  await close();
});

it('is known to the desk of a screen that is still of the one before', async () => {
  const admin = await hub.admin();
  const panel = { kind: 'led', width: 320, height: 64 };
  const entries = [{ id: 'a', source: { kind: 'text', title: '平时的内容', body: '' }, dwellMs: 5000 }];
  await admin.post('/api/desk/playlists', { id: 'hall', name: '大厅', entries });
  const { body: made } = await admin.post('/api/desk/screens', { id: 'hall', name: '大厅', panel, playlist: 'hall' });
  const { close } = await openScreen(browser, `${hub.origin}/signage/hall#token=${made.token}`);
  const releases = async () => {
    const { body } = await (await hub.admin()).get('/api/desk/displays');
    const { release, hubRelease } = body.screens.find(({ screen }: { screen: string }) => screen === 'hall');
    return { release, hubRelease };
  };
  await expect.poll(async () => (await releases()).release, { timeout: 10_000 }).toBe((await releases()).hubRelease);
  const { release: before } = await releases();
  await restart(other.dir);
  await expect.poll(async () => (await releases()).release, { timeout: 30_000 }).toBe(before);
  expect((await releases()).hubRelease).not.toBe(before);
  await close();
});
