/** People: invited by a link, let in with a second factor, closed, handed over; passwords by length and not on the list. */
import { Secret, TOTP } from 'otpauth';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { adminPassword, type Client } from '../support/hub.ts';
import { heard } from '../support/screens.ts';
import { must, noticeIn, type Office, openOffice, place } from '../support/workflow.ts';

const hour = 3_600_000;
const users = '/api/desk/users';
let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.stop());

const tokenOf = (path: string) => path.split('#')[1] ?? '';
const invite = async (username = 'wu') => {
  const { body } = await must(201, office.admin.post(users, { username, name: '吴', role: 'reviewer' }));
  return { ...body, token: tokenOf(body.invitation.path) };
};

describe('an invitation', () => {
  it('lets its holder choose a password, once, within three days; the token stands nowhere but in the link', async () => {
    const { token, ...person } = await invite();
    expect(person).toMatchObject({ joined: false, invitedUntil: office.clock.now() + 72 * hour });
    await must(401, office.hub.client().signIn('wu', ''.padEnd(12, 'x')));
    const guest = office.hub.client();
    expect((await must(200, guest.post('/api/session/invitation', { token }))).body).toMatchObject({ name: '吴' });
    office.clock.advance(72 * hour - 1);
    await must(200, guest.post('/api/session/join', { token, password: 'rain on the old roof' }));
    expect((await must(200, guest.get('/api/session'))).body).toMatchObject({ username: 'wu', role: 'reviewer' });
    await must(404, office.hub.client().post('/api/session/join', { token, password: 'another long password' }));
    const listed = (await must(200, office.admin.get(users))).body.items;
    expect(listed.find(({ username }: { username: string }) => username === 'wu')).toMatchObject({ joined: true });
    const { body: audit } = await must(200, office.admin.get('/api/desk/audit?from=2026-11-24&to=2026-11-28'));
    expect(JSON.stringify([listed, audit])).not.toContain(token);
  });

  it('ends after three days, with the next one, and with the account', async () => {
    const first = await invite();
    const { body } = await must(200, office.admin.post(`${users}/wu/invitation`));
    await must(404, office.hub.client().post('/api/session/invitation', { token: first.token }));
    const token = tokenOf(body.invitation.path);
    await must(200, office.admin.put(`${users}/wu`, { disabled: true }));
    await must(404, office.hub.client().post('/api/session/invitation', { token }));
    await must(200, office.admin.put(`${users}/wu`, { disabled: false }));
    office.clock.advance(72 * hour);
    await must(404, office.hub.client().post('/api/session/join', { token, password: 'rain on the old roof' }));
  });

  it('used twice at once admits one', async () => {
    const { token } = await invite();
    const join = (password: string) => office.hub.client().post('/api/session/join', { token, password });
    const statuses = (await Promise.all([join('rain on the old roof'), join('snow on the old roof')])).map(
      (one) => one.status,
    );
    expect(statuses.sort()).toEqual([200, 404]);
  });
});

it.each([
  ['1qaz2wsx3edc', 'of the list'],
  ['Password123', 'of the list in other letters'],
  ['aaaaaaaaaaaa', 'one letter'],
  ['abcabcabcabc', 'one piece'],
  ['wulaoshi2026', 'the user name and little more'],
  ['short', 'too short'],
])('the password %s is refused: %s', async (password) => {
  const answer = await must(
    422,
    office.admin.post(users, { username: 'wulaoshi', name: '吴', role: 'editor', password }),
  );
  expect(answer.body.errors).toMatchObject([{ path: 'password' }]);
});

describe('an account that is closed', () => {
  it('ends its sessions at once and says so at the next sign-in; opened again, it works', async () => {
    const desk = await office.hub.socket('/desk', { cookie: office.editor.cookie() });
    const gone = heard(desk, 'disconnect');
    await must(200, office.admin.put(`${users}/lin`, { disabled: true }));
    await gone;
    await must(401, office.editor.get('/api/session'));
    expect((await must(403, office.editor.signIn('lin'))).body.detail).toMatch(/停用/);
    await must(401, office.hub.client().signIn('lin', 'wrong password'));
    await must(200, office.admin.put(`${users}/lin`, { disabled: false }));
    await must(200, office.editor.signIn('lin'));
  });

  it('is never one’s own nor that of the last administrator', async () => {
    await must(409, office.admin.put(`${users}/admin`, { disabled: true }));
    const second = await office.hub.person('second', 'admin');
    await must(200, office.admin.put(`${users}/second`, { disabled: true }));
    await must(401, second.get('/api/session'));
    await must(409, office.admin.put(`${users}/admin`, { role: 'editor' }));
  });
});

describe('the second factor', () => {
  const codeOf = (secret: string, at: number) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at });
  const enter = (code?: string): ReturnType<Client['ask']> =>
    office.hub.client().post('/api/session', { username: 'chen', password: adminPassword, ...(code && { code }) });
  async function enable(): Promise<{ secret: string; recovery: string[] }> {
    const { body: offer } = await must(200, office.reviewer.post('/api/session/second-factor'));
    expect(offer.address).toContain(`secret=${offer.secret}`);
    await must(422, office.reviewer.put('/api/session/second-factor', { code: '000000' }));
    const code = codeOf(offer.secret, office.clock.now());
    const { body } = await must(200, office.reviewer.put('/api/session/second-factor', { code }));
    return { secret: offer.secret, recovery: body.recovery };
  }

  it('is asked for after the password; no code is good twice; five wrong ones lock', async () => {
    const { secret } = await enable();
    const asked = await must(401, enter());
    expect(asked.body.type).toBe('urn:gongkai:problem:second-factor');
    // The code that turned it on is used up.
    await must(401, enter(codeOf(secret, office.clock.now())));
    office.clock.advance(30_000);
    const code = codeOf(secret, office.clock.now());
    await must(200, enter(code));
    await must(401, enter(code));
    office.clock.advance(60_000);
    for (let n = 0; n < 3; n++) await must(401, enter('12345'));
    await must(429, enter('12345'));
    await must(429, enter(codeOf(secret, office.clock.now())));
  });

  it('gives way to each recovery code once, and to the person or an administrator who turns it off', async () => {
    const { recovery } = await enable();
    const [first = '', second = ''] = recovery;
    await must(200, enter(first));
    await must(401, enter(first));
    await must(200, enter(` ${second.toUpperCase()} `));
    const state = await must(200, office.reviewer.get('/api/session/second-factor'));
    expect(state.body).toEqual({ enabled: true, recoveryLeft: recovery.length - 2 });
    await must(422, office.reviewer.post('/api/session/second-factor/removal', { current: 'wrong password' }));
    await must(204, office.reviewer.post('/api/session/second-factor/removal', { current: adminPassword }));
    await must(200, enter());
    await enable();
    await must(204, office.admin.delete(`${users}/chen/second-factor`));
    await must(200, enter());
  });
});

it('one’s own password is changed with the current one, and other sessions end', async () => {
  const elsewhere = office.hub.client();
  await must(200, elsewhere.signIn('lin'));
  const change = { current: adminPassword, password: 'rain on the old roof' };
  await must(422, office.editor.put('/api/session/password', { ...change, current: 'wrong password' }));
  await must(204, office.editor.put('/api/session/password', change));
  await must(200, office.editor.get('/api/session'));
  await must(401, elsewhere.get('/api/session'));
});

it('sign-ins are kept, with those that were refused, for the person and administrators', async () => {
  await must(401, office.hub.client().signIn('lin', 'wrong password'));
  // Written without the answer waiting for it.
  const own = await vi.waitFor(async () => {
    const { items } = (await must(200, office.editor.get('/api/session/sign-ins'))).body;
    expect(items).toHaveLength(2);
    return items;
  });
  expect(own.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['refused', 'entered']);
  expect((await must(200, office.admin.get(`${users}/lin/sign-ins`))).body.items).toEqual(own);
  await must(403, office.reviewer.get(`${users}/lin/sign-ins`));
});

describe('a hand-over', () => {
  it('gives drafts and open requests to another in one act; who wrote still may not approve, who took over may', async () => {
    const draft = await noticeIn('draft', office);
    const submitted = await noticeIn('submitted', office);
    const request = {
      applicant: 'business',
      matter: '环评文件',
      person: { name: '某公司', contact: '邮箱' },
      handler: 'lin',
    };
    const { body: asked } = await must(201, office.editor.post('/api/desk/requests', request));
    await must(422, office.admin.post(`${users}/lin/hand-over`, { to: 'lin' }));
    await must(403, office.reviewer.post(`${users}/lin/hand-over`, { to: 'chen' }));
    const { body } = await must(200, office.admin.post(`${users}/lin/hand-over`, { to: 'chen', disable: true }));
    expect(body).toEqual({ disclosures: 2, requests: 1 });
    const { items, names } = (await office.admin.get('/api/desk/audit?about=person')).body;
    const [line] = items;
    // The lines keep ids; who reads them is told what the things are called.
    expect(names).toMatchObject({ [`disclosures/${draft}`]: '关于停水的通知', [`requests/${asked.id}`]: '环评文件' });
    expect(line).toMatchObject({ act: 'person.hand-over', subject: 'lin', detail: { to: 'chen', disclosures: 2 } });
    for (const id of [draft, submitted]) expect(line.detail.changed).toContain(`disclosures/${id} (author: lin→chen)`);
    expect(line.detail.changed).toContain(`requests/${asked.id} (handler)`);
    for (const id of [draft, submitted]) {
      expect((await office.admin.get(`${place}/${id}`)).body).toMatchObject({ author: 'chen' });
    }
    expect((await office.admin.get(`/api/desk/requests/${asked.id}`)).body.handler).toBe('chen');
    await must(401, office.editor.get('/api/session'));
    await must(200, office.reviewer.post(`${place}/${submitted}/approve`, { confidentiality: 'passed' }));
    await must(200, office.admin.put(`${users}/lin`, { disabled: false, role: 'reviewer' }));
    await must(200, office.editor.signIn('lin'));
    await must(200, office.reviewer.post(`${place}/${draft}/submit`));
    await must(403, office.editor.post(`${place}/${draft}/approve`, { confidentiality: 'passed' }));
  });
});
