/** Every view of the gallery in every size and language, on every panel: targets, letters, contrast, nothing sideways, no word left in another language. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { traditionalPairs } from '#content/rules/search/traditional.ts';
import { overfull } from '../../kiosk/gallery/overfull.ts';
import { town } from '../../kiosk/gallery/sample.ts';
import { sampleItems } from '../../kiosk/gallery/sample-items.ts';
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
const sizes = ['standard', 'large', 'largest'] as const;
const languages = ['zh-Hans', 'zh-Hant', 'en'] as const;
/**
 * Each view takes every size on every panel, each panel in another language, so that the panels together have every size
 * in every language; the longest words in the largest letters stand on all.
 */
const looksOf = (panel: number) => {
  const looks = sizes.map((size, at) => ({ size, language: languages[(at + panel) % languages.length] ?? 'en' }));
  const longest = { size: 'largest', language: 'en' } as const;
  return looks[2]?.language === 'en' ? looks : [...looks, longest];
};

/** Characters that traditional writing has too, or that names of places and people keep. */
const inBoth = new Set('回搜台出只面家修表合注');
const simplified = [...traditionalPairs].filter((char, at) => at % 2 === 1 && !inBoth.has(char)).join('');

/** What the town and the visitor wrote themselves. */
const names = [
  town.consultationDesk,
  overfull.town.consultationDesk,
  town.hotline.name,
  '驾驶证换证',
  ...sampleItems.flatMap((item) => [
    item.title,
    ...(item.kind === 'notice' ? item.attachments.map((file) => file.name) : []),
  ]),
];

const limitsOf = (panel: keyof typeof panels, size: (typeof sizes)[number]): Limits => {
  const common = { mmPerPx: mmPerPx[panel], contrast: 7, simplified, names };
  // A phone is held in the hand: 44 px of its own and 8 between, and nobody stands at arm's length.
  if (panel === 'phone') {
    const { phone } = mmPerPx;
    return { ...common, targetMm: 44 * phone, gapMm: 8 * phone, readingMm: 0, wordsMm: 0 };
  }
  return {
    ...common,
    targetMm: targetMm[size],
    gapMm: 4,
    readingMm: size === 'largest' ? 7.3 : 4.8,
    wordsMm: size === 'standard' ? 3.8 : 4.8,
  };
};

it.concurrent.each(panelNames)('holds on a %s panel', async (panel) => {
  const page = await browser.newPage({ viewport: panels[panel], reducedMotion: 'reduce' });
  const found: string[] = [];
  for (const { view, example } of await examplesOf(page, gallery)) {
    // What holds too much is heavy to lay out, and its letters are those of the others.
    const looks = looksOf(panelNames.indexOf(panel));
    for (const look of example.startsWith('overfull') ? looks.slice(-1) : looks) {
      const contrast = look.size === 'large' ? 'high' : 'normal';
      await showExample(page, { view, example, mm: mmPerPx[panel], contrast, ...look });
      const faults = await measureFaults(page, limitsOf(panel, look.size));
      found.push(...faults.map((fault) => `${view}/${example} ${look.size} ${look.language}: ${fault}`));
    }
  }
  await page.close();
  expect(found).toEqual([]);
});

/** Whether a title, or a way on, is in sight from its first line to its last, and whether the words that letters may mean have their place. */
const inSightWhileWriting = () => {
  const found = document.querySelector('.search-found')?.getBoundingClientRect();
  const keys = document.querySelector('.keys')?.getBoundingClientRect();
  const whole = [...document.querySelectorAll('.search-found :is(.row-title, .way-name)')].filter((title) => {
    const { top, bottom, height } = title.getBoundingClientRect();
    return found && height > 0 && top >= found.top - 1 && bottom <= Math.min(found.bottom, innerHeight) + 1;
  });
  const words = document.querySelector('.keys-words');
  return {
    titles: whole.length > 0,
    keys: keys !== undefined && keys.bottom <= innerHeight,
    words: words === null || words.getBoundingClientRect().height > 0,
  };
};

it.concurrent.each([
  ['portrait', 'whole'],
  ['portrait', 'low'],
  ['landscape', 'whole'],
  ['laptop', 'whole'],
] as const)('shows what was found while one writes on a %s panel, its %s height in reach', async (panel, reach) => {
  const page = await browser.newPage({ viewport: panels[panel], reducedMotion: 'reduce' });
  await examplesOf(page, gallery);
  const found: string[] = [];
  for (const example of ['typing', 'typing-nine', 'typing-hand', 'typing-nothing']) {
    for (const size of sizes) {
      await showExample(page, { view: 'search', example, mm: mmPerPx[panel], size, language: 'en', reach });
      await page.locator('.search:has(.keys) :is(.row-title, .way-name)').first().waitFor({ state: 'attached' });
      const faults = await measureFaults(page, limitsOf(panel, size));
      const sight = await page.evaluate(inSightWhileWriting);
      const missed = Object.entries(sight).flatMap(([what, isThere]) => (isThere ? [] : [`no ${what} in sight`]));
      found.push(...[...faults, ...missed].map((fault) => `${example} ${size}: ${fault}`));
    }
  }
  await page.close();
  expect(found).toEqual([]);
});
