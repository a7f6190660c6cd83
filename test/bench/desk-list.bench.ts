/** The desk's list of 10,000 disclosures: from a turn of the wheel, a drag of the scroll bar, a letter typed or a filter chosen until its rows are painted, against a list of 50 in the same run; and what the hub needs for its answer. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { dateOfDayNumber } from '#content/model/calendar.ts';
import type { Disclosure } from '#content/model/disclosure.ts';
import type { DisclosureRecord } from '#content/model/record.ts';
import type { LocalDate } from '#content/model/time.ts';
import { approved, drafted, published, submitted, type Verdict } from '#content/rules/lifecycle.ts';
import { systemDisk } from '#server/platform/disk.ts';
import { createLog } from '#server/platform/log.ts';
import { openStore } from '#server/platform/store.ts';
import { collections } from '#server/settings.ts';
import { launchChromium } from '../support/chromium.ts';
import { deskPage, signIn, sizes } from '../support/desk.ts';
import { startHub } from '../support/hub.ts';
import { keepFigures } from './figures.ts';
import { synthesised } from './synthesised.ts';

const goalMs = 100;
const many = 10_000;
const departments =
  '党政综合办公室 经济发展办公室 公共服务办公室 综合行政执法办公室 规划建设办公室 狮岭镇人民政府'.split(' ');
const [writer, reviewer] = [
  { username: 'lin', role: 'editor' } as const,
  { username: 'chen', role: 'reviewer' } as const,
];

const recordOf = (verdict: Verdict): DisclosureRecord => {
  if (!verdict.ok) throw new Error(verdict.message);
  return verdict.record;
};

/** A town's own mixture: of ten, seven are public, two are written, one waits for its review. */
function recordsOf(count: number, now: number): DisclosureRecord[] {
  const today = Math.floor(now / 86_400_000);
  return synthesised(count).map(({ revision: _, publishedAt: __, publishedUntil: ___, ...item }, at) => {
    const created = dateOfDayNumber(today - (at % 3000)) as LocalDate;
    const disclosure: Disclosure = { ...item, publisher: departments[at % departments.length] ?? '', created };
    const draft = drafted(disclosure, writer, now - (count - at) * 1000);
    if (at % 10 < 2) return draft;
    const handed = recordOf(submitted(draft, writer, now));
    if (at % 10 < 3) return handed;
    return recordOf(published(recordOf(approved(handed, reviewer, now)), reviewer, now, { zone: 'Asia/Shanghai' }));
  });
}

/** A hub with so many disclosures and nothing else. */
async function hubWith(count: number) {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'gongkai-desk-list-'));
  await (await startHub({ dataDir })).stop();
  const store = await openStore({ dir: dataDir, disk: systemDisk(), collections, log: createLog('silent') });
  await store.change((draft) => {
    for (const id of Object.keys(draft.disclosures)) delete draft.disclosures[id];
    for (const record of recordsOf(count, Date.now())) draft.disclosures[record.id] = record;
  });
  await store.close();
  const hub = await startHub({ dataDir });
  return {
    hub,
    async stop() {
      await hub.stop();
      await rm(dataDir, { recursive: true });
    },
  };
}

/** Notes in the page how long each act took to be painted: a place of the window without its row is not painted yet. */
async function note(page: Page): Promise<void> {
  // What compiles this file calls it for every function that has a name.
  await page.addInitScript('globalThis.__name = (it) => it;');
  await page.addInitScript(() => {
    const kept: { scrolls: number[]; filters: number[] } = { scrolls: [], filters: [] };
    Object.assign(globalThis, { kept });
    const painted = (from: number, into: number[], done: () => boolean) => {
      requestAnimationFrame(() => {
        if (!done()) return painted(from, into, done);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => into.push(performance.now() - from);
        port2.postMessage(null);
      });
    };
    const whole = () => {
      for (let down = 0.15; down < 1; down += 0.2) {
        const there = document.elementFromPoint(innerWidth * 0.6, innerHeight * down);
        if (there?.closest('.rows-gap')) return false;
      }
      return document.querySelector('.list-rows') !== null;
    };
    const answered = () => document.querySelector('.list-rows[aria-busy="true"]') === null;
    addEventListener('scroll', ({ timeStamp }) => painted(timeStamp, kept.scrolls, whole), { capture: true });
    for (const type of ['input', 'change', 'click'] as const)
      addEventListener(
        type,
        ({ timeStamp, target }) => {
          const element = target as Element;
          const counts = type === 'click' ? element.closest('.chip') : element.closest('.filters');
          if (!counts || (type === 'change' && element.matches('input'))) return;
          // The page has heard of it once this act is over.
          painted(timeStamp, kept.filters, answered);
        },
        { capture: true },
      );
  });
}

type Painted = { readonly scrolls: readonly number[]; readonly filters: readonly number[]; readonly openMs: number };

async function used(browser: Browser, origin: string): Promise<Painted> {
  const { page, faults, close } = await deskPage(browser, origin, sizes[0]);
  await note(page);
  await signIn(page);
  const from = performance.now();
  await page.goto('/desk/disclosures');
  await page.locator('.list-rows .cell-title a').first().waitFor();
  const openMs = performance.now() - from;
  await page.mouse.move(800, 500);
  for (let turn = 0; turn < 120; turn += 1) {
    await page.mouse.wheel(0, turn < 80 ? 400 : -700);
    await page.waitForTimeout(25);
  }
  // As with the scroll bar: far from what has been seen.
  for (let drag = 0; drag < 40; drag += 1) {
    await page.evaluate((share) => scrollTo(0, document.documentElement.scrollHeight * share), (drag * 0.37) % 1);
    await page.waitForTimeout(120);
  }
  await page.evaluate(() => scrollTo(0, 0));
  const field = page.getByLabel('按标题、文号或单位查找');
  for (const words of ['养老保险', '2019 公告', '狮府 垃圾', '公共服务 登记', 'notice-77']) {
    for (const letter of words) {
      await field.press('End');
      await page.keyboard.insertText(letter);
      await page.waitForTimeout(80);
    }
    await field.fill('');
    await page.waitForTimeout(80);
  }
  for (let round = 0; round < 5; round += 1) {
    for (const state of ['草稿', '待审核', '已发布', '全部']) {
      await page.getByRole('button', { name: state, exact: true }).click();
      await page.waitForTimeout(80);
    }
    for (const [label, value] of [
      ['种类', 'notice'],
      ['公开主体', departments[round] ?? ''],
      ['时限', 'late'],
      ['时限', ''],
      ['公开主体', ''],
      ['种类', ''],
    ] as const) {
      const select = page.getByLabel(label, { exact: true });
      if (value !== '' && (await select.locator(`option[value="${value}"]`).count()) === 0) continue;
      await select.selectOption(value);
      await page.waitForTimeout(80);
    }
  }
  await page.waitForTimeout(500);
  const { scrolls, filters } = await page.evaluate(
    () => (globalThis as unknown as { kept: { scrolls: number[]; filters: number[] } }).kept,
  );
  if (faults.length > 0) throw new Error(faults.join('\n'));
  await close();
  return { scrolls, filters, openMs };
}

const at = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;

const browser = await launchChromium();
let missed = false;
let floor: Painted | undefined;
for (const count of [50, many]) {
  const { hub, stop } = await hubWith(count);
  const admin = await hub.admin();
  // Renaming the one changes the records, so that the hub makes all rows anew.
  const answersMs: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const { body } = await admin.get('/api/desk/disclosures/notice-0');
    await admin.put('/api/desk/disclosures/notice-0', body.working, { 'if-match': `"${body.revision}"` });
    const from = performance.now();
    await admin.get('/api/desk/disclosures');
    answersMs.push(performance.now() - from);
  }
  const painted = await used(browser, hub.origin);
  await stop();
  floor ??= painted;
  const [scrollP99, filterP99, answerMs] = [at(painted.scrolls, 0.99), at(painted.filters, 0.99), at(answersMs, 0.5)];
  const goal = count === many ? ` (goal: under ${goalMs})` : '';
  process.stdout.write(
    `desk list, ${count} disclosures: scrolled p50 ${at(painted.scrolls, 0.5).toFixed(0)} ms, p99 ${scrollP99.toFixed(0)} ms${goal}, ${painted.scrolls.length} times; filtered p50 ${at(painted.filters, 0.5).toFixed(0)} ms, p99 ${filterP99.toFixed(0)} ms${goal}, ${(filterP99 / at(floor.filters, 0.99)).toFixed(1)} times that of 50, ${painted.filters.length} times; opened in ${painted.openMs.toFixed(0)} ms; the hub answers ${answerMs.toFixed(0)} ms after a change\n`,
  );
  keepFigures(`desk list ${count}`, {
    scrollP99Ms: scrollP99,
    filterP99Ms: filterP99,
    openMs: painted.openMs,
    answerMs,
  });
  if (count === many) missed = !(scrollP99 < goalMs && filterP99 < goalMs);
}
await browser.close();
process.exitCode = missed ? 1 : 0;
