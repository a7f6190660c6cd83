/** A kiosk in a browser: opened at a size, with every fault of the page kept, for a test to find none. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export const panels = {
  portrait: { width: 1080, height: 1920 },
  landscape: { width: 1920, height: 1080 },
  laptop: { width: 1366, height: 768 },
  phone: { width: 390, height: 844 },
} as const;

export type KioskPage = {
  readonly page: Page;
  /** Errors of the page and errors on its console, but for requests that failed because the hub was away. */
  readonly faults: string[];
  close(): Promise<void>;
};

export type KioskPageOptions = {
  readonly path?: string;
  readonly panel?: keyof typeof panels;
  readonly context?: BrowserContextOptions;
  /** Called before the page is loaded, e.g. to hold its clock. */
  readonly before?: (page: Page) => Promise<void>;
};

/** What a browser says of requests that failed, and of words sent on a line that was just closing, because the hub was away or just coming up. */
export const hubIsAway =
  /net::ERR_|WebSocket (connection|is already in CLOSING)|Failed to load resource|error occurred when fetching the script|response code \(503\)/;

/** Opens the kiosk in a context of its own and waits until it shows something. */
export async function openKiosk(browser: Browser, origin: string, options: KioskPageOptions = {}): Promise<KioskPage> {
  const { path = '/kiosk/?kiosk=hall-1', panel = 'portrait', before } = options;
  const context = await browser.newContext({ viewport: panels[panel], locale: 'zh-CN', ...options.context });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !hubIsAway.test(message.text())) faults.push(message.text());
  });
  await before?.(page);
  await page.goto(origin + path);
  await page.locator('.head-town:not(:empty), .attract').first().waitFor();
  return { page, faults, close: () => context.close() };
}

/** Goes to a place of the kiosk as if by a touch; the visit goes on. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(new URL(path, page.url()).href);
  await page.locator('.head-town:not(:empty)').waitFor();
  await page.locator('.loading').first().waitFor({ state: 'detached' });
}
