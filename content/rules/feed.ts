/** What a feed of notices says: the newest, each with a name that never changes. */
import { categoryNames, noticeTypeNames, standingNames } from '#content/model/terms.ts';
import type { PublishedItem } from './publication.ts';
import { instantAt } from './zone.ts';

type PublishedNotice = Extract<PublishedItem, { kind: 'notice' }>;

export type FeedEntry = {
  /** A tag URI (RFC 4151): the same for ever, also where the hub's address changes. */
  readonly id: string;
  readonly path: string;
  /** Public address of the original. */
  readonly source: string | null;
  readonly title: string;
  readonly summary: string;
  /** Markdown, HTML off. */
  readonly body: string;
  /** First made public; never after `updated`. */
  readonly published: number;
  readonly updated: number;
  readonly author: string;
  readonly tags: readonly string[];
};

/** How many entries a feed has. */
const entries = 50;

/** The part of a tag URI that says who names things, and since when they do. */
const authorityOf = (site: string): string => `${/^https?:\/\/([^/:]+)/.exec(site)?.[1] ?? 'localhost'},2021`;

/** The name of the feed of notices. */
export const feedId = (site: string): string => `tag:${authorityOf(site)}:notices`;

function entryOf(notice: PublishedNotice, town: { readonly site: string; readonly fullName: string }, zone: string) {
  const { id, type, category, standing, issued, publishedAt, keywords } = notice;
  const inForce = standing === 'in-force';
  const first = issued === null ? publishedAt : instantAt(issued, 0, zone);
  const entry: FeedEntry = {
    id: `tag:${authorityOf(town.site)}:notice/${id}`,
    path: `/kiosk/item/${id}`,
    source: notice.source,
    title: inForce ? notice.title : `（${standingNames[standing]}）${notice.title}`,
    summary: notice.summary,
    body: notice.body,
    published: Math.min(first, publishedAt),
    updated: publishedAt,
    author: notice.publisher || town.fullName,
    tags: [
      ...new Set([
        noticeTypeNames[type],
        categoryNames[category],
        ...(inForce ? [] : [standingNames[standing]]),
        ...keywords,
      ]),
    ],
  };
  return entry;
}

/** The newest notices of what is public, which comes newest first. */
export function feedEntries(
  items: readonly PublishedItem[],
  town: { readonly site: string; readonly fullName: string },
  zone: string,
): FeedEntry[] {
  return items
    .flatMap((item) => (item.kind === 'notice' ? [item] : []))
    .slice(0, entries)
    .map((notice) => entryOf(notice, town, zone));
}
