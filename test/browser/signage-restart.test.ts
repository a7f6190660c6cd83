/** An open screen while its hub is killed and started again: it goes on by the clock, drops what expires, comes back, hears all once. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { clientOf } from '../support/hub.ts';
import { type HubProcess, startHubProcess } from '../support/hub-process.ts';
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

/** What a message of the page reports as played. */
function playsIn(message: string): { id: string; at: number; slide: string }[] {
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
  await press.publish({ ...first, title: '就要过期的通知' }, { until: Date.now() + 12_000 });

  const programmes: string[] = [];
  const plays: { id: string; at: number; slide: string }[] = [];
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
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, made.changedAt + 14_000 - Date.now())));
  const seen: string[] = [];
  await vi.waitFor(
    async () => {
      seen.push(await words());
      expect(seen.length).toBeGreaterThan(50);
    },
    { timeout: 6000, interval: 80 },
  );
  expect(new Set(seen).size).toBe(1);
  expect(seen[0]).toContain('一直都在的内容');

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
