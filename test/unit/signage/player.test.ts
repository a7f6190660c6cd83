/** The player asks the rules at every frame; what a page with a slow clock shows of a takeover. */
import { expect, it } from 'vitest';
import { bookOf } from '#content/rules/frame/book.ts';
import type { Painted } from '#content/rules/frame/painted.ts';
import { createPlayer } from '../../../signage/player.ts';
import { programmeOf, screen } from '../../support/screens.ts';

const now = Date.parse('2026-11-24T09:00:00+08:00');
const book = bookOf(
  programmeOf([{ id: 'a', source: { kind: 'text', title: '今天照常办理', body: '' } }], now - 60_000),
  screen().panel,
);

function playing() {
  const seen: Painted['kind'][] = [];
  const stage = { prepare: () => {}, reveal: () => {} };
  return { seen, player: createPlayer({ stage, shown: ({ kind }) => void seen.push(kind) }) };
}

it('covers at once though its clock is behind that of the hub, and ends by the clock', () => {
  const { seen, player } = playing();
  player.show({ book, takeover: null }, now);
  const [from, until] = [now + 700, now + 10_700];
  const takeover = { id: 't-1', severity: 'severe', headline: '请疏散', body: '', from, until, drill: false } as const;
  player.show({ book, takeover }, now + 20);
  expect(seen.at(-1)).toBe('takeover');
  for (let at = now + 25; at < until; at += 100) player.frame(at);
  expect([...new Set(seen)]).toEqual(['slide', 'takeover']);
  player.frame(until);
  expect(seen.at(-1)).toBe('slide');
});
