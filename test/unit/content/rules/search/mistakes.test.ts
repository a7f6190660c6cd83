/** Every single mistake inside a word is forgiven, and two are not. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearIn } from '#content/rules/search/mistakes.ts';

const words = ['城乡居民养老保险', '高龄津贴', '社会保障卡', '河长制', '最低生活保障'];
const tape = ` ${words.join(' ')} `;

describe('nearIn', () => {
  it('finds a word with one wrong, missing, superfluous or swapped character', () => {
    const word = fc.constantFrom(...words);
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom('wrong', 'missing', 'more', 'swapped'), (right, place, mistake) => {
        const at = 1 + (place % (right.length - 2));
        const before = right.slice(0, at);
        const typed = {
          wrong: `${before}错${right.slice(at + 1)}`,
          missing: before + right.slice(at + 1),
          more: `${before}多${right.slice(at)}`,
          swapped: before + right.charAt(at + 1) + right.charAt(at) + right.slice(at + 2),
        }[mistake];
        if (typed.length >= 3) expect(nearIn(tape, typed, 8)).toContain(right);
      }),
    );
  });

  it('forgives the first and the last character too', () => {
    expect(nearIn(tape, '和长制', 8)).toEqual(['河长制']);
    expect(nearIn(tape, '河长知', 8)).toEqual(['河长制']);
  });

  it('does not forgive two mistakes, nor guess at two characters', () => {
    expect(nearIn(tape, '高错错贴', 8)).toEqual([]);
    expect(nearIn(tape, '河常', 8)).toEqual([]);
  });

  it('remembers nothing from one question to the next', () => {
    nearIn(tape, '河常制', 8);
    expect(nearIn(tape, '高零津贴', 8)).toEqual(['高龄津贴']);
  });
});
