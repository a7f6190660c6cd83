/** The schedule vectors in a page: the rules answer in Chromium, with its own time zones, as they do in Node. */
import path from 'node:path';
import { build } from 'vite';
import { expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { scheduleVectors } from '../support/schedule-vectors.ts';

async function bundleOf(entry: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'vectors' } },
  });
  const chunk = [output].flat().flatMap((one) => ('output' in one ? one.output : []))[0];
  if (chunk?.type !== 'chunk') throw new Error('the bundle is empty');
  return chunk.code;
}

it('answers every vector as it stands', async () => {
  const code = await bundleOf(path.resolve(import.meta.dirname, '../support/schedule-vectors.ts'));
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ timezoneId: 'America/Los_Angeles' });
    await page.addScriptTag({ content: `${code};globalThis.vectors = vectors;` });
    const told = await page.evaluate(() => {
      const { vectors } = globalThis as unknown as {
        vectors: { allFaults(): string[]; scheduleVectors: readonly unknown[] };
      };
      return { faults: vectors.allFaults(), count: vectors.scheduleVectors.length };
    });
    expect(told).toEqual({ faults: [], count: scheduleVectors.length });
  } finally {
    await browser.close();
  }
});
