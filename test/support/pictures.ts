/** Takes the README's pictures anew from a running hub of its own: `npx tsx test/support/pictures.ts`. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { launchChromium } from './chromium.ts';
import { adminPassword, startHub } from './hub.ts';

const folder = path.resolve(import.meta.dirname, '../../docs/pictures');
await mkdir(folder, { recursive: true });
const hub = await startHub();
const browser = await launchChromium();
const into = (name: string) => path.join(folder, `${name}.png`);

async function open(place: string, width: number, height: number) {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.goto(`${hub.origin}${place}`);
  await page.waitForLoadState('networkidle').catch(() => {});
  await page.waitForTimeout(1500);
  return page;
}

const kiosk = await open('/kiosk/', 1080, 1920);
await kiosk.screenshot({ path: into('kiosk-home') });

const wall = await open('/signage/hall-screen', 1920, 1080);
await wall.screenshot({ path: into('hall-screen') });

// A panel's own few pixels, each as three by three.
const led = await browser.newPage({ viewport: { width: 960, height: 480 } });
await led.goto(`${hub.origin}/api/screens/hall-led/frame.png`);
await led.evaluate(() => {
  const picture = document.querySelector('img');
  if (!picture) throw new Error('no picture');
  Object.assign(picture.style, { imageRendering: 'pixelated', width: '960px', height: '480px' });
  Object.assign(document.body.style, { margin: '0' });
});
await led.screenshot({ path: into('led-wall') });

// A morning at the desk.
const admin = await hub.admin();
async function colleague(username: string, name: string, role: string) {
  await admin.post('/api/desk/users', { username, name, role, department: '党政综合办公室', password: adminPassword });
  const client = hub.client();
  await client.signIn(username);
  return client;
}
const lin = await colleague('lin', '林小芳', 'editor');
await colleague('chen', '陈静', 'reviewer');
for (const title of ['关于旗新路片区供水管网检修停水的通告', '狮岭镇 2026 年冬季征兵公告']) {
  const body = '因管道检修，本周六 8 时至 18 时停水。';
  const kept = await lin.post('/api/desk/disclosures', { kind: 'notice', title, body, attribute: 'proactive' });
  await lin.post(`/api/desk/disclosures/${kept.body.id}/submit`);
}
await lin.post('/api/desk/requests', {
  applicant: 'natural-person',
  matter: '2025 年度征地补偿方案及补偿款发放明细',
  person: { name: '黄某', contact: '寄回原址' },
});
for (const words of ['鑫鑫家园二期', '鑫鑫家园二期', '狗证年审'])
  await hub.client().get(`/api/search?q=${encodeURIComponent(words)}&kiosk=hall-1&input=pinyin`);
await admin.post('/api/desk/backups');

const desk = await open('/desk/', 1366, 900);
await desk.locator('input[autocomplete=username]').fill('chen');
await desk.locator('input[type=password]').fill(adminPassword);
await desk.keyboard.press('Enter');
await desk.waitForTimeout(2500);
await desk.screenshot({ path: into('desk-today') });

await browser.close();
await hub.stop();
