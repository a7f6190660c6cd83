/** A frame says its age where that is worth saying: in the bar of a panel, as a dot on a strip, never on a blank one. */
import { expect, it } from 'vitest';
import { bookOf } from '#content/rules/frame/book.ts';
import { paintedAt, textOf } from '#content/rules/frame/painted.ts';
import { programmeOf, screen } from '../../../../support/screens.ts';

const now = Date.parse('2026-11-24T09:00:00+08:00');
const asOf = now - 15 * 60_000;
const entries = [{ id: 'a', source: { kind: 'text', title: '今天照常办理', body: '请到一楼大厅取号。' } }];

function frames(size: { width: number; height: number }, some: readonly object[], facts: object = {}) {
  const panel = { ...screen().panel, ...size, ...facts };
  const book = bookOf(programmeOf(some, now - 60_000), panel);
  const [fresh, old] = [null, asOf].map((at) => paintedAt({ book, takeover: null, asOf: at }, now).frame);
  if (!fresh || !old) throw new Error('two frames');
  return { fresh, old };
}

it('in the bar of a panel, in words', () => {
  const { fresh, old } = frames({ width: 320, height: 160 }, entries);
  expect(textOf(fresh)).not.toContain('内容截至');
  expect(textOf(old)).toContain('内容截至 11月24日 08:45');
});
it('on a strip as a dot', () => {
  const { fresh, old } = frames({ width: 320, height: 32 }, entries);
  expect(old.boxes).toHaveLength(fresh.boxes.length + 1);
  expect(old.boxes.at(-1)).toMatchObject({ x: 318, y: 30, width: 2, height: 2 });
  expect(textOf(old)).toBe(textOf(fresh));
});
it.each([
  [{ width: 320, height: 160 }, 140],
  [{ width: 320, height: 32 }, 30],
])('in sight beside a picture that fills a panel of %j', (size, below) => {
  const file = { hash: 'a'.repeat(64), name: 'a.png', type: 'image/png', bytes: 900 };
  const { fresh, old } = frames(size, [{ id: 'm', source: { kind: 'media', title: '海报', file } }]);
  expect(fresh.media?.height).toBe(size.height);
  expect(old.media?.height).toBeLessThanOrEqual(below);
});
it('not where nothing is shown', () => {
  const { old } = frames({ width: 320, height: 160 }, [], { standing: 'blank' });
  expect([old.boxes, old.runs]).toEqual([[], []]);
});
