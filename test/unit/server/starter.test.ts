/** The starter content: what is wrong in it is named by file and place, and the town's own is right. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Disclosure } from '#content/model/disclosure.ts';
import type { Kind } from '#content/model/terms.ts';
import { inSection } from '#content/rules/publication.ts';
import { loadStarter, type StarterFault, StarterFaults } from '#server/starter.ts';

const starter = path.resolve(import.meta.dirname, '../../../content/starter');
const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

type Plant = { readonly file: string; readonly change: (text: string) => string };

/** A change of the JSON at these keys. */
const set =
  (keys: readonly (string | number)[], value: unknown) =>
  (text: string): string => {
    const whole: unknown = JSON.parse(text);
    let at = whole as Record<string | number, unknown>;
    for (const key of keys.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
    const last = keys.at(-1) ?? '';
    if (value === undefined) delete at[last];
    else at[last] = value;
    return JSON.stringify(whole);
  };
const replace = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);

async function faultsAfter(...plants: readonly Plant[]): Promise<readonly StarterFault[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'starter-'));
  folders.push(folder);
  await cp(starter, folder, { recursive: true });
  for (const { file, change } of plants) {
    const place = path.join(folder, file);
    const text = await readFile(place, 'utf8').catch(() => '');
    await writeFile(place, change(text));
  }
  try {
    await loadStarter(folder);
    return [];
  } catch (error) {
    if (error instanceof StarterFaults) return error.faults;
    throw error;
  }
}

const news = 'notices/river-chief-2020.md';

describe('a fault in the starter content', () => {
  const planted: readonly (readonly [string, Plant, string, RegExp])[] = [
    ['a field is missing', { file: 'town.json', change: set(['phone'], undefined) }, 'phone', /required/],
    ['a field is unknown', { file: 'town.json', change: set(['fax'], '1') }, 'fax', /unknown field/],
    [
      'a list item is wrong',
      { file: 'fees.json', change: set([1, 'tariffs', 0, 'amount'], '') },
      '[1].tariffs[0].amount',
      /must not be empty/,
    ],
    [
      'a number is a text',
      { file: 'screens.json', change: set([0, 'panel', 'width'], '320') },
      '[0].panel.width',
      /must be a number/,
    ],
    [
      'a term is unknown',
      { file: 'catalogue.json', change: set([3, 'carriers', 0], 'radio') },
      '[3].carriers[0]',
      /one of/,
    ],
    [
      'a count is no number',
      { file: 'reports.json', change: set([0, 'tables', 'requests', 'receivedThisYear', 0], 'one') },
      '[0].tables.requests.receivedThisYear[0]',
      /number/,
    ],
    [
      'a guide has a catch-all material',
      {
        file: 'guides/insurance.json',
        change: set(['items', 3, 'materials'], [{ name: '其他相关材料', form: 'copy' }]),
      },
      'items[3].materials[0].name',
      /catch-all/,
    ],
    [
      'defaults of guides are wrong',
      { file: 'guides/insurance.json', change: set(['defaults', 'level'], '') },
      'defaults.level',
      /must not be empty/,
    ],
    [
      'front matter names no such day',
      { file: news, change: replace('issued: 2021-01-21', 'issued: 2021-02-30') },
      'issued',
      /no such day/,
    ],
    ['front matter is not YAML', { file: news, change: replace('title:', 'title: [') }, '', /not YAML/],
    ['front matter is missing', { file: news, change: replace('---', '') }, '', /front matter/],
    [
      'a notice is not named as its file',
      { file: news, change: replace('title:', 'id: other\ntitle:') },
      'id',
      /name of the file/,
    ],
    ['a file is not JSON', { file: 'playlists.json', change: () => '[' }, '', /not JSON/],
    [
      'two disclosures have one id',
      { file: 'fees.json', change: set([1, 'id'], 'river-chief-2020') },
      '[1].id',
      /already used at notices\/river-chief-2020\.md/,
    ],
    [
      'two screens have one id',
      { file: 'screens.json', change: set([1, 'id'], 'hall-led') },
      '[1].id',
      /already used at screens\.json \[0\]/,
    ],
    [
      'two entries of a playlist have one id',
      { file: 'playlists.json', change: set([0, 'entries', 1, 'id'], 'notices') },
      '[0].entries[1].id',
      /already used/,
    ],
    [
      'two subjects have one id',
      { file: 'town.json', change: set(['subjects', 0, 'id'], 'tax') },
      'subjects[4].id',
      /already used/,
    ],
    [
      'a subject is unknown',
      { file: 'fees.json', change: set([0, 'subject'], 'space-travel') },
      '[0].subject',
      /no subject space-travel/,
    ],
    [
      'what it explains is missing',
      { file: 'notices/ebike-charging-explained.md', change: replace('ebike-charging-rules', 'no-such-rules') },
      'interprets',
      /no disclosure no-such-rules/,
    ],
    [
      'what it explains is not a notice',
      { file: 'notices/ebike-charging-explained.md', change: replace('ebike-charging-rules', 'household-waste-fee') },
      'interprets',
      /is a fee/,
    ],
    [
      'a fee is missing',
      { file: 'guides/insurance.json', change: set(['items', 0, 'fees'], ['no-such-fee']) },
      'items[0].fees[0]',
      /no disclosure no-such-fee/,
    ],
    [
      'what fulfils it is missing',
      { file: 'catalogue.json', change: set([0, 'fulfilledBy'], ['town-government', 'gone']) },
      '[0].fulfilledBy[1]',
      /no disclosure gone/,
    ],
    [
      'a playlist is missing',
      { file: 'screens.json', change: set([2, 'playlist'], 'nights') },
      '[2].playlist',
      /no playlist nights/,
    ],
    [
      'a playlist shows what is missing',
      { file: 'playlists.json', change: set([0, 'entries', 3, 'source', 'id'], 'gone') },
      '[0].entries[3].source.id',
      /no disclosure gone/,
    ],
    [
      'what is not for the public stands here',
      { file: 'fees.json', change: set([0, 'attribute'], 'withheld') },
      '[0].attribute',
      /proactive/,
    ],
  ];
  it.each(planted)('is named where %s', async (_what, plant, place, message) => {
    const faults = await faultsAfter(plant);
    expect(
      faults.filter((fault) => fault.file === plant.file && fault.path === place).map((fault) => fault.message),
    ).toEqual([expect.stringMatching(message)]);
  });

  it('is named alone: what points to a faulty disclosure is not called wrong', async () => {
    const faults = await faultsAfter({
      file: 'notices/ebike-charging-rules.md',
      change: replace('category: department-documents', 'category: paper'),
    });
    expect(faults.map(({ file, path: place }) => [file, place])).toEqual([
      ['notices/ebike-charging-rules.md', 'category'],
    ]);
  });

  it('is named where a disclosure stands in no section, or in two', async () => {
    const none = await faultsAfter({ file: 'town.json', change: set(['sections', 6, 'kinds'], ['fee']) });
    expect(none).toContainEqual({
      file: 'reports.json',
      path: '[0].category',
      message: expect.stringContaining('no section'),
    });
    expect(none).toContainEqual({
      file: 'fees.json',
      path: '[0].category',
      message: expect.stringContaining('several sections: fees, reports'),
    });
  });

  it('comes with all the others, of every file', async () => {
    const faults = await faultsAfter(
      { file: 'town.json', change: set(['name'], '') },
      { file: 'fees.json', change: set([0, 'payer'], '') },
      { file: news, change: replace('type: news', 'type: gossip') },
    );
    expect(faults.map(({ file, path: place }) => `${file}: ${place}`)).toEqual([
      'town.json: name',
      `${news}: type`,
      'fees.json: [0].payer',
    ]);
  });

  it('is a missing file', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'starter-'));
    folders.push(folder);
    const error = await loadStarter(folder).catch((reason: unknown) => reason);
    if (!(error instanceof StarterFaults)) throw error;
    expect(error.faults.map(({ file }) => file)).toEqual([
      'town.json',
      'screens.json',
      'playlists.json',
      'fees.json',
      'organisations.json',
      'catalogue.json',
      'reports.json',
    ]);
    expect(error.message).toContain('town.json: ');
  });
});

describe("the town's starter content", async () => {
  const { town, screens, playlists, disclosures } = await loadStarter(starter);
  const of = <K extends Kind>(kind: K) =>
    disclosures.filter((one): one is Extract<Disclosure, { kind: K }> => one.kind === kind);

  it('has what a first morning needs', () => {
    expect(of('notice').length).toBeGreaterThanOrEqual(40);
    expect(of('guide')).toHaveLength(77);
    expect(of('fee')).toHaveLength(3);
    expect(of('organisation').length).toBeGreaterThanOrEqual(5);
    expect(of('report').map(({ year }) => year)).toEqual([2020]);
    expect(town.subjects.map(({ number }) => number)).toEqual(Array.from({ length: 26 }, (_, at) => at + 1));
    for (const { id } of town.subjects) {
      expect(of('catalogue-item').filter(({ subject }) => subject === id).length, id).toBeGreaterThanOrEqual(2);
    }
    expect(town.synonyms.length).toBeGreaterThanOrEqual(120);
    expect(screens.map(({ id, panel }) => [id, panel.width, panel.height])).toEqual([
      ['hall-led', 320, 160],
      ['door-strip', 320, 32],
      ['hall-screen', 1920, 1080],
      ['entrance-portrait', 1080, 1920],
    ]);
    expect(playlists.map(({ id }) => id)).toEqual(['main', 'strip']);
  });

  it('says of everything why it is public, and gives every notice words', () => {
    for (const one of disclosures) {
      expect(one.legalBasis, one.id).not.toBe('');
      expect(one.summary, one.id).not.toBe('');
    }
    for (const one of of('notice')) expect(one.body.length, one.id).toBeGreaterThan(50);
    expect(of('notice').filter(({ channels }) => channels.includes('screens')).length).toBeGreaterThanOrEqual(14);
    expect(of('notice').filter(({ interprets }) => interprets !== null).length).toBeGreaterThanOrEqual(3);
    expect(new Set(of('notice').map(({ standing }) => standing))).toEqual(
      new Set(['in-force', 'amended', 'repealed', 'expired']),
    );
  });

  it('fills every section, and each disclosure stands in one', () => {
    for (const section of town.sections)
      expect(
        disclosures.some((one) => inSection(section, one)),
        section.id,
      ).toBe(true);
    for (const one of disclosures)
      expect(
        town.sections.filter((section) => inSection(section, one)),
        one.id,
      ).toHaveLength(1);
  });

  it('counts in the report what the report counts', () => {
    for (const { name, total, parts } of of('report')[0]?.series ?? []) {
      if (total !== null)
        expect(
          parts.reduce((sum, { count }) => sum + count, 0),
          name,
        ).toBe(total);
    }
    expect(of('report')[0]?.series.map(({ total }) => total)).toEqual([76, 926, 345, 77, null]);
  });

  it('keeps the tables of the report of 2020 as they were printed, faults and all', () => {
    const none = [0, 0, 0, 0, 0, 0, 0];
    const noOutcome = { 结果维持: 0, 结果纠正: 0, 其他结果: 0, 尚未审结: 0, 总计: 0 };
    expect(of('report')[0]?.tables).toEqual({
      article20: {
        item1: [
          { row: '规章', madeThisYear: 0, newlyDisclosed: 0, totalDisclosed: 0 },
          { row: '规范性文件', madeThisYear: 0, newlyDisclosed: 0, totalDisclosed: 0 },
        ],
        item5: [
          { row: '行政许可', lastYear: 0, change: 0, decisions: 0 },
          { row: '其他对外管理服务事项', lastYear: 71, change: 6, decisions: 47331 },
        ],
        item6: [
          { row: '行政处罚', lastYear: 7, change: 0, decisions: 1632 },
          { row: '行政强制', lastYear: 7, change: 0, decisions: 6 },
        ],
        item8: [{ row: '行政事业性收费', lastYear: 3, change: 0 }],
        item9: [{ row: '政府集中采购', projects: 43, amountYuan: 346490 }],
      },
      requests: {
        columns: ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'],
        receivedThisYear: [1, 0, 0, 0, 0, 0, 1],
        carriedFromLastYear: none,
        results: {
          予以公开: [1, 0, 0, 0, 0, 0, 1],
          部分公开: none,
          不予公开: {
            属于国家秘密: none,
            其他法律行政法规禁止公开: none,
            危及三安全一稳定: none,
            保护第三方合法权益: none,
            属于三类内部事务信息: none,
            属于四类过程性信息: none,
            属于行政执法案卷: none,
            属于行政查询事项: none,
          },
          无法提供: { 本机关不掌握相关政府信息: none, 没有现成信息需另行制作: none, 补正后申请内容仍不明确: none },
          不予处理: {
            信访举报投诉类申请: none,
            重复申请: none,
            要求提供公开出版物: none,
            无正当理由大量反复申请: none,
            要求行政机关确认或重新出具已获取信息: none,
          },
          其他处理: none,
          总计: [2, 0, 0, 0, 0, 0, 2],
        },
        carriedToNextYear: none,
      },
      reviewAndLitigation: { 行政复议: noOutcome, 行政诉讼: { 未经复议直接起诉: noOutcome, 复议后起诉: noOutcome } },
    });
  });
});
