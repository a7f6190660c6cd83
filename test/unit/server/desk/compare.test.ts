/** Two texts compared: what changed stands beside what it was, and only that in which it differs is marked. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Cut, rowsOf } from '#server/desk/writing/compare.ts';

it('marks within a line what is new and what is gone; a line that is another is not torn into pieces', () => {
  expect(
    rowsOf('第一段。\n12 月 31 日前缴费。\n联系电话 12345。', '第一段。\n12 月 1 日前缴费。\n请相互转告。'),
  ).toEqual([
    { kind: 'same', text: '第一段。' },
    { kind: 'changed', mine: ['12 月 ', '3', '1 日前缴费。'], theirs: ['12 月 ', '', '1 日前缴费。'] },
    { kind: 'changed', mine: ['', '联系电话 12345。', ''], theirs: ['', '请相互转告。', ''] },
  ]);
});

it('whatever the texts, either is whole again from its side of the rows', () => {
  const lines = fc.array(fc.constantFrom('', '甲乙丙丁', '甲乙己丁', '戊', '👨‍👩‍👧甲', '👩甲'), {
    minLength: 1,
    maxLength: 9,
  });
  const whole = (cut: Cut | null) => (cut === null ? [] : [cut.join('')]);
  fc.assert(
    fc.property(lines, lines, (mine, theirs) => {
      const rows = rowsOf(mine.join('\n'), theirs.join('\n'));
      const side = (of: 'mine' | 'theirs') =>
        rows.flatMap((row) => (row.kind === 'same' ? [row.text] : whole(row[of])));
      expect([side('mine'), side('theirs')]).toEqual([mine, theirs]);
    }),
  );
});
