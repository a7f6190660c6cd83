/** The documentation says what the hub does: every route is in it, its schemas are those that check, and figures are served. */
import type { Express } from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routeTable } from '#server/openapi/route-table.ts';
import { routesOf } from '../support/express-routes.ts';
import { startHub, type TestHub } from '../support/hub.ts';

let hub: TestHub;
let app: Express | undefined;
beforeAll(async () => {
  hub = await startHub({
    pages(req, _res, next) {
      app = req.app as Express;
      next();
    },
  });
  await hub.client().get('/anything');
});
afterAll(() => hub.stop());

/** Pages and what they load, which no program asks for. */
const isPage = (route: string): boolean => /^GET \/(?:home\.css|kiosk\/pdf\/.*)?$/.test(route);

describe('the route table', () => {
  it('has every route of the hub, and none that the hub has not', () => {
    if (!app) throw new Error('the hub asked for no page');
    const known = routesOf(app).filter((route) => !isPage(route));
    const documented = routeTable.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    expect(known.length).toBeGreaterThan(50);
    expect([...documented].sort()).toEqual([...new Set(known)].sort());
    expect(new Set(documented).size).toBe(documented.length);
  });

  it('says who may ask: without a session, staff routes are 401 and open ones are not', async () => {
    const nobody = hub.client();
    for (const { method, path, access } of routeTable) {
      const { status } = await nobody.ask(method.toUpperCase(), path.replace(/:[a-z]+/g, 'none'));
      if (access !== 'everyone') expect([status, method, path]).toEqual([401, method, path]);
      else if (path !== '/api/session') expect([status === 401, path]).toEqual([false, path]);
    }
  });

  it('says which role is asked for: an editor is refused what is for others, and only that', async () => {
    const editor = await hub.person('lin', 'editor');
    for (const { method, path, access } of routeTable) {
      if (path === '/api/session') continue;
      const { status } = await editor.ask(method.toUpperCase(), path.replace(/:[a-z]+/g, 'none'));
      const refused = access === 'reviewer' || access === 'admin';
      expect([method, path, status === 403]).toEqual([method, path, refused]);
    }
  });
});

describe('GET /api/openapi.json', () => {
  it('is a document of version 3.1 whose references lead somewhere', async () => {
    const { status, body, headers } = await hub.client().get('/api/openapi.json');
    expect([status, body.openapi]).toEqual([200, '3.1.0']);
    const schemas = body.components.schemas;
    const references = [...JSON.stringify(body).matchAll(/"\$ref":"([^"]+)"/g)].map(([, to]) => to ?? '');
    expect(references.length).toBeGreaterThan(100);
    for (const to of references) {
      const name = /^#\/components\/schemas\/(.+)$/.exec(to)?.[1];
      expect(name !== undefined && name in schemas, to).toBe(true);
    }
    const ids = Object.values<Record<string, { operationId: string }>>(body.paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
    const again = await hub.client().get('/api/openapi.json', { 'if-none-match': headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
  });

  it('takes its schemas from the checkers', async () => {
    const { body } = await hub.client().get('/api/openapi.json');
    const search = body.paths['/api/search'].get;
    expect(search.parameters.find(({ name }: { name: string }) => name === 'q')).toMatchObject({
      in: 'query',
      required: true,
      schema: { type: 'string', minLength: 1, maxLength: 100 },
    });
    expect(body.components.schemas.Approval).toMatchObject({
      additionalProperties: false,
      required: ['confidentiality'],
      properties: { confidentiality: { const: 'passed' } },
    });
    expect(body.paths['/api/desk/disclosures/{id}'].put.responses).toHaveProperty('412');
  });
});

describe('GET /metrics', () => {
  it('gives the process, the event loop, requests by route and status, writes, displays and questions', async () => {
    const client = hub.client();
    await client.get('/api/disclosures/none');
    await client.get('/api/search?q=社保');
    const kiosk = await hub.socket('/kiosk');
    await kiosk.emitWithAck('hello', { kiosk: 'hall-1' });
    const { status, headers, body } = await client.get('/metrics');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
    const value = (line: string) => Number(new RegExp(`^${line.replace(/[{}"]/g, '\\$&')} (.+)$`, 'm').exec(body)?.[1]);
    expect(value('process_cpu_seconds_total')).toBeGreaterThan(0);
    expect(body).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
    expect(
      value('gongkai_http_request_seconds_count{method="GET",route="/api/disclosures/:id",status="404"}'),
    ).toBeGreaterThan(0);
    expect(value('gongkai_store_write_seconds_count{outcome="written"}')).toBeGreaterThan(0);
    expect(value('gongkai_displays{kind="kiosk"}')).toBe(1);
    expect(value('gongkai_queries_total')).toBe(1);
    expect(body).not.toContain('社保');
  });
});
