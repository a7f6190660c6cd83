/** What the desk is told that a screen will show is what it then shows; the public is told nothing of what is yet to come. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newScreen } from '../support/screens.ts';
import { must, noticeIn, type Office, openOffice, place } from '../support/workflow.ts';

let office: Office;
const hour = 3_600_000;
beforeAll(async () => {
  office = await openOffice();
  const entries = [{ id: 'notices', source: { kind: 'notices', limit: 3 } }];
  await must(201, office.admin.post('/api/desk/playlists', { id: 'hall', name: '大厅', entries }));
  await must(201, office.admin.post('/api/desk/screens', newScreen('wall', { playlist: 'hall' })));
  const panel = { kind: 'lcd', width: 1920, height: 1080, pitchMm: 0.3, viewingDistanceM: 3 };
  await must(201, office.admin.post('/api/desk/screens', newScreen('lcd', { playlist: 'hall', panel })));
});
afterAll(() => office.stop());

async function scheduled(title: string, from: number, until?: number, channels = ['screens']): Promise<string> {
  const id = await noticeIn('approved', office, { title, channels });
  const times = { at: from, ...(until !== undefined && { until }) };
  await must(200, office.reviewer.post(`${place}/${id}/publish`, times));
  return id;
}
const bytesOf = async (path: string, cookie = ''): Promise<string> => {
  const answer = await fetch(`${office.hub.origin}${path}`, { headers: { cookie } });
  expect([path, answer.status]).toEqual([path, 200]);
  return Buffer.from(await answer.arrayBuffer()).toString('base64');
};

it('foresees text and picture of each minute to come, through publications, ends and takeovers', async () => {
  const { clock, reviewer, editor, visitor } = office;
  const begun = clock.now();
  await scheduled('关于明日停电的通知', begun + 2 * hour, begun + 5 * hour);
  await scheduled('查询机才有的通知', begun + 2.5 * hour, undefined, ['kiosk']);
  await scheduled('关于道路封闭的通知', begun + 3 * hour);
  const planned = { severity: 'severe', headline: '台风将至', from: begun + 4 * hour, until: begun + 4.5 * hour };
  await must(201, reviewer.post('/api/desk/takeovers', { ...planned, screens: ['wall'] }));
  const instants = [0.5, 2, 2.25, 2.75, 3.1, 4, 4.4, 4.6, 5, 30].map((hours) => begun + hours * hour + 1234);
  const foreseen = await Promise.all(
    instants.map(async (at) => ({
      at,
      text: (await must(200, editor.get(`/api/desk/screens/wall/text?at=${at}`))).body as string,
      picture: await bytesOf(`/api/desk/screens/wall/frame.png?at=${at}`, editor.cookie()),
      showing: (await must(200, editor.get(`/api/desk/screens/wall/showing?at=${at}`))).body,
      programme: (await must(200, editor.get(`/api/desk/screens/wall/programme?at=${at}`))).body,
      toldPublic: (await must(200, visitor.get(`/api/screens/wall/text?at=${at}`))).body as string,
    })),
  );
  for (const { toldPublic } of foreseen) expect(toldPublic).not.toMatch(/明日停电|道路封闭|台风将至/);
  expect(foreseen.map(({ showing }) => showing.kind)).toContain('takeover');
  expect(foreseen.map(({ programme }) => programme.programme.slides.length)).toContain(3);
  for (const { at, text, picture, showing, programme } of foreseen) {
    clock.advance(at - clock.now());
    const told = (await must(200, visitor.get('/api/screens/wall/text'))).body;
    expect({ at, text }).toEqual({ at, text: told });
    expect(picture).toBe(await bytesOf('/api/screens/wall/frame.png'));
    expect(programme.programme).toEqual((await visitor.get('/api/screens/wall/programme')).body);
    expect((await must(200, editor.get('/api/desk/screens/wall/showing'))).body).toEqual(showing);
    expect(showing).toMatchObject({ screen: 'wall', at, text });
    expect(showing.from).toBeLessThanOrEqual(at);
    expect(showing.until).toBeGreaterThan(at);
  }
});

it('shows how a text breaks on each screen before it is published, what its face lacks and from how far it is read', async () => {
  const { editor } = office;
  const text = {
    title: '关于开展春季除四害工作的通知',
    body: '请各村（居）**配合**。\n\n联系人：𰻝先生。',
    publisher: '党政办',
  };
  const { body } = await must(200, editor.post('/api/desk/screens/fitting', text));
  const of = (id: string) => body.items.find(({ screen }: { screen: string }) => screen === id);
  expect(of('wall')).toMatchObject({
    joins: true,
    face: 'bitmap',
    width: 320,
    lacking: ['𰻝'],
    smallest: { px: 16, goodSightM: 16, lowVisionM: 6.5 },
  });
  expect(of('lcd')).toMatchObject({ joins: true, face: 'outline', lacking: ['𰻝'] });
  const lines: string[] = of('wall').pages.flatMap((page: { lines: string[] }) => page.lines);
  expect(lines.join('')).toContain('联系人：');
  expect(lines.join('')).not.toContain('**');
  const [last] = of('wall').pages.slice(-1);
  expect(last.dwellMs).toBeGreaterThanOrEqual(5000);
  const pictures = await Promise.all(
    of('wall').pages.map(async (_: unknown, page: number) => {
      const answer = await fetch(`${office.hub.origin}/api/desk/screens/wall/fitting.png?page=${page}`, {
        method: 'POST',
        headers: { cookie: editor.cookie(), 'content-type': 'application/json' },
        body: JSON.stringify(text),
      });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
      return Buffer.from(await answer.arrayBuffer()).toString('base64');
    }),
  );
  expect(new Set(pictures).size).toBe(of('wall').pages.length);
  await must(404, editor.post('/api/desk/screens/wall/fitting.png?page=40', text));
  await must(422, editor.post('/api/desk/screens/fitting', { title: '' }));
});
