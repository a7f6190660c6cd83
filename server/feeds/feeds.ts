/** The feeds: made once for each state of what is public and each address by which the hub is called. */
import MarkdownIt from 'markdown-it';
import type { Town } from '#content/model/town.ts';
import { type FeedSubject, feedEntries, feedId } from '#content/rules/feed.ts';
import type { PublicState } from '#content/rules/publication.ts';
import { atomOf, type Feed } from './atom.ts';
import { jsonFeedOf } from './json-feed.ts';

type Needs = { readonly published: () => PublicState; readonly town: () => Town; readonly zone: string };
type Made = { readonly of: PublicState | null; readonly texts: Map<string, string> };

const subjectNames: Readonly<Record<FeedSubject, string>> = { notices: '公告文件', services: '办事指南、收费和机构' };

/** Anybody can name a host in a request; so many texts are remembered. */
const keptTexts = 32;

/** The feeds. */
export function createFeeds({ published, town, zone }: Needs) {
  const reader = new MarkdownIt('default', { html: false, linkify: false, breaks: false });
  let made: Made = { of: null, texts: new Map() };

  function feedOf(subject: FeedSubject, origin: string): Feed {
    const { items, version } = published();
    const { name, fullName, site } = town();
    const entries = feedEntries(items, { site, fullName }, zone, subject);
    return {
      id: feedId(site, subject),
      path: `/feeds/${subject}`,
      title: `${name}政务公开：${subjectNames[subject]}`,
      author: fullName,
      updated: version,
      origin,
      entries: entries.map((entry) => ({ ...entry, html: reader.render(entry.body) })),
    };
  }

  /** `until`: when what it says changes by the clock; null where it does not. */
  function current(
    subject: FeedSubject,
    form: 'atom' | 'json',
    origin: string,
  ): { readonly version: number; readonly until: number | null; readonly text: string } {
    const state = published();
    if (made.of !== state) made = { of: state, texts: new Map() };
    const { texts } = made;
    const key = `${subject} ${form} ${origin}`;
    let text = texts.get(key);
    if (text === undefined) {
      text = (form === 'atom' ? atomOf : jsonFeedOf)(feedOf(subject, origin));
      if (texts.size >= keptTexts) texts.clear();
      texts.set(key, text);
    }
    return { version: state.version, until: state.until, text };
  }
  return { current };
}
export type Feeds = ReturnType<typeof createFeeds>;
