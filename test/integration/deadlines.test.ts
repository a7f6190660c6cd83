/** The desk's list by what is late next, and the shorter limit of a catalogue item. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { heldClock } from '../support/held-clock.ts';
import { type Client, startHub, type TestHub } from '../support/hub.ts';

let hub: TestHub;
let lin: Client;
beforeAll(async () => {
  hub = await startHub({ clock: heldClock() });
  lin = await hub.person('lin', 'editor');
});
afterAll(() => hub?.stop());

test('drafts stand by the day they must be public, before everything that nothing presses', async () => {
  const draft = async (title: string, facts: Record<string, unknown>): Promise<string> =>
    (await lin.post('/api/desk/disclosures', { kind: 'notice', title, body: '正文。', ...facts })).body.id;
  await draft('十一月二十日', { created: '2026-11-20' });
  await draft('八月三日', { created: '2026-08-03' });
  await draft('只供申请', { created: '2026-01-05', attribute: 'on-request', legalBasis: '第二十七条' });
  const item = await draft('七个工作日', { created: '2026-11-16', fulfils: 'catalogue-urban-enforcement-2' });

  const { items } = (await lin.get('/api/desk/disclosures?size=500')).body;
  const shown = items.slice(0, 3).map((row: { title: string; due: unknown }) => [row.title, row.due]);
  expect(shown).toEqual([
    ['八月三日', { due: '2026-08-31', provisional: false, urgency: 'late', left: expect.any(Number) }],
    ['七个工作日', { due: '2026-11-25', provisional: false, urgency: 'soon', left: 1 }],
    ['十一月二十日', { due: '2026-12-18', provisional: false, urgency: 'later', left: 18 }],
  ]);
  expect(items.slice(3).every((row: { due: unknown }) => row.due === null)).toBe(true);

  const pressing = (await lin.get('/api/desk/disclosures?pressing=true')).body;
  expect(pressing.items.map((row: { title: string }) => row.title)).toEqual(['八月三日', '七个工作日']);
  expect((await lin.get(`/api/desk/disclosures/${item}/due`)).body.due.due).toBe('2026-11-25');
});

test('staff are told whether the hub can write and how much room there is; others are not', async () => {
  expect((await lin.get('/api/desk/machine')).body).toEqual({
    writable: true,
    backup: { enabled: true, late: true, madeAt: null, failure: null },
    space: { freeBytes: expect.any(Number), totalBytes: expect.any(Number) },
  });
  expect((await hub.client().get('/api/desk/machine')).status).toBe(401);
});
