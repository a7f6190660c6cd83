/** Synonyms at the desk: kept durably and audited, checked at the door, and in force at once for kiosks and `/api/search`. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { heard } from '../support/screens.ts';
import { must, type Office, openOffice } from '../support/workflow.ts';

let office: Office;
let kiosk: Socket;
beforeAll(async () => {
  office = await openOffice();
  kiosk = await office.hub.socket('/kiosk');
});
afterAll(() => office.stop());

const place = '/api/desk/town/synonyms';
const titlesOf = async (words: string): Promise<string[]> => {
  const { body } = await office.visitor.get(`/api/search?q=${encodeURIComponent(words)}&limit=5`);
  return body.items.map(({ title }: { title: string }) => title);
};
const group = { official: '生育登记', everyday: ['囡囡纸', '落地本'] };

it('a word that staff add finds at once, at the hub and in what kiosks get, and is no more found once it is removed', async () => {
  expect((await titlesOf('囡囡纸')).some((title) => title.includes('生育登记'))).toBe(false);
  const told = heard(kiosk, 'snapshot:changed');
  const { body: added, headers } = await must(201, office.editor.post(place, group));
  expect(headers.get('etag')).toBe(`"${added.revision}"`);
  expect(added.items.find(({ official }: { official: string }) => official === '生育登记').everyday).toEqual(
    expect.arrayContaining(group.everyday),
  );
  expect((await titlesOf('囡囡纸'))[0]).toContain('生育登记');

  const { version } = (await told) as { version: number };
  const { snapshot } = await kiosk.emitWithAck('hello', { version: version - 1 });
  expect(snapshot.version).toBe(version);
  expect(snapshot.town.synonyms).toEqual(added.items);
  expect(snapshot.sounds.囡囡纸).toBe('nan nan zhi');

  const items = added.items.map((one: typeof group) => ({
    ...one,
    everyday: one.everyday.filter((word) => !group.everyday.includes(word)),
  }));
  const { body: kept } = await must(200, office.editor.put(place, { items }, { 'if-match': `"${added.revision}"` }));
  expect(kept.revision).toBeGreaterThan(added.revision);
  expect((await titlesOf('囡囡纸')).some((title) => title.includes('生育登记'))).toBe(false);
});

it('who saves on an older list is told so and changes nothing', async () => {
  const { body: seen } = await must(200, office.editor.get(place));
  await must(201, office.colleague.post(place, { official: '夜间施工', everyday: ['晚上开工'] }));
  const answer = await must(412, office.editor.put(place, { items: [] }, { 'if-match': `"${seen.revision}"` }));
  expect(answer.body.detail).toMatch(/同义词/);
  await must(428, office.editor.put(place, { items: [] }));
  const { body: now } = await office.editor.get(place);
  expect(now.items).toHaveLength(seen.items.length + 1);
});

it('names every fault, in Chinese and English', async () => {
  const { body: list } = await office.editor.get(place);
  const items = [
    { official: '低保', everyday: ['吃低保', '吃 低保', '低保'] },
    { official: '税', everyday: [], remark: '' },
    { official: '低 保', everyday: ['！！'] },
  ];
  const { body } = await must(422, office.editor.put(place, { items }, { 'if-match': `"${list.revision}"` }));
  expect(body.errors.map(({ path }: { path: string }) => path).sort()).toEqual(
    [
      'items[0].everyday[1]',
      'items[0].everyday[2]',
      'items[1].everyday',
      'items[1].official',
      'items[1].remark',
    ].concat(['items[2].everyday[0]', 'items[2].official']),
  );
  for (const { message } of body.errors) expect(message).toMatch(/[一-龥].*[a-z]{2}/);
  const long = { official: '社会保障卡', everyday: Array.from({ length: 61 }, (_, at) => `卡片${at}`) };
  await must(422, office.editor.post(place, long));
  await must(201, office.editor.post(place, { ...long, everyday: long.everyday.slice(0, 40) }));
  const { body: over } = await must(422, office.editor.post(place, { ...long, everyday: long.everyday.slice(21) }));
  expect(over.errors[0].message).toMatch(/60/);
});

it('many at once are all kept, audited, and on the disk by the time they are answered', async () => {
  const terms = Array.from({ length: 12 }, (_, at) => `试验事项${at}号`);
  await Promise.all(
    terms.map((official) => must(201, office.editor.post(place, { official, everyday: [`${official}别名`] }))),
  );
  const { body: kept } = await office.editor.get(place);
  expect(kept.items.map(({ official }: { official: string }) => official)).toEqual(expect.arrayContaining(terms));
  const { body: audit } = await office.admin.get('/api/desk/audit');
  const acts = audit.items.filter(({ act }: { act: string }) => act.startsWith('synonyms.'));
  expect(acts.filter(({ act }: { act: string }) => act === 'synonyms.add').length).toBeGreaterThanOrEqual(14);
  expect(acts.at(-2)).toMatchObject({ by: 'lin', act: 'synonyms.change', detail: { reworded: '生育登记' } });

  const onDisk = JSON.parse(await readFile(path.join(office.hub.dir, 'settings.json'), 'utf8'));
  expect(JSON.stringify(onDisk)).toContain(JSON.stringify(kept.items));
});
