/** The kiosk's gallery, built and served for tests that look at every view: one page, led from example to example. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import preact from '@preact/preset-vite';
import express from 'express';
import type { Page } from 'playwright-core';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');

export type Gallery = {
  readonly origin: string;
  stop(): Promise<void>;
};

export async function startGallery(): Promise<Gallery> {
  const outDir = await mkdtemp(path.join(tmpdir(), 'gongkai-gallery-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [preact()],
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      minify: false,
      rollupOptions: { input: path.join(root, 'kiosk/gallery/index.html') },
    },
  });
  const app = express().use(express.static(outDir));
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(outDir, { recursive: true, force: true });
    },
  };
}

/** Every example, as `view/example`. */
export async function examplesOf(page: Page, { origin }: Gallery): Promise<{ view: string; example: string }[]> {
  await page.goto(`${origin}/kiosk/gallery/`);
  const links = await page.locator('#kiosk a').evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
  return links.map((link) => {
    const settings = new URLSearchParams(link.slice(1));
    return { view: settings.get('view') ?? '', example: settings.get('example') ?? '' };
  });
}

/** Leads the gallery to an example, without loading anew, and waits until it stands. */
export async function showExample(page: Page, settings: Readonly<Record<string, string | number>>): Promise<void> {
  const hash = String(new URLSearchParams(Object.entries(settings).map(([key, value]) => [key, String(value)])));
  await page.evaluate(
    async ([next, opens]) => {
      location.hash = next;
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const unsettled = () =>
        document.querySelector('.loading') !== null ||
        // neither the view that was left nor one that is yet to come
        document.querySelector('#kiosk h1') === null ||
        [...document.querySelectorAll('.search-count')].some((it) => /准备|準備|ready/i.test(it.textContent ?? '')) ||
        (opens && !document.querySelector('.sheet'));
      await frame();
      for (let left = 300; left > 0 && unsettled(); left--) await frame();
      await document.fonts.ready;
      await frame();
      await frame();
    },
    [hash, settings.view === 'display' || settings.example === 'take-home'] as const,
  );
}
