/** The player as a hall has it: the panel's own pixels, turns by the hub's clock, takeovers at once, never blank. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { type Client, startHub, type TestHub } from '../support/hub.ts';
import {
  brightPixels,
  colourAt,
  differences,
  openScreen,
  type ScreenPage,
  type ScreenPageOptions,
} from '../support/screen-page.ts';

let browser: Browser;
let hub: TestHub;
let admin: Client;
const opened: ScreenPage[] = [];

const text = (id: string, title: string, body = '') => ({
  id,
  source: { kind: 'text', title, body },
  dwellMs: 3000,
});
const led = { kind: 'led', width: 192, height: 96, x: 10, y: 21 };

/** A page's first line: the clock below it may pass a minute while two texts are compared. */
const headingOf = (words: string) => words.split('\n')[0];

async function open(screen: string, options?: ScreenPageOptions): Promise<ScreenPage> {
  const it = await openScreen(browser, `${hub.origin}/signage/${screen}`, options);
  opened.push(it);
  return it;
}
async function addScreen(id: string, panel: object, entries: object[]): Promise<string> {
  await admin.post('/api/desk/playlists', { id, name: id, entries });
  const { body } = await admin.post('/api/desk/screens', { id, name: `屏 ${id}`, panel, playlist: id });
  return body.token;
}
async function pictureOf(screen: string, at?: number): Promise<Buffer> {
  const answer = await fetch(`${hub.origin}/api/screens/${screen}/frame.png${at === undefined ? '' : `?at=${at}`}`);
  return Buffer.from(await answer.arrayBuffer());
}

beforeAll(async () => {
  [browser, hub] = await Promise.all([launchChromium(), startHub()]);
  admin = await hub.admin();
});
afterEach(async () => {
  const screens = opened.splice(0);
  await Promise.all(screens.map((screen) => screen.close()));
  expect(screens.flatMap(({ faults }) => faults)).toEqual([]);
});
afterAll(async () => {
  await browser.close();
  await hub.stop();
});

describe('the panel’s own pixels', () => {
  beforeAll(async () => {
    const words = [text('a', '关于开展户外招牌安全检查的通告', '请各商户于11月30日前自查。')];
    await addScreen('pixels', led, words);
    await addScreen('turned', { ...led, rotation: 90, width: 96, height: 192 }, words);
    await addScreen('zones', { ...led, width: 320, height: 160, zones: { clock: 18, side: 96 } }, words);
    await addScreen('single', { ...led, colours: 'single', width: 320, height: 32 }, words);
  });
  it.each([
    ['pixels', 1],
    ['pixels', 1.25],
    ['pixels', 1.5],
    ['turned', 2],
    ['zones', 1],
    ['single', 1],
  ])('%s are those of frame.png, at their place, black around, at a device ratio of %d', async (screen, ratio) => {
    const { page } = await open(screen, { deviceScaleFactor: ratio });
    await vi.waitFor(async () => {
      const [shown, wanted] = await Promise.all([page.screenshot(), pictureOf(screen)]);
      expect(await differences(page, shown, wanted, led.x, led.y)).toBe(0);
    }, 5000);
  });

  it('come back where the browser has lost what was painted, as when its graphics process dies', async () => {
    const { page } = await open('zones');
    const isRight = async () => {
      const [shown, wanted] = await Promise.all([page.screenshot(), pictureOf('zones')]);
      expect(await differences(page, shown, wanted, led.x, led.y)).toBe(0);
    };
    await vi.waitFor(isRight, 5000);
    await page.evaluate(() => {
      const canvases = [...document.querySelectorAll('canvas')];
      for (const canvas of canvases) canvas.getContext('2d')?.reset();
      for (const canvas of canvases) canvas.dispatchEvent(new Event('contextrestored'));
    });
    await vi.waitFor(isRight, 5000);
  });
});

describe('turns', () => {
  it('come by the hub’s clock, as the hub’s own text says, and no frame between two pages is blank', async () => {
    await addScreen('turns', { kind: 'lcd', width: 640, height: 360 }, [text('a', '第一页'), text('b', '第二页')]);
    const { page, words } = await open('turns');
    const session = await page.context().newCDPSession(page);
    const frames: Buffer[] = [];
    session.on('Page.screencastFrame', ({ data, sessionId }) => {
      frames.push(Buffer.from(data, 'base64'));
      void session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
    });
    await session.send('Page.startScreencast', { format: 'png' });
    const heading = async () => headingOf(await words());
    const first = await heading();
    await vi.waitFor(async () => expect(await heading()).not.toBe(first), { timeout: 4000, interval: 20 });
    const said = await (await fetch(`${hub.origin}/api/screens/turns/text`)).text();
    expect(await heading()).toBe(headingOf(said));
    await vi.waitFor(async () => expect(await heading()).toBe(first), { timeout: 4000, interval: 20 });
    await session.send('Page.stopScreencast');

    expect(frames.length).toBeGreaterThanOrEqual(2);
    const bright = await Promise.all(frames.map((frame) => brightPixels(page, frame)));
    expect(Math.min(...bright)).toBeGreaterThan(500);
  });
});

describe('a ticker', () => {
  it('runs as frame.png says, also turned, and again soon after its text has changed', async () => {
    const panel = { ...led, width: 64, height: 128, rotation: 90, zones: { ticker: 16 } };
    const entry = (title: string) => ({ ...text('a', title), dwellMs: 600_000 });
    await addScreen('runs', panel, [entry('秋季招生报名开始')]);
    const { page } = await open('runs');
    /** Some instant of the last second has the very picture that is shown. */
    const isOfItsTime = async () => {
      const shown = await page.screenshot();
      const now = Date.now();
      for (let at = now; at > now - 1000; at -= 15) {
        const wanted = await pictureOf('runs', at);
        if ((await differences(page, shown, wanted, led.x, led.y)) === 0) return true;
      }
      return false;
    };
    await vi.waitFor(async () => expect(await isOfItsTime()).toBe(true), 15_000);
    await admin.put('/api/desk/playlists/runs', { name: 'runs', entries: [entry('周末照常办理业务')] });
    await vi.waitFor(async () => expect(await isOfItsTime()).toBe(true), 20_000);
  });
});

/** A picture and a silent video, made by a browser. */
async function madeFiles(): Promise<{ picture: Buffer; video: Buffer }> {
  const page = await browser.newPage();
  const [picture = [], video = []] = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [64, 32];
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    const fill = (colour: string) => {
      context.fillStyle = colour;
      context.fillRect(0, 0, 64, 32);
    };
    const bytesOf = async (blob: Blob) => [...new Uint8Array(await blob.arrayBuffer())];
    fill('#00ff00');
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    const recorder = new MediaRecorder(canvas.captureStream(30), { mimeType: 'video/webm;codecs=vp8' });
    const parts: Blob[] = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    const ended = new Promise((resolve) => (recorder.onstop = resolve));
    recorder.start();
    for (let frame = 0; frame < 30; frame += 1) {
      fill(frame % 2 === 0 ? '#ff00ff' : '#fe01fe');
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    recorder.stop();
    await ended;
    return [await bytesOf(png as Blob), await bytesOf(new Blob(parts, { type: 'video/webm' }))];
  });
  await page.close();
  return { picture: Buffer.from(picture), video: Buffer.from(video) };
}
async function handIn(name: string, bytes: Buffer): Promise<object> {
  const answer = await fetch(`${hub.origin}/api/desk/attachments?name=${name}`, {
    method: 'POST',
    headers: { cookie: admin.cookie(), 'content-type': 'application/octet-stream' },
    body: new Uint8Array(bytes),
  });
  expect(answer.status).toBe(201);
  return answer.json();
}

describe('pictures and videos', () => {
  it('come when they can be painted and not before, no black between; a missing one is skipped and reported', async () => {
    const { picture, video } = await madeFiles();
    const files = [await handIn('a.png', picture), await handIn('b.webm', video)];
    const missing = { ...files[0], hash: 'f'.repeat(64) };
    const media = [...files, missing].map((file, at) => ({
      id: `media-${at}`,
      source: { kind: 'media', title: `画面${at}`, file },
      dwellMs: 3000,
    }));
    const token = await addScreen('media', { ...led, zones: { clock: 16 } }, [text('a', '文字的一页'), ...media]);
    const { page, words: said } = await open(`media#token=${token}`);
    const says = (words: string) =>
      vi.waitFor(async () => expect(await said()).toContain(words), { timeout: 20_000, interval: 50 });
    const isIt = ({ screen }: { screen: string }) => screen === 'media';
    const errors = async () => (await admin.get('/api/desk/displays')).body.screens.find(isIt).errors.join();
    await vi.waitFor(async () => expect(await errors()).toContain('ffffffffffff'), 20_000);
    // Until both are fetched and tried they are not in turn.
    await says('画面0');
    await says('画面1');
    const session = await page.context().newCDPSession(page);
    const frames: Buffer[] = [];
    session.on('Page.screencastFrame', ({ data, sessionId }) => {
      frames.push(Buffer.from(data, 'base64'));
      void session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
    });
    await session.send('Page.startScreencast', { format: 'png' });
    for (const words of ['文字的一页', '画面0', '画面1', '文字的一页']) await says(words);
    await session.send('Page.stopScreencast');

    const middle = [led.x + 96, led.y + 60] as const;
    const colours = await Promise.all(frames.map((frame) => colourAt(page, frame, ...middle)));
    expect(colours).toEqual(expect.arrayContaining(['010', '101']));
    const bright = await Promise.all(frames.map((frame) => brightPixels(page, frame)));
    // Each page has more in its clock alone.
    expect(Math.min(...bright)).toBeGreaterThan(50);
  });
});

describe('a takeover', () => {
  it('covers the screen at once, is reported as painted, and ends when it is cleared', async () => {
    const token = await addScreen('alarm', led, [text('a', '平时的内容')]);
    const { page, words } = await open(`alarm#token=${token}`);
    expect(page.url()).toBe(`${hub.origin}/signage/alarm`);
    const began = performance.now();
    const { body } = await admin.post('/api/desk/takeovers', {
      severity: 'extreme',
      headline: '暴雨红色预警',
      body: '请立即停止户外活动。',
      screens: ['alarm'],
      until: Date.now() + 60_000,
    });
    await page.locator('.said p', { hasText: '暴雨红色预警' }).waitFor({ state: 'attached' });
    // On an idle machine it takes a tenth of this; other tests share the processors.
    expect(performance.now() - began).toBeLessThan(1000);
    const painted = async () => (await admin.get('/api/desk/takeovers')).body.items[0].painted;
    await vi.waitFor(async () => expect(await painted()).toMatchObject([{ screen: 'alarm' }]), 2000);

    await admin.delete(`/api/desk/takeovers/${body.id}`);
    await vi.waitFor(async () => expect(await words()).toContain('平时的内容'), 2000);
  });
});

describe('the desk', () => {
  it('is told the page’s release and rate, and sees a small picture that the page sends of itself', async () => {
    const panel = { ...led, width: 640, height: 320, zones: { ticker: 32 } };
    const token = await addScreen('seen', panel, [text('a', '工作台看得见')]);
    expect((await admin.get('/api/desk/screens/seen/picture')).status).toBe(404);
    const { page } = await open(`seen#token=${token}`, { viewport: { width: 700, height: 400 } });
    const seen = async () => (await admin.get('/api/desk/displays')).body.screens.find(isSeen);
    const isSeen = ({ screen }: { screen: string }) => screen === 'seen';
    await vi.waitFor(async () => expect(await seen()).toMatchObject({ slide: 'a', errors: [] }), 5000);
    const { release, hubRelease } = await seen();
    expect(release).toBe(hubRelease);

    const answer = await fetch(`${hub.origin}/api/desk/screens/seen/picture`, { headers: { cookie: admin.cookie() } });
    expect(answer.headers.get('content-type')).toBe('image/webp');
    const picture = Buffer.from(await answer.arrayBuffer());
    expect(picture.length).toBeLessThanOrEqual(20_000);
    const size = await page.evaluate(
      async (bytes) => {
        const { width, height } = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
        return [width, height];
      },
      [...picture],
    );
    expect(size).toEqual([320, 160]);
    expect(await brightPixels(page, picture)).toBeGreaterThan(300);

    const loaded = page.waitForEvent('load');
    expect((await admin.post('/api/desk/screens/seen/reload')).status).toBe(204);
    await loaded;
  });
});

describe('pairing', () => {
  it('shows a code until staff have typed it, is that screen from then on, and shows a code again once revoked', async () => {
    await addScreen('paired', led, [text('a', '已经配对')]);
    const { page, words } = await open('');
    const code = async () => /^[A-Z0-9]{6}$/m.exec(await words())?.[0];
    await vi.waitFor(async () => expect(await code()).toBeDefined(), 3000);
    const { status } = await admin.post('/api/desk/screens/paired/pairing', { code: await code() });
    expect(status).toBe(200);
    await vi.waitFor(async () => expect(await words()).toContain('已经配对'), 3000);
    await page.reload();
    await vi.waitFor(async () => expect(await words()).toContain('已经配对'), 3000);
    await admin.delete('/api/desk/screens/paired/pairing');
    await vi.waitFor(async () => expect(await code()).toBeDefined(), 3000);
  });
});

describe('everyone', () => {
  it('can hear what is shown, and axe finds nothing', async () => {
    const { page } = await open('hall-led');
    expect(await page.title()).toBe('大厅 LED 屏');
    expect(await page.locator('h1').innerText()).toBe('大厅 LED 屏');
    expect(await axeFaults(page)).toEqual([]);
  });
  it('reads what to do where there is no such screen', async () => {
    const words = await (await open('nowhere')).words();
    expect(words.replaceAll(/\s/g, '')).toContain('没有编号为nowhere的屏');
  });
});
