/** What names a person never reaches a file, the desk or the table of questions, in whatever way it is typed. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, startHub, type TestHub } from '../support/hub.ts';

let hub: TestHub;
let staff: Client;
beforeAll(async () => {
  hub = await startHub();
  staff = await hub.admin();
});
afterAll(() => hub.stop());

const typed = [
  '440114199003071234 低保',
  '4401 1419 9003 0712 3X 查询',
  '４４０１１４１９９００３０７１２３４',
  '我的电话13812345678',
  '138-1234-5678 社保卡',
  '１３８１２３４５６７８',
  '020-36861234 投诉',
  '邮箱 zhang.san@example.com',
];
/** Runs of digits and the name in the address that must not be found again, however they are spelt. */
const secrets = ['440114199003071234', '4401141990030712', '13812345678', '36861234', 'zhang.san'];
const plain = (text: string): string => text.normalize('NFKC').replace(/[\s-]/g, '');

async function everyFile(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return Promise.all(
    entries.filter((one) => one.isFile()).map((one) => readFile(path.join(one.parentPath, one.name), 'utf8')),
  );
}

it('masks over HTTP and over the socket alike', async () => {
  const kiosk = await hub.socket('/kiosk');
  for (const [at, words] of typed.entries()) {
    expect((await hub.client().get(`/api/search?q=${encodeURIComponent(words)}`)).status).toBe(200);
    const event = { id: `question-${at}`, at: Date.now(), kiosk: 'hall', words, input: 'pinyin', results: 0 };
    expect(await kiosk.emitWithAck('queries', [event])).toMatchObject({ accepted: 1 });
  }
  const logs = await everyFile(path.join(hub.dir, 'logs'));
  const { body: asked } = await staff.get('/api/desk/queries');
  const { body: table } = await staff.get('/api/desk/queries.csv');
  expect(asked.total).toBe(typed.length * 2);
  for (const text of [...logs, JSON.stringify(asked), table]) {
    for (const secret of secrets) expect(plain(text)).not.toContain(secret);
  }
  expect(JSON.stringify(asked)).toContain('社保卡');
});
