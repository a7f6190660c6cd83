/** Spreadsheets of disclosures: what is written is read back the same, and every fault names its row and column. */
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { CatalogueItem } from '#content/model/catalogue-item.ts';
import { Disclosure } from '#content/model/disclosure.ts';
import { type SheetKind, sheetKinds } from '#content/model/sheet.ts';
import {
  changedCells,
  columnOf,
  layoutOf,
  type Names,
  readRow,
  rowOf,
  type Sheet,
} from '#content/rules/sheets/sheet.ts';
import { sheets } from '#content/rules/sheets/sheets.ts';
import { loadStarter } from '#server/starter.ts';

let all: readonly Disclosure[];
let names: Names;
beforeAll(async () => {
  const starter = await loadStarter(path.resolve(import.meta.dirname, '../../../../../content/starter'));
  all = starter.disclosures;
  names = {
    subjects: starter.town.subjects,
    fees: all.flatMap(({ kind, id, title }) => (kind === 'fee' ? [{ id, title }] : [])),
  };
});

/** The sheet of a kind as if it were of every kind; the items handed to it are of that kind. */
const sheetOf = (kind: SheetKind) => sheets[kind](names) as unknown as Sheet<Disclosure>;

describe.each(sheetKinds)('the sheet of %s', (kind) => {
  it('reads every item of the starter content back as it was', () => {
    const sheet = sheetOf(kind);
    const items = all.filter((one) => one.kind === kind);
    expect(items.length).toBeGreaterThan(1);
    for (const item of items) {
      const { body, faults } = readRow(sheet, rowOf(sheet, item).map(String), 2);
      expect([item.id, faults]).toEqual([item.id, []]);
      const after = Disclosure.parse({ ...sheet.complete(body, item), kind, id: item.id });
      expect([item.id, changedCells(sheet, item, after)]).toEqual([item.id, []]);
      expect(after).toEqual(item);
    }
  });

  it('makes a new item of a row alone, whose own row is the same', () => {
    const sheet = sheetOf(kind);
    const item = all.find((one) => one.kind === kind);
    if (!item) throw new Error('no such item');
    const row = rowOf(sheet, item).map(String);
    const { body } = readRow(sheet, row, 2);
    const made = Disclosure.parse({ ...sheet.complete(body, undefined), kind });
    expect(made.kind).toBe(kind);
    expect(rowOf(sheet, made).map(String)).toEqual(row);
  });

  it('finds its columns in any order under a title, and names what is missing, doubled or foreign', () => {
    const sheet = sheetOf(kind);
    const head = sheet.columns.map(({ name }) => name);
    const [first = '', second = ''] = head;
    expect(layoutOf(sheet, [['公开目录'], [...head].reverse()])).toMatchObject({ headRow: 1 });
    expect(layoutOf(sheet, [[...head.slice(1), '备注']])).toEqual([
      { row: 1, column: first, message: expect.stringContaining('缺少这一列') },
      { row: 1, column: '备注', message: expect.stringContaining('没有这一列') },
    ]);
    expect(layoutOf(sheet, [[...head, second]])).toEqual([
      { row: 1, column: second, message: expect.stringContaining('两次') },
    ]);
    expect(layoutOf(sheet, [['甲'], ['乙']])).toEqual([
      { row: 1, column: first, message: expect.stringContaining('no head was found') },
    ]);
  });
});

describe('a row of the catalogue', () => {
  const cells = (given: Readonly<Record<string, string>>) => {
    const row: Record<string, string> = {
      试点领域: '养老服务',
      序号: '3',
      一级事项: '养老服务通用政策',
      二级事项: '',
      '公开内容（要素）': '文件名称',
      公开依据: '【条例】第二十条',
      公开时限: '自信息形成之日起20个工作日内',
      公开主体: '公共服务办公室',
      公开渠道和载体: '政府网站',
      公开对象: '全社会',
      公开方式: '主动',
      公开层级: '乡级',
      ...given,
    };
    return readRow(
      sheetOf('catalogue-item'),
      sheetOf('catalogue-item').columns.map(({ name }) => row[name] ?? ''),
      7,
    );
  };

  it('takes the standard’s boxes, short names and the limit’s days', () => {
    const { body, faults } = cells({
      公开渠道和载体: '■政府网站 □政府公报 ■公开查阅点 ■社区/企事业单位/村公示栏（电子屏）□其他',
      公开时限: '形成后3个工作日内，长期公开',
    });
    expect(faults).toEqual([]);
    expect(body).toMatchObject({
      carriers: ['website', 'kiosk', 'screens'],
      attribute: 'proactive',
      limit: { workingDays: 3 },
    });
    const made = CatalogueItem.parse({
      ...sheets['catalogue-item'](names).complete(body, undefined),
      kind: 'catalogue-item',
    });
    expect(made).toMatchObject({
      id: expect.stringMatching(/^catalogue-[a-z-]+-3$/),
      title: '养老服务：养老服务通用政策',
      cadence: 'long-term',
    });
  });

  it.each([
    ['试点领域', '航天服务', '没有“航天服务”这个领域'],
    ['序号', '三', '应为整数'],
    ['公开渠道和载体', '飞鸽传书', '没有“飞鸽传书”这种渠道'],
    ['公开方式', '随便', '应为“'],
    ['公开层级', '省级', '应为“'],
  ])('names row and column where %s is %s', (column, written, message) => {
    expect(cells({ [column]: written }).faults).toEqual([
      { row: 7, column, message: expect.stringMatching(`^${message}.*[a-z]`) },
    ]);
  });
});

it('a fault of a field stands in the column that sets it', () => {
  expect(columnOf(sheetOf('catalogue-item'), 'limit.raw')).toBe('公开时限');
  expect(columnOf(sheetOf('fee'), 'tariffs[2].amount')).toBe('收费标准（项目｜金额｜单位｜说明）');
  expect(columnOf(sheetOf('fee'), 'expires')).toBe('编号');
});
