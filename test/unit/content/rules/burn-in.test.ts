/** The picture of an LCD wanders a pixel a minute, no further than told, and comes everywhere. */
import { expect, it } from 'vitest';
import { shiftAt } from '#content/rules/burn-in.ts';

it('goes around by single pixels and stays within its bounds', () => {
  const start = Date.parse('2026-11-24T09:00+08:00');
  const path = Array.from({ length: 49 }, (_, minute) => shiftAt(3, start + minute * 60_000));
  path.slice(1).forEach(({ x, y }, before) => {
    const last = path[before] ?? { x: 0, y: 0 };
    expect(Math.abs(x - last.x) + Math.abs(y - last.y)).toBe(1);
  });
  expect(path[24]).toEqual(path[0]);
  expect([Math.min(...path.map(({ x }) => x)), Math.max(...path.map(({ y }) => y))]).toEqual([-3, 3]);
  expect(shiftAt(3, start + 59_999)).toEqual(path[0]);
});
it('stays where nothing is wanted', () => {
  expect(shiftAt(0, 123_456_789)).toEqual({ x: 0, y: 0 });
});
