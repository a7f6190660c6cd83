/** What must never be written down of what a visitor types, in every disguise; and what must stay. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskPersonal } from '#content/rules/masking.ts';

const digit = fc.integer({ min: 0, max: 9 }).map(String);
const digits = (count: number) => fc.array(digit, { minLength: count, maxLength: count }).map((all) => all.join(''));
const two = (min: number, max: number) => fc.integer({ min, max }).map((value) => String(value).padStart(2, '0'));

const region = fc.tuple(fc.integer({ min: 1, max: 8 }), digits(5)).map(([first, rest]) => `${first}${rest}`);
const birthday = fc.tuple(fc.integer({ min: 1900, max: 2029 }), two(1, 12), two(1, 28)).map((parts) => parts.join(''));
const identity = fc
  .tuple(region, birthday, digits(3), fc.constantFrom(...'0123456789Xx'))
  .map((parts) => parts.join(''));
const oldIdentity = fc.tuple(region, digits(2), two(1, 12), two(1, 28), digits(3)).map((parts) => parts.join(''));
const mobile = fc.tuple(fc.integer({ min: 13, max: 19 }), digits(9)).map((parts) => parts.join(''));
const landline = fc
  .tuple(fc.constantFrom('', '020', '0757', '0086020'), fc.integer({ min: 2, max: 8 }), digits(7))
  .map((parts) => parts.join(''))
  .filter((number) => !/^(?:19|20)\d\d(?:0[1-9]|1[0-2])/.test(number));
const card = fc.integer({ min: 16, max: 19 }).chain((length) => digits(length));

const scripts = ['0123456789', '０１２３４５６７８９', '〇一二三四五六七八九', '零一二三四五六七八九', '⓪①②③④⑤⑥⑦⑧⑨'];
const inScript = (number: string, script: string) => number.replace(/\d/g, (one) => [...script][Number(one)] ?? one);

const plainMarks = [' ', '  ', '-', '—', '－', '.', '·', '　', ' - '];
/** Those that also stand in lists. */
const listMarks = ['/', '、', '，', ',', ':', '：', '~', '*', '／'];

/** The number written in some script, here and there broken by spaces, hyphens or dots. */
const disguised = (number: fc.Arbitrary<string>, marks: readonly string[]) =>
  fc
    .tuple(
      number,
      fc.constantFrom(...scripts),
      fc.array(fc.constantFrom('', '', '', ...marks), { minLength: 24, maxLength: 24 }),
    )
    .map(([text, script, gaps]) =>
      [...inScript(text, script)].map((char, at) => (at === 0 ? char : gaps[at] + char)).join(''),
    );

/** The digits that are left, whatever way they are written. */
const digitsLeft = (text: string) =>
  [...text].filter((char) => scripts.some((script) => script.includes(char)) || /[xX]/.test(char)).length;

describe('maskPersonal', () => {
  const secrets = { identity, oldIdentity, mobile, landline, card };
  for (const [name, arbitrary] of Object.entries(secrets)) {
    it(`leaves nothing of a ${name} in any disguise, and the words around it as they were`, () => {
      fc.assert(
        fc.property(
          disguised(arbitrary, name === 'landline' ? plainMarks : [...plainMarks, ...listMarks]),
          (written) => {
            const masked = maskPersonal(`我的号码是${written}，怎么办理`);
            expect(digitsLeft(masked)).toBe(0);
            expect(masked).toMatch(/^我的号码是\+?〔[^〕]+〕，怎么办理$/);
          },
        ),
        { numRuns: 500 },
      );
    });
  }

  it('leaves nothing of an e-mail address', () => {
    const word = fc.stringMatching(/^[a-z][a-z0-9]{1,9}$/);
    const wide = (text: string) => text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
    const spaced = (text: string) => [...text].join(' ');
    const plain = (text: string) => text;
    const gapped = (text: string) => text.replace('@', ' @ ').replace('.', ' . ');
    fc.assert(
      fc.property(
        word,
        word,
        fc.constantFrom('com', 'com.cn', 'cn'),
        fc.constantFrom(plain, wide, spaced, gapped),
        (user, host, end, disguise) => {
          expect(maskPersonal(`邮箱${disguise(`${user}@${host}.${end}`)}收不到`)).toBe('邮箱〔邮箱〕收不到');
        },
      ),
    );
  });

  it('never makes a text longer, and masks once', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789１三-. x@年元a〔E（(),、/:*'), maxLength: 60 }),
        (text) => {
          const masked = maskPersonal(text);
          expect(masked.length).toBeLessThanOrEqual(text.length);
          expect(maskPersonal(masked)).toBe(masked);
        },
      ),
    );
  });

  it('leaves nothing of an identity or mobile number of which seven digits or more are typed, nor of nine digits of anything', () => {
    const begun = fc
      .tuple(fc.constantFrom('440105', '110101', '320582'), birthday, digits(4))
      .chain(([region, day, rest]) =>
        fc.integer({ min: 9, max: 18 }).map((count) => (region + day + rest).slice(0, count)),
      );
    const begunMobile = mobile
      .filter((number) => !/^19[4-9]\d(?:0[1-9]|1[0-2])/.test(number))
      .chain((number) => fc.integer({ min: 7, max: 11 }).map((count) => number.slice(0, count)));
    const any = fc
      .integer({ min: 9, max: 30 })
      .chain(digits)
      .filter((number) => !/^[48]00\d{6,7}$/.test(number));
    fc.assert(
      fc.property(fc.oneof(begun, begunMobile, any), (number) => {
        expect(maskPersonal(number)).toMatch(/^〔[^〕]+〕$/);
        expect(maskPersonal(`${number}怎么办`)).toMatch(/^〔[^〕]+〕怎么办$/);
      }),
    );
  });

  it.each([
    ['44010519900307', '〔身份证号〕'],
    ['440105/1990', '〔身份证号〕'],
    ['440105/19900307/2318', '〔身份证号〕'],
    ['11010519', '〔身份证号〕'],
    ['138/1234/5678', '〔手机号〕'],
    ['138、1234、5678', '〔手机号〕'],
    ['138:1234:5678', '〔手机号〕'],
    ['138*1234*5678', '〔手机号〕'],
    ['13800138', '〔手机号〕'],
    ['138 0013', '〔手机号〕'],
    ['13,800,138,000', '〔手机号〕'],
    ['020-368608', '〔电话号〕'],
    ['E12345678', '〔证件号〕'],
    ['我的护照e12345678过期了', '我的护照〔证件号〕过期了'],
    ['Ｅ１２３４５６７８', '〔证件号〕'],
    ['E 1234 5678', '〔证件号〕'],
    ['EA1234567', '〔证件号〕'],
    ['C123456(7)', '〔证件号〕'],
    ['C1234567（8）', '〔证件号〕'],
    ['C123456(A)', '〔证件号〕'],
    ['A1234567', '〔证件号〕'],
    ['1234567(8)', '〔证件号〕'],
    ['5/123456/7', '〔证件号〕'],
    ['H12345678', '〔证件号〕'],
    ['M1234567890', '〔证件号〕'],
    ['USA123456789012', '〔证件号〕'],
    ['A4401051990 03072318', '〔身份证号〕'],
  ])('%s becomes %s', (text, masked) => {
    expect(maskPersonal(text)).toBe(masked);
  });

  it.each([
    '2026/11/30',
    '2026、2027',
    '2026/11/30、2026/12/01',
    '2026-11-30 10:30',
    '8:30—12:00、13:00—17:00',
    '周一至周五 9:00—12:00、13:00—17:00，法定节假日除外',
    '1,000,000元',
    '1,000,000',
    '12,345,678元',
    '13,800,138,000元',
    '60、70、80、90',
    '110、119、120',
    '12345、12333、12348、12315',
    '粤府〔2020〕12号',
    'GB 18030',
    'GB 18030-2022',
    'GB/T 39554.1-2020',
    'A4',
    'G4W',
    'G107国道',
    '粤A12345',
    '粤A·D12345',
    'SL20260079',
    'SL-2026-0079',
    '138001380元',
    '花府〔2020〕12号',
    '穗府办规〔2021〕3号文件',
    '2020-01-21',
    '2020.1.21',
    '2020/01/21',
    '20200121',
    '2020年1月21日至2021年2月3日',
    '2019 2020 2021',
    '2021-2025年规划',
    '二〇二〇年',
    '第三十六条',
    '补贴2500000元',
    '500000平方米',
    '12345',
    '12345 怎么打',
    '110 119 120',
    '95598',
    '400-830-1234',
    '邮编510850',
    '东升中路83号',
    '60岁 70岁 80岁',
    '每月1400元',
  ])('keeps %s', (text) => {
    expect(maskPersonal(text)).toBe(text);
  });
});
