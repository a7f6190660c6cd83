/** What of the records is public at an instant, until when that holds, and the version that names it. */
import type { Published } from '#content/model/disclosure.ts';
import type { DisclosureRecord, Live } from '#content/model/record.ts';
import type { Snapshot } from '#content/model/snapshot.ts';
import type { Section } from '#content/model/town.ts';

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

/** Newest first: by day of issue, then by instant of publication, then by id. */
export function byNewest(a: PublishedItem, b: PublishedItem): number {
  return dayOf(b).localeCompare(dayOf(a)) || b.publishedAt - a.publishedAt || a.id.localeCompare(b.id);
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

/** Everything public at `now`. */
export function publicState(records: Iterable<DisclosureRecord>, now: number): PublicState {
  const items: PublishedItem[] = [];
  let version = 0;
  let until: number | null = null;
  for (const record of records) {
    const live = publicAt(record, now);
    if (live) items.push(publishedForm(live));
    version = Math.max(version, record.changedAt);
    for (const edge of edgesOf(record)) {
      if (edge <= now) version = Math.max(version, edge);
      else if (until === null || edge < until) until = edge;
    }
  }
  return { items: items.sort(byNewest), version, until };
}

/** Whether the disclosure stands in this section of the kiosk. */
export function inSection(section: Section, item: { readonly kind: string; readonly category: string }): boolean {
  const kinds: readonly string[] = section.kinds;
  const categories: readonly string[] = section.categories;
  return kinds.includes(item.kind) && (categories.length === 0 || categories.includes(item.category));
}
