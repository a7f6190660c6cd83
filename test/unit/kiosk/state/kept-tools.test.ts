/** What a kiosk keeps to show PDFs is in the package, and all of it that Chinese needs is kept. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { toolsToKeep } from '../../../../kiosk/state/kept-tools.ts';
import { painter, pdfTools, reader } from '../../../../kiosk/state/pdf-tools.ts';

const folder = path.resolve(import.meta.dirname, '../../../../node_modules/pdfjs-dist');
const places: Readonly<Record<string, string>> = {
  [painter]: 'legacy/build/pdf.min.mjs',
  [reader]: 'legacy/build/pdf.worker.min.mjs',
};
const placeOf = (tool: string) => path.join(folder, places[tool] ?? tool.slice(pdfTools.length));

it('is at most 4 MB', () => {
  const bytes = toolsToKeep.reduce((sum, tool) => sum + statSync(placeOf(tool)).size, 0);
  expect(bytes).toBeGreaterThan(2e6);
  expect(bytes).toBeLessThan(4e6);
});

it('has every table of simplified Chinese, every decoder and every font of the package', () => {
  const kept = (part: string) =>
    toolsToKeep
      .filter((tool) => tool.startsWith(`${pdfTools}${part}/`))
      .map((tool) => path.basename(tool))
      .sort();
  const there = (part: string, wanted: RegExp) => readdirSync(path.join(folder, part)).filter((it) => wanted.test(it));
  expect(kept('cmaps')).toEqual(there('cmaps', /GB.*\.bcmap$/).sort());
  expect(kept('wasm')).toEqual(there('wasm', /\.wasm$/).sort());
  expect(kept('standard_fonts')).toEqual(there('standard_fonts', /\.(ttf|pfb)$/).sort());
});
