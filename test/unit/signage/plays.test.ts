/** Proof of play of a page whose clock is set while something is played. */
import { expect, it } from 'vitest';
import type { PlayEvent } from '#content/model/play.ts';
import { bookOf } from '#content/rules/frame/book.ts';
import { paintedAt } from '#content/rules/frame/painted.ts';
import { createPlays } from '../../../signage/state/plays.ts';
import { programmeOf, screen } from '../../support/screens.ts';

const now = Date.parse('2026-11-24T09:00:00+08:00');
const yearMs = 365 * 86_400_000;
const entry = { id: 'a', source: { kind: 'text', title: '今天照常办理', body: '' } };
const book = bookOf(programmeOf([entry], now - 2 * yearMs), screen().panel);

async function playedFor(ms: number, { behindMs }: { behindMs: number }): Promise<PlayEvent[]> {
  const put: PlayEvent[] = [];
  let loadedAt = now - behindMs;
  const plays = createPlays({
    screen: 'hall',
    newId: () => 'one',
    loadedAt: () => loadedAt,
    put: async (play) => void put.push(play),
    keep: async () => {},
  });
  plays.shown(paintedAt({ book, takeover: null }, loadedAt), loadedAt);
  loadedAt = now;
  plays.ended(now + ms);
  await new Promise((resolve) => setTimeout(resolve, 0));
  return put;
}

it('has its true length and time where the page began with a clock a year behind', async () => {
  expect(await playedFor(5000, { behindMs: yearMs })).toMatchObject([{ slide: 'a', at: now, until: now + 5000 }]);
});
it('keeps its beginning where the clock has only followed the hub’s', async () => {
  expect(await playedFor(5000, { behindMs: 40 })).toMatchObject([{ at: now - 40, until: now + 5000 }]);
});
