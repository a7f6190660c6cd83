/** What a feed says, of notices and annual reports, or of guides, fees and organisations: the newest, each with a name that never changes. */
import { categoryNames, kindNames, noticeTypeNames, standingNames } from '#content/model/terms.ts';
import { highlightOf } from './highlight.ts';
import { namesIn } from './naming.ts';
import type { PublishedItem } from './publication.ts';
import { instantAt } from './zone.ts';

/** What the feeds are about. */
export const feedSubjects = { notices: ['notice', 'report'], services: ['guide', 'fee', 'organisation'] } as const;
export type FeedSubject = keyof typeof feedSubjects;

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

/** How many entries a feed has at most; of services a town has all there are. */
const most: Readonly<Record<FeedSubject, number>> = { notices: 50, services: 500 };

/** The part of a tag URI that says who names things, and since when they do. */
const authorityOf = (site: string): string => `${/^https?:\/\/([^/:]+)/.exec(site)?.[1] ?? 'localhost'},2021`;

/** The name of a feed. */
export const feedId = (site: string, subject: FeedSubject): string => `tag:${authorityOf(site)}:${subject}`;

/** Facts of a kind that has no text of its own, as Markdown in which every sign means itself. */
const factsOf = (item: PublishedItem): string =>
  highlightOf(item)
    .split('\n')
    .map((line) => line.replace(/[\\`*_{}[\]<>#+\-.!|~&]/g, '\\$&'))
    .join('\n\n');

function bodyOf(item: PublishedItem): string {
  if (item.kind === 'notice') return item.body;
  if (item.kind !== 'report') return factsOf(item);
  return item.parts.map(({ heading, body }) => `## ${heading}\n\n${body}`).join('\n\n');
}

/** When each organisation was last published, by its name. */
const publishedByName = (items: readonly PublishedItem[]): ReadonlyMap<string, number> =>
  new Map(items.flatMap(({ kind, title, publishedAt }) => (kind === 'organisation' ? [[title, publishedAt]] : [])));

function entryOf(
  item: PublishedItem,
  town: { readonly site: string; readonly fullName: string },
  zone: string,
  organisations: ReadonlyMap<string, number>,
) {
  const { id, kind, category, standing, issued, publishedAt, keywords } = item;
  const inForce = standing === 'in-force';
  const first = issued === null ? publishedAt : instantAt(issued, 0, zone);
  const entry: FeedEntry = {
    id: `tag:${authorityOf(town.site)}:${kind}/${id}`,
    path: `/kiosk/item/${id}`,
    source: item.source,
    title: inForce ? item.title : `（${standingNames[standing]}）${item.title}`,
    summary: item.summary,
    body: bodyOf(item),
    published: Math.min(first, publishedAt),
    // What an organisation is called, and where it is, changes with it in whatever names it.
    updated: Math.max(publishedAt, ...namesIn(item).map((name) => organisations.get(name) ?? 0)),
    author: item.publisher || town.fullName,
    tags: [
      ...new Set([
        item.kind === 'notice' ? noticeTypeNames[item.type] : kindNames[kind],
        categoryNames[category],
        ...(inForce ? [] : [standingNames[standing]]),
        ...keywords,
      ]),
    ],
  };
  return entry;
}

/** The newest of a subject of what is public, which comes newest first. */
export function feedEntries(
  items: readonly PublishedItem[],
  town: { readonly site: string; readonly fullName: string },
  zone: string,
  subject: FeedSubject,
): FeedEntry[] {
  const kinds: readonly string[] = feedSubjects[subject];
  const organisations = publishedByName(items);
  return items
    .filter(({ kind }) => kinds.includes(kind))
    .slice(0, most[subject])
    .map((item) => entryOf(item, town, zone, organisations));
}
