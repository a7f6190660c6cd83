/** A catalogue of 2,000 rows brought in from a workbook: compared and applied, against reading the workbook alone; what else waits for the hub meanwhile. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import readXlsx from 'read-excel-file/node';
import { startHub } from '../support/hub.ts';
import { sheetsOf, workbook } from '../support/sheet-files.ts';
import { keepFigures } from './figures.ts';

const rows = 2000;
const mostMs = 5000;
const hub = await startHub();
const editor = await hub.person('lin', 'editor');
const files = sheetsOf(hub.origin, editor, 'catalogue-item');
const [head = [], first = []] = await files.table();
const table = Array.from({ length: rows }, (_, at) => first.map((cell, place) => (place === 1 ? at + 2000 : cell)));
const bytes = await workbook([head, ...table]);

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
await hub.stop();

const totalMs = compared.ms + applied.ms;
process.stdout.write(
  `${rows} rows of a workbook: compared in ${compared.ms.toFixed(0)} ms (reading the workbook alone: ${reading.ms.toFixed(0)} ms), saved in ${applied.ms.toFixed(0)} ms; together ${totalMs.toFixed(0)} ms (goal: under ${mostMs}); others waited at most ${waitedComparing.toFixed(0)} and ${waitedSaving.toFixed(0)} ms\n`,
);
keepFigures('sheet import', {
  compareMs: compared.ms,
  applyMs: applied.ms,
  readMs: reading.ms,
  waitMs: Math.max(waitedComparing, waitedSaving),
});
process.exitCode = applied.value.body.fresh === rows && totalMs < mostMs ? 0 : 1;
