/** The feeds of notices: made once for each state of what is public and each address by which the hub is called. */
import MarkdownIt from 'markdown-it';
import type { Town } from '#content/model/town.ts';
import { feedEntries, feedId } from '#content/rules/feed.ts';
import type { PublicState } from '#content/rules/publication.ts';
import { atomOf, type Feed } from './atom.ts';
import { jsonFeedOf } from './json-feed.ts';

type Needs = { readonly published: () => PublicState; readonly town: () => Town; readonly zone: string };
type Made = { readonly of: PublicState | null; readonly atom: Map<string, string>; readonly json: Map<string, string> };

/** Anybody can name a host in a request; so many are remembered. */
const keptOrigins = 8;

/** The feeds. */
export function createFeeds({ published, town, zone }: Needs) {
  const reader = new MarkdownIt('default', { html: false, linkify: false, breaks: false });
  let made: Made = { of: null, atom: new Map(), json: new Map() };

  function feedOf(origin: string): Feed {
    const { items, version } = published();
    const { name, fullName, site } = town();
    const entries = feedEntries(items, { site, fullName }, zone);
    return {
      id: feedId(site),
      title: `${name}政务公开：公告文件`,
      author: fullName,
      updated: version,
      origin,
      entries: entries.map((entry) => ({ ...entry, html: reader.render(entry.body) })),
    };
  }

  function current(kind: 'atom' | 'json', origin: string): { readonly version: number; readonly text: string } {
    const state = published();
    if (made.of !== state) made = { of: state, atom: new Map(), json: new Map() };
    const texts = made[kind];
    let text = texts.get(origin);
    if (text === undefined) {
      text = (kind === 'atom' ? atomOf : jsonFeedOf)(feedOf(origin));
      if (texts.size >= keptOrigins) texts.clear();
      texts.set(origin, text);
    }
    return { version: state.version, text };
  }
  return { current };
}
export type Feeds = ReturnType<typeof createFeeds>;
