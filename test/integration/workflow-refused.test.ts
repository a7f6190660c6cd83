/** What the workflow refuses: steps that do not follow, roles that may not, one's own approval, saves on an old revision. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../support/hub.ts';
import {
  must,
  noticeBody,
  noticeIn,
  type Office,
  openOffice,
  place,
  type Reachable,
  reachable,
} from '../support/workflow.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.stop());

/** In which states each act is open. */
const open: Record<string, { from: readonly Reachable[]; body: unknown }> = {
  submit: { from: ['draft', 'withdrawn'], body: {} },
  approve: { from: ['submitted'], body: { confidentiality: 'passed' } },
  return: { from: ['submitted', 'approved'], body: { reason: '请补充' } },
  publish: { from: ['approved'], body: {} },
  withdraw: { from: ['published'], body: { reason: '内容有误' } },
  abandon: { from: ['draft'], body: {} },
};

describe.each(reachable)('a notice that is %s', (state) => {
  for (const [act, { from, body }] of Object.entries(open)) {
    const ends = from.includes(state) ? 200 : 409;
    it(`${act}: ${ends}`, async () => {
      const id = await noticeIn(state, office);
      const before = (await office.editor.get(`${place}/${id}`)).body;
      const { body: after } = await must(ends, office.reviewer.post(`${place}/${id}/${act}`, body));
      if (ends === 200) return;
      expect(after).toMatchObject({
        type: 'urn:gongkai:problem:conflict',
        detail: expect.stringMatching(/[\u4e00-\u9fff]/),
      });
      expect((await office.editor.get(`${place}/${id}`)).body).toEqual(before);
    });
  }
});

it('an editor may not approve, return, publish or withdraw, nor put away what another writes', async () => {
  const states: Record<string, Reachable> = {
    approve: 'submitted',
    return: 'submitted',
    publish: 'approved',
    withdraw: 'published',
    abandon: 'draft',
  };
  for (const [act, state] of Object.entries(states)) {
    const id = await noticeIn(state, office);
    await must(403, office.colleague.post(`${place}/${id}/${act}`, open[act]?.body));
  }
});

describe('nobody approves their own writing', () => {
  const draftBy = async (client: Client) => (await must(201, client.post(place, noticeBody()))).body.id as string;
  const approval = { confidentiality: 'passed' };

  it.each(['reviewer', 'admin'] as const)('the %s neither', async (role) => {
    const id = await draftBy(office[role]);
    await must(200, office[role].post(`${place}/${id}/submit`));
    const { body } = await must(403, office[role].post(`${place}/${id}/approve`, approval));
    expect(body.detail).toMatch(/自己/);
    await must(409, office[role].post(`${place}/${id}/publish`));
    await must(200, office[role === 'admin' ? 'reviewer' : 'admin'].post(`${place}/${id}/approve`, approval));
  });

  it('who changed a word of it counts as its author', async () => {
    const id = await draftBy(office.editor);
    await must(200, office.reviewer.put(`${place}/${id}`, noticeBody({ title: '改' }), { 'if-match': '"1"' }));
    await must(200, office.editor.put(`${place}/${id}`, noticeBody({ title: '再改' }), { 'if-match': '"2"' }));
    await must(200, office.editor.post(`${place}/${id}/submit`));
    await must(403, office.reviewer.post(`${place}/${id}/approve`, approval));
    await must(200, office.admin.post(`${place}/${id}/approve`, approval));
  });

  it('the review must be said to have passed', async () => {
    const id = await noticeIn('submitted', office);
    for (const body of [{}, { confidentiality: 'failed' }, { confidentiality: true }]) {
      const refused = await must(422, office.reviewer.post(`${place}/${id}/approve`, body));
      expect(refused.body.errors[0]).toMatchObject({ path: 'confidentiality' });
    }
  });
});

describe('two people at the same notice', () => {
  it('the second gets 412 with who was first, and what they wrote can be saved on the new revision', async () => {
    const { editor, colleague } = office;
    const id = await noticeIn('draft', office);
    await must(200, editor.put(`${place}/${id}`, noticeBody({ title: '先存的' }), { 'if-match': '"1"' }));
    const mine = noticeBody({ title: '后存的' });
    const { body } = await must(412, colleague.put(`${place}/${id}`, mine, { 'if-match': '"1"' }));
    expect(body.detail).toMatch(/第 1 版.*第 2 版.*lin/);
    const now = await colleague.get(`${place}/${id}`);
    expect(now.body.working.title).toBe('先存的');
    const saved = await must(200, colleague.put(`${place}/${id}`, mine, { 'if-match': now.headers.get('etag') ?? '' }));
    expect(saved.body).toMatchObject({ revision: 3, author: 'zhao', working: { title: '后存的' } });
  });

  it('of many who save at once, one is let through', async () => {
    const id = await noticeIn('draft', office);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        office.editor.put(`${place}/${id}`, noticeBody({ title: `第 ${n} 人` }), { 'if-match': '"1"' }),
      ),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array.from({ length: 19 }, () => 412)]);
  });

  it('without If-Match nothing is saved (428), with nonsense in it neither (400)', async () => {
    const id = await noticeIn('draft', office);
    await must(428, office.editor.put(`${place}/${id}`, noticeBody()));
    for (const tag of ['*', '"x"', '"1", "2"', '-1']) {
      await must(400, office.editor.put(`${place}/${id}`, noticeBody(), { 'if-match': tag }));
    }
    expect((await office.editor.get(`${place}/${id}`)).body.revision).toBe(1);
  });

  it('a step that names a revision is refused once there is a newer one', async () => {
    const bodies = {
      submit: 'draft',
      approve: 'submitted',
      return: 'submitted',
      publish: 'approved',
      withdraw: 'published',
    } as const;
    for (const [act, state] of Object.entries(bodies)) {
      const id = await noticeIn(state, office);
      await must(412, office.reviewer.post(`${place}/${id}/${act}`, open[act]?.body, { 'if-match': '"7"' }));
      await must(200, office.reviewer.post(`${place}/${id}/${act}`, open[act]?.body, { 'if-match': '"1"' }));
    }
  });
});

it('neither id nor kind of a disclosure can be changed, nor an id taken twice', async () => {
  const id = await noticeIn('draft', office);
  await must(409, office.editor.put(`${place}/${id}`, noticeBody({ id: 'other' }), { 'if-match': '"1"' }));
  await must(409, office.editor.post(place, noticeBody({ id })));
  const { body } = await must(422, office.editor.post(place, noticeBody({ subject: 'no-such-field' })));
  expect(body.errors).toEqual([{ path: 'subject', message: expect.stringMatching(/领域.*field/) }]);
});
