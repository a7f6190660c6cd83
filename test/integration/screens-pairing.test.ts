/** Pairing and revoking over the real hub: a page's code, the desk's routes, the token that the page keeps. */
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type HeldClock, heldClock } from '../support/held-clock.ts';
import { type Client, startHub, type TestHub } from '../support/hub.ts';
import { heard, newScreen } from '../support/screens.ts';

let clock: HeldClock;
let hub: TestHub;
let admin: Client;
beforeAll(async () => {
  clock = heldClock();
  hub = await startHub({ clock });
  admin = await hub.admin();
});
afterAll(() => hub.stop());

const page = (): Promise<Socket> => hub.socket('/signage');

it('binds a page to a new screen by the code that it shows', async () => {
  const socket = await page();
  const { code, until } = await socket.emitWithAck('pair', { width: 1080, height: 1920 });
  expect(until).toBe(clock.now() + 600_000);
  expect((await admin.get(`/api/desk/pairings/${code}`)).body).toEqual({ code, until, width: 1080, height: 1920 });

  await admin.post('/api/desk/screens', newScreen('portrait'));
  const paired = heard(socket, 'paired');
  const typed = `${code.slice(0, 3).toLowerCase()} ${code.slice(3)}`;
  const answer = await admin.post('/api/desk/screens/portrait/pairing', { code: typed });
  expect(answer).toMatchObject({ status: 200, body: { id: 'portrait', pairing: 'paired' } });
  expect(JSON.stringify(answer.body)).not.toContain('token');

  const { screen, token } = (await paired) as { screen: string; token: string };
  const welcome = await socket.emitWithAck('hello', { screen, token });
  expect(welcome).toMatchObject({ screen: { id: 'portrait' } });
  expect(await socket.emitWithAck('status', { version: welcome.version, slide: 'standing', at: clock.now() })).toEqual({
    now: clock.now(),
  });
  expect((await admin.get(`/api/desk/pairings/${code}`)).status).toBe(404);
});

it('tells a page whose token is revoked, refuses the token from then on, and binds again', async () => {
  const { body } = await admin.post('/api/desk/screens', newScreen('door'));
  const socket = await page();
  await socket.emitWithAck('hello', { screen: 'door', token: body.token });
  const told = heard(socket, 'revoked');
  expect((await admin.delete('/api/desk/screens/door/pairing')).body).toMatchObject({ pairing: 'revoked' });
  await told;
  const refused = await socket.emitWithAck('status', { version: 0, slide: 'x', at: 0 });
  expect(refused.error.type).toBe('urn:gongkai:problem:forbidden');
  const again = await socket.emitWithAck('hello', { screen: 'door', token: body.token });
  expect(again.error.type).toBe('urn:gongkai:problem:forbidden');
  expect((await admin.delete('/api/desk/screens/door/pairing')).status).toBe(409);

  const { code } = await socket.emitWithAck('pair', {});
  const paired = heard(socket, 'paired');
  await admin.post('/api/desk/screens/door/pairing', { code });
  const { token } = (await paired) as { token: string };
  expect(await socket.emitWithAck('hello', { screen: 'door', token })).toHaveProperty('version');
});

it('gives a screen to the page that was bound last, and tells the other', async () => {
  const { body } = await admin.post('/api/desk/screens', newScreen('moved'));
  const [old, fresh] = [await page(), await page()];
  await old.emitWithAck('hello', { screen: 'moved', token: body.token });
  const { code } = await fresh.emitWithAck('pair', {});
  const told = heard(old, 'revoked');
  await admin.post('/api/desk/screens/moved/pairing', { code });
  await told;
});

it('tells a page that its screen is gone', async () => {
  const { body } = await admin.post('/api/desk/screens', newScreen('gone'));
  const socket = await page();
  await socket.emitWithAck('hello', { screen: 'gone', token: body.token });
  const told = heard(socket, 'revoked');
  await admin.delete('/api/desk/screens/gone');
  await told;
  const refused = await socket.emitWithAck('hello', { screen: 'gone', token: body.token });
  expect(refused.error.type).toBe('urn:gongkai:problem:not-found');
});

it('never tells a page without a token more than the public: no status, no plays', async () => {
  await admin.post('/api/desk/screens', newScreen('closed'));
  const socket = await page();
  expect(await socket.emitWithAck('hello', { screen: 'closed' })).toHaveProperty('programme');
  const status = await socket.emitWithAck('status', { version: 0, slide: 'x', at: 0 });
  expect(status.error.type).toBe('urn:gongkai:problem:forbidden');
});

it('refuses codes that are none, have ended or are typed wrong', async () => {
  const socket = await page();
  const { code } = await socket.emitWithAck('pair', {});
  const pair = (body: unknown, id = 'wall') => admin.post(`/api/desk/screens/${id}/pairing`, body);
  await admin.post('/api/desk/screens', newScreen());
  expect(await pair({ code: 'O0I1L' })).toMatchObject({ status: 422, body: { errors: [{ path: 'code' }] } });
  expect(await pair({})).toMatchObject({ status: 422, body: { errors: [{ path: 'code' }] } });
  expect((await pair({ code }, 'nowhere')).status).toBe(404);
  clock.advance(600_000);
  expect(await pair({ code })).toMatchObject({ status: 422, body: { errors: [{ path: 'code' }] } });
  expect((await admin.get(`/api/desk/pairings/${code}`)).status).toBe(404);
  expect(await socket.emitWithAck('pair', { width: -1 })).toMatchObject({ error: { errors: [{ path: 'width' }] } });
});

it('is for administrators', async () => {
  const editor = await hub.person('lin', 'editor');
  const calls = (client: Client) => [
    client.get('/api/desk/pairings/ABCDEF'),
    client.post('/api/desk/screens/hall-led/pairing', { code: 'ABCDEF' }),
    client.delete('/api/desk/screens/hall-led/pairing'),
  ];
  expect((await Promise.all(calls(hub.client()))).map(({ status }) => status)).toEqual([401, 401, 401]);
  expect((await Promise.all(calls(editor))).map(({ status }) => status)).toEqual([403, 403, 403]);
});
