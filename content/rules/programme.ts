/** The programme of a playlist: its entries resolved to slides, each with the disclosure's text and the end of its publication. */
import type { Disclosure } from '#content/model/disclosure.ts';
import { fileTypes } from '#content/model/file-types.ts';
import type { Playlist, PlaylistEntry } from '#content/model/playlist.ts';
import type { Programme, Slide, SlideContent, StandingFace } from '#content/model/programme.ts';
import type { LocalDate } from '#content/model/time.ts';
import type { Town } from '#content/model/town.ts';
import { highlightOf } from './highlight.ts';
import type { PublishedItem } from './publication.ts';
import { addDays, instantAt } from './zone.ts';

/** What stands on a screen when nothing plays. */
export function standingFace(town: Town): StandingFace {
  return {
    town: town.name,
    hall: town.hall,
    hours: town.hours,
    hotlineName: town.hotline.name,
    hotline: town.hotline.number,
    phone: town.phone,
  };
}

/** What a slide shows of a disclosure. */
export function shownOf(item: Disclosure & { readonly revision: number }, face: 'headline' | 'full'): SlideContent {
  return {
    kind: 'disclosure',
    id: item.id,
    revision: item.revision,
    face,
    title: item.title,
    summary: item.summary,
    body: face === 'full' ? highlightOf(item) : item.summary,
    publisher: item.publisher,
    issued: item.issued ?? '',
  };
}

/** The instant after which the disclosure no longer plays: the end of its publication or of the last day of its force. */
function endOf(item: PublishedItem, zone: string): number | null {
  const expiry = item.expires === null ? null : instantAt(addDays(item.expires as LocalDate, 1), 0, zone);
  if (expiry === null || item.publishedUntil === null) return expiry ?? item.publishedUntil;
  return Math.min(expiry, item.publishedUntil);
}

function slidesOf(entry: PlaylistEntry, items: readonly PublishedItem[], now: number, zone: string): Slide[] {
  const { windows, priority, weight, dwellMs, source } = entry;
  const slide = (id: string, content: SlideContent, from: number, until: number | null): Slide => ({
    id,
    content,
    windows,
    from,
    until,
    priority,
    weight,
    dwellMs,
  });
  const disclosureSlide = (item: PublishedItem, face: 'headline' | 'full'): Slide =>
    slide(`${entry.id}:${item.id}`, shownOf(item, face), item.publishedAt, endOf(item, zone));
  switch (source.kind) {
    case 'notices': {
      const categories: readonly string[] = source.categories;
      return items
        .filter((item) => item.kind === 'notice' && item.channels.includes('screens') && item.standing === 'in-force')
        .filter((item) => categories.length === 0 || categories.includes(item.category))
        .filter((item) => (endOf(item, zone) ?? Number.POSITIVE_INFINITY) > now)
        .sort((a, b) => Number(isUrgent(b)) - Number(isUrgent(a)) || b.publishedAt - a.publishedAt || 0)
        .slice(0, source.limit)
        .map((item) => disclosureSlide(item, source.face));
    }
    case 'disclosure': {
      const item = items.find(({ id }) => id === source.id);
      return item ? [disclosureSlide(item, source.face)] : [];
    }
    case 'text':
      return [slide(entry.id, { kind: 'text', title: source.title, body: source.body }, 0, null)];
    case 'figures': {
      const item = items.find(({ id }) => id === source.id);
      if (item?.kind !== 'report' || item.series.length === 0) return [];
      const { id, revision, title, series, publisher } = item;
      const content = { kind: 'figures', id, revision, title, series, publisher } as const;
      return [slide(entry.id, content, item.publishedAt, endOf(item, zone))];
    }
    case 'hours':
      return [slide(entry.id, { kind: 'hours' }, 0, null)];
    case 'clock':
      return [slide(entry.id, { kind: 'clock', lunar: source.lunar }, 0, null)];
    case 'code':
      return [slide(entry.id, { kind: 'code', title: source.title, address: source.address }, 0, null)];
    case 'media': {
      const { title, file } = source;
      const family = fileTypes[file.type].family === 'video' ? 'video' : 'picture';
      return [slide(entry.id, { kind: 'media', title, hash: file.hash, family }, 0, null)];
    }
  }
}

const isUrgent = (item: PublishedItem): boolean => item.kind === 'notice' && item.type === 'urgent';

/** The slides that a playlist resolves to at `now`, in the order of its entries. */
export function slidesFor(playlist: Playlist, items: readonly PublishedItem[], now: number, zone: string): Slide[] {
  return playlist.entries.flatMap((entry) => slidesOf(entry, items, now, zone));
}

export type ProgrammeBasis = {
  readonly playlist: Playlist;
  /** What is public, and the instant of its last change. */
  readonly published: { readonly items: readonly PublishedItem[]; readonly version: number };
  readonly town: Town;
  readonly zone: string;
};

/** The programme at `now`. Its version is the last instant at which anything that it rests on changed, also by the clock. */
export function programmeOf({ playlist, published, town, zone }: ProgrammeBasis, now: number): Programme {
  const slides = slidesFor(playlist, published.items, now, zone);
  const ended = published.items.map((item) => endOf(item, zone) ?? 0).filter((end) => end <= now);
  const version = Math.max(published.version, playlist.changedAt, ...ended);
  return { version, effectiveFrom: version, playlist: playlist.id, zone, slides, standing: standingFace(town) };
}

/** When the clock alone changes what a programme holds: the first end of a slide, which another may then take the place of. */
export function nextEndOf({ slides }: Pick<Programme, 'slides'>, now: number): number | null {
  const ends = slides.map(({ until }) => until).filter((until): until is number => until !== null && until > now);
  return ends.length === 0 ? null : Math.min(...ends);
}
