/** The way of a notice over HTTP: drafted, reviewed, published now, later or for a time, edited while it is up, withdrawn. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { must, noticeBody, noticeIn, type Office, openOffice, place } from '../support/workflow.ts';

const hour = 3_600_000;
let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.stop());

const seen = async (id: string) => (await office.visitor.get(`/api/disclosures/${id}`)).body;
const stateOf = async (id: string): Promise<string> => {
  const { body } = await office.editor.get(`${place}?q=${id}`);
  return body.items[0].state;
};
const publish = (id: string, terms: unknown = {}) => office.reviewer.post(`${place}/${id}/publish`, terms);
const approve = (id: string) => office.reviewer.post(`${place}/${id}/approve`, { confidentiality: 'passed' });

it('goes from draft to the public, each step with its revision and its line in the history', async () => {
  const { editor, reviewer, visitor } = office;
  const drafted = await must(201, editor.post(place, noticeBody()));
  const { id } = drafted.body;
  expect(drafted.headers.get('location')).toBe(`${place}/${id}`);
  expect(drafted.headers.get('etag')).toBe('"1"');
  expect(drafted.body).toMatchObject({ revision: 1, state: 'draft', author: 'lin', live: null, clearance: null });
  expect((await visitor.get(`/api/disclosures/${id}`)).status).toBe(404);

  const edited = await must(
    200,
    editor.put(`${place}/${id}`, noticeBody({ title: '关于周六停水的通知' }), { 'if-match': '"1"' }),
  );
  expect(edited.headers.get('etag')).toBe('"2"');
  await must(200, editor.post(`${place}/${id}/submit`));
  const returned = await must(200, reviewer.post(`${place}/${id}/return`, { reason: '请写明停水时间' }));
  expect(returned.body).toMatchObject({ state: 'draft', clearance: null });
  await must(200, editor.post(`${place}/${id}/submit`));
  const approved = await must(200, approve(id));
  expect(approved.body.clearance).toMatchObject({ revision: 2, confidentiality: 'passed', reviewer: 'chen' });
  expect((await visitor.get(`/api/disclosures/${id}`)).status).toBe(404);
  const published = await must(200, publish(id));
  expect(published.body).toMatchObject({ state: 'published', revision: 2, working: { issued: '2026-11-24' } });
  expect(published.body.history.map(({ act, by }: { act: string; by: string }) => `${act} ${by}`)).toEqual([
    'create lin',
    'edit lin',
    'submit lin',
    'return chen',
    'submit lin',
    'approve chen',
    'publish chen',
  ]);
  expect(await seen(id)).toMatchObject({ id, title: '关于周六停水的通知', revision: 2 });
  const { body: found } = await visitor.get(`/api/search?q=${encodeURIComponent('周六停水')}`);
  expect(found.items[0].id).toBe(id);
});

it('is public at its time and not before, and ends at its end', async () => {
  const { clock } = office;
  const id = await noticeIn('approved', office);
  const at = clock.now() + hour;
  await must(200, publish(id, { at, until: new Date(at + 2 * hour).toISOString() }));
  expect(await stateOf(id)).toBe('scheduled');
  clock.advance(hour - 1);
  expect(await seen(id)).toMatchObject({ status: 404 });
  clock.advance(1);
  expect(await seen(id)).toMatchObject({ id, publishedAt: at, publishedUntil: at + 2 * hour });
  expect(await stateOf(id)).toBe('published');
  clock.advance(2 * hour - 1);
  expect(await seen(id)).toMatchObject({ id });
  clock.advance(1);
  expect(await seen(id)).toMatchObject({ status: 404 });
  expect(await stateOf(id)).toBe('ended');
});

it('refuses an end that is not after the beginning', async () => {
  const id = await noticeIn('approved', office);
  const now = office.clock.now();
  for (const terms of [{ until: now }, { at: now + hour, until: now + hour }, { until: now - hour }]) {
    const { body } = await must(422, publish(id, terms));
    expect(body.errors).toEqual([{ path: 'until', message: expect.stringMatching(/须晚于.*must be after/) }]);
  }
});

it('keeps the published revision up while a new one is written, reviewed and waits for its time', async () => {
  const { editor, clock } = office;
  const id = await noticeIn('published', office);
  const old = await seen(id);
  const edited = await must(
    200,
    editor.put(`${place}/${id}`, noticeBody({ title: '改期通知' }), { 'if-match': '"1"' }),
  );
  expect(edited.body).toMatchObject({ state: 'draft', revision: 2, clearance: null, live: { revision: 1 } });
  expect(await seen(id)).toEqual(old);
  await must(409, publish(id));
  await must(200, editor.post(`${place}/${id}/submit`));
  expect(await seen(id)).toEqual(old);
  await must(200, approve(id));
  expect(await seen(id)).toEqual(old);
  await must(200, publish(id, { at: clock.now() + hour }));
  expect(await seen(id)).toEqual(old);
  clock.advance(hour);
  expect(await seen(id)).toMatchObject({ title: '改期通知', revision: 2, publishedAt: clock.now() });
});

it('is gone the moment it is withdrawn, its newer draft too, and can be submitted again', async () => {
  const { editor, reviewer } = office;
  const id = await noticeIn('published', office);
  const { body } = await must(200, reviewer.post(`${place}/${id}/withdraw`, { reason: '内容有误' }));
  expect(body).toMatchObject({ state: 'withdrawn', live: null, next: null });
  expect(body.history.at(-1)).toMatchObject({ act: 'withdraw', by: 'chen', note: '内容有误' });
  expect(await seen(id)).toMatchObject({ status: 404 });
  const { body: snapshot } = await office.visitor.get('/api/snapshot');
  expect(snapshot.disclosures.some((one: { id: string }) => one.id === id)).toBe(false);
  await must(200, editor.post(`${place}/${id}/submit`));
  await must(200, approve(id));
  await must(200, publish(id));
  expect(await seen(id)).toMatchObject({ id });
});

it('publishes nothing but what is for proactive disclosure', async () => {
  const id = await noticeIn('approved', office, { attribute: 'on-request', legalBasis: '《条例》第十三条' });
  const { body } = await must(409, publish(id));
  expect(body.detail).toMatch(/主动公开/);
  const undecided = await noticeIn('draft', office, { attribute: null });
  const refused = await must(422, office.editor.post(`${place}/${undecided}/submit`));
  expect(refused.body.errors).toEqual([{ path: 'attribute', message: expect.stringMatching(/公开属性.*attribute/) }]);
});

it('two changes at the same instant are two versions, and both are in the snapshot', async () => {
  const one = await noticeIn('approved', office);
  const two = await noticeIn('approved', office);
  await must(200, publish(one));
  const { body: before } = await office.visitor.get('/api/snapshot');
  await must(200, publish(two));
  const { body: after } = await office.visitor.get('/api/snapshot');
  expect(after.version).toBeGreaterThan(before.version);
  const ids = (snapshot: { disclosures: { id: string }[] }) => snapshot.disclosures.map(({ id }) => id);
  expect(ids(before)).toContain(one);
  expect(ids(before)).not.toContain(two);
  expect(ids(after)).toContain(two);
});
