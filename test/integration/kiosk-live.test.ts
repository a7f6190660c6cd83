/** `/kiosk` over the real hub: hello and versions, what is pushed, questions delivered exactly once, also across a restart. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { HelpRequest } from '#content/wire/events.ts';
import { releaseOf } from '#content/wire/page-release.ts';
import { heldClock } from '../support/held-clock.ts';
import { startHub, release as version } from '../support/hub.ts';
import { heard } from '../support/screens.ts';
import { must, noticeBody, noticeIn, type Office, openOffice, place } from '../support/workflow.ts';

let office: Office;
let kiosk: Socket;
beforeAll(async () => {
  office = await openOffice();
  kiosk = await office.hub.socket('/kiosk');
});
afterAll(() => office.stop());

/** A batch's event. */
const question = (id: string, facts: Record<string, unknown> = {}) => ({
  id,
  at: office.clock.now(),
  kiosk: 'hall-1',
  words: `问题 ${id}`,
  input: 'pinyin',
  results: 3,
  opened: null,
  ...facts,
});

it('gives the snapshot to a page that has none or another version, and none to one that is current', async () => {
  const { body } = await office.visitor.get('/api/snapshot');
  const release = releaseOf(version, await (await fetch(`${office.hub.origin}/kiosk/`)).text());
  const first = await kiosk.emitWithAck('hello', { kiosk: 'hall-1' });
  expect(first).toEqual({ now: office.clock.now(), version: body.version, release, takeover: null, snapshot: body });
  const current = await kiosk.emitWithAck('hello', { kiosk: 'hall-1', version: body.version });
  expect(current).toEqual({ now: office.clock.now(), version: body.version, release, takeover: null });
  for (const version of [0, body.version - 1, body.version + 1]) {
    expect((await kiosk.emitWithAck('hello', { version })).snapshot.version).toBe(body.version);
  }
  expect(await kiosk.emitWithAck('clock')).toEqual({ now: office.clock.now(), micros: 0 });
});

it('the snapshot has an entity tag: a page that is current gets 304', async () => {
  const { headers, body } = await office.visitor.get('/api/snapshot');
  const tag = headers.get('etag') ?? '';
  expect(tag).toBe(`"${body.version}"`);
  expect(await office.visitor.get('/api/snapshot', { 'if-none-match': tag })).toMatchObject({ status: 304, body: '' });
  await noticeIn('published', office);
  await must(200, office.visitor.get('/api/snapshot', { 'if-none-match': tag }));
});

it('pushes a publication whole and a withdrawal without text, under the version that a new snapshot has', async () => {
  const id = await noticeIn('approved', office);
  const published = heard(kiosk, 'disclosure:changed');
  await must(200, office.reviewer.post(`${place}/${id}/publish`));
  const { body } = await office.visitor.get('/api/snapshot');
  const item = body.disclosures.find((one: { id: string }) => one.id === id);
  expect(await published).toEqual({
    id,
    revision: 1,
    state: 'published',
    version: body.version,
    disclosure: item,
    sound: body.sounds[id],
  });
  const withdrawn = heard(kiosk, 'disclosure:changed');
  await must(200, office.reviewer.post(`${place}/${id}/withdraw`, { reason: '内容有误' }));
  const { version } = (await office.visitor.get('/api/snapshot')).body;
  expect(await withdrawn).toEqual({ id, revision: 1, state: 'withdrawn', version });
});

it('pushes by the clock alone: at the time of publication and at its end', async () => {
  const id = await noticeIn('approved', office);
  const at = office.clock.now() + 60_000;
  await must(200, office.reviewer.post(`${place}/${id}/publish`, { at, until: at + 60_000 }));
  const begun = heard(kiosk, 'disclosure:changed');
  office.clock.advance(60_000);
  expect(await begun).toMatchObject({ id, state: 'published', version: at });
  const over = heard(kiosk, 'disclosure:changed');
  office.clock.advance(60_000);
  expect(await over).toEqual({ id, revision: 1, state: 'ended', version: at + 60_000 });
});

it('tells a kiosk nothing of what is not public', async () => {
  const told: unknown[] = [];
  kiosk.onAny((...args) => told.push(args));
  const id = await noticeIn('approved', office, { title: '尚未公开的内容' });
  await office.editor.put(`${place}/${id}`, noticeBody({ title: '尚未公开的内容二' }), { 'if-match': '"1"' });
  await kiosk.emitWithAck('clock');
  kiosk.offAny();
  expect(told).toEqual([]);
  const snapshot = await fetch(`${office.hub.origin}/api/snapshot`).then((answer) => answer.text());
  expect(snapshot).not.toContain('尚未公开的内容');
});

it('takes a takeover to kiosks that are there and those that come, and its end', async () => {
  const until = office.clock.now() + 60_000;
  const began = heard(kiosk, 'takeover');
  const { body } = await must(
    201,
    office.reviewer.post('/api/desk/takeovers', { severity: 'severe', headline: '请疏散', until }),
  );
  const shown = {
    id: body.id,
    severity: 'severe',
    headline: '请疏散',
    body: '',
    from: office.clock.now(),
    until,
    drill: false,
  };
  expect(await began).toEqual(shown);
  expect((await kiosk.emitWithAck('hello', {})).takeover).toEqual(shown);
  const ended = heard(kiosk, 'takeover');
  office.clock.advance(60_000);
  expect(await ended).toBeNull();
  expect((await kiosk.emitWithAck('hello', {})).takeover).toBeNull();
});

it('takes each question once, by its id, in batches sent twice, mixed and at the same time', async () => {
  const batch = [question('once-0001'), question('once-0002'), question('once-0002')];
  expect(await kiosk.emitWithAck('queries', batch)).toEqual({ accepted: 2, known: 1 });
  expect(await kiosk.emitWithAck('queries', batch)).toEqual({ accepted: 0, known: 3 });
  const other = await office.hub.socket('/kiosk');
  const twice = [question('once-0003'), question('once-0001')];
  const answers = await Promise.all([kiosk.emitWithAck('queries', twice), other.emitWithAck('queries', twice)]);
  expect(answers.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(1);
  const { body } = await office.editor.get('/api/desk/queries');
  const ours = body.last.filter(({ words }: { words: string }) => /once-/.test(words));
  expect(ours.map(({ id }: { id: string }) => id).sort()).toEqual(['once-0001', 'once-0002', 'once-0003']);
});

it('refuses a batch as a whole where one question of it is at fault, and names the place', async () => {
  const bad = [question('whole-001'), question('whole-002', { results: -1, words: ' ' }), question('x')];
  const { error } = await kiosk.emitWithAck('queries', bad);
  expect(error.type).toBe('urn:gongkai:problem:invalid');
  expect(error.errors.map((fault: { path: string }) => fault.path).sort()).toEqual([
    '[1].results',
    '[1].words',
    '[2].id',
  ]);
  expect(await kiosk.emitWithAck('queries', [question('whole-001')])).toEqual({ accepted: 1, known: 0 });
  const late = await kiosk.emitWithAck('queries', [question('whole-003', { at: Number.MAX_SAFE_INTEGER })]);
  expect(late.error.errors).toEqual([{ path: '[0].at', message: expect.stringMatching(/[\u4e00-\u9fff].*[a-z]/) }]);
});

it('knows a question after a restart, and has acknowledged only what is on disk', async () => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'gongkai-again-'));
  const clock = heldClock();
  const event = question('again-001', { at: clock.now() });
  try {
    for (const accepted of [1, 0, 0]) {
      const hub = await startHub({ clock, dataDir });
      const socket = await hub.socket('/kiosk');
      expect(await socket.emitWithAck('queries', [event])).toEqual({ accepted, known: 1 - accepted });
      const [file = ''] = await readdir(path.join(dataDir, 'logs/queries'));
      expect((await readFile(path.join(dataDir, 'logs/queries', file), 'utf8')).trim()).toBe(JSON.stringify(event));
      await hub.stop();
      clock.advance(1000);
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
});

it('rings the desk for a visitor and tells the kiosk who comes', async () => {
  const { hub, editor, clock } = office;
  const desk = await hub.socket('/desk', { cookie: editor.cookie() });
  await kiosk.emitWithAck('hello', { kiosk: 'hall-1' });
  const rung = heard(desk, 'help');
  const call = await kiosk.emitWithAck('help', {});
  expect(await rung).toEqual(call);
  expect(call).toMatchObject({ kiosk: 'hall-1', at: clock.now(), answeredAt: null, answeredBy: null });
  expect((await editor.get('/api/desk/help')).body.items).toEqual([call]);
  const coming = heard(kiosk, 'help');
  clock.advance(1000);
  const answered = await desk.emitWithAck('help:answer', { id: call.id });
  expect(answered).toEqual({ ...call, answeredAt: clock.now(), answeredBy: 'lin' });
  expect(await coming).toEqual(answered);
  const again = await desk.emitWithAck('help:answer', { id: '4bb6d2e4-6a5c-4d0c-8a54-3f1f6f2c0b11' });
  expect(again.error.type).toBe('urn:gongkai:problem:not-found');
});

it('rings again for the next who calls at the same kiosk: one open call, the newest; an answered one stays answered', async () => {
  const { hub, editor, clock } = office;
  const desk = await hub.socket('/desk', { cookie: editor.cookie() });
  const list = async () =>
    (await editor.get('/api/desk/help')).body.items.filter((it: HelpRequest) => it.kiosk === 'hall-5');
  const box = await hub.socket('/kiosk');
  await box.emitWithAck('hello', { kiosk: 'hall-5' });
  const rungBy = async (id?: string) => {
    const rung = heard(desk, 'help');
    const call: HelpRequest = await box.emitWithAck('help', { ...(id && { id }) });
    expect(await rung).toEqual(call);
    expect(await list()).toContainEqual(call);
    return call;
  };
  const first = await rungBy('visitor-1');
  clock.advance(61_000);
  const second = await rungBy('visitor-1');
  expect(second).toEqual({ ...first, at: clock.now() });
  clock.advance(20_000);
  const third = await rungBy('visitor-2');
  expect(await list()).toEqual([third]);
  // A page that gives its call no name renews the open one.
  clock.advance(1000);
  expect(await rungBy()).toEqual({ ...third, at: clock.now() });

  await desk.emitWithAck('help:answer', { id: third.id });
  // Whoever was told that somebody is coming is told it again; whoever stands there next has a call of their own.
  expect(await box.emitWithAck('help', { id: 'visitor-2' })).toMatchObject({ id: third.id, answeredBy: 'lin' });
  clock.advance(1000);
  const next = await rungBy('visitor-3');
  expect((await list()).map(({ id }: HelpRequest) => id)).toEqual([third.id, next.id]);
  const other = await (await hub.socket('/kiosk')).emitWithAck('help', { kiosk: 'hall-6', id: 'visitor-3' });
  expect(other.error.type).toBe('urn:gongkai:problem:conflict');
});

it('a kiosk that was cut off hears with its greeting what became of its call, and hears the answer from then on', async () => {
  const { hub, editor, clock } = office;
  const desk = await hub.socket('/desk', { cookie: editor.cookie() });
  const cut = await hub.socket('/kiosk');
  expect((await cut.emitWithAck('hello', { kiosk: 'hall-8' })).call).toBeUndefined();
  const call = await cut.emitWithAck('help', {});
  cut.disconnect();
  const back = await hub.socket('/kiosk');
  expect((await back.emitWithAck('hello', { kiosk: 'hall-8' })).call).toEqual(call);
  const coming = heard(back, 'help');
  const answered = await desk.emitWithAck('help:answer', { id: call.id });
  expect(await coming).toEqual(answered);
  expect((await back.emitWithAck('hello', { kiosk: 'hall-8' })).call).toEqual(answered);
  clock.advance(31 * 60_000);
  expect((await back.emitWithAck('hello', { kiosk: 'hall-8' })).call).toBeUndefined();
});
