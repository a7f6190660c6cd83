/** What is not cleared is published by no route: every act of every role is tried, then everything public is read. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routeTable } from '#server/openapi/route-table.ts';
import { fitting, jsonSchemaOf } from '../support/hostile.ts';
import type { Client } from '../support/hub.ts';
import { must, noticeBody, noticeIn, type Office, openOffice, place } from '../support/workflow.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.stop());

const identity = '440114195001010015';
const marked = (mark: string) => ({
  title: `关于${mark}的通知`,
  body: `${mark}，请留意。`,
  channels: ['kiosk', 'screens'],
});

/** Whether anything that everyone may read holds the mark. */
async function shown(mark: string, id: string): Promise<string[]> {
  const found: string[] = [];
  const addresses = routeTable
    .filter(({ method, access, path }) => method === 'get' && access === 'everyone' && path !== '/api/session')
    .map(({ path }) => path.replace(/:screen/g, 'hall-led').replace(/:[a-z]+/g, id));
  for (const address of [...addresses, `/api/search?q=${encodeURIComponent(mark)}`]) {
    const { body, status } = await office.visitor.get(address);
    const text =
      typeof body === 'string' ? body : JSON.stringify(address.includes('search') ? (body.items ?? '') : body);
    if (status === 200 && text.replace(/\s/g, '').includes(mark)) found.push(address);
  }
  const kiosk = await office.hub.socket('/kiosk');
  if (JSON.stringify(await kiosk.emitWithAck('hello', {})).includes(mark)) found.push('/kiosk hello');
  const screen = await office.hub.socket('/signage');
  if (JSON.stringify(await screen.emitWithAck('hello', { screen: 'hall-led' })).includes(mark))
    found.push('/signage hello');
  return found;
}

/** Every changing route with this id, except those that would clear, remove people or end the session. */
const acts = routeTable.filter(
  ({ method, path }) => method !== 'get' && !/approve$|session|users|invit|hand-?over|totp|password/i.test(path),
);

describe.each(['draft', 'submitted', 'approved', 'withdrawn'] as const)('a notice that is %s', (state) => {
  it('is shown nowhere, whatever anybody tries but the publishing of what was cleared', async () => {
    const mark = `秘密内容${state}`;
    const id = await noticeIn(state, office, marked(mark));
    expect(await shown(mark, id)).toEqual([]);
    const people: Client[] = [office.editor, office.colleague, office.reviewer, office.admin];
    for (const client of people) {
      for (const { method, path, body, ifMatch } of acts) {
        if (state === 'approved' && /publish$/.test(path) && client !== office.editor && client !== office.colleague)
          continue;
        const given = body ? fitting(jsonSchemaOf(body.schema)) : {};
        const { body: kept } = await office.admin.get(`${place}/${id}`);
        const headers = ifMatch ? { 'if-match': `"${kept.revision}"` } : {};
        await client.ask(method.toUpperCase(), path.replace(/:[a-z]+/g, id), JSON.stringify(given), headers);
      }
    }
    expect(await shown(mark, id)).toEqual([]);
  });
});

it('what holds an identity is not cleared without a word, and what was not cleared is not published', async () => {
  const { editor, reviewer, visitor } = office;
  const id = await noticeIn('submitted', office, { title: '补贴名单', body: `陈先生 ${identity}` });
  const { body } = await must(422, reviewer.post(`${place}/${id}/approve`, { confidentiality: 'passed' }));
  expect(body.errors).toEqual([{ path: 'body', message: expect.stringContaining('身份证号（440114********0015）') }]);
  expect(JSON.stringify(body)).not.toContain(identity);
  await must(409, reviewer.post(`${place}/${id}/publish`));
  const kept = (await editor.get(`${place}/${id}`)).body;
  const masked = { ...kept.working, body: '陈先生 440114********0015' };
  await must(200, editor.put(`${place}/${id}`, masked, { 'if-match': `"${kept.revision}"` }));
  await must(200, editor.post(`${place}/${id}/submit`));
  await must(200, reviewer.post(`${place}/${id}/approve`, { confidentiality: 'passed' }));
  await must(200, reviewer.post(`${place}/${id}/publish`));
  expect((await visitor.get(`/api/disclosures/${id}`)).body.body).not.toContain(identity);
});

it('a reviewer who says why clears it, and the reason stays with it', async () => {
  const { reviewer } = office;
  const id = await noticeIn('submitted', office, { title: '失物招领', body: '失主 13800138000' });
  const note = '本人书面同意公开手机号';
  const { body } = await must(200, reviewer.post(`${place}/${id}/approve`, { confidentiality: 'passed', note }));
  expect(body.clearance.note).toBe(note);
});

it('a new text of what is public shows nothing of itself until it is cleared', async () => {
  const { editor } = office;
  const id = await noticeIn('published', office, marked('旧的内容'));
  const kept = (await editor.get(`${place}/${id}`)).body;
  const next = { ...noticeBody(marked('新的秘密')), id };
  await must(200, editor.put(`${place}/${id}`, next, { 'if-match': `"${kept.revision}"` }));
  await must(200, editor.post(`${place}/${id}/submit`));
  expect(await shown('新的秘密', id)).toEqual([]);
  expect(await shown('旧的内容', id)).not.toEqual([]);
});
