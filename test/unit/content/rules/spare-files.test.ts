/** A file that nothing names waits a month from when it was last wanted, and then may go. */
import { expect, it } from 'vitest';
import { spareDays, sparePlan } from '#content/rules/spare-files.ts';

const dayMs = 86_400_000;
const now = Date.parse('2026-11-24T03:30:00+08:00');
const [a, b, c] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [string, string, string];
const spare = (hash: string, usedAt?: number) => ({ hash, usedAt });
const since = (id: string, days: number) => ({ id, since: now - days * dayMs });

it('waits from the day on which it was first seen to be spare', () => {
  expect(sparePlan([spare(a)], {}, now)).toEqual({ waiting: { [a]: { id: a, since: now } }, over: [] });
  const known = { [a]: since(a, spareDays - 1), [b]: since(b, spareDays) };
  expect(sparePlan([spare(a), spare(b)], known, now)).toEqual({ waiting: { [a]: known[a] }, over: [b] });
});

it('waits anew where it was handed in again or looked at', () => {
  const usedAt = now - 3 * dayMs;
  const plan = sparePlan([spare(a, usedAt)], { [a]: since(a, 90) }, now);
  expect(plan).toEqual({ waiting: { [a]: { id: a, since: usedAt } }, over: [] });
});

it('waits no longer once something names it', () => {
  expect(sparePlan([], { [c]: since(c, 90) }, now)).toEqual({ waiting: {}, over: [] });
});
