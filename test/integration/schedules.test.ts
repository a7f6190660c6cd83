/** The schedule vectors through the hub: picture, text and the desk's foresight say what the vectors say. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { entriesOf, scheduleVectors } from '../support/schedule-vectors.ts';
import { must, type Office, openOffice } from '../support/workflow.ts';

let office: Office;
const playlist = (id: string) => `/api/desk/playlists/${id}`;
const panel = { width: 128, height: 32 };
beforeAll(async () => {
  office = await openOffice();
  for (const id of ['vector', 'alone', 'nothing']) {
    await must(201, office.admin.post('/api/desk/playlists', { id, name: id, entries: [] }));
    await must(201, office.admin.post('/api/desk/screens', { id, name: id, panel, playlist: id }));
  }
});
afterAll(() => office.stop());

const pictureOf = async (screen: string, at: number): Promise<string> => {
  const answer = await fetch(`${office.hub.origin}/api/screens/${screen}/frame.png?at=${at}`);
  expect([screen, answer.status]).toEqual([screen, 200]);
  return Buffer.from(await answer.arrayBuffer()).toString('base64');
};

/** Frames of each text alone, which hold at any instant. */
const alone = new Map<string, string>();
async function pictureAlone(title: string, at: number): Promise<string> {
  const kept = alone.get(title);
  if (kept !== undefined) return kept;
  const entries = [{ id: 'alone', source: { kind: 'text', title } }];
  await must(200, office.admin.put(playlist('alone'), { name: 'alone', entries }));
  const picture = await pictureOf('alone', at);
  alone.set(title, picture);
  return picture;
}

/** Instants of publication and other zones are not a playlist's to say. */
const sayable = scheduleVectors.filter(
  ({ zone, entries }) => zone === undefined && entries.every((entry) => entry.public === undefined),
);

it('is most of them', () => expect(sayable.length).toBeGreaterThanOrEqual(40));
it.each(sayable)('$name', async (vector) => {
  const { admin, editor, visitor } = office;
  await must(200, admin.put(playlist('vector'), { name: 'vector', entries: entriesOf(vector) }));
  for (const { at: text, shows } of vector.probes) {
    const at = Date.parse(text);
    const told = (await must(200, visitor.get(`/api/screens/vector/text?at=${at}`))).body as string;
    const foreseen = (await must(200, editor.get(`/api/desk/screens/vector/showing?at=${at}`))).body;
    expect({ text, told: foreseen.text }).toEqual({ text, told });
    expect({ text, kind: foreseen.kind }).toEqual({ text, kind: shows.length > 0 ? 'slide' : 'standing' });
    if (shows.length > 0) {
      expect(shows).toContain(told);
      expect(foreseen).toMatchObject({ entry: told, title: told });
    }
    const reference = shows.length > 0 ? await pictureAlone(told, at) : await pictureOf('nothing', at);
    expect({ text, same: (await pictureOf('vector', at)) === reference }).toEqual({ text, same: true });
  }
});
