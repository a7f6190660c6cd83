/** A catalogue of 2,000 rows brought in from a workbook: compared and applied, against reading the workbook alone; what else waits for the hub meanwhile; and the same at the desk in a browser, with the progress that is seen there. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import readXlsx from 'read-excel-file/node';
import { launchChromium } from '../support/chromium.ts';
import { deskOf } from '../support/desk.ts';
import { startHub } from '../support/hub.ts';
import { sheetsOf, workbook, workbookType } from '../support/sheet-files.ts';
import { keepFigures } from './figures.ts';

const rows = 2000;
const mostMs = 5000;
const hub = await startHub();
const editor = await hub.person('lin', 'editor');
const files = sheetsOf(hub.origin, editor, 'catalogue-item');
const [head = [], first = []] = await files.table();
/** As many items of one field, numbered from `from`. */
const filled = (from: number) =>
  workbook([
    head,
    ...Array.from({ length: rows }, (_, at) => first.map((cell, place) => (place === 1 ? String(at + from) : cell))),
  ]);
const bytes = await filled(2000);

const timed = async <Value>(act: () => Promise<Value>) => {
  const from = performance.now();
  return { value: await act(), ms: performance.now() - from };
};
const reading = await timed(() => readXlsx(bytes));
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
const compared = await timed(() => files.compare(bytes));
const waitedComparing = delay.max / 1e6;
delay.reset();
const applied = await timed(() => files.apply(compared.value.body.plan));
const waitedSaving = delay.max / 1e6;
delay.disable();

const browser = await launchChromium();
const { page } = await deskOf(browser, hub.origin, 'lin');
await page.goto('/desk/sheets/catalogue-item');
await page.getByLabel(/选择填好的表格/).waitFor();
// Every word of progress that the page has shown.
await page.evaluate(() => {
  const seen = new Set<string>();
  Object.assign(globalThis, { seen });
  new MutationObserver(() => {
    const text = document.querySelector('progress')?.parentElement?.textContent;
    if (text) seen.add(text.trim());
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
});
const file = { name: '目录.xlsx', mimeType: workbookType, buffer: Buffer.from(await filled(6000)) };
const shown = await timed(async () => {
  await page.getByLabel(/选择填好的表格/).setInputFiles(file);
  await page.getByRole('heading', { name: '比对结果：目录.xlsx' }).waitFor();
});
const taken = await timed(async () => {
  await page.getByRole('button', { name: `导入这 ${rows} 项并送审` }).click();
  await page.getByRole('heading', { name: '已导入：目录.xlsx' }).waitFor();
});
const seen = await page.evaluate(() => [...(globalThis as unknown as { seen: Set<string> }).seen]);
await browser.close();
await hub.stop();

const totalMs = compared.ms + applied.ms;
const pageMs = shown.ms + taken.ms;
process.stdout.write(
  `${rows} rows of a workbook: compared in ${compared.ms.toFixed(0)} ms (reading the workbook alone: ${reading.ms.toFixed(0)} ms), saved in ${applied.ms.toFixed(0)} ms; together ${totalMs.toFixed(0)} ms (goal: under ${mostMs}); others waited at most ${waitedComparing.toFixed(0)} and ${waitedSaving.toFixed(0)} ms\n` +
    `at the desk: compared after ${shown.ms.toFixed(0)} ms, saved after ${taken.ms.toFixed(0)} ms, together ${pageMs.toFixed(0)} ms (goal: under ${mostMs}); progress seen: ${seen.join(', ')}\n`,
);
keepFigures('sheet import', {
  compareMs: compared.ms,
  applyMs: applied.ms,
  readMs: reading.ms,
  waitMs: Math.max(waitedComparing, waitedSaving),
  pageMs,
  progressSeen: seen.length,
});
process.exitCode = applied.value.body.fresh === rows && totalMs < mostMs && pageMs < mostMs && seen.length > 1 ? 0 : 1;
