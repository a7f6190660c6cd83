/** axe finds nothing on any view of the gallery, in any size, contrast and language, on a tall panel and a phone. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { examplesOf, type Gallery, showExample, startGallery } from '../support/gallery.ts';
import { panels } from '../support/kiosk-page.ts';

let browser: Browser;
let gallery: Gallery;

beforeAll(async () => {
  [browser, gallery] = await Promise.all([launchChromium(), startGallery()]);
});
afterAll(async () => {
  await browser.close();
  await gallery.stop();
});

const sizes = ['standard', 'large', 'largest'];
const languages = ['zh-Hans', 'zh-Hant', 'en'];
const contrasts = ['normal', 'high'];
/** All eighteen ways to show a view. */
const looks = sizes.flatMap((size) =>
  languages.flatMap((language) => contrasts.map((contrast) => ({ size, language, contrast }))),
);
/**
 * Each view takes three of them that together have every size and language and both contrasts; the next view takes
 * three others, so that the gallery goes through all eighteen.
 */
const looksOf = (view: number) =>
  sizes.map((size, at) => ({
    size,
    language: languages[(at + view) % languages.length] ?? '',
    contrast: contrasts[(at + Math.floor(view / languages.length)) % contrasts.length] ?? '',
  }));

it.concurrent.each(['portrait', 'phone'] as const)('finds nothing on a %s panel', async (panel) => {
  // Nothing is half faded in when it is looked at.
  const page = await browser.newPage({ viewport: panels[panel], reducedMotion: 'reduce' });
  const found: string[] = [];
  const seen = new Set<string>();
  const examples = await examplesOf(page, gallery);
  for (const [at, { view, example }] of examples.entries()) {
    const once = panel === 'phone' || example.startsWith('overfull');
    for (const look of once ? looksOf(at).slice(-1) : looksOf(at)) {
      await showExample(page, { view, example, ...look });
      seen.add(JSON.stringify(look));
      found.push(...(await axeFaults(page)).map((fault) => `${view}/${example} ${Object.values(look)}: ${fault}`));
    }
  }
  await page.close();
  expect(found).toEqual([]);
  if (panel === 'portrait') expect(seen.size).toBe(looks.length);
});
