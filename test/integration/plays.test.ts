/** Proof of play: told by a screen, delivered once, summed up for staff by notice, screen and day. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { heldClock } from '../support/held-clock.ts';
import { type Client, startHub, type TestHub } from '../support/hub.ts';

/** 2026-11-24 09:00 in Shanghai. */
const clock = heldClock();
const at = (time: string) => Date.parse(`2026-11-${time}:00+08:00`);
let hub: TestHub;
let editor: Client;
beforeAll(async () => {
  hub = await startHub({ clock });
  editor = await hub.person('lin', 'editor');
});
afterAll(() => hub.stop());

const seconds = 1000;
let last = 0;
const play = (screen: string, from: number, lasted: number, facts: object) => {
  last += 1;
  return { id: `play-000${last}`, at: from, until: from + lasted * seconds, screen, revision: null, ...facts };
};
const notice = { slide: 'notices:library-summer-2025', disclosure: 'library-summer-2025' };

async function told(screen: string, plays: readonly object[]) {
  const socket = await hub.socket('/signage');
  await socket.emitWithAck('hello', { screen });
  return socket.emitWithAck('plays', plays);
}

it('counts times and time by screen and day; a play is counted once however often it is told, and belongs to the day it began', async () => {
  const led = [
    play('hall-led', at('23T10:00'), 20, notice),
    play('hall-led', at('23T23:59'), 90, notice),
    play('hall-led', at('24T08:00'), 10, { ...notice, slide: 'again:library-summer-2025' }),
    play('hall-led', at('24T08:10'), 5, { slide: 'welcome', disclosure: null }),
  ];
  expect(await told('hall-led', led)).toEqual({ accepted: 4, known: 0 });
  expect(await told('hall-led', led)).toEqual({ accepted: 0, known: 4 });
  await told('hall-screen', [play('hall-screen', at('24T08:00'), 30, notice)]);

  const { body } = await editor.get('/api/desk/plays?from=2026-11-23&to=2026-11-24');
  expect(body).toEqual({
    from: '2026-11-23',
    to: '2026-11-24',
    items: [
      {
        id: 'library-summer-2025',
        kind: 'disclosure',
        title: expect.stringContaining('图书馆'),
        times: 4,
        ms: 150 * seconds,
        screens: [
          {
            screen: 'hall-led',
            times: 3,
            ms: 120 * seconds,
            days: [
              { day: '2026-11-23', times: 2, ms: 110 * seconds },
              { day: '2026-11-24', times: 1, ms: 10 * seconds },
            ],
          },
          {
            screen: 'hall-screen',
            times: 1,
            ms: 30 * seconds,
            days: [{ day: '2026-11-24', times: 1, ms: 30 * seconds }],
          },
        ],
      },
      expect.objectContaining({ id: 'welcome', kind: 'slide', title: '政务公开专区', times: 1, ms: 5 * seconds }),
    ],
  });
  const today = await editor.get('/api/desk/plays?from=2026-11-24');
  expect(today.body.items.map(({ ms }: { ms: number }) => ms)).toEqual([40 * seconds, 5 * seconds]);
});

it('names a takeover by what it said', async () => {
  const admin = await hub.admin();
  const alarm = { severity: 'severe', headline: '请避雨', until: clock.now() + 60_000 };
  const { id } = (await admin.post('/api/desk/takeovers', alarm)).body;
  await told('hall-led', [play('hall-led', clock.now(), 60, { slide: id, disclosure: null })]);
  const { items } = (await editor.get('/api/desk/plays')).body;
  expect(items).toContainEqual(expect.objectContaining({ id, kind: 'takeover', title: '请避雨', times: 1 }));
});

it('comes as a table, a row for each thing, screen and day', async () => {
  const { headers, body } = await editor.get('/api/desk/plays.csv?from=2026-11-23&to=2026-11-23');
  expect(headers.get('content-disposition')).toContain('plays-2026-11-23-2026-11-23.csv');
  const lines = body.replace('\ufeff', '').trim().split('\r\n');
  expect(lines[0]).toBe('日期,屏幕,种类,标题,编号,播放次数,播放秒数');
  expect(lines[1]).toMatch(/^2026-11-23,大厅 LED 屏,公开信息,.*图书馆.*,library-summer-2025,2,110$/);
  expect(lines).toHaveLength(2);
});

it('refuses a period that ends before it begins or is too long, naming the field', async () => {
  for (const period of ['from=2026-11-24&to=2026-11-23', 'from=2025-11-23&to=2026-11-24', 'from=2026-02-30']) {
    const { status, body } = await editor.get(`/api/desk/plays?${period}`);
    expect({ status, path: body.errors[0].path }).toEqual({ status: 422, path: 'from' });
  }
});
