/** What a takeover leaves behind: which screens painted it and how fast, how it ended, the same after a restart. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type HeldClock, heldClock } from '../support/held-clock.ts';
import { type Client, startHub, type TestHub } from '../support/hub.ts';
import { heard, newScreen } from '../support/screens.ts';
import { must } from '../support/workflow.ts';

let dataDir: string;
let hub: TestHub;
let clock: HeldClock;
let staff: Client;
let token = '';
const at = '/api/desk/takeovers';
const hour = 3_600_000;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'gongkai-takeovers-'));
  clock = heldClock();
  hub = await startHub({ clock, dataDir });
  staff = await hub.admin();
  token = (await must(201, staff.post('/api/desk/screens', newScreen('wall')))).body.token;
  await must(201, staff.post('/api/desk/screens', newScreen('door')));
});
beforeEach(() => clock.advance(24 * hour));
afterAll(async () => {
  await hub.stop();
  await rm(dataDir, { recursive: true, force: true });
});

async function restart(): Promise<void> {
  await hub.stop();
  hub = await startHub({ clock, dataDir });
  staff = await hub.admin();
}
async function start(facts: Record<string, unknown> = {}): Promise<string> {
  const said = { severity: 'severe', headline: '请到二楼避险', until: clock.now() + hour, screens: ['wall', 'door'] };
  return (await must(201, staff.post(at, { ...said, ...facts }))).body.id;
}
const recordOf = async (id: string) => (await must(200, staff.get(`${at}/${id}`))).body;

/** The wall's page, greeted, that says it paints `id`. */
async function painted(id: string): Promise<void> {
  const wall = await hub.socket('/signage');
  expect((await wall.emitWithAck('hello', { screen: 'wall', token })).takeover).toMatchObject({ id });
  await wall.emitWithAck('status', { version: 1, slide: id, takeover: id, at: clock.now() });
  wall.disconnect();
}

it('keeps each screen’s latency over a restart; those that never painted it stand in the record', async () => {
  const id = await start({ drill: true });
  clock.advance(80);
  await painted(id);
  clock.advance(5000);
  await painted(id);
  const wall = [{ screen: 'wall', at: clock.now() - 5000, latencyMs: 80 }];
  expect(await recordOf(id)).toMatchObject({ phase: 'active', drill: true, painted: wall, waiting: ['door'] });
  await restart();
  expect(await recordOf(id)).toMatchObject({ phase: 'active', painted: wall, waiting: ['door'] });
  const back = await hub.socket('/signage');
  expect((await back.emitWithAck('hello', { screen: 'wall', token })).takeover).toMatchObject({ id, drill: true });
  clock.advance(hour);
  await must(201, staff.post('/api/desk/screens', newScreen('later')));
  expect(await recordOf(id)).toMatchObject({ phase: 'ended', painted: wall, waiting: ['door'] });
  await must(204, staff.delete('/api/desk/screens/later'));
});

it('awaits no screen that shows one that outranks it', async () => {
  const minor = await start({ severity: 'minor' });
  const extreme = await start({ severity: 'extreme', screens: ['wall'] });
  expect(await recordOf(minor)).toMatchObject({ waiting: ['door'], outranked: ['wall'] });
  expect(await recordOf(extreme)).toMatchObject({ waiting: ['wall'], outranked: [] });
  await must(200, staff.delete(`${at}/${extreme}`));
  expect(await recordOf(minor)).toMatchObject({ waiting: ['wall', 'door'], outranked: [] });
  await must(200, staff.delete(`${at}/${minor}`));
});

it('tells one that the clock ended from one that was cleared, and from one that is yet to begin', async () => {
  const ends = await start();
  const cleared = await start();
  const planned = await start({ from: clock.now() + 2 * hour, until: clock.now() + 3 * hour });
  const begun = clock.now();
  clock.advance(60_000);
  await must(200, staff.delete(`${at}/${cleared}`));
  await restart();
  clock.advance(hour);
  await must(200, staff.delete(`${at}/${ends}`));
  const told = ({ phase, endedAt, clearedAt, clearedBy }: Record<string, unknown>) => ({
    phase,
    endedAt,
    clearedAt,
    clearedBy,
  });
  expect(told(await recordOf(ends))).toEqual({
    phase: 'ended',
    endedAt: begun + hour,
    clearedAt: null,
    clearedBy: null,
  });
  const at1 = begun + 60_000;
  expect(told(await recordOf(cleared))).toEqual({
    phase: 'cleared',
    endedAt: at1,
    clearedAt: at1,
    clearedBy: 'admin',
  });
  expect(told(await recordOf(planned))).toMatchObject({ phase: 'planned', endedAt: null });
  await must(200, staff.delete(`${at}/${planned}`));
  expect(await recordOf(planned)).toMatchObject({ phase: 'cleared', active: false });
  await must(404, staff.get(`${at}/t-none`));
});

it('a drill never hides a warning that is meant, however severe it is', async () => {
  const meant = await start({ severity: 'minor' });
  clock.advance(1000);
  await start({ severity: 'extreme', drill: true });
  const wall = await hub.socket('/signage');
  expect((await wall.emitWithAck('hello', { screen: 'wall', token })).takeover).toMatchObject({ id: meant });
  const next = heard(wall, 'takeover');
  await must(200, staff.delete(`${at}/${meant}`));
  expect(await next).toMatchObject({ drill: true });
});
