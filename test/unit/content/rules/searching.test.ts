/** What search understands and how it ranks, on a handful of disclosures. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '#content/model/time.ts';
import { traditionalPairs } from '#content/rules/search/traditional.ts';
import { createSearchIndex, type Searchable } from '#content/rules/searching.ts';
import { createSounds } from '#server/search/sounds.ts';

const now = Date.parse('2021-06-01T09:00:00+08:00') as Instant;

type Notice = Extract<Searchable, { kind: 'notice' }>;
type Fee = Extract<Searchable, { kind: 'fee' }>;

const head = (id: string, title: string) => ({
  id,
  title,
  summary: '',
  category: 'other' as const,
  subject: null,
  keywords: [],
  publisher: '',
  identifier: '',
  documentNumber: '',
  created: null,
  issued: null,
  attribute: 'proactive' as const,
  legalBasis: '',
  cadence: 'ad-hoc' as const,
  standing: 'in-force' as const,
  expires: null,
  channels: [],
  pinned: false,
  source: null,
  sample: true,
  revision: 1,
  publishedAt: 1,
});
const notice = (id: string, title: string, more: Partial<Notice> = {}): Searchable => ({
  ...head(id, title),
  kind: 'notice',
  type: 'announcement',
  body: '',
  interprets: null,
  fulfils: null,
  attachments: [],
  ...more,
});
const fee = (id: string, title: string, more: Partial<Fee> = {}): Searchable => ({
  ...head(id, title),
  kind: 'fee',
  authority: '',
  payer: '',
  tariffs: [],
  basis: [],
  exemptions: '',
  complaints: '',
  ...more,
});
const organisation = (id: string, title: string): Searchable => ({
  ...head(id, title),
  kind: 'organisation',
  functions: [],
  leader: null,
  address: '',
  hours: '',
  phones: [],
});

const synonyms = [
  { official: '医疗保险', everyday: ['医保', 'health insurance'] },
  { official: '最低生活保障', everyday: ['低保'] },
  { official: '生育登记', everyday: ['准生证'] },
];

function indexOf(disclosures: readonly Searchable[]) {
  const sounds = createSounds({ items: () => disclosures, town: () => ({ synonyms }) }).current();
  const index = createSearchIndex({ disclosures, sounds, synonyms });
  index.learnTraditional(traditionalPairs);
  return { index, sounds, ask: (query: string) => index.search(query, { limit: 10, now }) };
}
const idsOf = (disclosures: readonly Searchable[]) => (query: string) =>
  indexOf(disclosures)
    .ask(query)
    .items.map((found) => found.id);

const town = [
  notice('card', '社会保障卡（社保卡）申领', { keywords: ['社保卡'] }),
  notice('medical', '城乡居民基本医疗保险参保登记', { body: '每年第四季度到村居**参保缴费**。' }),
  notice('old-age', '高龄老人津贴申领', { keywords: ['高龄津贴'] }),
  notice('birth', '生育登记'),
  notice('minimum', '最低生活保障申请'),
  notice('river', '河长制工作情况'),
  notice('budget', '2020年度部门预算公开'),
];

it('a word that stands for a whole title finds it, also where the title has marks, numbers or blanks', () => {
  const titles = ['社会救助：残疾人福利（生活补贴和护理补贴）', '12385 残疾人服务热线', '第 3、5 号通告'];
  const disclosures = [...titles, '残疾人就业服务'].map((title, at) => notice(`n-${at}`, title));
  const groups = titles.map((official, at) => ({ official, everyday: [`拿房本${'甲乙丙'[at]}`] }));
  const index = createSearchIndex({ disclosures, sounds: {}, synonyms: groups });
  const first = (words: string) => index.search(words, { limit: 5, now }).items[0]?.title;
  expect(groups.map(({ everyday: [words = ''] }) => first(words))).toEqual(titles);
});

describe('what is understood', () => {
  const { ask } = indexOf(town);
  it.each([
    ['characters', '河长制', 'river'],
    ['a word of the body', '参保缴费', 'medical'],
    ['one character that stands in a body alone', '季', 'medical'],
    ['a listed word of another language', 'Health insurance', 'medical'],
    ['full pinyin', 'shebaoka', 'card'],
    ['pinyin in capitals, full-width', 'ＳＨＥＢＡＯ', 'card'],
    ['unfinished pinyin', 'gaolingj', 'old-age'],
    ['initials', 'sbk', 'card'],
    ['initials with zh, ch, sh', 'shbk', 'card'],
    ['letters and characters', 'she保', 'card'],
    ['syllables apart', 'he zhang zhi', 'river'],
    ['s for sh', 'sebaoka', 'card'],
    ['z for zh, n for ng', 'hezanzi', 'river'],
    ['l for n, in for ing', 'gaolinlaoren', 'old-age'],
    ['n for l', 'gaoninglaoren', 'old-age'],
    ['an everyday word', '低保', 'minimum'],
    ['an everyday word in a question', '医保怎么交', 'medical'],
    ['an everyday word by its sound', 'yibao', 'medical'],
    ['an everyday word by its initials', 'zsz', 'birth'],
    ['a question in pinyin', 'dibaozenmeban', 'minimum'],
    ['a wrong character', '高零津贴', 'old-age'],
    ['a wrong character of the same sound', '河涨制', 'river'],
    ['a missing character', '最低生保障', 'minimum'],
    ['swapped characters', '河制长', 'river'],
    ['a superfluous character', '高高龄津贴', 'old-age'],
    ['traditional characters', '醫療保險', 'medical'],
    ['a long question', '我想问一下我妈八十岁了高龄津贴怎么领', 'old-age'],
    ['a known word at the end of a long story', '锅漏瓢裂碗缺柴湿米霉盐尽低保', 'minimum'],
    ['a year', '2020预算', 'budget'],
  ])('%s: %s', (_, query, id) => {
    expect(ask(query).items[0]?.id).toBe(id);
  });

  it('a number as a whole or by its beginning, with its area apart or not, and never in pieces', () => {
    const { ask: askNumber } = indexOf([
      notice('phone', '咨询', { body: '电话：020-36860800，2026年起。' }),
      notice('other', '通告', { body: '2020年3月6日、86人、08月00分、36号' }),
    ]);
    const ids = (words: string) => askNumber(words).items.map(({ id }) => id);
    for (const words of ['020-36860800', '02036860800', '36860800', '3686', '0203686'])
      expect(ids(words)).toEqual(['phone']);
    expect(ids('6860800')).toEqual([]);
    expect(askNumber('36860800').items[0]?.marks).toEqual([[7, 15]]);
  });

  it.each(['business', 'birth', 'house', 'hello', 'pizza', 'thunder'])('%s, which is no pinyin, as nothing', (word) => {
    expect(ask(word).total).toBe(0);
  });

  it('many that match alike leave room for one that matches better, wherever it stands', () => {
    const alike = Array.from({ length: 400 }, (_, at) => notice(`alike-${at}`, '工作动态', { body: '河长巡河' }));
    const better = notice('better', '河长巡河制度', { body: '河长巡河' });
    expect(idsOf([...alike, better])('河长巡河')[0]).toBe('better');
    expect(idsOf([better, ...alike])('河长巡河')[0]).toBe('better');
  });

  it('a long story without a known word is not answered by so little', () => {
    expect(ask('锅漏瓢裂碗缺柴湿米霉盐尽公开').total).toBe(0);
  });

  it('nothing found suggests near titles', () => {
    const answer = ask('保洁车辆');
    expect(answer.total).toBe(0);
    expect(answer.suggestions).toContain('最低生活保障申请');
  });

  it('answers anything with bounded, marked items', () => {
    const anything = fc.string({
      unit: fc.constantFrom(...'社保卡医低高 shebaokyz0129怎么办？!*(\\【\u0000😀'),
      maxLength: 80,
    });
    fc.assert(
      fc.property(anything, (query) => {
        const { items, total } = ask(query);
        expect(items.length).toBeLessThanOrEqual(Math.min(10, total));
        for (const found of items) {
          for (const [marks, text] of [
            [found.titleMarks, found.title],
            [found.marks, found.snippet],
          ] as const) {
            let last = 0;
            for (const [from, until] of marks) {
              expect(from).toBeGreaterThanOrEqual(last);
              expect(until).toBeGreaterThan(from);
              expect(until).toBeLessThanOrEqual(text.length);
              last = until;
            }
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('how it ranks', () => {
  it('an exact title, then a keyword that is all that was asked, then a title, then a part of keywords, then the body', () => {
    const ids = idsOf([
      notice('body', '情况通报', { body: '本月开展森林防火检查。' }),
      notice('part', '冬季提醒', { keywords: ['秋冬季森林防火期用火安全须知'] }),
      notice('keyword', '进山须知', { keywords: ['森林防火'] }),
      notice('title', '2020年森林防火宣传活动'),
      notice('exact', '森林防火'),
    ]);
    expect(ids('森林防火')).toEqual(['exact', 'keyword', 'title', 'part', 'body']);
  });

  it('in force before repealed and expired', () => {
    const ids = idsOf([
      notice('repealed', '养犬管理规定', { standing: 'repealed' }),
      notice('expired', '养犬管理规定', { expires: '2021-05-31' as NonNullable<Notice['expires']> }),
      notice('in-force', '养犬管理规定（修订）'),
    ]);
    expect(ids('养犬管理')[0]).toBe('in-force');
  });

  it('the newer of two alike', () => {
    const ids = idsOf([
      notice('old', '部门预算公开', { issued: '2019-03-01' as NonNullable<Notice['issued']> }),
      notice('new', '部门预算公开', { issued: '2021-03-01' as NonNullable<Notice['issued']> }),
    ]);
    expect(ids('预算')).toEqual(['new', 'old']);
  });

  it('fees where money is asked, organisations where a telephone is', () => {
    const ids = idsOf([
      notice('news', '生活垃圾处理'),
      fee('fee', '生活垃圾处理费'),
      organisation('office', '生活垃圾处理办公室'),
    ]);
    expect(ids('垃圾处理多少钱')[0]).toBe('fee');
    expect(ids('垃圾处理电话')[0]).toBe('office');
  });
});

describe('what it shows', () => {
  it('a snippet of plain text around the match, marked', () => {
    const { ask } = indexOf(town);
    const [found] = ask('参保缴费').items;
    const [from, until] = found?.marks[0] ?? [0, 0];
    expect(found?.snippet.slice(from, until)).toBe('参保缴费');
    expect(found?.snippet).not.toContain('*');
  });

  it('the summary where only labels hold what was asked, for a publisher and a law are no passage', () => {
    const { ask } = indexOf([
      fee('waste', '垃圾处理费', {
        summary: '按户按月交。',
        basis: ['《固体废物污染环境防治法》'],
        publisher: '执法办',
      }),
    ]);
    expect(ask('污染环境').items[0]).toMatchObject({ snippet: '按户按月交。', marks: [] });
    expect(ask('执法办').items[0]).toMatchObject({ snippet: '按户按月交。', marks: [] });
  });

  it('the title marked where an everyday word stands for it', () => {
    const { ask } = indexOf(town);
    const [found] = ask('医保').items;
    expect(found?.titleMarks.map(([from, until]) => found.title.slice(from, until))).toEqual(['医疗保险']);
  });
});

describe('live changes', () => {
  it('takes, replaces and drops single disclosures', () => {
    const { index, ask } = indexOf(town);
    index.put(notice('dogs', '养犬登记'), 'yang quan deng ji');
    expect(ask('yangquan').items[0]?.id).toBe('dogs');
    index.put(notice('dogs', '犬只免疫'), 'quan zhi mian yi');
    expect(ask('养犬登记').items.map((found) => found.id)).not.toContain('dogs');
    expect(ask('犬只').items[0]?.id).toBe('dogs');
    index.remove('dogs');
    expect(ask('犬只').total).toBe(0);
    expect(index.size()).toBe(town.length);
  });

  it('stays right and everyday words stay known after very many changes', () => {
    const { index, ask } = indexOf(town);
    for (let revision = 2; revision < 600; revision++)
      index.put({ ...notice('dogs', `养犬登记${revision}`), revision }, 'yang quan deng ji');
    expect(ask('养犬').total).toBe(1);
    expect(ask('zsz').items[0]?.id).toBe('birth');
    expect(ask('shebaoka').items[0]?.id).toBe('card');
  });

  it('follows a snapshot', () => {
    const { index, ask, sounds } = indexOf(town);
    index.sync({
      disclosures: [...town.slice(1), notice('dogs', '养犬登记')],
      sounds,
      synonyms: [{ official: '养犬登记', everyday: ['狗证'] }],
    });
    expect(ask('社保卡').items.map((found) => found.id)).not.toContain('card');
    expect(ask('狗证').items[0]?.id).toBe('dogs');
  });

  it('leaves out what is over, and what is of another kind', () => {
    const { index } = indexOf([
      notice('over', '停水通知', { publishedUntil: now } as Partial<Notice>),
      fee('fee', '停水收费'),
    ]);
    expect(index.search('停水', { limit: 5, now }).items.map((found) => found.id)).toEqual(['fee']);
    expect(
      index.search('停水', { limit: 5, now: (now - 1) as Instant, kind: 'notice' }).items.map((found) => found.id),
    ).toEqual(['over']);
  });
});
