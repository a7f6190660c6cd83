/** A playlist: what a screen may show, and in which windows of time. */
import { z } from 'zod';
import { MediaFile } from './attachment.ts';
import { DisclosureId } from './head.ts';
import { categoryNames, keysOf, priorityNames } from './terms.ts';
import { line, passage, Slug, WebAddress } from './text.ts';
import { LocalDate, TimeOfDay } from './time.ts';

/** When an entry may play; everything left out does not restrict. Days are those of the hub's time zone. */
export const PlayWindow = z.strictObject({
  /** First and last day, both included. */
  from: LocalDate.nullable().default(null),
  to: LocalDate.nullable().default(null),
  /** Single days taken out, though all else would admit them. */
  except: z.array(LocalDate).max(366).default([]),
  /** ISO weekdays, 1 Monday to 7 Sunday; empty means all. */
  weekdays: z.array(z.int().min(1).max(7)).max(7).default([]),
  /** Times of day, half-open; one that ends at or before it begins crosses midnight and belongs to the day it began. */
  times: z
    .array(z.strictObject({ from: TimeOfDay, until: TimeOfDay }))
    .max(12)
    .default([]),
  /** Working days or days off of the Chinese calendar, make-up days (调休) included. */
  days: z.enum(['all', 'working', 'off']).default('all'),
});
export type PlayWindow = z.infer<typeof PlayWindow>;

/** What an entry shows. */
export const Source = z.discriminatedUnion('kind', [
  /** Every published notice that is marked for screens, newest first. */
  z.strictObject({
    kind: z.literal('notices'),
    categories: z
      .array(z.enum(keysOf(categoryNames)))
      .max(8)
      .default([]),
    limit: z.int().min(1).max(60).default(12),
    face: z.enum(['headline', 'full']).default('full'),
  }),
  z.strictObject({
    kind: z.literal('disclosure'),
    id: DisclosureId,
    face: z.enum(['headline', 'full']).default('full'),
  }),
  z.strictObject({ kind: z.literal('text'), title: line(60), body: passage(2000).default('') }),
  /** The hall's hours and the hotline. */
  z.strictObject({ kind: z.literal('hours') }),
  /** Time and date, large; with the date of the lunar calendar (农历) where wanted. */
  z.strictObject({ kind: z.literal('clock'), lunar: z.boolean().default(true) }),
  /** The counts of an annual report as bars, a page for each series. */
  z.strictObject({ kind: z.literal('figures'), id: DisclosureId }),
  /** A code to be scanned, where the panel has the pixels; its title and address elsewhere. */
  z.strictObject({ kind: z.literal('code'), title: line(60), address: WebAddress }),
  /** A picture or a silent video; the title says what is seen, to those who do not see it and where it cannot be shown. */
  z.strictObject({ kind: z.literal('media'), title: line(60), file: MediaFile }),
]);
export type Source = z.infer<typeof Source>;

export const PlaylistEntry = z.strictObject({
  id: Slug,
  source: Source,
  /** Plays when any of them is open; none means always. */
  windows: z.array(PlayWindow).max(20).default([]),
  priority: z.enum(keysOf(priorityNames)).default('ordinary'),
  /** How often in a round. */
  weight: z.int().min(1).max(10).default(1),
  /** Milliseconds a page stays; null: as long as it takes to read. */
  dwellMs: z.int().min(3000).max(600_000).nullable().default(null),
});
export type PlaylistEntry = z.infer<typeof PlaylistEntry>;

export const PlaylistSettings = z.strictObject({
  name: line(40),
  entries: z.array(PlaylistEntry).max(200).default([]),
});
export type PlaylistSettings = z.infer<typeof PlaylistSettings>;

export const Playlist = z.strictObject({ id: Slug, ...PlaylistSettings.shape, changedAt: z.number() });
export type Playlist = z.infer<typeof Playlist>;
