/** Earlier texts are kept before they are written over, and found again; who writes what is seen by everybody at the desk. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Writer } from '#content/wire/events.ts';
import { must, noticeBody, noticeIn, type Office, openOffice, place } from '../support/workflow.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.stop());

it('every text that was saved is found by its revision, and who wrote it', async () => {
  const { editor, colleague, clock } = office;
  const id = await noticeIn('draft', office, { body: '第一版' });
  for (const [client, body, revision] of [
    [colleague, '第二版', 1],
    [editor, '第三版', 2],
  ] as const) {
    clock.advance(24 * 60 * 60_000);
    await must(200, client.put(`${place}/${id}`, noticeBody({ body }), { 'if-match': `"${revision}"` }));
  }
  const texts = await Promise.all(
    [1, 2, 3].map(async (revision) => (await must(200, editor.get(`${place}/${id}/revisions/${revision}`))).body),
  );
  expect(texts.map(({ revision, author, text }) => [revision, author, text.body])).toEqual([
    [1, 'lin', '第一版'],
    [2, 'zhao', '第二版'],
    [3, 'lin', '第三版'],
  ]);
  await must(404, editor.get(`${place}/${id}/revisions/4`));
  await must(404, editor.get(`${place}/none/revisions/1`));
});

it('a save that was refused leaves no text that would be taken for an earlier one', async () => {
  const { editor, colleague } = office;
  const id = await noticeIn('draft', office, { body: '原文' });
  await must(200, editor.put(`${place}/${id}`, noticeBody({ body: '改过' }), { 'if-match': '"1"' }));
  await must(412, colleague.put(`${place}/${id}`, noticeBody({ body: '晚了' }), { 'if-match': '"1"' }));
  expect((await editor.get(`${place}/${id}/revisions/1`)).body.text.body).toBe('原文');
});

it('desks know who writes what, also after one is gone', async () => {
  const { hub, editor, colleague } = office;
  const [lin, zhao] = await Promise.all(
    [editor, colleague].map(({ cookie }) => hub.socket('/desk', { cookie: cookie() })),
  );
  if (!lin || !zhao) throw new Error('no socket');
  const heard = () => new Promise<Writer[]>((resolve) => zhao.once('writers', resolve));
  let next = heard();
  await lin.emitWithAck('writing', { disclosure: 'budget-2026' });
  expect(await next).toEqual([{ disclosure: 'budget-2026', username: 'lin' }]);
  expect(await zhao.emitWithAck('writing', { disclosure: 'budget-2026' })).toMatchObject({ writers: [{}, {}] });
  next = heard();
  lin.disconnect();
  expect(await next).toEqual([{ disclosure: 'budget-2026', username: 'zhao' }]);
});
