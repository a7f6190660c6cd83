/** `/api/desk/reports`: the checker over HTTP, and the report of a year with what the hub counts itself. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, startHub, type TestHub } from '../support/hub.ts';
import { reportOf2020, tablesOf2020, tablesOf2021 } from '../support/report-tables.ts';

let hub: TestHub;
let editor: Client;
beforeAll(async () => {
  hub = await startHub();
  editor = await hub.person('lin', 'editor');
});
afterAll(() => hub.stop());

describe('POST /api/desk/reports/check', () => {
  it('names the four faults of 2020 with table, row, column, values, rule and message', async () => {
    const { status, body } = await editor.post('/api/desk/reports/check', tablesOf2020());
    expect(status).toBe(200);
    expect(body.faults).toHaveLength(4);
    for (const fault of body.faults) {
      expect(fault).toMatchObject({ table: 'requests', row: '总计', found: 2, expected: 1, level: 'error' });
      expect(['自然人', '总计']).toContain(fault.column);
      expect(['T3-COL', 'T3-ID']).toContain(fault.rule);
      expect(fault.message).toMatch(/[\u4e00-\u9fff].*[a-z]/);
    }
  });

  it('finds nothing in tables of the newer format that are right', async () => {
    const { status, body } = await editor.post('/api/desk/reports/check', tablesOf2021());
    expect([status, body]).toEqual([200, { faults: [] }]);
  });

  it('names every fault of a body that is not in the form, by the format it is nearest to', async () => {
    const tables = tablesOf2021();
    delete tables.requests.results.其他处理.其他;
    tables.article20.item8[0].unit = '美元';
    tables.extra = 1;
    const { status, body } = await editor.post('/api/desk/reports/check', tables);
    expect(status).toBe(422);
    expect(body.errors.map(({ path }: { path: string }) => path).sort()).toEqual([
      'article20.item8[0].unit',
      'extra',
      'requests.results.其他处理.其他',
    ]);
  });

  it('is for staff', async () => {
    expect((await hub.client().post('/api/desk/reports/check', tablesOf2020())).status).toBe(401);
  });
});

describe('GET /api/desk/reports/:year', () => {
  it('gives the tables of 2020, their faults and the hub’s own counts', async () => {
    const { status, body } = await editor.get('/api/desk/reports/2020');
    expect(status).toBe(200);
    expect(body.tables).toEqual(tablesOf2020());
    expect(body.report).toMatchObject({ id: 'annual-report-2020', state: 'published' });
    expect(body.faults.map(({ rule }: { rule: string }) => rule)).toEqual(['T3-COL', 'T3-ID', 'T3-COL', 'T3-ID']);
    expect(body.own).toMatchObject({ services: 77, fees: 3 });
    const counted = body.own.disclosed.byCategory.reduce((sum: number, one: { count: number }) => sum + one.count, 0);
    expect(body.own.disclosed.total).toBe(counted);
    expect(counted).toBeGreaterThan(0);
  });

  it('counts a year that has no report yet', async () => {
    const { status, body } = await editor.get('/api/desk/reports/2026');
    expect(status).toBe(200);
    expect(body).toMatchObject({ year: 2026, report: null, tables: null, faults: [] });
    expect(body.own.disclosed.total).toBeGreaterThan(0);
  });

  it('refuses what is no year', async () => {
    for (const year of ['next', '1999', '20200'])
      expect((await editor.get(`/api/desk/reports/${year}`)).status).toBe(422);
  });
});

describe('the reports there are', () => {
  it('are listed with how many places do not agree, and are given as files', async () => {
    const { body } = await editor.get('/api/desk/reports');
    expect(body.items).toEqual([
      expect.objectContaining({ year: 2020, id: 'annual-report-2020', state: 'published', wrong: 4, blank: 0 }),
    ]);
    const json = await editor.get('/api/desk/reports/2020/file?form=json');
    expect(json.body.tables).toEqual(tablesOf2020());
    expect(json.headers.get('content-disposition')).toContain('annual-report-2020.json');
    for (const form of ['docx', 'xlsx']) {
      const file = await editor.get(`/api/desk/reports/2020/file?form=${form}`);
      expect([file.status, file.body.slice(0, 2)]).toEqual([200, 'PK']);
    }
    expect((await editor.get('/api/desk/reports/2019/file?form=json')).status).toBe(404);
    expect((await editor.get('/api/desk/reports/2020/file?form=exe')).status).toBe(422);
  });

  it('are one a year, and a published one stands in the feed', async () => {
    const { id: _, ...twin } = reportOf2020();
    const refused = await editor.post('/api/desk/disclosures', { ...twin, kind: 'report' });
    expect([refused.status, refused.body.errors[0].path]).toEqual([422, 'year']);
    const draft = await editor.post('/api/desk/disclosures', {
      ...twin,
      kind: 'report',
      year: 2021,
      tables: tablesOf2021(),
    });
    expect(draft.status).toBe(201);
    const moved = await editor.put(
      `/api/desk/disclosures/${draft.body.id}`,
      { ...draft.body.working, year: 2020 },
      { 'if-match': '"1"' },
    );
    expect([moved.status, moved.body.errors[0].path]).toEqual([422, 'year']);
    const feed = await hub.client().get('/feeds/notices.json');
    const report = feed.body.items.find((item: { id: string }) => item.id.endsWith('report/annual-report-2020'));
    expect(report.content_html).toContain('<h2>总体情况</h2>');
  });
});
