/** A feed as Atom 1.0 (RFC 4287). */
import { isoOf } from '#content/model/calendar.ts';
import type { FeedEntry } from '#content/rules/feed.ts';

export type Feed = {
  readonly id: string;
  /** Its address at the hub, without the ending. */
  readonly path: string;
  readonly title: string;
  readonly author: string;
  readonly updated: number;
  /** Where the hub is, without a slash at its end. */
  readonly origin: string;
  readonly entries: readonly (FeedEntry & { readonly html: string })[];
};

/** Characters that XML 1.0 cannot carry, also half ones. */
const unspeakable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string =>
  text.replace(unspeakable, '\ufffd').replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);

const element = (name: string, text: string, attributes = ''): string =>
  `<${name}${attributes}>${escaped(text)}</${name}>`;
const link = (rel: string, href: string, type: string): string =>
  `<link rel="${rel}" type="${type}" href="${escaped(href)}"/>`;

function entryOf(
  { id, path, source, title, summary, html, published, updated, author, tags }: Feed['entries'][number],
  origin: string,
) {
  return [
    '<entry>',
    element('id', id),
    element('title', title),
    link('alternate', `${origin}${path}`, 'text/html'),
    ...(source === null ? [] : [link('via', source, 'text/html')]),
    element('published', isoOf(published)),
    element('updated', isoOf(updated)),
    `<author>${element('name', author)}</author>`,
    ...tags.map((tag) => `<category term="${escaped(tag)}"/>`),
    ...(summary === '' ? [] : [element('summary', summary)]),
    element('content', html, ' type="html"'),
    '</entry>',
  ].join('\n');
}

/** The document. */
export function atomOf({ id, title, author, updated, path, origin, entries }: Feed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    element('id', id),
    element('title', title),
    element('updated', isoOf(updated)),
    `<author>${element('name', author)}</author>`,
    link('self', `${origin}${path}.atom`, 'application/atom+xml'),
    link('alternate', `${origin}/kiosk/`, 'text/html'),
    ...entries.map((entry) => entryOf(entry, origin)),
    '</feed>',
    '',
  ].join('\n');
}
