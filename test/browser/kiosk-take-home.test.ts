/** What a visitor takes home: codes read as a phone reads them, attachments and their originals, and the printed page. */
import jsQR from 'jsqr';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { docxOf, paragraph, pdfOf, pngOf, scanOf } from '../support/files.ts';
import { startHub, type TestHub } from '../support/hub.ts';
import { openKiosk } from '../support/kiosk-page.ts';
import { openPress, type Press } from '../support/press.ts';

let browser: Browser;
let hub: TestHub;
let press: Press;

beforeAll(async () => {
  [browser, hub] = await Promise.all([launchChromium(), startHub()]);
  press = await openPress(hub.origin);
});
afterAll(async () => {
  await browser.close();
  await hub.stop();
});

/** What the code in sight says, from its pixels on the screen. */
async function read(page: Page): Promise<string> {
  const shot = await page.locator('.code').screenshot();
  const { grey, width } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const painter = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
    painter?.drawImage(picture, 0, 0);
    const pixels = painter?.getImageData(0, 0, picture.width, picture.height).data ?? [];
    let text = '';
    for (let at = 0; at < pixels.length; at += 4) text += String.fromCharCode(pixels[at] ?? 0);
    return { grey: btoa(text), width: picture.width };
  }, shot.toString('base64'));
  const pixels = Buffer.from(grey, 'base64');
  const rgba = new Uint8ClampedArray(pixels.length * 4);
  pixels.forEach((value, at) => {
    rgba.fill(value, at * 4, at * 4 + 3);
  });
  const found = jsQR(rgba, width, pixels.length / width, { inversionAttempts: 'dontInvert' });
  if (!found) throw new Error('the code cannot be read');
  return Buffer.from(found.binaryData).toString('utf8');
}

/** Opens the codes of a disclosure and reads them all, one after another. */
async function takeHome(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: '带回家' }).click();
  const texts = [await read(page)];
  const next = page.getByRole('button', { name: '下一张' });
  while ((await next.count()) > 0 && (await next.isEnabled())) {
    await next.click();
    await page.locator('.take-home [role=status]', { hasText: `第 ${texts.length + 1} 张` }).waitFor();
    texts.push(await read(page));
  }
  return texts;
}

const open = (id: string, more = '') =>
  openKiosk(browser, hub.origin, { path: `/kiosk/item/${id}?kiosk=hall-1${more}` });

describe('codes for the phone', () => {
  it('hold the public address of the original where it has one', async () => {
    const source = 'https://www.gz.gov.cn/gfxwj/content/post_1.html';
    const { page, close } = await open(await press.publish({ title: '有原文的通知', source }));
    expect(await takeHome(page)).toEqual([source]);
    await page.locator('.take-home', { hasText: '打开原文网页' }).waitFor();
    await close();
  });

  it('hold the text itself where there is no address, in order and whole', async () => {
    const body = Array.from({ length: 30 }, (_, at) => `第 ${at + 1} 条　申请人应当如实填写，并带齐身份证和户口簿。`);
    const { page, close } = await open(await press.publish({ title: '没有原文网页的办法', body: body.join('\n\n') }));
    const texts = await takeHome(page);
    expect(texts.length).toBeGreaterThan(1);
    for (const [at, text] of texts.entries()) expect(text).toMatch(new RegExp(`^（${at + 1}/${texts.length}）`));
    const whole = texts.map((text) => text.replace(/^（\d+\/\d+）/, '')).join('\n');
    expect(whole.split('\n')[0]).toBe('没有原文网页的办法');
    for (const line of body) expect(whole).toContain(line);
    await page.locator('.take-home', { hasText: '不用上网' }).waitFor();
    expect(await page.locator('.take-home-cut').count()).toBe(0);
    await close();
  });

  it('say what they leave out of a text that is too long for them, and where the whole is', async () => {
    const line = '为规范全镇皮革皮具产业的安全生产、环境保护和用工管理，制定本规划，各村各单位遵照执行。';
    const body = Array.from({ length: 200 }, (_, at) => `${at + 1}. ${line}`).join('\n\n');
    const { page, close } = await open(await press.publish({ title: '很长的规划', body }));
    await page.getByRole('button', { name: '带回家' }).click();
    for (let at = 2; at <= 9; at += 1) {
      await page.getByRole('button', { name: '下一张' }).click();
      await page.locator('.take-home [role=status]', { hasText: `第 ${at} 张，共 9 张` }).waitFor();
    }
    expect(await page.getByRole('button', { name: '下一张' }).isDisabled()).toBe(true);
    const last = await read(page);
    const { town } = (await hub.client().get('/api/snapshot')).body;
    expect(last).toContain(`未完，全文请到${town.consultationDesk}索取`);
    await page.locator('.take-home-cut', { hasText: town.consultationDesk }).waitFor();
    await close();
  });
});

describe('attachments', () => {
  /** The darkest of the page's middle, 0 to 255; 255 where nothing is painted. */
  const darkest = (page: Page) =>
    page.locator('canvas.leaf-page').evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
      let least = 255;
      for (let at = 0; at < data.length; at += 4) if (data[at + 3] === 255) least = Math.min(least, data[at] ?? 255);
      return least;
    });

  it('open on the kiosk, whatever they are, and their originals go home by a code', async () => {
    const files = await Promise.all([
      press.handIn('预算公开表.pdf', pdfOf('预算总表')),
      press.handIn('盖章扫描件.pdf', scanOf()),
      press.handIn('现场.png', pngOf(40, 30)),
      press.handIn('方案.docx', docxOf(paragraph('一、时间') + paragraph('明天八时。'))),
    ]);
    const id = await press.publish({ title: '带附件的通知', attachments: files });
    const { page, faults, close } = await open(id);
    const choose = (name: string) => page.getByRole('link', { name }).first().click();
    for (const name of ['预算公开表.pdf', '盖章扫描件.pdf']) {
      await choose(name);
      await page.locator('canvas.leaf-page').waitFor();
      await expect.poll(() => darkest(page), { timeout: 20_000 }).toBeLessThan(60);
      await page.getByRole('button', { name: '看文字' }).click();
      await page
        .getByText(name === '预算公开表.pdf' ? '预算总表' : '取不出文字')
        .first()
        .waitFor();
      await page.getByRole('button', { name: '返回' }).click();
    }
    await choose('现场.png');
    const picture = page.getByRole('img', { name: '图片：现场.png' });
    await picture.waitFor();
    const before = (await picture.boundingBox())?.width ?? 0;
    await page.getByRole('button', { name: '放大', exact: true }).click();
    await expect.poll(async () => ((await picture.boundingBox())?.width ?? 0) / before).toBeCloseTo(1.6, 1);
    await page.getByRole('button', { name: '返回' }).click();
    await choose('方案.docx');
    await page.getByRole('heading', { name: '一、时间' }).waitFor();
    // This hub bears the name of the machine itself, where no phone finds it.
    await page.getByText('要原件的，请到').waitFor();
    await expect.poll(() => new URL(page.url()).pathname).toBe(`/kiosk/file/${id}/4`);
    expect(faults).toEqual([]);
    await close();
  });

  it('that are small are kept ahead and open while the hub is away; a withdrawn one goes', async () => {
    const file = await press.handIn('巡查表.txt', Buffer.from('每日巡查'));
    const id = await press.publish({ title: '巡查安排', attachments: [file] });
    const { page, close } = await open(id);
    const kept = () =>
      page.evaluate(
        async (address) => (await (await caches.open('kiosk-files-1')).match(address)) !== undefined,
        `/api/attachments/${file.hash}/text`,
      );
    await expect.poll(kept, { timeout: 60_000 }).toBe(true);
    await page.route('**/api/attachments/**', (route) => route.abort());
    await page.getByRole('link', { name: '巡查表.txt' }).click();
    await page.getByText('每日巡查').waitFor();
    await press.withdraw(id);
    await expect.poll(kept, { timeout: 20_000 }).toBe(false);
    await close();
  });

  it('that are PDFs wait for what reads them while the hub is away, and say so where it has none', async () => {
    const file = await press.handIn('收支表.pdf', pdfOf('收支总表'));
    const id = await press.publish({ title: '收支公开', attachments: [file] });
    const { page, close } = await openKiosk(browser, hub.origin, {
      path: `/kiosk/item/${id}?kiosk=hall-1`,
      // Whose requests a test cannot answer.
      context: { serviceWorkers: 'block' },
    });
    await page.route('**/kiosk/pdf/**', (route) => route.fulfill({ status: 404 }));
    await page.getByRole('link', { name: '收支表.pdf' }).click();
    await page.getByText('这个文件在这里打不开').waitFor();
    await page.getByRole('button', { name: '返回' }).click();

    await page.unroute('**/kiosk/pdf/**');
    await page.route('**/kiosk/pdf/*/reader.mjs', (route) => route.abort());
    await page.getByRole('link', { name: '收支表.pdf' }).click();
    await page.getByText('附件存放在中心，现在连不上').waitFor();
    await page.unroute('**/kiosk/pdf/*/reader.mjs');
    await page.locator('canvas.leaf-page').waitFor();
    await close();
  });

  it('say so while the hub is away, and open by themselves when it is back', async () => {
    const source = 'https://www.gz.gov.cn/gfxwj/content/post_2.html';
    const file = await press.handIn('名单.txt', Buffer.from('入围名单'));
    const { page, close } = await open(await press.publish({ title: '名单公示', source, attachments: [file] }));
    await page.route('**/api/attachments/**', (route) => route.abort());
    await page.getByRole('link', { name: '名单.txt' }).click();
    await page.getByText('附件存放在中心，现在连不上').waitFor();
    expect(await read(page)).toBe(source);
    await page.unroute('**/api/attachments/**');
    await page.getByText('入围名单').waitFor();
    await close();
  });
});

it('prints black on white in the size of a letter, whatever was chosen for the screen, and without the keys', async () => {
  const { page, faults, close } = await open('resident-medical-enrol', '&print=yes');
  await page.getByRole('button', { name: /大字/ }).click();
  for (const choice of ['特大', '高对比']) await page.getByRole('button', { name: choice, exact: true }).click();
  await page.getByRole('button', { name: '关闭' }).click();
  // It is printed once, below: on a busy machine a printing that the page has begun keeps the next one out for good.
  const asked = page.evaluate(
    () =>
      new Promise<boolean>((yes) => {
        window.print = () => yes(true);
      }),
  );
  await page.getByRole('button', { name: '打印' }).click();
  expect(await asked).toBe(true);

  const pdf = await page.pdf({ preferCSSPageSize: true });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  expect(pages).toBeGreaterThanOrEqual(2);
  expect(pages).toBeLessThanOrEqual(5);

  await page.emulateMedia({ media: 'print' });
  for (const gone of ['.bar', '.tools', '.contents', '.pager']) {
    expect([gone, await page.locator(gone).first().isVisible()]).toEqual([gone, false]);
  }
  const look = await page.evaluate(() => {
    const words = [
      ...document.querySelectorAll('.head-town, .item h1, .summary, .glance-value, .material-name, .facts dd'),
    ];
    const luminance = (colour: string) => Math.max(...(colour.match(/\d+/g) ?? []).slice(0, 3).map(Number));
    const frame = document.querySelector('.view');
    return {
      darkest: Math.max(...words.map((it) => luminance(getComputedStyle(it).color))),
      points:
        Number.parseFloat(getComputedStyle(document.querySelector('.item .facts dd') ?? document.body).fontSize) * 0.75,
      hidden: frame ? frame.scrollHeight - frame.clientHeight : -1,
    };
  });
  expect(look.darkest).toBeLessThan(90);
  expect(look.points).toBeGreaterThanOrEqual(10);
  expect(look.points).toBeLessThanOrEqual(13);
  expect(look.hidden).toBe(0);
  expect(faults).toEqual([]);
  await close();
});

it('prints the bars of a chart, though printers leave grounds out, and no small print that is larger than the text', async () => {
  const { page, close } = await open('annual-report-2020', '&print=yes');
  await page.locator('.bars-bar').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  const look = await page.evaluate(() => {
    const pixels = (it: Element, what: keyof CSSStyleDeclaration) =>
      Number.parseFloat(String(getComputedStyle(it)[what]));
    const bars = [...document.querySelectorAll('.bars-bar:not([data-past])')].filter((it) => it.clientWidth > 0);
    const inked = bars.map(
      (it) => (pixels(it, 'borderTopWidth') + pixels(it, 'borderBottomWidth')) / it.getBoundingClientRect().height,
    );
    const date = document.querySelector('.head-date') ?? document.body;
    return { bars: bars.length, least: Math.min(...inked), date: pixels(date, 'fontSize') * 0.75 };
  });
  expect(look.bars).toBeGreaterThan(5);
  expect(look.least).toBeGreaterThan(0.95);
  expect(look.date).toBeLessThanOrEqual(11);
  await close();
});
