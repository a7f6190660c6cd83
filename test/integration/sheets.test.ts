/** `/api/desk/sheets`: tables out and in, compared first, refused whole where faulty, applied as one change. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sheetKinds } from '#content/model/sheet.ts';
import type { Client } from '../support/hub.ts';
import { csv, gb18030, sheetsOf, type Table, workbook } from '../support/sheet-files.ts';
import { must, type Office, openOffice, place } from '../support/workflow.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.stop());

const catalogue = (client: Client = office.editor) => sheetsOf(office.hub.origin, client, 'catalogue-item');
const head = async () => (await catalogue().table())[0] ?? [];
/** A row of the catalogue in the standard's order. */
const itemRow = (number: number, given: Readonly<Record<number, string>> = {}): (string | number)[] => {
  const row = [
    '养老服务',
    number,
    '养老服务业务办理',
    `高龄津贴申领${number}`,
    '办理条件\n办理流程',
    '【条例】《中华人民共和国政府信息公开条例》第二十条',
    '自信息形成之日起20个工作日内',
    '公共服务办公室',
    '■公开查阅点 □政府网站',
    '全社会',
    '主动',
    '乡级',
  ];
  return row.map((cell, at) => given[at] ?? cell);
};

describe.each(sheetKinds)('a table of %s', (kind) => {
  it('goes out as a workbook and a CSV and comes back the same', async () => {
    const files = sheetsOf(office.hub.origin, office.editor, kind);
    const rows = await files.workbookTable();
    const table = await files.table();
    expect(rows[0]).toEqual(table[0]);
    expect(rows).toHaveLength(table.length);
    for (const bytes of [await files.bytesOf('table.xlsx'), await files.bytesOf('table.csv')]) {
      const { body } = await must(200, files.compare(bytes));
      expect(body).toMatchObject({ kind, fresh: [], changed: [], missing: [], same: table.length - 1 });
    }
  });
});

describe('a catalogue', () => {
  it('has the standard’s columns in their order after the field', async () => {
    expect(await head()).toEqual([
      '试点领域',
      '序号',
      '一级事项',
      '二级事项',
      '公开内容（要素）',
      '公开依据',
      '公开时限',
      '公开主体',
      '公开渠道和载体',
      '公开对象',
      '公开方式',
      '公开层级',
    ]);
  });

  it('is compared first and saves nothing; the second act saves all of it and hands it to a reviewer', async () => {
    const [columns = [], first = [], second = [], ...rest] = await catalogue().table();
    const changedRow = first.map((cell, at) => (at === 7 ? '镇经济发展办公室' : cell));
    const bytes = await workbook([columns, changedRow, second, itemRow(801), itemRow(802, { 10: '依申请' })]);
    const { body } = await must(200, catalogue().compare(bytes));
    expect(body.same).toBe(1);
    expect(body.missing).toHaveLength(rest.length);
    expect(body.changed).toEqual([
      {
        row: 2,
        id: 'catalogue-major-projects-1',
        title: '重大建设项目：批准服务信息（办事指南）',
        withdrawn: false,
        cells: [{ column: '公开主体', before: '狮岭镇经济发展办公室', after: '镇经济发展办公室' }],
      },
    ]);
    const [one, two] = body.fresh;
    expect([one.row, two.row]).toEqual([4, 5]);
    expect((await office.editor.get(`${place}/${one.id}`)).status).toBe(404);

    expect((await must(200, catalogue().apply(body.plan))).body).toEqual({ fresh: 2, changed: 1 });
    const kept = (await must(200, office.editor.get(`${place}/${one.id}`))).body;
    expect(kept).toMatchObject({
      state: 'submitted',
      author: 'lin',
      working: {
        title: '养老服务：养老服务业务办理（高龄津贴申领801）',
        carriers: ['kiosk'],
        limit: { workingDays: 20 },
        attribute: 'proactive',
      },
    });
    const changed = (await office.editor.get(`${place}/catalogue-major-projects-1`)).body;
    expect(changed).toMatchObject({ state: 'submitted', working: { publisher: '镇经济发展办公室' } });
    expect(changed.live.disclosure.publisher).toBe('狮岭镇经济发展办公室');
    const own = await office.editor.post(`${place}/${one.id}/approve`, { confidentiality: 'passed' });
    expect(own.status).toBe(403);
    await must(200, office.reviewer.post(`${place}/${one.id}/approve`, { confidentiality: 'passed' }));
    const { body: audit } = await office.admin.get('/api/desk/audit');
    expect(audit.items[1] ?? audit.items[0]).toMatchObject({ act: 'sheet.import', by: 'lin', detail: { fresh: 2 } });
    expect((await catalogue().apply(body.plan)).status).toBe(404);
  });

  it('is read from a CSV of Excel in GB18030, with quotes, commas and line breaks', async () => {
    const table: Table = [await head(), itemRow(811, { 3: '津贴“首发”，含补发', 4: '条件, "流程"\n时限' })];
    const { body } = await must(200, catalogue().compare(gb18030(csv(table)), 'text/csv'));
    expect(body.fresh).toEqual([
      { row: 2, id: expect.any(String), title: '养老服务：养老服务业务办理（津贴“首发”，含补发）' },
    ]);
    expect((await catalogue().compare(`\ufeff${csv(table)}`, 'application/vnd.ms-excel')).body.fresh).toEqual(
      body.fresh,
    );
  });

  it('repeats the field and the first matter where cells were merged', async () => {
    const table = [await head(), itemRow(821), itemRow(822, { 0: '', 2: '' })];
    const { body } = await must(200, catalogue().compare(await workbook(table)));
    expect(body.fresh[1]).toMatchObject({ row: 3, title: '养老服务：养老服务业务办理（高龄津贴申领822）' });
  });

  it('with faults is refused whole, every fault by row and column in both languages', async () => {
    const before = (await office.editor.get(place)).body.total;
    const table = [
      await head(),
      itemRow(831),
      itemRow(832, { 0: '航天服务', 1: '三' }),
      itemRow(833, { 2: '一'.repeat(61), 5: '' }),
      itemRow(831, { 8: '飞鸽传书' }),
    ];
    const answer = await catalogue().compare(await workbook(table));
    expect(answer.status).toBe(422);
    expect(answer.body.detail).toBe('文件有 6 处错误，什么也没有导入');
    expect(answer.body.errors).toEqual([
      { path: 'rows[3].试点领域', message: expect.stringMatching(/航天服务.* there is no such field/) },
      { path: 'rows[3].序号', message: expect.stringMatching(/应为整数 must be a whole number/) },
      { path: 'rows[4].一级事项', message: expect.stringMatching(/不能超过 60 个字 at most 60/) },
      { path: 'rows[4].公开依据', message: expect.stringMatching(/[\u4e00-\u9fff].* [a-z]/) },
      { path: 'rows[5].公开渠道和载体', message: expect.stringMatching(/飞鸽传书.* there is no such channel/) },
      { path: 'rows[5].序号', message: '与第 2 行是同一项 is the same item as row 2' },
    ]);
    const foreign = await catalogue().compare(csv([[...(await head()).slice(1), '备注']]), 'text/csv');
    expect(foreign.body.errors.map(({ path }: { path: string }) => path)).toEqual(['rows[1].试点领域', 'rows[1].备注']);
    expect((await office.editor.get(place)).body.total).toBe(before);
  });

  it('is refused where somebody changed an item after the comparison', async () => {
    const [columns = [], first = []] = await catalogue().table();
    const row = first.map((cell, at) => (at === 7 ? '另一个办公室' : cell));
    const { body } = await must(200, catalogue().compare(await workbook([columns, row, itemRow(841)])));
    const now = (await office.colleague.get(`${place}/catalogue-major-projects-1`)).body;
    await must(
      200,
      office.colleague.put(`${place}/${now.id}`, { ...now.working, pinned: true }, { 'if-match': `"${now.revision}"` }),
    );
    const answer = await must(409, catalogue().apply(body.plan));
    expect(answer.body.errors).toEqual([{ path: now.id, message: expect.stringContaining('刚被改过') }]);
    expect((await office.editor.get(`${place}/${body.fresh[0].id}`)).status).toBe(404);
    expect((await catalogue(office.colleague).apply(body.plan)).status).toBe(404);
  });

  it('brings back what was withdrawn', async () => {
    await must(200, office.reviewer.post(`${place}/catalogue-major-projects-2/withdraw`, { reason: '有误' }));
    const [columns = [], ...rows] = await catalogue().table();
    expect(rows.some((row) => row[0] === '重大建设项目' && row[1] === '2')).toBe(false);
    const again = itemRow(2, { 0: '重大建设项目' });
    const { body } = await must(200, catalogue().compare(await workbook([columns, again])));
    expect(body.changed).toMatchObject([{ id: 'catalogue-major-projects-2', withdrawn: true }]);
  });
});

describe('a file that is no table', () => {
  it.each([
    ['empty', Buffer.alloc(0)],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1000000', 'hex')],
    ['a torn archive', Buffer.from('PK\u0003\u0004 and no more')],
  ])('%s is refused with a reason', async (_name, bytes) => {
    const answer = await catalogue().compare(bytes);
    expect([answer.status, answer.body.detail]).toEqual([400, expect.stringContaining('xlsx')]);
  });

  it('has too many rows, or another type', async () => {
    const many = `试点领域\n${'a\n'.repeat(6000)}`;
    expect((await catalogue().compare(many, 'text/csv')).status).toBe(413);
    expect((await catalogue().compare('a', 'image/png')).status).toBe(415);
    const nobody = await fetch(`${office.hub.origin}/api/desk/sheets/fee/comparison`, { method: 'POST', body: 'a' });
    expect(nobody.status).toBe(401);
    expect((await office.editor.get('/api/desk/sheets/notice/table.csv')).status).toBe(422);
  });
});

it('2,000 rows are compared and applied in one change; progress is told', async () => {
  const table = [await head(), ...Array.from({ length: 2000 }, (_, at) => itemRow(2001 + at))];
  const comparing = catalogue().compare(await workbook(table));
  const seen: string[] = [];
  let done = false;
  void comparing.finally(() => {
    done = true;
  });
  while (!done) {
    const { progress } = (await office.editor.get('/api/desk/sheets/progress')).body;
    if (progress) seen.push(`${progress.stage} ${progress.total}`);
  }
  expect(seen).toContain('checking 2000');
  const { body } = await must(200, comparing);
  expect(body.fresh).toHaveLength(2000);
  expect((await must(200, catalogue().apply(body.plan))).body).toEqual({ fresh: 2000, changed: 0 });
  expect((await office.editor.get('/api/desk/sheets/progress')).body).toEqual({ progress: null });
});
