/** A takeover: an urgent message over everything a screen shows, ended by the clock. Severity as in CAP 1.2. */
import { z } from 'zod';
import { ScreenId } from './screen.ts';
import { keysOf, severityNames } from './terms.ts';
import { line, passage, Slug } from './text.ts';
import { Instant } from './time.ts';

export const TakeoverRequest = z.strictObject({
  severity: z.enum(keysOf(severityNames)),
  headline: line(60),
  body: passage(600).default(''),
  /** All screens and kiosks, or these screens. */
  screens: z.union([z.literal('all'), z.array(ScreenId).min(1).max(500)]).default('all'),
  from: Instant.optional(),
  until: Instant,
  /** A drill is marked as such on the screens. */
  drill: z.boolean().default(false),
});
export type TakeoverRequest = z.infer<typeof TakeoverRequest>;

/** A takeover as a page gets it. */
export const Takeover = z.strictObject({
  id: Slug,
  severity: z.enum(keysOf(severityNames)),
  headline: z.string(),
  body: z.string(),
  from: z.number(),
  /** Exclusive end. */
  until: z.number(),
  drill: z.boolean(),
});
export type Takeover = z.infer<typeof Takeover>;

/** A takeover as it is kept. */
export const TakeoverRecord = z.strictObject({
  ...Takeover.shape,
  screens: z.union([z.literal('all'), z.array(ScreenId)]),
  by: z.string(),
  createdAt: z.number(),
  /** When it was cleared by hand before its end; null: it ended, or will end, by the clock. */
  clearedAt: z.number().nullable(),
  clearedBy: z.string().nullable(),
  /** Its screens when it was started, which the record speaks of for ever. */
  awaited: z.array(ScreenId).default([]),
  /** When each screen first said that it had painted it, by the hub's clock. */
  painted: z.record(ScreenId, z.number()).default({}),
});
export type TakeoverRecord = z.infer<typeof TakeoverRecord>;

/** How it stands: yet to begin, in force, ended by the clock, or cleared by hand. */
export type TakeoverPhase = 'planned' | 'active' | 'ended' | 'cleared';
