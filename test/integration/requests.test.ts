/** `/api/desk/requests`: registered, extended, answered, counted in the year's table; who asked reaches neither audit nor register. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { heard } from '../support/screens.ts';
import { must, type Office, openOffice } from '../support/workflow.ts';

const place = '/api/desk/requests';
let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.stop());

const dayMs = 86_400_000;
const person = { name: '欧阳申请', contact: '13800138000，狮岭镇某路 1 号' };
const body = (facts: Record<string, unknown> = {}) => ({
  applicant: 'natural-person',
  matter: '2025 年度征地补偿方案，联系 13800138000',
  details: '本人欧阳申请的地块',
  person,
  ...facts,
});
const register = async (facts: Record<string, unknown> = {}) =>
  (await must(201, office.editor.post(place, body(facts)))).body;

describe('a request', () => {
  it('is registered today, numbered by year, due in 20 working days; the desk hears of it', async () => {
    const desk = await office.hub.socket('/desk', { cookie: office.editor.cookie() });
    const news = heard(desk, 'news');
    const one = await register();
    expect(await news).toBe('requests');
    expect(one).toMatchObject({
      number: '2026-001',
      received: '2026-11-24',
      matter: '2025 年度征地补偿方案，联系 〔手机号〕',
      standing: { state: 'open', due: '2026-12-22', left: 20, correctionBy: '2026-12-03' },
      personKeptUntil: null,
    });
    expect(await register({ received: '2026-11-20' })).toMatchObject({ number: '2026-002' });
    const { body: list } = await must(200, office.editor.get(`${place}?state=pending`));
    expect(list.items.map(({ number }: { number: string }) => number)).toEqual(['2026-002', '2026-001']);
    expect(JSON.stringify(list)).not.toContain('欧阳');
  });

  it('names every fault of what is entered', async () => {
    const { body: problem } = await must(
      422,
      office.editor.post(place, body({ received: '2026-11-25', applicant: 'ghost', person: { name: '' } })),
    );
    expect(problem.errors.map(({ path: at }: { path: string }) => at).sort()).toEqual([
      'applicant',
      'person.contact',
      'person.name',
    ]);
    const future = await must(422, office.editor.post(place, body({ received: '2026-11-25' })));
    expect(future.body.errors).toMatchObject([{ path: 'received' }]);
  });

  it('goes through correction, extension and answer; each act by whom it is for', async () => {
    const { id } = await register({ received: '2026-11-16' });
    const acts = `${place}/${id}/acts`;
    const correction = { act: 'ask-correction', on: '2026-11-18', until: '2026-11-30', note: '请写明年份' };
    await must(200, office.editor.post(acts, correction));
    await must(409, office.editor.post(acts, { act: 'consult', on: '2026-11-20', whom: 'third-party' }));
    await must(200, office.editor.post(acts, { act: 'corrected', on: '2026-11-23' }));
    await must(409, office.editor.post(acts, { ...correction, on: '2026-11-23' }));
    await must(403, office.editor.post(acts, { act: 'extend', workingDays: 10, note: '检索量大' }));
    const extended = await must(200, office.reviewer.post(acts, { act: 'extend', workingDays: 10, note: '检索量大' }));
    expect(extended.body.standing).toMatchObject({ workingDays: 30, left: 29 });
    await must(422, office.reviewer.post(acts, { act: 'answer', on: '2026-11-25', result: 'granted' }));
    await must(403, office.editor.post(acts, { act: 'answer', on: '2026-11-24', result: 'granted' }));
    const answered = await must(
      200,
      office.reviewer.post(acts, { act: 'answer', on: '2026-11-24', result: 'granted' }),
    );
    expect(answered.body).toMatchObject({
      standing: { state: 'answered', due: null, answeredLate: false },
      personKeptUntil: '2027-05-24',
    });
    await must(
      200,
      office.reviewer.put(`${place}/${id}/remedies`, { remedies: [{ remedy: 'review', filed: '2026-11-24' }] }),
    );
    const { body: report } = await must(200, office.editor.get('/api/desk/reports/2026'));
    expect(report.own.requests.results.予以公开).toEqual([1, 0, 0, 0, 0, 0, 1]);
    expect(report.own.reviewAndLitigation.行政复议).toMatchObject({ 尚未审结: 1, 总计: 1 });
    expect((await must(200, office.editor.get(`${place}/tables/2026`))).body.requests).toEqual(report.own.requests);
  });

  it('is put right under its revision', async () => {
    const { id } = await register();
    const facts = { ...body({ received: '2026-11-23', matter: '另一件' }) };
    await must(428, office.editor.put(`${place}/${id}`, facts));
    const kept = await must(200, office.editor.put(`${place}/${id}`, facts, { 'if-match': '"1"' }));
    expect(kept.body).toMatchObject({ revision: 2, matter: '另一件', standing: { due: '2026-12-21' } });
    await must(412, office.editor.put(`${place}/${id}`, facts, { 'if-match': '"1"' }));
  });

  it('leaves who asked out of the register, the audit and every log; an administrator takes it out of the request too', async () => {
    const { id } = await register({ matter: '道路规划' });
    const acts = `${place}/${id}/acts`;
    await must(
      200,
      office.reviewer.post(acts, { act: 'answer', on: '2026-11-24', result: 'not-held', note: '不由本镇制作' }),
    );
    const { body: csv } = await must(200, office.editor.get(`${place}/register.csv`));
    expect(csv).toContain('道路规划');
    expect(csv).not.toMatch(/欧阳|13800138000/);
    const logs = path.join(office.hub.dir, 'logs');
    for (const file of await readdir(logs, { recursive: true, withFileTypes: true })) {
      if (!file.isFile()) continue;
      const text = await readFile(path.join(file.parentPath, file.name), 'utf8');
      expect(text, file.name).not.toMatch(/欧阳|13800138000|道路规划/);
    }
    await must(403, office.reviewer.post(acts, { act: 'erase' }));
    const erased = await must(200, office.admin.post(acts, { act: 'erase' }));
    expect(erased.body).toMatchObject({ person: null, details: '', personKeptUntil: null });
    // A change of several files is in the journal first.
    await vi.waitFor(async () => {
      const file = await readFile(path.join(office.hub.dir, 'requests/2026.json'), 'utf8');
      expect(file.split('\n').find((line) => line.includes(id))).not.toMatch(/欧阳/);
    });
  });
  it('forgets who asked by itself, six months after the answer and not a day before', async () => {
    const { id } = await register({ matter: '用地红线图' });
    const open = await register({ matter: '还没有答复的' });
    await must(
      200,
      office.reviewer.post(`${place}/${id}/acts`, { act: 'answer', on: '2026-11-24', result: 'granted' }),
    );
    const nameOf = async (of: string) => (await must(200, office.editor.get(`${place}/${of}`))).body.person?.name;
    office.clock.advance(181 * dayMs);
    await office.editor.signIn('lin');
    await office.hub.runJob('forget-persons');
    expect(await nameOf(id)).toBe(person.name);
    office.clock.advance(dayMs);
    await office.hub.runJob('forget-persons');
    await office.hub.runJob('forget-persons');
    expect(await nameOf(id)).toBeUndefined();
    expect(await nameOf(open.id)).toBe(person.name);
  });
});
