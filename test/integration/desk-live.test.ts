/** `/desk` over the real hub: staff alone, and every change that concerns them. */
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { heard } from '../support/screens.ts';
import { must, noticeBody, noticeIn, type Office, openOffice, place } from '../support/workflow.ts';

let office: Office;
let desk: Socket;
beforeAll(async () => {
  office = await openOffice();
  desk = await office.hub.socket('/desk', { cookie: office.editor.cookie() });
});
afterAll(() => office.stop());

it('lets nobody in without a session', async () => {
  await expect(office.hub.socket('/desk')).rejects.toThrow('unauthenticated');
});

it('says at once which displays are there and what is taken over', async () => {
  const socket = await office.hub.socket('/desk', { cookie: office.reviewer.cookie() });
  socket.disconnect();
  const first = Promise.all([heard(socket, 'displays'), heard(socket, 'takeovers')]);
  socket.connect();
  const [displays, takeovers] = await first;
  expect(displays).toMatchObject({ screens: expect.arrayContaining([expect.objectContaining({ online: false })]) });
  expect(takeovers).toEqual([]);
});

it('hears of a takeover of chosen screens too, and which ones, and of its end', async () => {
  const [wall] = (await office.visitor.get('/api/screens')).body.items;
  const alarm = { severity: 'severe', headline: '请避雨', screens: [wall.id], until: office.clock.now() + 60_000 };
  const begun = heard(desk, 'takeovers');
  const { id } = (await must(201, office.reviewer.post('/api/desk/takeovers', alarm))).body;
  expect(await begun).toMatchObject([{ id, headline: '请避雨', screens: [wall.id] }]);
  const ended = heard(desk, 'takeovers');
  office.clock.advance(60_000);
  expect(await ended).toEqual([]);
});

it('hears of every step of a notice, also of those that the public does not notice', async () => {
  const told: string[] = [];
  desk.on('disclosure:changed', ({ state }) => told.push(state));
  const id = await noticeIn('published', office);
  await must(200, office.editor.put(`${place}/${id}`, noticeBody({ title: '改' }), { 'if-match': '"1"' }));
  await must(200, office.reviewer.post(`${place}/${id}/withdraw`, { reason: '内容有误' }));
  await desk.emitWithAck('clock');
  desk.off('disclosure:changed');
  expect(told).toEqual(['draft', 'submitted', 'approved', 'published', 'draft', 'draft']);
});

it('hears of the first step after a change that the clock alone has brought', async () => {
  const id = await noticeIn('approved', office);
  await must(200, office.reviewer.post(`${place}/${id}/publish`, { until: office.clock.now() + 60_000 }));
  const ended = heard(desk, 'disclosure:changed');
  office.clock.advance(60_000);
  expect(await ended).toMatchObject({ id, state: 'ended' });
  const edited = heard(desk, 'disclosure:changed');
  await must(200, office.editor.put(`${place}/${id}`, noticeBody({ title: '续期' }), { 'if-match': '"1"' }));
  await desk.emitWithAck('clock');
  expect(await Promise.race([edited, desk.emitWithAck('clock').then(() => 'nothing')])).toMatchObject({
    id,
    state: 'draft',
  });
});

it('hears which kiosks and screens come and go, a quarter of a second later at most', async () => {
  const { hub, clock } = office;
  const [wall] = (await office.visitor.get('/api/screens')).body.items;
  const screen = await hub.socket('/signage');
  const kiosk = await hub.socket('/kiosk');
  const came = heard(desk, 'displays');
  await screen.emitWithAck('hello', { screen: wall.id });
  await kiosk.emitWithAck('hello', { kiosk: 'hall-7' });
  clock.advance(250);
  const online = (displays: unknown) =>
    (displays as { screens: { screen: string; online: boolean }[] }).screens.find(({ screen: id }) => id === wall.id);
  const there = await came;
  expect(online(there)).toMatchObject({ online: true, connections: 1 });
  expect(there).toMatchObject({ kiosks: [{ kiosk: 'hall-7' }] });
  expect((await office.editor.get('/api/desk/displays')).body).toEqual(there);
  expect((await office.visitor.get('/api/health')).body.displays).toEqual({ kiosks: 1, screens: 1 });
  const left = heard(desk, 'displays');
  screen.disconnect();
  kiosk.disconnect();
  for (let n = 0; (await office.visitor.get('/api/health')).body.displays.kiosks > 0 && n < 100; n++);
  await desk.emitWithAck('clock');
  clock.advance(250);
  const gone = await left;
  expect(online(gone)).toMatchObject({ online: false, connections: 0 });
  expect(gone).toMatchObject({ kiosks: [] });
});
