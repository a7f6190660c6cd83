/** `/signage` over the real hub: hello and versions, programmes and takeovers pushed, what a screen reports. */
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { heard, newScreen } from '../support/screens.ts';
import { must, noticeIn, type Office, openOffice, place } from '../support/workflow.ts';

let office: Office;
let wall: Socket;
let token = '';
beforeAll(async () => {
  office = await openOffice();
  const playlist = { id: 'hall', name: '大厅', entries: [{ id: 'notices', source: { kind: 'notices' } }] };
  await must(201, office.admin.post('/api/desk/playlists', playlist));
  const { body } = await must(201, office.admin.post('/api/desk/screens', newScreen('wall', { playlist: 'hall' })));
  token = body.token;
});
beforeEach(async () => {
  wall?.disconnect();
  wall = await office.hub.socket('/signage');
});
afterAll(() => office.stop());

const hello = (facts: Record<string, unknown> = {}) => wall.emitWithAck('hello', { screen: 'wall', token, ...facts });
const errorOf = async (event: string, payload: unknown): Promise<string> =>
  (await wall.emitWithAck(event, payload)).error?.type.split(':').at(-1);
const onScreens = { channels: ['screens'] };

it('gives the programme to a screen that has none or another version, and none to one that is current', async () => {
  const { body } = await office.visitor.get('/api/screens/wall/programme');
  const welcome = {
    now: office.clock.now(),
    version: body.version,
    takeover: null,
    screen: expect.objectContaining({ id: 'wall' }),
  };
  expect(await hello()).toEqual({ ...welcome, programme: body });
  expect(await hello({ version: body.version })).toEqual(welcome);
  expect((await hello({ version: body.version + 1 })).programme).toEqual(body);
  expect(await wall.emitWithAck('clock')).toEqual({ now: office.clock.now(), micros: 0 });
  expect(await wall.emitWithAck('hello', { screen: 'wall' })).toMatchObject({ programme: body });
  const { headers } = await office.visitor.get('/api/screens/wall/programme');
  const known = await office.visitor.get('/api/screens/wall/programme', { 'if-none-match': headers.get('etag') ?? '' });
  expect(known.status).toBe(304);
});

it('pushes the whole programme with a later version when a notice for screens is published and withdrawn', async () => {
  const { programme } = await hello();
  const id = await noticeIn('approved', office, onScreens);
  const joined = heard(wall, 'programme');
  await must(200, office.reviewer.post(`${place}/${id}/publish`));
  const next = (await joined) as typeof programme;
  expect(next.version).toBeGreaterThan(programme.version);
  expect(next.effectiveFrom).toBeTypeOf('number');
  const shown = (of: typeof programme) => of.slides.map(({ content }: { content: { id?: string } }) => content.id);
  expect(shown(next)).toContain(id);
  expect((await office.visitor.get('/api/screens/wall/programme')).body).toEqual(next);
  const left = heard(wall, 'programme');
  await must(200, office.reviewer.post(`${place}/${id}/withdraw`, { reason: '内容有误' }));
  const last = (await left) as typeof programme;
  expect(last.version).toBeGreaterThan(next.version);
  expect(shown(last)).not.toContain(id);
});

it('pushes nothing where what it plays has not changed', async () => {
  await hello();
  const told: unknown[] = [];
  wall.onAny((...args) => told.push(args));
  await noticeIn('published', office, { channels: ['kiosk'] });
  await wall.emitWithAck('clock');
  expect(told).toEqual([]);
});

it('follows a screen that is given another playlist, and that one alone from then on', async () => {
  await hello();
  const entries = [{ id: 'text', source: { kind: 'text', title: '欢迎' } }];
  await must(201, office.admin.post('/api/desk/playlists', { id: 'door', name: '门口', entries }));
  const moved = heard(wall, 'programme');
  await must(
    200,
    office.admin.put('/api/desk/screens/wall', { name: '大屏', panel: { width: 320, height: 160 }, playlist: 'door' }),
  );
  expect(await moved).toMatchObject({ playlist: 'door', slides: [{ content: { kind: 'text', title: '欢迎' } }] });
  const told: { playlist: string }[] = [];
  wall.on('programme', (programme) => told.push(programme));
  await noticeIn('published', office, onScreens);
  await wall.emitWithAck('clock');
  expect(told).toEqual([]);
  const back = heard(wall, 'programme');
  await must(
    200,
    office.admin.put('/api/desk/screens/wall', { name: '大屏', panel: { width: 320, height: 160 }, playlist: 'hall' }),
  );
  expect(await back).toMatchObject({ playlist: 'hall' });
  await must(409, office.admin.delete('/api/desk/playlists/hall'));
  await must(204, office.admin.delete('/api/desk/playlists/door'));
});

it('covers the screens that a takeover names, tells who has painted it, and ends it by the clock', async () => {
  await hello();
  const { reviewer, editor, clock } = office;
  const until = clock.now() + 60_000;
  const begun = heard(wall, 'takeover');
  const started = await must(
    201,
    reviewer.post('/api/desk/takeovers', { severity: 'extreme', headline: '请疏散', screens: ['wall'], until }),
  );
  const { id } = started.body;
  expect(started.body).toMatchObject({ active: true, painted: [], waiting: ['wall'], by: 'chen' });
  expect(await begun).toMatchObject({ id, severity: 'extreme', headline: '请疏散', until });
  expect((await hello()).takeover).toMatchObject({ id });
  clock.advance(40);
  const report = { version: 1, slide: id, takeover: id, at: clock.now() };
  expect(await wall.emitWithAck('status', report)).toEqual({ now: clock.now() });
  const ofIt = async () =>
    (await editor.get('/api/desk/takeovers')).body.items.find((one: { id: string }) => one.id === id);
  expect(await ofIt()).toMatchObject({ painted: [{ screen: 'wall', at: clock.now() }], waiting: [] });
  const over = heard(wall, 'takeover');
  clock.advance(60_000);
  expect(await over).toBeNull();
  expect(await ofIt()).toMatchObject({ active: false, clearedAt: null });
});

it('a takeover that is cleared is over at once, for every screen, and says by whom', async () => {
  await hello();
  const until = office.clock.now() + 3_600_000;
  const begun = heard(wall, 'takeover');
  const { body } = await must(
    201,
    office.reviewer.post('/api/desk/takeovers', { severity: 'minor', headline: '演练', drill: true, until }),
  );
  expect(await begun).toMatchObject({ drill: true });
  const over = heard(wall, 'takeover');
  const cleared = await must(200, office.admin.delete(`/api/desk/takeovers/${body.id}`));
  expect(cleared.body).toMatchObject({ active: false, clearedAt: office.clock.now(), clearedBy: 'admin' });
  expect(await over).toBeNull();
  await must(404, office.admin.delete('/api/desk/takeovers/t-none'));
});

it('believes reports only from a connection that has the token of its screen', async () => {
  const report = { version: 1, slide: 'x', at: 0 };
  const at = office.clock.now();
  const play = { id: 'play-0001', at, until: at + 1, screen: 'wall', slide: 'x', disclosure: null, revision: null };
  expect(await errorOf('status', report)).toBe('conflict');
  expect(await errorOf('plays', [play])).toBe('conflict');
  await wall.emitWithAck('hello', { screen: 'wall' });
  expect(await errorOf('status', report)).toBe('forbidden');
  expect(await errorOf('plays', [play])).toBe('forbidden');
  expect(await errorOf('hello', { screen: 'wall', token: 'guessed' })).toBe('forbidden');
  expect(await errorOf('hello', { screen: 'nowhere' })).toBe('not-found');
  await hello();
  expect(await errorOf('plays', [{ ...play, screen: 'hall-led' }])).toBe('forbidden');
  expect(await wall.emitWithAck('plays', [play])).toEqual({ accepted: 1, known: 0 });
  expect(await wall.emitWithAck('plays', [play])).toEqual({ accepted: 0, known: 1 });
});

it('tells the desk what a screen says it paints, beside what it should play', async () => {
  const { programme } = await hello();
  await wall.emitWithAck('status', { version: programme.version - 1, slide: 'notices', at: office.clock.now() });
  const { body } = await office.editor.get('/api/desk/displays');
  expect(body.screens.find(({ screen }: { screen: string }) => screen === 'wall')).toMatchObject({
    online: true,
    version: programme.version - 1,
    expected: programme.version,
    slide: 'notices',
    seen: office.clock.now(),
  });
});

it('is loaded anew when an administrator asks, where a page of it is there', async () => {
  const at = '/api/desk/screens/wall/reload';
  await must(409, office.admin.post(at));
  await wall.emitWithAck('hello', { screen: 'wall' });
  // One that shows the screen without its token is no page of it.
  await must(409, office.admin.post(at));
  await hello();
  await must(403, office.editor.post(at));
  const asked = heard(wall, 'reload');
  await must(204, office.admin.post(at));
  await asked;
});
