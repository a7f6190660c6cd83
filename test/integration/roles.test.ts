/** Who may use which route: every route of the table, for a visitor and for each role below the one it asks for. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routeTable } from '#server/openapi/route-table.ts';
import type { Client } from '../support/hub.ts';
import { type Office, openOffice } from '../support/workflow.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.stop());

const ranks = ['everyone', 'editor', 'reviewer', 'admin'];

describe.each(routeTable)('$method $path', ({ method, path, access, ifMatch }) => {
  const ask = (client: Client) => {
    const address = path.replace(/:[a-z]+/g, 'none');
    return client.ask(method.toUpperCase(), address, undefined, ifMatch ? { 'if-match': '"1"' } : {});
  };
  it(`is for ${access}`, async () => {
    const { visitor, editor, reviewer, admin } = office;
    const callers = { everyone: visitor, editor, reviewer, admin };
    for (const [role, client] of Object.entries(callers)) {
      if (ranks.indexOf(role) < ranks.indexOf(access)) {
        const { status, body } = await ask(client);
        expect({ role, status }).toEqual({ role, status: role === 'everyone' ? 401 : 403 });
        expect(body.type).toBe(`urn:gongkai:problem:${role === 'everyone' ? 'unauthenticated' : 'forbidden'}`);
      } else if (role === access && path !== '/api/session') {
        expect([401, 403]).not.toContain((await ask(client)).status);
      }
    }
  });
});
