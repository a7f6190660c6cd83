/** Two thousand visits, one after another, in one page, each with its words written key by key: whether the kiosk's memory stays what it was after the first hundred, and how much of it is code that the browser compiled meanwhile. */
import type { CDPSession } from 'playwright-core';
import { launchChromium } from '../support/chromium.ts';
import { startHub } from '../support/hub.ts';
import { keepFigures } from './figures.ts';

const visits = { settled: 100, all: 2000, atOnce: 50 };
/** The way there is said too: who stops a long run has something. */
const saidAfter = new Set([200, 400, 800, 1200]);
const mostGrowth = 1.1;

/** Runs in the page: visits number `from` to `until`, each from the first touch to "finish", each another way. */
async function visit([from, until]: readonly [number, number]): Promise<void> {
  const words = ['社保', 'ylbx', '垃圾费', '残疾人证怎么办', '没有这个词', '宅基地'];
  for (let number = from; number < until; number += 1) {
    const touched = [
      ['.tile', number],
      ['.row', number],
      ...(number % 3 === 0
        ? [
            ['.tools .key', 0],
            ['.take-home-keys .key-strong', 0],
            ['.sheet-head .key', 0],
          ]
        : []),
      ...(number % 4 === 0
        ? [
            ['.material', number],
            ['.contents .chip', number],
            ['.pager button', 1],
          ]
        : []),
      ...(number % 5 === 0
        ? [
            ['.bar-key', 3],
            ['[data-option=largest]', 0],
            ['[data-option=en]', 0],
            ['.sheet-head .key', 0],
          ]
        : []),
      ['.bar-key', 2],
      ['.field input', 0],
      ['.results .row', number],
      ['.bar-key', 0],
      ...(number % 7 === 0
        ? [
            ['.bar-key', 1],
            ['.life-key', number],
            ['.row', number],
          ]
        : []),
      ...(number % 11 === 0 ? [['.bar-key', 4]] : []),
      ['.bar-key', 5],
    ] as [string, number][];
    for (const [what, which] of touched) {
      const all = document.querySelectorAll<HTMLElement>(what);
      const one = all[which % Math.max(1, all.length)];
      const writes = one instanceof HTMLInputElement && one.type !== 'checkbox';
      for (const written of writes ? (words[number % words.length] ?? '') : ' ') {
        const key = [...document.querySelectorAll<HTMLElement>('.letter-key')].find(
          ({ textContent }) => textContent === written.toUpperCase(),
        );
        if (writes && !key) {
          one.value += written;
          one.dispatchEvent(new InputEvent('input', { bubbles: true, data: written }));
        } else (writes ? key : one)?.click();
        for (let left = 100; left > 0; left -= 1) {
          await new Promise((resolve) => requestAnimationFrame(resolve));
          if (left < 99 && !document.querySelector('.loading')) break;
        }
      }
    }
  }
}

type Use = { readonly heapMb: number; readonly codeMb: number; readonly nodes: number; readonly listeners: number };
type HeapSnapshot = {
  readonly snapshot: { readonly meta: { readonly node_fields: string[]; readonly node_types: [string[]] } };
  readonly nodes: readonly number[];
};
const mb = (bytes: number): number => bytes / 1024 / 1024;

/** Bytes of what the browser compiled of the page's scripts. */
async function codeOf(session: CDPSession): Promise<number> {
  let text = '';
  const keep = ({ chunk }: { chunk: string }) => {
    text += chunk;
  };
  session.on('HeapProfiler.addHeapSnapshotChunk', keep);
  await session.send('HeapProfiler.takeHeapSnapshot');
  session.off('HeapProfiler.addHeapSnapshotChunk', keep);
  const { snapshot, nodes } = JSON.parse(text) as HeapSnapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [code, size] = [types[0].indexOf('code'), fields.indexOf('self_size')];
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += fields.length) if (nodes[at] === code) bytes += nodes[at + size] ?? 0;
  return bytes;
}

async function useOf(session: CDPSession): Promise<Use> {
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { usedSize: number };
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { heapMb: mb(usedSize), codeMb: mb(await codeOf(session)), nodes, listeners: jsEventListeners };
}

const said = ({ heapMb, codeMb, nodes, listeners }: Use) =>
  `${heapMb.toFixed(2)} MB (${codeMb.toFixed(2)} of code), ${nodes} nodes, ${listeners} listeners`;

const hub = await startHub();
// Nobody looks: frames need not wait for a screen.
const browser = await launchChromium({ args: ['--disable-frame-rate-limit', '--disable-gpu-vsync'] });
const page = await browser.newPage({ viewport: { width: 1080, height: 1920 } });
await page.addInitScript('globalThis.__name = (it) => it');
await page.goto(`${hub.origin}/kiosk/?kiosk=hall-1&mm=0.49`);
await page.locator('.tile').first().waitFor();
await page.waitForTimeout(8000);
const session = await page.context().newCDPSession(page);
const begun = performance.now();
let after: Use | undefined;
for (let from = 0; from < visits.all; from += visits.atOnce) {
  await page.evaluate(visit, [from, from + visits.atOnce] as const);
  const done = from + visits.atOnce;
  const use = done === visits.settled || saidAfter.has(done) ? await useOf(session) : undefined;
  if (use) process.stderr.write(`visits: after ${done} ${said(use)}\n`);
  if (done === visits.settled) after = use;
}
const last = await useOf(session);
const home = await page.locator('.home').count();
await browser.close();
await hub.stop();

const ratio = last.heapMb / (after?.heapMb ?? Number.NaN);
const data = last.heapMb - last.codeMb - ((after?.heapMb ?? Number.NaN) - (after?.codeMb ?? Number.NaN));
process.stdout.write(
  `visits: after ${visits.settled} ${after && said(after)}; after ${visits.all} ${said(last)}: ${ratio.toFixed(3)} times the heap (goal: at most ${mostGrowth}), ${(data * 1024).toFixed(0)} KB more without code; ${((performance.now() - begun) / visits.all).toFixed(0)} ms a visit\n`,
);
keepFigures('visits', { heapMb: last.heapMb, ratio, dataKb: data * 1024 });
process.exitCode = ratio <= mostGrowth && home === 1 ? 0 : 1;
