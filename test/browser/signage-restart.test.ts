/** A screen while its hub is killed, and while its own box loses its power: it goes on by the clock, drops what expires, comes back, is heard once. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { clientOf } from '../support/hub.ts';
import { type HubProcess, startHubProcess } from '../support/hub-process.ts';
import { createPlayerBox } from '../support/player-box.ts';
import { openPress } from '../support/press.ts';
import { openScreen } from '../support/screen-page.ts';

let browser: Browser;
let hub: HubProcess;

beforeAll(async () => {
  [browser, hub] = await Promise.all([launchChromium(), startHubProcess()]);
});
afterAll(async () => {
  await browser.close();
  await hub.stop();
});

const notices = { id: 'news', source: { kind: 'notices', limit: 1, face: 'headline' }, dwellMs: 3000 };
const standing = { id: 'words', source: { kind: 'text', title: '一直都在的内容', body: '' }, dwellMs: 3000 };

type Play = { readonly id: string; readonly at: number; readonly until: number; readonly slide: string };

/** What a message of the page reports as played. */
function playsIn(message: string): Play[] {
  const [, body] = /^42\/signage,\d+(\["plays",.*)$/.exec(message) ?? [];
  return body ? JSON.parse(body)[1] : [];
}

it('goes on without the hub, drops what expires, and catches up with it', async () => {
  const admin = clientOf(hub.origin);
  await admin.signIn();
  await admin.post('/api/desk/playlists', { id: 'hall', name: '大厅', entries: [notices, standing] });
  const panel = { kind: 'led', width: 320, height: 64 };
  const { body: made } = await admin.post('/api/desk/screens', { id: 'hall', name: '大厅', panel, playlist: 'hall' });
  const press = await openPress(hub.origin);
  const first = { issued: '2099-01-01', channels: ['kiosk', 'screens'] };
  // Long enough for a busy machine to open the page and turn to it twice.
  const until = Date.now() + 24_000;
  await press.publish({ ...first, title: '就要过期的通知' }, { until });

  const programmes: string[] = [];
  const plays: Play[] = [];
  const { page, words, faults } = await openScreen(browser, `${hub.origin}/signage/hall#token=${made.token}`, {
    before: async (it) => {
      it.on('websocket', (socket) => {
        socket.on('framereceived', ({ payload }) => String(payload).includes('"programme",') && programmes.push(''));
        socket.on('framesent', ({ payload }) => plays.push(...playsIn(String(payload))));
      });
    },
  });
  const shows = (text: string) => vi.waitFor(async () => expect(await words()).toContain(text), 8000);
  await shows('就要过期的通知');
  await admin.post('/api/desk/takeovers', {
    severity: 'moderate',
    headline: '停电预告',
    until: Date.now() + 3000,
  });
  await shows('停电预告');

  await hub.kill();
  const killedAt = Date.now();
  await shows('一直都在的内容');
  await shows('就要过期的通知');
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, until + 1000 - Date.now())));
  const seen: string[] = [];
  await vi.waitFor(
    async () => {
      seen.push(await words());
      expect(seen.length).toBeGreaterThan(50);
    },
    { timeout: 6000, interval: 80 },
  );
  expect(seen.filter((text) => !text.includes('一直都在的内容'))).toEqual([]);

  plays.length = 0;
  const startedAt = Date.now();
  await hub.start();
  const again = await openPress(hub.origin);
  await again.publish({ ...first, title: '重启后发布的通知' });
  await shows('重启后发布的通知');
  const meanwhile = plays.filter(({ at }) => killedAt < at && at < startedAt - 3000);
  expect(meanwhile.map(({ slide }) => slide)).toEqual(expect.arrayContaining(['words']));
  expect(new Set(plays.map(({ id }) => id)).size).toBe(plays.length);
  programmes.length = 0;
  await again.publish({ ...first, title: '只说一遍的通知', issued: '2099-01-02' });
  await shows('只说一遍的通知');
  expect(programmes).toHaveLength(1);
  expect(faults).toEqual([]);
  await page.close();
});

/** What the hub has on its disk. */
async function playsOnDisk(): Promise<Play[]> {
  const folder = path.join(hub.dataDir, 'logs/plays');
  const files = await Promise.all((await readdir(folder)).map((file) => readFile(path.join(folder, file), 'utf8')));
  return files.flatMap((file) => file.split('\n').filter((line) => line !== '')).map((line) => JSON.parse(line));
}

it('comes up by itself after power cuts while the hub is dead, and what it played is told once, whoever is cut in between', async () => {
  const admin = clientOf(hub.origin);
  await admin.signIn();
  const entries = ['甲', '乙'].map((title, at) => ({
    id: `page-${at}`,
    source: { kind: 'text', title: `${title}页的内容`, body: '' },
    dwellMs: 3000,
  }));
  await admin.post('/api/desk/playlists', { id: 'box', name: '盒子', entries });
  const panel = { kind: 'led', width: 320, height: 64 };
  const { body: made } = await admin.post('/api/desk/screens', { id: 'box', name: '盒子', panel, playlist: 'box' });
  const box = await createPlayerBox();
  /** Ids that the page said it had played, to a hub that may not have lived to hear it. */
  const said = new Set<string>();
  let onPlays = () => {};

  async function switchOn(address: string) {
    const chromium = await box.start();
    const page = (await chromium.contexts()[0]?.newPage()) as Page;
    page.on('websocket', (socket) =>
      socket.on('framesent', ({ payload }) => {
        const plays = playsIn(String(payload));
        for (const { id } of plays) said.add(id);
        if (plays.length > 0) onPlays();
      }),
    );
    await page.goto(`${hub.origin}${address}`);
    const words = () => page.locator('.said p').textContent({ timeout: 1000 });
    const shows = (text: string) => vi.waitFor(async () => expect(await words()).toContain(text), 15_000);
    await shows('页的内容');
    return { page, shows };
  }
  /** The next time that the page tells of a play. */
  const telling = () =>
    new Promise<void>((resolve) => {
      onPlays = () => {
        onPlays = () => {};
        resolve();
      };
    });

  try {
    const first = await switchOn(`/signage/box#token=${made.token}`);
    const isKept = () => first.page.evaluate(async () => (await caches.match('/signage/')) !== undefined);
    await vi.waitFor(async () => expect(await isKept()).toBe(true), { timeout: 30_000, interval: 200 });
    await hub.kill();
    await first.shows('甲页的内容');
    await first.shows('乙页的内容');
    await box.cut();
    const cutAt = Date.now();

    const second = await switchOn('/signage/box');
    await second.shows('甲页的内容');
    await second.shows('乙页的内容');
    const toldBeforeCut = telling();
    await hub.start();
    await toldBeforeCut;
    await box.cut();

    const toldBeforeKill = telling();
    const third = await switchOn('/signage/box');
    await toldBeforeKill;
    await hub.kill();
    await hub.start();
    await third.shows('甲页的内容');
    await third.shows('乙页的内容');
    await vi.waitFor(async () => {
      const ids = (await playsOnDisk()).map(({ id }) => id);
      expect(ids).toEqual(expect.arrayContaining([...said]));
    }, 15_000);

    const plays = (await playsOnDisk()).filter(({ slide }) => slide.startsWith('page-')).sort((a, b) => a.at - b.at);
    expect(new Set(plays.map(({ id }) => id)).size).toBe(plays.length);
    for (const [before, { at }] of plays.slice(1).entries())
      expect(at).toBeGreaterThanOrEqual(plays[before]?.until ?? 0);
    // The one that the first cut ended is among them.
    expect(plays.some(({ at }) => cutAt - 4000 < at && at <= cutAt)).toBe(true);
    expect(plays.length).toBeGreaterThanOrEqual(6);
  } finally {
    await box.remove();
  }
});
