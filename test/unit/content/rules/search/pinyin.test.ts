/** Typed letters as syllables. */
import { describe, expect, it } from 'vitest';
import { answers, readings, slur } from '#content/rules/search/pinyin.ts';

const read = (letters: string) => readings(letters, 6).map((way) => way.map((typed) => typed.text).join(' '));

describe('readings', () => {
  it.each([
    ['shebao', 'she bao'],
    ['sbk', 's b k'],
    ['shbk', 'sh b k'],
    ['shebaok', 'she bao k'],
    ['gaolingjintie', 'gao ling jin tie'],
    ['zhuang', 'zhuang'],
    ['er', 'er'],
    ['nv', 'nv'],
  ])('%s is first read as %s', (letters, syllables) => {
    expect(read(letters)[0]).toBe(syllables);
  });

  it('knows that xian may be two, and fangan be cut in two ways', () => {
    expect(read('xian')).toContain('xi an');
    expect(read('fangan')).toEqual(expect.arrayContaining(['fang an', 'fan gan']));
  });

  it('gives nothing for what is no pinyin', () => {
    expect(read('uv')).toEqual([]);
    expect(read('iphone')).toEqual([]);
  });
});

describe('answers', () => {
  const whole = (text: string) => ({ text, whole: true });
  it('tells as typed from with an accent', () => {
    expect(answers('shi', whole('shi'), false)).toBe(2);
    expect(answers('shi', whole('si'), false)).toBe(1);
    expect(answers('shan', whole('shi'), false)).toBe(0);
    expect(answers('lan', whole('nan'), false)).toBe(1);
    expect(answers('jing', whole('jin'), false)).toBe(1);
    expect(answers('hui', whole('fei'), false)).toBe(1);
  });
  it('takes an unfinished syllable only at the end', () => {
    expect(answers('bao', whole('ba'), true)).toBe(2);
    expect(answers('bao', whole('ba'), false)).toBe(0);
    expect(answers('bao', { text: 'b', whole: false }, false)).toBe(2);
  });
  it('slurs what the accent mixes to one', () => {
    for (const [one, other] of [
      ['zhang', 'zan'],
      ['chen', 'ceng'],
      ['nv', 'lu'],
      ['hua', 'fa'],
      ['hun', 'fen'],
      ['xing', 'xin'],
    ] as const) {
      expect(slur(one)).toBe(slur(other));
    }
    expect(slur('hong')).not.toBe(slur('fong'));
  });
});
