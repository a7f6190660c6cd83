/** Every route and every socket event is given what breaks it, from its own schema: never a 5xx, never a crash, every fault named. */
import type { Socket } from 'socket.io-client';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import {
  HelpCall,
  KioskHello,
  PairingCall,
  PlayBatch,
  QueryBatch,
  ScreenHello,
  Status,
  WritingCall,
} from '#content/wire/events.ts';
import { routeTable } from '#server/openapi/route-table.ts';
import { broken, fitting, hostileTexts, jsonSchemaOf } from '../support/hostile.ts';
import { type Answer, type Client, startHub, type TestHub } from '../support/hub.ts';

/** Of what is made from one schema at most about so many are sent; more with FUZZ=4000. */
const most = Number(process.env.FUZZ ?? 1000);
/** Below the limit of a minute for one address, by more than one test asks. */
const askedOfOneHub = 2500;

let hub: TestHub | undefined;
let staff: Client;
let asked = 0;
async function startAnew(): Promise<void> {
  await hub?.stop();
  hub = await startHub();
  staff = await hub.admin();
  asked = 0;
}
const running = (): TestHub => {
  if (!hub) throw new Error('no hub runs');
  return hub;
};
beforeEach(async () => {
  if (!hub || asked > askedOfOneHub) await startAnew();
});
afterAll(() => hub?.stop());

/** A text that HTTP can carry in an address. */
const inAddress = (text: string): string => encodeURIComponent(text.slice(0, 800).replace(/\p{Cs}/gu, '\ufffd'));

/** Not the hub's fault, and said as a problem that names what is wrong. */
function expectCalm(answer: Answer, about: string): void {
  asked += 1;
  if (answer.status < 400) return;
  expect([about, answer.status >= 500]).toEqual([about, false]);
  expect([about, answer.headers.get('content-type')]).toEqual([
    about,
    expect.stringMatching(/^application\/problem\+json/),
  ]);
  expect(answer.body).toMatchObject({ status: answer.status, type: expect.stringMatching(/^urn:gongkai:problem:/) });
  if (answer.status === 422) expectNamed(answer.body.errors, about);
}
function expectNamed(errors: unknown, about: string): void {
  expect([about, Array.isArray(errors) && errors.length > 0]).toEqual([about, true]);
  for (const { path, message } of errors as { path: unknown; message: string }[]) {
    expect([about, typeof path]).toEqual([about, 'string']);
    expect([about, message]).toEqual([about, expect.stringMatching(/[\u4e00-\u9fff].*[a-z]{2}/is)]);
  }
}
/** Of very many, an even part. An odd step: each place is given an even number of values, and every step meets others of them. */
function sampled<One>(all: readonly One[]): readonly One[] {
  const step = Math.ceil(all.length / most);
  return all.filter((_, at) => at % (step % 2 === 0 ? step + 1 : step) === 0);
}
/** It goes on, and staff are still let in: what came before was not refused for want of a session or of patience. */
async function unhurt(): Promise<void> {
  expect((await running().client().get('/api/health')).body.status).toBe('ok');
  expect((await staff.get('/api/desk/machine')).status).toBe(200);
}

/** Signing in ends the session of the others when it works. */
const apart = (path: string) => path === '/api/session';

describe.each(routeTable.filter(({ path }) => !apart(path)))('$method $path', (route) => {
  // What concerns a session is limited to far fewer a minute.
  if (route.path.startsWith('/api/session/')) beforeEach(startAnew);
  const method = route.method.toUpperCase();
  const address = (value: string) => route.path.replace(/:[a-z]+/g, () => value);
  const headers = route.ifMatch ? { 'if-match': '"1"' } : {};

  it('stands what addresses and queries hold', async () => {
    if (route.path.includes(':')) {
      for (const text of hostileTexts.filter((one) => one.trim() !== '' && !/^\.\.\//.test(one))) {
        expectCalm(await staff.ask(method, address(inAddress(text)), undefined, headers), `${text.slice(0, 30)}`);
      }
    }
    if (route.query) {
      for (const key of [...Object.keys(jsonSchemaOf(route.query).properties ?? {}), 'unknown']) {
        for (const text of [...hostileTexts, '-1', '1e99', 'NaN', '2026-02-30']) {
          expectCalm(await staff.get(`${address('none')}?${key}=${inAddress(text)}`), `${key}=${text.slice(0, 30)}`);
        }
        expectCalm(await staff.get(`${address('none')}?${key}=a&${key}=b&${key}[x]=c`), `${key} twice`);
      }
    }
    await unhurt();
  });

  it('names every fault of a body, and stands what is no body', async () => {
    if (route.body) {
      for (const { about, value } of sampled(broken(jsonSchemaOf(route.body.schema)))) {
        const answer = await staff.ask(method, address('none'), JSON.stringify(value), headers);
        expectCalm(answer, about);
      }
    }
    if (method !== 'GET') {
      for (const body of [
        '{',
        '[1,',
        '"text"',
        'null',
        '\u0000',
        `{"a":${'['.repeat(5000)}`,
        `"${'x'.repeat(1_200_000)}"`,
      ]) {
        expectCalm(await staff.ask(method, address('none'), body, headers), `body ${body.slice(0, 20)}`);
      }
      const plain = await staff.ask(method, address('none'), 'a=b', { ...headers, 'content-type': 'text/plain' });
      expect(plain.status).toBe(415);
      const wrongMatch = await staff.ask(method, address('none'), '{}', { 'if-match': '"\u00ff abc"' });
      expectCalm(wrongMatch, 'If-Match');
    }
    await unhurt();
  });
});

const events: readonly { namespace: string; event: string; schema: z.ZodType | undefined }[] = [
  { namespace: '/kiosk', event: 'hello', schema: KioskHello },
  { namespace: '/kiosk', event: 'queries', schema: QueryBatch },
  { namespace: '/kiosk', event: 'help', schema: HelpCall },
  { namespace: '/kiosk', event: 'clock', schema: undefined },
  { namespace: '/signage', event: 'hello', schema: ScreenHello },
  { namespace: '/signage', event: 'status', schema: Status },
  { namespace: '/signage', event: 'plays', schema: PlayBatch },
  { namespace: '/signage', event: 'pair', schema: PairingCall },
  { namespace: '/signage', event: 'clock', schema: undefined },
  { namespace: '/desk', event: 'help:answer', schema: undefined },
  { namespace: '/desk', event: 'writing', schema: WritingCall },
  { namespace: '/desk', event: 'clock', schema: undefined },
];

describe.each(events)('$namespace $event', ({ namespace, event, schema }) => {
  const open = () => running().socket(namespace, namespace === '/desk' ? { cookie: staff.cookie() } : {});
  const ask = (socket: Socket, ...payload: unknown[]) =>
    socket.timeout(5000).emitWithAck(event, ...payload) as Promise<{ error?: { errors?: unknown; detail: string } }>;

  it('acknowledges every bad payload with its faults', async () => {
    const socket = await open();
    const payloads = schema
      ? broken(jsonSchemaOf(schema)).filter(({ value }) => JSON.stringify(value).length < 900_000)
      : [...hostileTexts, 0, true, [], { x: 1 }].map((value) => ({ about: 'payload', value }));
    for (const { about, value } of payloads) {
      const answer = await ask(socket, value);
      if (answer.error?.errors) expectNamed(answer.error.errors, about);
    }
    if (schema) expect((await ask(socket, { unknownField: 1 })).error).toBeDefined();
    socket.emit(event, 1, 2, 3);
    socket.emit(event);
    socket.emit(event, Buffer.from([0, 255]), 'no acknowledgement');
    expect(socket.connected).toBe(true);
    await unhurt();
  });
});

describe('besides', () => {
  beforeEach(startAnew);
  it('signing in stands hostile names and passwords, and tells nothing of them', async () => {
    for (const text of hostileTexts) {
      for (const body of [
        { username: text, password: 'x' },
        { username: 'admin', password: text },
        { username: [text] },
      ]) {
        const answer = await running().client().ask('POST', '/api/session', JSON.stringify(body));
        expectCalm(answer, text.slice(0, 30));
        expect(answer.status).toBeGreaterThanOrEqual(400);
        if (text.length > 10) expect(JSON.stringify(answer.body)).not.toContain(text);
      }
    }
  });

  it('a message beyond the limit ends its connection and nothing else', async () => {
    const other = await running().socket('/kiosk');
    const socket = await running().socket('/kiosk');
    const gone = new Promise((resolve) => socket.once('disconnect', resolve));
    socket.emit('queries', 'x'.repeat(1_500_000));
    await gone;
    expect(other.connected).toBe(true);
    expect(fitting(jsonSchemaOf(KioskHello))).toBeTypeOf('object');
    await unhurt();
  });
});
