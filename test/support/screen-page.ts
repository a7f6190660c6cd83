/** A screen's player in a browser: opened at a size, what it shows read as words and as pixels. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { hubIsAway } from './kiosk-page.ts';

export type ScreenPage = {
  readonly page: Page;
  /** Errors of the page and on its console, but for requests that failed because the hub was away. */
  readonly faults: string[];
  /** The words of the picture. */
  words(): Promise<string>;
  close(): Promise<void>;
};

export type ScreenPageOptions = BrowserContextOptions & {
  /** Called before the page is loaded. */
  readonly before?: (page: Page) => Promise<void>;
};

/** Opens `/signage/:screen` in a context of its own and waits until it shows something. */
export async function openScreen(
  browser: Browser,
  address: string,
  { before, ...context }: ScreenPageOptions = {},
): Promise<ScreenPage> {
  const own = await browser.newContext({ viewport: { width: 800, height: 480 }, locale: 'zh-CN', ...context });
  const page = await own.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !hubIsAway.test(message.text())) faults.push(message.text());
  });
  await before?.(page);
  await page.goto(address);
  const said = page.locator('.said p');
  await page.locator('.said p:not(:empty)').waitFor({ state: 'attached' });
  return {
    page,
    faults,
    words: async () => (await said.textContent()) ?? '',
    close: () => own.close(),
  };
}

/** Where two pictures differ: the number of pixels, those of the second at its place within the first; black is expected around it. */
export function differences(page: Page, whole: Buffer, part: Buffer, x: number, y: number): Promise<number> {
  return page.evaluate(
    async ([shown, wanted, left, top]) => {
      const imageOf = async (base64: string) => {
        const image = new Image();
        image.src = `data:image/png;base64,${base64}`;
        await image.decode();
        return image;
      };
      const [first, second] = [await imageOf(shown), await imageOf(wanted)];
      const dataOf = (paint: (context: CanvasRenderingContext2D) => void) => {
        const canvas = document.createElement('canvas');
        canvas.width = first.width;
        canvas.height = first.height;
        const context = canvas.getContext('2d') as CanvasRenderingContext2D;
        context.fillRect(0, 0, canvas.width, canvas.height);
        paint(context);
        return new Uint32Array(context.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
      };
      const [a, b] = [
        dataOf((context) => context.drawImage(first, 0, 0)),
        dataOf((context) => context.drawImage(second, left, top)),
      ];
      return a.reduce((sum, pixel, at) => sum + Number(pixel !== b[at]), 0);
    },
    [whole.toString('base64'), part.toString('base64'), x, y] as const,
  );
}

/** Pixels of a picture that are as bright as text: none in a blank one. */
export function brightPixels(page: Page, picture: Buffer): Promise<number> {
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    let bright = 0;
    for (let at = 0; at < data.length; at += 4) bright += Number((data[at + 1] ?? 0) > 150);
    return bright;
  }, picture.toString('base64'));
}

/** A pixel of a picture: for red, green and blue 1 where there is more than half of it, `010` for green. */
export function colourAt(page: Page, picture: Buffer, x: number, y: number): Promise<string> {
  return page.evaluate(
    async ([base64, left, top]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, image.height];
      const context = canvas.getContext('2d') as CanvasRenderingContext2D;
      context.drawImage(image, 0, 0);
      const [red = 0, green = 0, blue = 0] = context.getImageData(left, top, 1, 1).data;
      return [red, green, blue].map((part) => Number(part > 128)).join('');
    },
    [picture.toString('base64'), x, y] as const,
  );
}
