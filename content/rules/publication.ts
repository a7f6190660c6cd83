/** What of the records is public at an instant, until when that holds, and the version that names it. */
import type { Published } from '#content/model/disclosure.ts';
import type { DisclosureRecord, Live } from '#content/model/record.ts';
import type { Snapshot } from '#content/model/snapshot.ts';
import type { Section } from '#content/model/town.ts';
import { named, type Organisations, wordsIn } from './naming.ts';

/** The publication that counts at `now`: the next one once it has begun. It may be yet to begin or already over. */
export function currentLive(record: Pick<DisclosureRecord, 'live' | 'next'>, now: number): Live | null {
  return record.next && record.next.from <= now ? record.next : record.live;
}

/** The publication that the public sees at `now`; null where none is up. */
export function publicAt(record: Pick<DisclosureRecord, 'live' | 'next'>, now: number): Live | null {
  const live = currentLive(record, now);
  return live && live.from <= now && (live.until === null || now < live.until) ? live : null;
}

export type PublishedItem = Snapshot['disclosures'][number];

/** The disclosure as the public gets it. */
export function publishedForm(live: Live): PublishedItem {
  const published: Published = { ...live.disclosure, revision: live.revision, publishedAt: live.from };
  return { ...published, publishedUntil: live.until };
}

const dayOf = (item: PublishedItem): string => item.issued ?? '';
/** By code: dates and ids are plain letters, and the rules of a language are slow to load. */
const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** Newest first: by day of issue, then by instant of publication, then by id. */
export function byNewest(a: PublishedItem, b: PublishedItem): number {
  return compare(dayOf(b), dayOf(a)) || b.publishedAt - a.publishedAt || compare(a.id, b.id);
}

/** Instants at which the clock alone changes what is public of it. */
export const edgesOf = ({ live, next }: Pick<DisclosureRecord, 'live' | 'next'>): number[] =>
  [live?.from, live?.until, next?.from, next?.until].filter((edge): edge is number => typeof edge === 'number');

export type PublicState = {
  /** Newest first. */
  readonly items: readonly PublishedItem[];
  /** The last instant at which the public could notice a change. */
  readonly version: number;
  /** When the answer changes by the clock alone; null: never. */
  readonly until: number | null;
};

/** The organisations among them. */
export const organisationsOf = (items: Iterable<PublishedItem>): Organisations =>
  new Map(Array.from(items).flatMap((item) => (item.kind === 'organisation' ? [[item.id, item] as const] : [])));

type Known = Published & { readonly publishedUntil?: number | null };

/** Whether nobody could tell the one from the other: the same revision under the same terms, naming the same. */
export function isSamePublication(a: Known, b: Known): boolean {
  if (a === b) return true;
  const isSameText = a.id === b.id && a.revision === b.revision;
  const hasSameTerms = a.publishedAt === b.publishedAt && a.publishedUntil === b.publishedUntil;
  return isSameText && hasSameTerms && wordsIn(a).join('\n') === wordsIn(b).join('\n');
}

/** Everything public at `now`, each naming organisations as they are called and found then. */
export function publicState(records: readonly DisclosureRecord[], now: number): PublicState {
  const found: { readonly item: PublishedItem; readonly record: DisclosureRecord }[] = [];
  let version = 0;
  let until: number | null = null;
  for (const record of records) {
    const live = publicAt(record, now);
    if (live) found.push({ item: publishedForm(live), record });
    version = Math.max(version, record.changedAt);
    for (const edge of edgesOf(record)) {
      if (edge <= now) version = Math.max(version, edge);
      else if (until === null || edge < until) until = edge;
    }
  }
  const organisations = organisationsOf(found.map(({ item }) => item));
  const items = found.map(({ item, record }) => named(item, record, organisations));
  return { items: items.sort(byNewest), version, until };
}

/** Whether the disclosure stands in this section of the kiosk. */
export function inSection(section: Section, item: { readonly kind: string; readonly category: string }): boolean {
  const kinds: readonly string[] = section.kinds;
  const categories: readonly string[] = section.categories;
  return kinds.includes(item.kind) && (categories.length === 0 || categories.includes(item.category));
}
