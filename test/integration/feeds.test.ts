/** The feeds of notices: well-formed, complete in what their standards ask for, published content only, answered by entity tag. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { heldClock } from '../support/held-clock.ts';
import { type Client, startHub, type TestHub } from '../support/hub.ts';

const clock = heldClock();
let hub: TestHub;
let lin: Client;
let chen: Client;
beforeAll(async () => {
  hub = await startHub({ clock });
  lin = await hub.person('lin', 'editor');
  chen = await hub.person('chen', 'reviewer');
});
afterAll(() => hub.stop());

const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
type Link = { readonly '@rel': string; readonly '@href': string };
type Entry = {
  readonly id: string;
  readonly title: string;
  readonly published: string;
  readonly updated: string;
  readonly author: { readonly name: string };
  readonly content: { readonly '@type': string; readonly '#text': string };
};
type Feed = Pick<Entry, 'id' | 'title' | 'updated' | 'author'> & {
  readonly '@xmlns': string;
  readonly link: readonly Link[];
  readonly entry: readonly Entry[];
};

async function atom(): Promise<{ text: string; feed: Feed }> {
  const { body, status, headers } = await hub.client().get('/feeds/notices.atom');
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  expect(XMLValidator.validate(body)).toBe(true);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    processEntities: true,
    htmlEntities: true,
  });
  return { text: body, feed: parser.parse(body).feed };
}

async function publish(id: string, facts: Record<string, unknown>): Promise<void> {
  const notice = { kind: 'notice', id, title: '通知', body: '正文', attribute: 'proactive', ...facts };
  expect((await lin.post('/api/desk/disclosures', notice)).status).toBe(201);
  await lin.post(`/api/desk/disclosures/${id}/submit`);
  await chen.post(`/api/desk/disclosures/${id}/approve`, { confidentiality: 'passed' });
  expect((await chen.post(`/api/desk/disclosures/${id}/publish`)).status).toBe(200);
}

describe('Atom', () => {
  it('has what RFC 4287 asks of a feed and of each entry', async () => {
    const { feed } = await atom();
    expect(feed['@xmlns']).toBe('http://www.w3.org/2005/Atom');
    expect(feed.id).toMatch(/^tag:/);
    expect(feed.updated).toMatch(rfc3339);
    expect(feed.author.name).toBe('广州市花都区狮岭镇人民政府');
    const self = feed.link.find((link) => link['@rel'] === 'self');
    expect(self?.['@href']).toBe(`${hub.origin}/feeds/notices.atom`);
    const entries = feed.entry;
    expect(entries).toHaveLength(50);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    for (const entry of entries) {
      expect(entry.title).not.toBe('');
      expect(entry.author.name).not.toBe('');
      expect(entry.updated).toMatch(rfc3339);
      expect(entry.published <= entry.updated).toBe(true);
      expect(feed.updated >= entry.updated).toBe(true);
      expect(entry.content['@type']).toBe('html');
    }
  });

  it('carries what could break it, and a text cannot smuggle in markup', async () => {
    await publish('odd', {
      title: '<b>“A & B”</b> ]]> \ud800 \ufffe',
      body: '<script>alert(1)</script> [link](javascript:alert(1)) **要点** & < >',
    });
    const { text, feed } = await atom();
    const entry = feed.entry.find(({ id }) => id.endsWith(':notice/odd'));
    expect(entry?.title).toContain('<b>“A & B”</b> ]]>');
    expect(text).not.toContain('<script');
    expect(entry?.content['#text']).not.toContain('<script');
    expect(entry?.content['#text']).not.toMatch(/href="javascript/);
    expect(entry?.content['#text']).toContain('<strong>要点</strong>');
  });
});

describe('JSON Feed', () => {
  it('has what version 1.1 asks for', async () => {
    const { status, headers, body } = await hub.client().get('/feeds/notices.json');
    expect([status, headers.get('content-type')]).toEqual([200, 'application/feed+json; charset=utf-8']);
    expect(body).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: `${hub.origin}/feeds/notices.json`,
      language: 'zh-CN',
    });
    expect(body.items).toHaveLength(50);
    for (const item of body.items) {
      expect(item.id).toMatch(/^tag:/);
      expect(item.date_published).toMatch(rfc3339);
      expect(item.content_html).not.toBe('');
    }
  });
});

describe('both', () => {
  it('know only what is public, and change with it', async () => {
    const ids = async () =>
      (await hub.client().get('/feeds/notices.json')).body.items.map(({ id }: { id: string }) => id.split('/').at(-1));
    await lin.post('/api/desk/disclosures', { kind: 'notice', id: 'secret', title: '草稿', body: '未公开' });
    expect(await ids()).not.toContain('secret');
    clock.advance(1000);
    await publish('fresh', { title: '新通知' });
    expect(await ids()).toContain('fresh');
    const before = await hub.client().get('/feeds/notices.atom');
    const tag = before.headers.get('etag') ?? '';
    expect((await hub.client().get('/feeds/notices.atom', { 'if-none-match': tag })).status).toBe(304);
    clock.advance(1000);
    await chen.post('/api/desk/disclosures/fresh/withdraw', { reason: '有误' });
    const after = await hub.client().get('/feeds/notices.atom', { 'if-none-match': tag });
    expect(after.status).toBe(200);
    expect(after.body).not.toContain('notice/fresh');
  });
});

it('says until when it holds, where a notice ends by itself', async () => {
  const until = clock.now() + 90_000;
  const notice = { kind: 'notice', id: 'ends-soon', title: '马上到期', body: '正文', attribute: 'proactive' };
  await lin.post('/api/desk/disclosures', notice);
  await lin.post('/api/desk/disclosures/ends-soon/submit');
  await chen.post('/api/desk/disclosures/ends-soon/approve', { confidentiality: 'passed' });
  expect((await chen.post('/api/desk/disclosures/ends-soon/publish', { until })).status).toBe(200);
  for (const path of ['/feeds/notices.atom', '/feeds/notices.json']) {
    const { headers } = await hub.client().get(path);
    expect(Date.parse(headers.get('expires') ?? '')).toBe(until);
  }
  clock.advance(90_000);
  const { body, headers } = await hub.client().get('/feeds/notices.atom');
  expect(body).not.toContain('马上到期');
  expect(headers.get('expires')).not.toBe(new Date(until).toUTCString());
});
