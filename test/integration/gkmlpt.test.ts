/** `gongkai import gkmlpt`: killed midway and started again, it has everything once, with the platform's quirks; the desk releases it in one act. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DisclosureRecord } from '#content/model/record.ts';
import { gongkai } from '../support/command.ts';
import { type Platform, startPlatform } from '../support/gkmlpt.ts';
import { startHub } from '../support/hub.ts';
import { must, place } from '../support/workflow.ts';

let platform: Platform;
let base: string;
let dir: string;
beforeAll(async () => {
  base = await mkdtemp(path.join(tmpdir(), 'gongkai-gkmlpt-'));
  dir = path.join(base, 'data');
  platform = await startPlatform();
  await (await startHub({ dataDir: dir })).stop();
});
afterAll(async () => {
  await platform?.stop();
  await rm(base, { recursive: true, force: true });
});

const args = () => ['import', 'gkmlpt', platform.url, '--pause', '0'];
const records = async (): Promise<DisclosureRecord[]> => {
  const hub = await startHub({ dataDir: dir });
  const admin = await hub.admin();
  const { body } = await admin.get(`${place}?q=gkmlpt-&size=500`);
  const all = await Promise.all(body.items.map(({ id }: { id: string }) => admin.get(`${place}/${id}`)));
  await hub.stop();
  return all.map((answer) => answer.body);
};

describe('the import', () => {
  it('killed midway keeps what it had saved', async () => {
    const reached = platform.silentAbout(7_000_090);
    const start = path.resolve(import.meta.dirname, '../../server/start.mjs');
    const child = execFile(process.execPath, [start, ...args()], { env: { ...process.env, DATA_DIR: dir } });
    await reached;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    const kept = await records();
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThan(91);
    void platform.silentAbout(undefined);
  });

  it('started again takes the rest, says how far it is, and asks for no text twice that it has', async () => {
    const before = (await records()).map(({ id }) => id);
    platform.asked.length = 0;
    const ran = await gongkai(dir, args());
    expect([ran.code, ran.err]).toEqual([0, '']);
    expect(ran.out).toContain('1/3 信息公开目录：100/232');
    expect(ran.out).toContain('1/3 信息公开目录：232/232');
    expect(ran.out).toContain('2/3 政府部门文件：第 2 页没有，平台只给了 100 条');
    expect(ran.out).toMatch(new RegExp(`新增 ${230 - before.length}，有改动 0，已有 ${before.length}，.*跳过 2`));
    const texts = platform.asked.filter((one) => one.includes('post_'));
    expect(new Set(texts).size).toBe(texts.length);
    for (const id of before)
      expect(texts.some((one) => one.includes(id.replace('gkmlpt-200165-', 'post_')))).toBe(false);
    expect(await records()).toHaveLength(230);
  });

  it('brings drafts that nobody here wrote, with register, flags, text and source', async () => {
    const all = new Map((await records()).map((record) => [record.id, record]));
    const of = (at: number) => all.get(`gkmlpt-200165-${7_000_000 + at}`);
    expect(of(3)).toMatchObject({
      state: 'draft',
      author: 'console',
      working: {
        title: '狮岭镇关于第3号事项的通知',
        documentNumber: '狮府〔2021〕3号',
        identifier: 'SL-3',
        category: 'department-documents',
        attribute: 'proactive',
        standing: 'in-force',
        issued: '2021-01-25',
        source: expect.stringMatching(/post_7000003\.html$/),
      },
    });
    const body = (at: number): string => {
      const working = of(at)?.working;
      return working?.kind === 'notice' ? working.body : '';
    };
    expect(body(3)).toContain('第 **7000003** 号“事项”如下。');
    expect(body(3)).toContain('| 镇区 | 8 时 |');
    expect(body(3)).toContain('[附件一.pdf]');
    for (const word of ['alert', '导航', '页脚']) expect(body(3)).not.toContain(word);
    expect(body(7)).toBe('第7号事项的要点');
    expect(body(2)).toMatch(/^原文见：<http.*post_7000002\.html>$/);
    expect([of(5)?.working.standing, of(6)?.working.standing]).toEqual(['expired', 'repealed']);
  });

  it('run a third time, beside a hub, changes only what changed there and what nobody here has touched; the text before is kept', async () => {
    const hub = await startHub({ dataDir: dir });
    const lin = await hub.person('lin', 'editor');
    const touched = (await lin.get(`${place}/gkmlpt-200165-7000010`)).body;
    const own = { ...touched.working, title: '我们改过的标题' };
    await must(200, lin.put(`${place}/${touched.id}`, own, { 'if-match': `"${touched.revision}"` }));
    platform.documents[11] = { ...platform.documents[11], id: 7_000_011, title: '平台上改过的标题' };
    const ran = await gongkai(dir, args());
    expect([ran.code, ran.err]).toEqual([0, '']);
    expect(ran.out).toContain('中心正在运行');
    expect(ran.out).toContain('新增 0，有改动 1，已有 228，这里已另行处理 1');
    const read = async (path: string) => (await must(200, lin.get(`${place}/gkmlpt-200165-${path}`))).body;
    expect((await read('7000010')).working.title).toBe('我们改过的标题');
    const changed = await read('7000011');
    expect([changed.working.title, changed.revision]).toEqual(['平台上改过的标题', 2]);
    expect((await read('7000011/revisions/1')).text.title).toBe('狮岭镇关于第11号事项的通知');
    const rows = (await lin.get(`${place}?q=gkmlpt-&size=500`)).body;
    expect([rows.total, rows.items.filter(({ due }: { due: unknown }) => due !== null)]).toEqual([230, []]);
    const { body: audit } = await (await hub.admin()).get('/api/desk/audit?about=disclosure');
    expect(audit.items.find(({ act }: { act: string }) => act === 'disclosure.import')).toMatchObject({
      by: 'console',
      detail: { changed: expect.anything() },
    });
    expect(await readdir(path.join(dir, 'inbox'))).toEqual([]);

    // The list says nothing of a text that alone has changed.
    platform.texts.set(7_000_012, '改过的正文');
    expect((await gongkai(dir, args())).out).toContain('有改动 0');
    await hub.stop();
    const again = await gongkai(dir, [...args(), '--texts']);
    expect(again.out).toContain('新增 0，有改动 1，已有 228，这里已另行处理 1');
    expect((await records()).find(({ id }) => id.endsWith('7000012'))?.working).toMatchObject({
      body: expect.stringContaining('改过的正文'),
    });
  });

  it.each([
    [['import', 'gkmlpt'], 2],
    [['import', 'gkmlpt', 'http://127.0.0.1:9/other'], 2],
    [['import', 'gkmlpt', 'http://127.0.0.1:9/town/gkmlpt/index', '--pause', '0'], 1],
  ])('%j ends with %i and one line', async (given, code) => {
    const ran = await gongkai(dir, given);
    expect(ran.code).toBe(code);
    expect(ran.err).toMatch(/^gongkai: [^\n]*[\u4e00-\u9fff][^\n]*[a-z][^\n]*\n$/);
  });
});

describe('the release', () => {
  it('publishes many in one act, each with its line in the audit; one that cannot be stops all', async () => {
    const hub = await startHub({ dataDir: dir });
    const [chen, lin, admin] = [
      await hub.person('chen', 'reviewer'),
      await hub.person('lin', 'editor'),
      await hub.admin(),
    ];
    expect((await lin.get('/api/desk/release')).status).toBe(403);
    const { body: list } = await must(200, chen.get('/api/desk/release'));
    expect(list.total).toBeGreaterThan(list.items.length);
    expect(list.items[0]).toMatchObject({ imported: true, why: null, source: expect.any(String) });
    const items = list.items
      .slice(0, 40)
      .map(({ id, revision }: { id: string; revision: number }) => ({ id, revision }));
    await must(422, chen.post('/api/desk/release', { items }));
    const stale = [...items.slice(0, 2), { ...items[2], revision: 99 }];
    const refused = await must(409, chen.post('/api/desk/release', { items: stale, confidentiality: 'passed' }));
    expect(refused.body.errors).toEqual([{ path: items[2].id, message: expect.stringContaining('刚被改过') }]);
    expect((await hub.client().get(`/api/disclosures/${items[0].id}`)).status).toBe(404);

    const socket = await hub.socket('/kiosk');
    const told: string[] = [];
    socket.on('disclosure:changed', ({ id }: { id: string }) => told.push(id));
    const { body } = await must(200, chen.post('/api/desk/release', { items, confidentiality: 'passed' }));
    expect(body).toEqual({ released: 40 });
    for (const { id } of items) expect((await hub.client().get(`/api/disclosures/${id}`)).status).toBe(200);
    const { body: record } = await admin.get(`${place}/${items[0].id}`);
    expect(record.history.map(({ act }: { act: string }) => act)).toEqual(['import', 'submit', 'approve', 'publish']);
    expect(record.clearance).toMatchObject({ reviewer: 'chen', confidentiality: 'passed' });
    const { body: audit } = await admin.get('/api/desk/audit');
    const lines = audit.items.filter(({ act }: { act: string }) => act === 'disclosure.release');
    expect(lines.map(({ subject }: { subject: string }) => subject).sort()).toEqual(
      items.map(({ id }: { id: string }) => id).sort(),
    );
    await expect.poll(() => told.length).toBe(40);
    await hub.stop();
  });

  it('is not for one’s own writing, nor for what may not be published', async () => {
    const hub = await startHub({ dataDir: dir });
    const chen = await hub.person('wu', 'reviewer');
    const draft = async (body: string): Promise<string> => {
      const notice = { kind: 'notice', title: '通知', body, attribute: 'proactive' };
      const { id } = (await must(201, chen.post(place, notice))).body;
      await must(200, chen.post(`${place}/${id}/submit`));
      return id;
    };
    const own = await draft('正文');
    const private_ = await draft('身份证号 11010519491231002X');
    const answer = await must(
      409,
      chen.post('/api/desk/release', { items: [{ id: own, revision: 1 }], confidentiality: 'passed' }),
    );
    expect(answer.body.errors[0].message).toContain('不能审核自己写的内容');
    const other = (await hub.admin()).post('/api/desk/release', {
      items: [{ id: private_, revision: 1 }],
      confidentiality: 'passed',
    });
    expect((await must(409, other)).body.errors[0].message).toContain('不能公开的内容');
    await hub.stop();
  });
});
