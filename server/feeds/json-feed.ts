/** A feed as JSON Feed 1.1. */
import { isoOf } from '#content/model/calendar.ts';
import type { Feed } from './atom.ts';

/** The document. */
export function jsonFeedOf({ path, title, author, origin, entries }: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: `${origin}/kiosk/`,
    feed_url: `${origin}${path}.json`,
    language: 'zh-CN',
    authors: [{ name: author }],
    items: entries.map((entry) => ({
      id: entry.id,
      url: `${origin}${entry.path}`,
      ...(entry.source !== null && { external_url: entry.source }),
      title: entry.title,
      content_html: entry.html,
      ...(entry.summary !== '' && { summary: entry.summary }),
      date_published: isoOf(entry.published),
      date_modified: isoOf(entry.updated),
      authors: [{ name: entry.author }],
      tags: entry.tags,
    })),
  });
}
