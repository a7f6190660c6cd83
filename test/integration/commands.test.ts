/** The command line as an operator uses it: each command in a process of its own, over the data of a hub that has stopped or runs. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import readXlsx from 'read-excel-file/node';
import { create, extract } from 'tar';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportLayout } from '#content/rules/report/layout.ts';
import { gongkai } from '../support/command.ts';
import { clientOf, startHub } from '../support/hub.ts';
import { tablesOf2020 } from '../support/report-tables.ts';

let base: string;
let data: string;
const at = (name: string) => path.join(base, name);

/** A copy of the data, for a test that changes it. */
async function copy(name: string): Promise<string> {
  await cp(data, at(name), { recursive: true });
  return at(name);
}
const oneLine = (err: string) => expect(err).toMatch(/^gongkai: [^\n]*[\u4e00-\u9fff][^\n]*[a-z][^\n]*\n$/);

beforeAll(async () => {
  base = await mkdtemp(path.join(tmpdir(), 'gongkai-commands-'));
  data = at('data');
  const hub = await startHub({ dataDir: data });
  await hub.person('lin', 'editor');
  await hub.client().get('/api/search?q=社保卡');
  await hub.stop();
});
afterAll(() => rm(base, { recursive: true, force: true }));

describe('words that are no command', () => {
  it.each([
    [['help'], 0],
    [['dance'], 2],
    [['constructor'], 2],
  ])('%j ends with %i and says what there is', async (args, code) => {
    const ran = await gongkai(data, args);
    expect([ran.code, ran.out]).toEqual([code, expect.stringContaining('gongkai backup DIR')]);
  });

  it.each([
    [['export'], 2],
    [['queries', '--from', '2026-01-01'], 2],
    [['report', 'x', '--json', 'f'], 2],
    [['user', 'remove', 'lin'], 2],
    [['user', 'add', 'No Name'], 1],
    [['user', 'add', 'lin'], 1],
    [['report', '2019', '--json', '/tmp/none'], 1],
    [['restore', '/nowhere.tar.gz'], 1],
    [['import', '/nowhere.json'], 1],
  ])('%j ends with %i and one line', async (args, code) => {
    const ran = await gongkai(data, args);
    expect(ran.code).toBe(code);
    oneLine(ran.err);
  });

  it('a folder without data is not filled', async () => {
    for (const args of [
      ['export', at('x.json')],
      ['backup', at('x')],
      ['user', 'add', 'wang'],
      ['audit', 'verify'],
    ]) {
      const ran = await gongkai(at('empty'), args);
      expect(ran.code).toBe(1);
      oneLine(ran.err);
    }
    await expect(readdir(at('empty'))).rejects.toThrow();
  });
});

describe('export and import', () => {
  it('bring everything into an empty folder, and what was exported again is the same', async () => {
    expect((await gongkai(data, ['export', at('all.json')])).code).toBe(0);
    expect((await gongkai(at('fresh'), ['import', at('all.json')])).err).toBe('');
    await gongkai(at('fresh'), ['export', at('again.json')]);
    const [first, second] = await Promise.all(
      ['all.json', 'again.json'].map(async (name) => JSON.parse(await readFile(at(name), 'utf8')).data),
    );
    expect(Object.keys(first.disclosures).length).toBeGreaterThan(100);
    expect(second).toEqual(first);
  });

  it('refuse a faulty file whole, naming its faults, and what is there already', async () => {
    const json = JSON.parse(await readFile(at('all.json'), 'utf8'));
    const [id = ''] = Object.keys(json.data.disclosures);
    json.data.disclosures[id].working.title = '';
    await writeFile(at('bad.json'), JSON.stringify(json));
    const ran = await gongkai(at('fresh2'), ['import', at('bad.json')]);
    expect(ran.code).toBe(1);
    oneLine(ran.err);
    expect(ran.err).toContain(`data.disclosures.${id}.working.title`);
    await expect(readdir(at('fresh2'))).rejects.toThrow();
    const again = await gongkai(data, ['import', at('all.json')]);
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('--replace')]);
    const over = await gongkai(data, ['export', at('all.json')]);
    expect([over.code, over.err]).toEqual([1, expect.stringContaining('没有覆盖')]);
  });
});

describe('backup and restore', () => {
  it('a backup of a running hub is whole, and a hub starts from what was restored', async () => {
    const dir = await copy('live');
    const hub = await startHub({ dataDir: dir });
    const lin = clientOf(hub.origin);
    await lin.signIn('lin');
    let going = true;
    const writing = (async () => {
      for (let number = 0; going; number += 1) {
        const draft = { kind: 'notice', id: `n-${number}`, title: `通知 ${number}`, body: '正文' };
        await lin.post('/api/desk/disclosures', draft);
      }
    })();
    const made = await gongkai(dir, ['backup', at('backups')]);
    going = false;
    await writing;
    await hub.stop();
    expect(made.err).toBe('');
    const file = made.out.trim();
    expect((await readdir(at('backups'))).filter((name) => !name.endsWith('.tar.gz'))).toEqual([]);
    expect((await gongkai(at('restored'), ['restore', file])).err).toBe('');
    const again = await startHub({ dataDir: at('restored') });
    expect((await again.client().get('/api/disclosures?kind=guide')).body.total).toBe(77);
    expect((await (await again.admin()).get('/api/desk/users')).body.items).toHaveLength(2);
    await again.stop();
    expect((await gongkai(at('restored'), ['audit', 'verify'])).code).toBe(0);
  });

  it('never overwrites silently, and sets the old data aside when told to', async () => {
    const [name = ''] = await readdir(at('backups'));
    const file = path.join(at('backups'), name);
    const refused = await gongkai(data, ['restore', file]);
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('--replace')]);
    const dir = await copy('replaced');
    expect((await gongkai(dir, ['restore', file, '--replace'])).code).toBe(0);
    const aside = (await readdir(base)).filter((one) => one.startsWith('replaced.before-'));
    expect(aside).toHaveLength(1);
    expect(await readdir(at(aside[0] ?? ''))).toContain('settings.json');
  });

  it('refuses a backup in which a byte was changed, and one cut short', async () => {
    const [name = ''] = await readdir(at('backups'));
    const bytes = await readFile(path.join(at('backups'), name));
    await writeFile(at('short.tar.gz'), bytes.subarray(0, bytes.length / 2));
    const opened = await mkdtemp(at('opened-'));
    await extract({ file: path.join(at('backups'), name), cwd: opened });
    const users = await readFile(path.join(opened, 'users.json'), 'utf8');
    await writeFile(path.join(opened, 'users.json'), users.replace('editor', 'admin'));
    await create({ gzip: true, cwd: opened, file: at('changed.tar.gz') }, await readdir(opened));
    for (const file of ['short.tar.gz', 'changed.tar.gz']) {
      const ran = await gongkai(at('never'), ['restore', at(file)]);
      expect(ran.code).toBe(1);
      oneLine(ran.err);
    }
    expect((await readdir(base)).filter((one) => one.startsWith('never'))).toEqual([]);
  });
});

describe('user', () => {
  it('adds a person and resets a password with which one signs in', async () => {
    const dir = await copy('people');
    const env = { GONGKAI_PASSWORD: 'quiet river stone' };
    expect((await gongkai(dir, ['user', 'add', 'wang', '--role', 'reviewer', '--name', '王'], env)).err).toBe('');
    const made = (await gongkai(dir, ['user', 'password', 'lin'])).out.trim().split(' ').at(-1) ?? '';
    const hub = await startHub({ dataDir: dir });
    expect((await hub.client().signIn('wang', env.GONGKAI_PASSWORD)).body).toMatchObject({
      name: '王',
      role: 'reviewer',
    });
    expect((await hub.client().signIn('lin', made)).status).toBe(200);
    const refused = await gongkai(dir, ['user', 'add', 'zhao']);
    expect([refused.code, refused.err]).toEqual([1, expect.stringMatching(/正由另一个中心使用/)]);
    await hub.stop();
  });
});

describe('report and queries', () => {
  it('the workbook, the document and the JSON hold the cells of the report', async () => {
    const args = ['report', '2020', '--xlsx', at('r.xlsx'), '--docx', at('r.docx'), '--json', at('r.json')];
    expect((await gongkai(data, args)).err).toBe('');
    expect(JSON.parse(await readFile(at('r.json'), 'utf8')).tables).toEqual(tablesOf2020());
    const expected = reportLayout(tablesOf2020()).flatMap(({ rows }) =>
      rows.map(({ label, cells }) => [label, ...cells]),
    );
    const [sheet] = await readXlsx(at('r.xlsx'));
    const rows = (sheet?.data ?? []).map((row) => row.filter((cell) => cell !== null));
    for (const row of expected) expect(rows).toContainEqual(row);
    const xml = strFromU8(unzipSync(await readFile(at('r.docx')))['word/document.xml'] ?? new Uint8Array());
    const printed = [...xml.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<w:tc[ >].*?<\/w:tc>/gs)].map(([cell]) =>
        [...cell.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
      ),
    );
    for (const row of expected) expect(printed).toContainEqual(row.map(String));
  });

  it('questions come as CSV', async () => {
    expect(
      (await gongkai(data, ['queries', '--from', '2020-01-01', '--to', '2099-12-31', '--csv', at('q.csv')])).code,
    ).toBe(0);
    expect(await readFile(at('q.csv'), 'utf8')).toMatch(/^\ufeff时间,.*\r\n.*,社保卡,接口,\d+,\r\n$/);
  });
});

describe('audit verify', () => {
  const folder = 'logs/audit';
  async function spoilt(name: string, change: (lines: string[]) => string[]): Promise<{ code: number; err: string }> {
    const dir = await copy(name);
    const [day = ''] = await readdir(path.join(dir, folder));
    const file = path.join(dir, folder, day);
    const lines = (await readFile(file, 'utf8')).split('\n').slice(0, -1);
    await writeFile(
      file,
      change(lines)
        .map((line) => `${line}\n`)
        .join(''),
    );
    return gongkai(dir, ['audit', 'verify']);
  }

  it('finds nothing in what nobody touched, and gives a tip that shows an end cut off later', async () => {
    const ran = await gongkai(data, ['audit', 'verify']);
    expect(ran.code).toBe(0);
    const tip = ran.out.trim().split(' ').at(-1) ?? '';
    expect((await gongkai(data, ['audit', 'verify', '--tip', tip])).code).toBe(0);
    const cut = await spoilt('cut', (lines) => lines.slice(0, -1));
    expect(cut.code).toBe(0);
    const known = await gongkai(at('cut'), ['audit', 'verify', '--tip', tip]);
    expect(known.code).toBe(1);
    oneLine(known.err);
  });

  it.each<[string, (lines: string[]) => string[]]>([
    ['changed', ([first = '', ...rest]) => [first.replace('"by":"admin"', '"by":"lin"'), ...rest]],
    ['removed', ([first = '', , ...rest]) => [first, ...rest]],
    ['beheaded', (lines) => lines.slice(1)],
    ['inserted', ([first = '', ...rest]) => [first, first, ...rest]],
    ['swapped', ([first = '', second = '', ...rest]) => [second, first, ...rest]],
  ])('finds a line %s', async (name, change) => {
    const ran = await spoilt(name, change);
    expect(ran.code).toBe(1);
    oneLine(ran.err);
    expect(ran.err).toMatch(/\.ndjson:\d+/);
  });

  it('finds a line removed at the end of a day that another follows', async () => {
    const dir = await copy('days');
    const [day = ''] = await readdir(path.join(dir, folder));
    const file = path.join(dir, folder, day);
    const lines = (await readFile(file, 'utf8')).split('\n').slice(0, -1);
    const at = Math.floor(lines.length / 2);
    await writeFile(file, `${lines.slice(0, at).join('\n')}\n`);
    await writeFile(path.join(dir, folder, '2099-01-01.ndjson'), `${lines.slice(at).join('\n')}\n`);
    expect((await gongkai(dir, ['audit', 'verify'])).code).toBe(0);
    await writeFile(file, `${lines.slice(0, at - 1).join('\n')}\n`);
    expect((await gongkai(dir, ['audit', 'verify'])).err).toContain('2099-01-01.ndjson:1');
  });
});
