/** `/api/desk/catalogue`: the coverage map of the town's catalogue. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, startHub, type TestHub } from '../support/hub.ts';

let hub: TestHub;
let editor: Client;
beforeAll(async () => {
  hub = await startHub();
  editor = await hub.person('lin', 'editor');
});
afterAll(() => hub.stop());

type Coverage = { readonly id: string; readonly state: string };
type Sum = { readonly name: string } & Readonly<Record<string, number>>;
const itemsOf = async (): Promise<Coverage[]> => (await editor.get('/api/desk/catalogue/coverage')).body.items;

describe('coverage', () => {
  it('has every item, all 26 fields and every department, and its sums agree', async () => {
    const { status, body } = await editor.get('/api/desk/catalogue/coverage');
    expect(status).toBe(200);
    expect(body.items).toHaveLength(59);
    expect(body.byField).toHaveLength(26);
    for (const sums of [body.byField, body.byDepartment] as Sum[][]) {
      for (const state of ['covered', 'due-soon', 'late', 'missing']) {
        const sum = sums.reduce((all, one) => all + (one[state] ?? 0), 0);
        expect(sum).toBe(body.items.filter((one: Coverage) => one.state === state).length);
      }
    }
  });

  it('follows what is published and withdrawn', async () => {
    const stateOf = async (id: string) => (await itemsOf()).find((one) => one.id === id)?.state;
    const before = (await itemsOf()).find(({ id }) => id === 'catalogue-major-projects-2');
    expect(before?.state).toBe('covered');
    const admin = await hub.admin();
    for (const id of ['land-acquisition-notice-2026', 'road-repair-award-2026'])
      expect((await admin.post(`/api/desk/disclosures/${id}/withdraw`, { reason: '有误' })).status).toBe(200);
    expect(await stateOf('catalogue-major-projects-2')).toBe('missing');
  });

  it('is for staff', async () => {
    expect((await hub.client().get('/api/desk/catalogue/coverage')).status).toBe(401);
  });
});
