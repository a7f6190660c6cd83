/** A fee stands in one place: changed once, it is changed in the kiosk's item, the guide that names it, search, frame text and feed. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sheetsOf } from '../support/sheet-files.ts';
import { must, type Office, openOffice, place } from '../support/workflow.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.stop());

const id = 'household-waste-fee';
const screen = 'price-board';

/** What each of them says now. */
async function everywhere() {
  const { visitor } = office;
  const get = async (path: string) => (await must(200, visitor.get(path))).body;
  const [item, snapshot, atom, json] = await Promise.all([
    get(`/api/disclosures/${id}`),
    get('/api/snapshot'),
    get('/feeds/services.atom'),
    get('/feeds/services.json'),
  ]);
  // Every page of the slide, one after the other.
  const moments = Array.from({ length: 40 }, (_, at) => office.clock.now() + at * 3000);
  const pages = await Promise.all(moments.map((at) => get(`/api/screens/${screen}/text?at=${at}`)));
  const text = [...new Set(pages)].join('\n');
  const inSnapshot = snapshot.disclosures.find((one: { id: string }) => one.id === id);
  const inFeed = json.items.find((one: { url: string }) => one.url.endsWith(`/item/${id}`));
  return { item, inSnapshot, text, atom, inFeed };
}
const found = async (words: string): Promise<string[]> => {
  const { body } = await office.visitor.get(`/api/search?q=${encodeURIComponent(words)}&kind=fee`);
  return body.items.map((one: { id: string }) => one.id);
};

it('a price and a name are changed once and are changed everywhere', async () => {
  const { admin, editor, reviewer } = office;
  const playlist = { name: '价目', entries: [{ id: 'fee', source: { kind: 'disclosure', id, face: 'full' } }] };
  await must(201, admin.post('/api/desk/playlists', { id: 'prices', ...playlist }));
  const panel = { width: 384, height: 192 };
  await must(201, admin.post('/api/desk/screens', { id: screen, name: '价目屏', panel, playlist: 'prices' }));
  const guide = (await editor.get(`${place}/resident-pension-enrol`)).body;
  await must(
    200,
    editor.put(`${place}/${guide.id}`, { ...guide.working, fees: [id] }, { 'if-match': `"${guide.revision}"` }),
  );
  const before = await everywhere();
  for (const text of [JSON.stringify(before.item), before.text, before.atom]) expect(text).toContain('5 元');

  const { working, revision } = (await editor.get(`${place}/${id}`)).body;
  const tariffs = working.tariffs.map((tariff: object, at: number) =>
    at === 0 ? { ...tariff, amount: '6.80 元' } : tariff,
  );
  const next = { ...working, title: '居民垃圾清运费', tariffs };
  await must(200, editor.put(`${place}/${id}`, next, { 'if-match': `"${revision}"` }));
  await must(200, editor.post(`${place}/${id}/submit`));
  await must(200, reviewer.post(`${place}/${id}/approve`, { confidentiality: 'passed' }));
  expect((await everywhere()).item.title).toBe(before.item.title);
  await must(200, reviewer.post(`${place}/${id}/publish`));

  const after = await everywhere();
  for (const { title, tariffs: now } of [after.item, after.inSnapshot]) {
    expect([title, now[0].amount]).toEqual(['居民垃圾清运费', '6.80 元']);
  }
  expect(after.text).toContain('居民垃圾清运费');
  expect(after.text.replace(/\s/g, '')).toContain('6.80元');
  expect(after.inFeed.title).toBe('居民垃圾清运费');
  expect(after.inFeed.content_html).toContain('6.80 元');
  expect(after.atom).toContain('6.80 元');
  for (const text of [JSON.stringify(after.item), after.text, after.inFeed.content_html])
    expect(text).not.toContain('：5 元');
  expect(await found('居民垃圾清运费')).toContain(id);
  expect(await found('6.80 元')).toContain(id);
  const table = await sheetsOf(office.hub.origin, editor, 'guide').table();
  const column = table[0]?.indexOf('收费项目') ?? -1;
  expect(table.find(([first]) => first === guide.id)?.[column]).toBe('居民垃圾清运费');
});
