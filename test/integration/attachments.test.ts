/** Files over HTTP: taken in and kept, refused with a reason, public with what names them and not before, in backups. */
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createExamining } from '#server/attachments/examining.ts';
import { reasons } from '#server/attachments/reasons.ts';
import { gongkai } from '../support/command.ts';
import { docxOf, mp4Of, paragraph, pdfOf, pngOf } from '../support/files.ts';
import { heldClock } from '../support/held-clock.ts';
import { type Client, startHub, type TestHub } from '../support/hub.ts';
import { noticeBody, place } from '../support/workflow.ts';

let base: string;
let hub: TestHub;
let lin: Client;
let chen: Client;
const data = () => path.join(base, 'data');
beforeAll(async () => {
  base = await mkdtemp(path.join(tmpdir(), 'gongkai-files-'));
  hub = await startHub({ dataDir: data() });
  lin = await hub.person('lin', 'editor');
  chen = await hub.person('chen', 'reviewer');
});
afterAll(async () => {
  await hub.stop();
  await rm(base, { recursive: true, force: true });
});

const filesPlace = '/api/desk/attachments';
async function handIn(name: string, file: Buffer, headers: Record<string, string> = {}) {
  const response = await fetch(`${hub.origin}${filesPlace}?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      cookie: lin.cookie(),
      'accept-language': 'zh-CN',
      ...headers,
    },
    body: new Uint8Array(file),
  });
  return { status: response.status, body: (await response.json()) as Record<string, string | number> };
}
const kept = async () => (await readdir(path.join(data(), 'files'))).sort();

it('keeps a file once, by its content, under a clean name', async () => {
  const file = pngOf(4, 4);
  const hash = createHash('sha256').update(file).digest('hex');
  const first = await handIn('C:\\照片\\镇政府\u202egnp.PNG', file);
  expect(first).toEqual({ status: 201, body: { name: '镇政府gnp.png', type: 'image/png', bytes: file.length, hash } });
  expect((await handIn('另一个名字', file)).body.name).toBe('另一个名字.png');
  expect((await kept()).filter((name) => name.startsWith(hash))).toEqual([`${hash}.png`]);
});

it('refuses with a reason, and leaves nothing', async () => {
  const before = await kept();
  const cases: [string, Buffer, number, string][] = [
    ['通知.docx', pngOf(2, 2), 422, '文件名写的是 .docx，内容却是PNG 图片'],
    ['照片.png', Buffer.from('MZ\x90 program', 'latin1'), 422, '这是程序'],
    ['通知.docx', docxOf('', { 'word/vbaProject.bin': 'x' }), 422, '有宏'],
    ['通知.exe', pngOf(2, 2), 422, '文件名写的是 .exe'],
    ['空.txt', Buffer.alloc(0), 422, '文件是空的'],
    ['大.txt', Buffer.alloc(3 * 1024 * 1024, 0x61), 413, '最多 2 MB'],
    ['大.png', Buffer.concat([pngOf(2, 2), Buffer.alloc(21 * 1024 * 1024)]), 413, '最多 20 MB'],
  ];
  for (const [name, file, status, said] of cases) {
    const answer = await handIn(name, file);
    expect([name, answer.status, answer.body.detail]).toEqual([name, status, expect.stringContaining(said)]);
  }
  expect((await handIn('a.png', pngOf(2, 2), { 'content-type': 'image/png' })).status).toBe(415);
  expect((await handIn('', pngOf(2, 2))).status).toBe(422);
  expect(await kept()).toEqual(before);
});

it('takes a video piece by piece, and gives any part of it', async () => {
  const video = mp4Of(25 * 1024 * 1024);
  const { status, body } = await handIn('宣传片.mp4', video);
  expect([status, body.type, body.bytes]).toEqual([201, 'video/mp4', video.length]);
  const part = await fetch(`${hub.origin}${filesPlace}/${body.hash}`, {
    headers: { cookie: lin.cookie(), range: 'bytes=100-103' },
  });
  expect([part.status, part.headers.get('content-range'), part.headers.get('content-type')]).toEqual([
    206,
    `bytes 100-103/${video.length}`,
    'video/mp4',
  ]);
  expect(Buffer.from(await part.arrayBuffer())).toEqual(video.subarray(100, 104));
  const again = await lin.get(`${filesPlace}/${body.hash}`, { 'if-none-match': `"${body.hash}"` });
  expect(again.status).toBe(304);
});

it('is public with the notice that names it, and not a moment before or after', async () => {
  const { body: file } = await handIn('方案.pdf', pdfOf('Plan'));
  const open = () => hub.client().get(`/api/attachments/${file.hash}`);
  const { body: kept } = await lin.post(place, noticeBody({ attachments: [file] }));
  expect((await open()).status).toBe(404);
  await lin.post(`${place}/${kept.id}/submit`);
  expect((await open()).status).toBe(404);
  await chen.post(`${place}/${kept.id}/approve`, { confidentiality: 'passed' });
  expect((await open()).status).toBe(404);
  await chen.post(`${place}/${kept.id}/publish`);
  const { status, headers } = await open();
  expect(status).toBe(200);
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="file.pdf"; filename*=UTF-8''${encodeURIComponent('方案.pdf')}`,
    'content-security-policy': expect.stringMatching(/default-src 'none';.*sandbox/),
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-cache',
  });
  const text = () => hub.client().get(`/api/attachments/${file.hash}/text`);
  expect(await text()).toMatchObject({ status: 200, body: { markdown: 'Plan' } });
  await chen.post(`${place}/${kept.id}/withdraw`, { reason: '有误' });
  expect((await open()).status).toBe(404);
  expect((await text()).status).toBe(404);
});

it('a notice names only files that are here, as they are', async () => {
  const { body: file } = await handIn('b.png', pngOf(3, 3));
  const wrong = [
    { ...file, hash: '0'.repeat(64) },
    { ...file, bytes: 1 },
    { ...file, type: 'application/pdf' },
  ];
  for (const attachment of wrong) {
    const { status, body } = await lin.post(place, noticeBody({ attachments: [file, attachment] }));
    expect([status, body.errors]).toEqual([
      422,
      [{ path: 'attachments[1]', message: expect.stringContaining('附件') }],
    ]);
  }
});

it('a backup holds the files, and a hub started from it gives them', async () => {
  const { body: file } = await handIn('方案.docx', docxOf(paragraph('全文')));
  const made = await gongkai(data(), ['backup', path.join(base, 'backups')]);
  expect([made.code, made.err]).toEqual([0, '']);
  const restored = path.join(base, 'restored');
  expect(await gongkai(restored, ['restore', made.out.trim()])).toMatchObject({ code: 0, err: '' });
  const other = await startHub({ dataDir: restored });
  const client = other.client();
  await client.signIn('lin');
  const { status, headers } = await client.get(`${filesPlace}/${file.hash}`);
  expect([status, headers.get('content-length')]).toEqual([200, String(file.bytes)]);
  await other.stop();
});

it('gives the text of a document as Markdown', async () => {
  const { body } = await handIn('通知.docx', docxOf(paragraph('一、时间') + paragraph('明天八时。')));
  const { status, body: text } = await lin.get(`${filesPlace}/${body.hash}/text`);
  expect([status, text]).toEqual([200, { markdown: '## 一、时间\n\n明天八时。', notes: [] }]);
});

it('a document made to take all time or memory is given up, and the hub goes on', async () => {
  const warned: object[] = [];
  const examining = (needs: object) =>
    createExamining({
      reader: path.resolve('dist/server/document-reader.js'),
      log: { warn: (facts) => warned.push(facts) },
      ...needs,
    });
  const many = docxOf(paragraph('字').repeat(700_000));
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  expect(await examining({ mostMegabytes: 24 })(type, many)).toEqual({ why: reasons.bomb });
  expect(await examining({ mostMs: 1 })(type, many)).toEqual({ why: reasons.bomb });
  expect(warned).toMatchObject([{ event: 'document.given-up' }, { signal: 'SIGKILL' }]);
});

it('takes away what nothing has named for a month, never what a text or an earlier one names', async () => {
  const clock = heldClock();
  const dir = path.join(base, 'swept');
  const swept = await startHub({ dataDir: dir, clock });
  try {
    const staff = await swept.person('lin', 'editor');
    const add = async (name: string, size: number) => {
      const answer = await fetch(`${swept.origin}${filesPlace}?name=${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', cookie: staff.cookie() },
        body: new Uint8Array(pngOf(size, size)),
      });
      return (await answer.json()) as { hash: string };
    };
    const [spare, earlier, present] = [await add('a.png', 5), await add('b.png', 6), await add('c.png', 7)];
    const text = noticeBody({ attachments: [earlier] });
    const { body } = await staff.post(place, text);
    const edited = { ...body.working, attachments: [present] };
    expect((await staff.put(`${place}/${body.id}`, edited, { 'if-match': '"1"' })).status).toBe(200);
    const names = async () => (await readdir(path.join(dir, 'files'))).map((name) => name.split('.')[0]).sort();
    await swept.runJob('sweep-files');
    clock.advance(29 * 86_400_000);
    await swept.runJob('sweep-files');
    expect(await names()).toHaveLength(3);
    clock.advance(2 * 86_400_000);
    await swept.runJob('sweep-files');
    expect(await names()).toEqual([earlier.hash, present.hash].sort());
    const admin = await swept.admin();
    expect((await admin.get(`${filesPlace}/${spare.hash}`)).status).toBe(404);
    const acts = (await admin.get('/api/desk/audit?about=attachment')).body.items;
    expect(acts[0]).toMatchObject({ by: 'system', act: 'attachment.remove', detail: { removed: 1 } });
  } finally {
    await swept.stop();
  }
});
