/** Every view of the gallery in every size, on every panel: targets, letters, contrast, and nothing sideways. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { examplesOf, type Gallery, showExample, startGallery } from '../support/gallery.ts';
import { panels } from '../support/kiosk-page.ts';
import { type Limits, measureFaults } from '../support/measuring.ts';

let browser: Browser;
let gallery: Gallery;

beforeAll(async () => {
  [browser, gallery] = await Promise.all([launchChromium(), startGallery()]);
});
afterAll(async () => {
  await browser.close();
  await gallery.stop();
});

/** Millimetres of a pixel: 43" tall, 21.5" wide, a laptop of 15.6", a phone. */
const mmPerPx = { portrait: 0.49, landscape: 0.248, laptop: 0.252, phone: 0.16 };
const panelNames = ['portrait', 'landscape', 'laptop', 'phone'] as const;
const targetMm = { standard: 15, large: 15, largest: 20 };
/** Letters of other languages are wider or longer: each size is measured in another, the widest in the largest. */
const looks = [
  { size: 'standard', language: 'zh-Hans', contrast: 'normal' },
  { size: 'large', language: 'en', contrast: 'high' },
  { size: 'largest', language: 'zh-Hant', contrast: 'normal' },
] as const;

const limitsOf = (panel: keyof typeof panels, size: (typeof looks)[number]['size']): Limits => {
  const common = { mmPerPx: mmPerPx[panel], contrast: 7 };
  // A phone is held in the hand: 44 px of its own, and nobody stands at arm's length.
  if (panel === 'phone') return { ...common, targetMm: 44 * mmPerPx.phone, gapMm: 0, readingMm: 0, wordsMm: 0 };
  return {
    ...common,
    targetMm: targetMm[size],
    gapMm: 4,
    readingMm: size === 'largest' ? 7.3 : 4.8,
    wordsMm: size === 'standard' ? 3.8 : 4.8,
  };
};

it.concurrent.each(panelNames)('holds on a %s panel', async (panel) => {
  const page = await browser.newPage({ viewport: panels[panel] });
  const found: string[] = [];
  for (const { view, example } of await examplesOf(page, gallery)) {
    for (const look of looks) {
      await showExample(page, { view, example, mm: mmPerPx[panel], ...look });
      const faults = await measureFaults(page, limitsOf(panel, look.size));
      found.push(...faults.map((fault) => `${view}/${example} ${look.size} ${look.language}: ${fault}`));
    }
  }
  await page.close();
  expect(found).toEqual([]);
});
