/** The desk in a real browser: signed in as somebody, with what axe finds and what the console said. */
import type { Browser, Page } from 'playwright-core';
import { axeFaults } from './axe.ts';
import { adminPassword } from './hub.ts';

/** An office PC and a phone. */
export const sizes = [
  { name: 'PC', width: 1366, height: 768 },
  { name: 'phone', width: 390, height: 844 },
] as const;
type Size = { readonly width: number; readonly height: number };

/** A page of its own browser context at the desk, nobody signed in; faults of scripts and refused policies are kept. */
export async function deskPage(browser: Browser, origin: string, size: Size = sizes[0]) {
  const context = await browser.newContext({
    viewport: { width: size.width, height: size.height },
    hasTouch: size.width === sizes[1].width,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    baseURL: origin,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // A refused request, and a connection cut by leaving the page, are the browser's own lines; what the page makes of them is tested.
    if (
      message.type() === 'error' &&
      !/Failed to load resource|^WebSocket (connection to|is already in CLOSING)/.test(message.text())
    )
      faults.push(message.text());
  });
  return { page, faults, close: () => context.close() };
}

/** Signs in through the form. */
export async function signIn(page: Page, username = 'admin', password = adminPassword): Promise<void> {
  await page.goto('/desk/');
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('navigation', { name: '主要栏目' }).first().waitFor();
}

/** The desk with this person signed in. */
export async function deskOf(browser: Browser, origin: string, username: string, size?: Size) {
  const desk = await deskPage(browser, origin, size);
  await signIn(desk.page, username);
  return desk;
}

/** What axe finds on a page of the desk, with the rules of WCAG 2.2 AA and AAA contrast; the kiosk within it is looked at by its own tests. */
export const deskFaults = (page: Page): Promise<string[]> =>
  axeFaults(page, { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } });

/** What is to be touched and lower or narrower than 44 px. A link within a sentence keeps its line. */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')].flatMap((one) => {
      const { width, height } = (one.closest('label') ?? one).getBoundingClientRect();
      const isSeen =
        width > 1 && height > 1 && !one.matches('.unseen') && one.checkVisibility({ visibilityProperty: true });
      const isText = one instanceof HTMLAnchorElement && getComputedStyle(one).display === 'inline';
      if (!isSeen || isText || (width > 43.5 && height > 43.5)) return [];
      return `${one.innerText || one.getAttribute('aria-label') || one.tagName}: ${width}×${height}`;
    }),
  );
