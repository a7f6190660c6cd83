/** A visitor calls the guide: the desk rings at once, the kiosk says who comes, and where to go when nobody does. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCable } from '../support/cable.ts';
import { launchChromium } from '../support/chromium.ts';
import { adminPassword, startHub, type TestHub } from '../support/hub.ts';
import { openKiosk } from '../support/kiosk-page.ts';
import { heard } from '../support/screens.ts';

let browser: Browser;
let hub: TestHub;

beforeAll(async () => {
  [browser, hub] = await Promise.all([launchChromium(), startHub()]);
});
afterAll(async () => {
  await browser.close();
  await hub.stop();
});

it('says that somebody is coming also where the desk answered while the kiosk was cut off', async () => {
  const admin = hub.client();
  await admin.signIn('admin', adminPassword);
  const desk = await hub.socket('/desk', { cookie: admin.cookie() });
  const cable = await openCable(hub.origin);
  const { page, faults, close } = await openKiosk(browser, cable.origin, { path: '/kiosk/help?kiosk=hall-4' });
  const said = page.locator('.call [role=status]');
  const call = async () => {
    const rung = heard(desk, 'help') as Promise<{ id: string }>;
    await page.locator('.call-key').click();
    return (await rung).id;
  };
  const away = page.locator('.head-away', { hasText: '连不上中心' });

  const missed = await call();
  await said.filter({ hasText: '正在呼叫' }).waitFor();
  cable.pull();
  await away.waitFor();
  await desk.emitWithAck('help:answer', { id: missed });
  expect(await said.textContent()).toContain('正在呼叫');
  cable.plugIn();
  await said.filter({ hasText: '马上过来' }).waitFor();

  // Answered once it is back.
  await page.getByRole('button', { name: '结束' }).click();
  await page.locator('.bar-key', { hasText: '求助' }).click();
  const late = await call();
  expect(late).not.toBe(missed);
  cable.pull();
  await away.waitFor();
  cable.plugIn();
  await away.waitFor({ state: 'detached' });
  await desk.emitWithAck('help:answer', { id: late });
  await said.filter({ hasText: '马上过来' }).waitFor();
  expect(faults).toEqual([]);
  await close();
  cable.close();
});

it('rings the desk, and says who comes, that nobody answers, or that the call did not get through', async () => {
  const admin = hub.client();
  await admin.signIn('admin', adminPassword);
  const desk = await hub.socket('/desk', { cookie: admin.cookie() });
  const { page, faults } = await openKiosk(browser, hub.origin, {
    path: '/kiosk/help?kiosk=hall-3',
    before: (it) => it.clock.install(),
  });
  const said = page.locator('.call [role=status]');
  const key = page.locator('.call-key');

  const rung = heard(desk, 'help') as Promise<{ id: string; kiosk: string }>;
  await key.click();
  const { id, kiosk } = await rung;
  expect(kiosk).toBe('hall-3');
  await said.filter({ hasText: '正在呼叫' }).waitFor();
  await desk.emitWithAck('help:answer', { id });
  await said.filter({ hasText: '马上过来' }).waitFor();
  expect(await key.isDisabled()).toBe(true);

  // The next visitor's call is another one; nobody answers it.
  await page.getByRole('button', { name: '结束' }).click();
  await page.locator('.bar-key', { hasText: '求助' }).click();
  await said.filter({ hasText: '按一下' }).waitFor();
  const again = heard(desk, 'help') as Promise<{ id: string }>;
  await key.click();
  expect((await again).id).not.toBe(id);
  await said.filter({ hasText: '正在呼叫' }).waitFor();
  await page.clock.runFor(61_000);
  const { town } = (await hub.client().get('/api/snapshot')).body;
  const elsewhere = [town.consultationDesk, town.hotline.number];
  for (const words of ['没有人应答', ...elsewhere]) await said.filter({ hasText: words }).waitFor();

  await hub.stop();
  await page.locator('.head-away', { hasText: '连不上中心' }).waitFor();
  await key.click();
  for (const words of ['没有送到', ...elsewhere]) await said.filter({ hasText: words }).waitFor();
  expect(faults).toEqual([]);
});
