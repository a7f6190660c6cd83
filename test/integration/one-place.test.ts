/** A fee, a name, a step stands in one place: changed once, it is changed wherever it is shown, on the kiosk, screens and feeds and at the desk. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startHub } from '../support/hub.ts';
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

type Guide = { readonly id: string; readonly kind: string; readonly places: Record<'address' | 'hours', string>[] };

/** Changes what is public of a disclosure, through review. */
async function changed(one: string, change: (working: Guide) => object): Promise<void> {
  const { editor, reviewer } = office;
  const { working, revision } = (await editor.get(`${place}/${one}`)).body;
  const next = { ...working, ...change(working) };
  await must(200, editor.put(`${place}/${one}`, next, { 'if-match': `"${revision}"` }));
  await must(200, editor.post(`${place}/${one}/submit`));
  await must(200, reviewer.post(`${place}/${one}/approve`, { confidentiality: 'passed' }));
  await must(200, reviewer.post(`${place}/${one}/publish`));
}
const renamed = (organisation: string, title: string) => changed(organisation, () => ({ title }));
const published = async (one: string) => (await must(200, office.visitor.get(`/api/disclosures/${one}`))).body;
const cellOf = async (kind: string, one: string, column: string) => {
  const [head = [], ...rows] = await sheetsOf(office.hub.origin, office.editor, kind).table();
  return rows.find(([first]) => first === one)?.[head.indexOf(column)];
};

it('an organisation is renamed once: fees, the steps of every guide, duties of the catalogue and the annual report follow', async () => {
  const { admin, editor, visitor } = office;
  const [formerly, now] = ['狮岭镇公共服务办公室', '狮岭镇公共服务中心'];
  const { body: snapshot } = await visitor.get('/api/snapshot');
  const naming = snapshot.disclosures.filter(
    (it: { kind: string }) =>
      it.kind !== 'notice' && it.kind !== 'organisation' && JSON.stringify(it).includes(formerly),
  );
  const notices = snapshot.disclosures.filter(
    (it: { kind: string; publisher: string }) => it.kind === 'notice' && it.publisher === formerly,
  );
  expect([naming.length > 40, notices.length > 0]).toEqual([true, true]);

  const socket = await office.hub.socket('/kiosk');
  const told = new Set<string>();
  socket.on('disclosure:changed', ({ id: changed }: { id: string }) => told.add(changed));
  await renamed('public-service-office', now);

  // A guide's step, in each of the guides, wherever they are read.
  const guide = await published('resident-pension-level');
  expect(guide.steps.map((step: { by: string }) => step.by)).toEqual(['申请人', now, now]);
  const after = (await visitor.get('/api/snapshot')).body.disclosures;
  const names = (it: { publisher: string; authority?: string; steps?: { by: string }[] }) =>
    [it.publisher, it.authority, ...(it.steps ?? []).map((step) => step.by)].join('\n');
  const kept = new Map(after.map((it: { id: string }) => [it.id, it]));
  for (const { id: one } of naming) expect(names(kept.get(one) as Parameters<typeof names>[0])).not.toContain(formerly);
  for (const { id: one } of notices) expect(kept.get(one)).toMatchObject({ publisher: formerly });
  for (const { id: one } of naming.slice(0, 5)) await expect.poll(() => told.has(one)).toBe(true);
  // What staff read, filter by and export says the same, and saves the same.
  const record = (await editor.get(`${place}/resident-pension-level`)).body;
  expect(record.working.steps[1].by).toBe(now);
  const saved = editor.put(`${place}/${guide.id}`, record.working, { 'if-match': `"${record.revision}"` });
  expect((await must(200, saved)).body.working.steps[1].by).toBe(now);
  const { departments } = (await editor.get(`${place}?kind=catalogue-item`)).body;
  expect(departments).toContain(now);
  const { byDepartment } = (await editor.get('/api/desk/catalogue/coverage')).body;
  expect(byDepartment.map((sum: { name: string }) => sum.name)).toContain(now);
  expect(byDepartment.map((sum: { name: string }) => sum.name)).not.toContain(formerly);

  // Who charges a fee: item, screen, feed, spreadsheet.
  await renamed('enforcement-office', '狮岭镇城市管理办公室');
  const fee = await everywhere();
  expect(fee.item.authority).toBe('狮岭镇城市管理办公室');
  expect(fee.inSnapshot.authority).toBe('狮岭镇城市管理办公室');
  expect(fee.text.replace(/\s/g, '')).toContain('狮岭镇城市管理办公室');
  expect(fee.inFeed.content_html).toContain('收费单位：狮岭镇城市管理办公室');
  for (const text of [JSON.stringify(fee.item), fee.text, fee.inFeed.content_html, fee.inFeed.authors[0].name])
    expect(text).not.toContain('综合行政执法办公室');
  expect(await cellOf('fee', id, '收费单位')).toBe('狮岭镇城市管理办公室');
  expect(await found('狮岭镇城市管理办公室')).toContain(id);

  // Who keeps the annual report: on the kiosk, on a screen.
  await renamed('general-office', '狮岭镇党政办公室');
  expect((await published('annual-report-2020')).publisher).toBe('狮岭镇党政办公室');
  const figures = { name: '年报', entries: [{ id: 'figures', source: { kind: 'figures', id: 'annual-report-2020' } }] };
  await must(201, admin.post('/api/desk/playlists', { id: 'figures', ...figures }));
  const panel = { width: 384, height: 192 };
  await must(201, admin.post('/api/desk/screens', { id: 'figures', name: '年报屏', panel, playlist: 'figures' }));
  const { slides } = (await visitor.get('/api/screens/figures/programme')).body;
  expect(slides[0].content.publisher).toBe('狮岭镇党政办公室');
});

it('where the hall is, and when, stands with the hall: it moves once, every guide and their feed follow, but what is said otherwise stays', async () => {
  const { editor, visitor } = office;
  const [guide, own] = ['resident-pension-level', 'disability-certificate-new'];
  const placesOf = async () => {
    const items: Guide[] = (await visitor.get('/api/snapshot')).body.disclosures;
    return new Map(items.flatMap(({ id: one, kind, places }) => (kind === 'guide' ? [[one, places[0]]] : [])));
  };
  const modified = async () => {
    const items: { url: string; date_modified: string }[] = (await visitor.get('/feeds/services.json')).body.items;
    return items.find(({ url }) => url.endsWith(`/item/${guide}`))?.date_modified ?? '';
  };
  const branch = '狮岭大道 12 号社区服务点';
  await changed(own, ({ places: [first] }) => ({ places: [{ ...first, address: branch }] }));
  const before = await modified();
  for (const [address, hours] of [
    ['广州市花都区狮岭镇新民路 1 号', '周一至周六 8:30–12:00、14:00–17:30'],
    ['广州市花都区狮岭镇新民路 1 号（二层）', '周一至周五 8:30–17:30'],
  ] as const) {
    office.clock.advance(60_000);
    await changed('service-hall', () => ({ address, hours }));
    const all = await placesOf();
    expect(all.size).toBeGreaterThan(70);
    expect(all.get(own)).toMatchObject({ address: branch, hours });
    all.delete(own);
    for (const one of all.values()) expect(one).toMatchObject({ address, hours });
    // What staff read says it too, and saved again it goes on following.
    const { working, revision } = (await editor.get(`${place}/${guide}`)).body;
    expect(working.places[0]).toMatchObject({ address, hours });
    await must(200, editor.put(`${place}/${guide}`, working, { 'if-match': `"${revision}"` }));
  }
  expect((await modified()) > before).toBe(true);
});

it('a name waits for its organisation: a draft name is not public, a name written before the organisation is here is known with it', async () => {
  const { editor, reviewer } = office;
  const { working, revision } = (await editor.get(`${place}/finance-office`)).body;
  const put = { ...working, title: '狮岭镇财政所' };
  await must(200, editor.put(`${place}/finance-office`, put, { 'if-match': `"${revision}"` }));
  const budget = (await editor.get(`${place}?kind=catalogue-item&q=财政`)).body.items[0];
  expect((await published(budget.id)).publisher).toBe('狮岭镇财政办公室');
  // Withdrawn while its new name is a draft: the name that was cleared stays.
  await must(200, reviewer.post(`${place}/finance-office/withdraw`, { reason: '改名' }));
  expect((await published(budget.id)).publisher).toBe('狮岭镇财政办公室');

  // Nobody of this name was here when the catalogue was written.
  const station = { kind: 'organisation', title: '狮岭派出所', attribute: 'proactive', category: 'organisation' };
  const created = (await must(201, editor.post(place, station))).body;
  await must(200, editor.post(`${place}/${created.id}/submit`));
  await must(200, reviewer.post(`${place}/${created.id}/approve`, { confidentiality: 'passed' }));
  await must(200, reviewer.post(`${place}/${created.id}/publish`));
  const police = (await editor.get(`${place}?kind=catalogue-item&q=狮岭派出所`)).body.items;
  expect(police.length).toBeGreaterThan(1);
  await renamed(created.id, '狮岭公安派出所');
  for (const one of police) expect((await published(one.id)).publisher).toBe('狮岭公安派出所');
});

it('what was kept before names were known by id is known at the next start', async () => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'gongkai-names-'));
  const kept = async () => {
    const files = await readdir(path.join(dataDir, 'disclosures'));
    return files.map((name) => path.join(dataDir, 'disclosures', name));
  };
  try {
    await (await startHub({ dataDir })).stop();
    for (const file of await kept()) {
      const records = JSON.parse(await readFile(file, 'utf8'));
      for (const record of Object.values<{ organisations?: unknown; whereabouts?: unknown }>(records)) {
        delete record.organisations;
        delete record.whereabouts;
      }
      await writeFile(file, JSON.stringify(records));
    }
    const hub = await startHub({ dataDir });
    const admin = await hub.admin();
    const { body } = await admin.get(`${place}/${id}`);
    const guide = await admin.get(`${place}/resident-pension-level`);
    await hub.stop();
    expect(body.organisations).toEqual({ 狮岭镇综合行政执法办公室: 'enforcement-office' });
    expect(body).toMatchObject({ state: 'published', revision: 1 });
    expect(Object.keys(guide.body.whereabouts)).toEqual(['service-hall']);
  } finally {
    await rm(dataDir, { recursive: true, force: true });
    await rm(`${dataDir}-backups`, { recursive: true, force: true });
  }
});
