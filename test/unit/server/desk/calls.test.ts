/** Calls for the guide as the desk keeps them: one open row a kiosk, the newest first. */
import { expect, it } from 'vitest';
import type { HelpRequest } from '#content/wire/events.ts';
import { ringingAt, withCall } from '../../../../server/desk/state/calls.ts';

const call = (id: string, kiosk: string, at: number, answeredAt: number | null = null): HelpRequest => ({
  id,
  kiosk,
  at,
  answeredAt,
  answeredBy: answeredAt === null ? null : 'lin',
});
const after = (...heard: readonly HelpRequest[]) => heard.reduce(withCall, [] as readonly HelpRequest[]);
const idsOf = (calls: readonly HelpRequest[]) => calls.map(({ id }) => id);

it('shows the newest first, and lets none of the last quarter of an hour drop', () => {
  const heard = after(call('a', 'hall-1', 1000), call('b', 'hall-2', 3000), call('c', 'hall-3', 2000));
  expect(idsOf(ringingAt(heard, 5000))).toEqual(['b', 'c', 'a']);
  expect(idsOf(ringingAt(heard, 1000 + 15 * 60_000))).toEqual(['b', 'c']);
});

it('keeps one open call a kiosk, under the same id or another', () => {
  const renewed = after(call('a', 'hall-1', 1000), call('b', 'hall-2', 2000), call('a', 'hall-1', 3000));
  expect(ringingAt(renewed, 4000)).toEqual([call('a', 'hall-1', 3000), call('b', 'hall-2', 2000)]);
  const replaced = after(call('a', 'hall-1', 1000), call('b', 'hall-2', 2000), call('c', 'hall-1', 3000));
  expect(idsOf(ringingAt(replaced, 4000))).toEqual(['c', 'b']);
});

it('an answer ends its own call alone, and a call after an answer rings', () => {
  const answered = call('a', 'hall-1', 1000, 2000);
  expect(ringingAt(after(call('a', 'hall-1', 1000), answered), 3000)).toEqual([]);
  expect(idsOf(ringingAt(after(answered, call('b', 'hall-1', 3000)), 4000))).toEqual(['b']);
  expect(idsOf(ringingAt(after(call('b', 'hall-1', 3000), answered), 4000))).toEqual(['b']);
});
