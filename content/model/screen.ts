/** A screen of the hall: an LED panel with its own few pixels, or an LCD. */
import { z } from 'zod';
import { PlayWindow } from './playlist.ts';
import { keysOf, restNames } from './terms.ts';
import { line, optionalLine, Slug } from './text.ts';

export const ScreenId = Slug;
export type ScreenId = z.infer<typeof ScreenId>;

export const Panel = z.strictObject({
  kind: z.enum(['led', 'lcd']).default('led'),
  /** Pixels. */
  width: z.int().min(32).max(7680),
  height: z.int().min(16).max(4320),
  /** Place in the controller's output, device pixels from the top left. */
  x: z.int().min(0).max(7680).default(0),
  y: z.int().min(0).max(4320).default(0),
  /** Millimetres from pixel to pixel. */
  pitchMm: z.number().min(0.05).max(50).default(5),
  /** From how far it is read, metres. */
  viewingDistanceM: z.number().min(0.3).max(200).default(5),
  colours: z.enum(['full', 'two', 'single']).default('full'),
  /** Clockwise degrees. */
  rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]).default(0),
  /** What stands when nothing plays. */
  standing: z.enum(keysOf(restNames)).default('town'),
  /** When it is lit; none means always. A takeover is shown at any hour. */
  hours: z.array(PlayWindow).max(20).default([]),
  /** What stands outside these hours. */
  outside: z.enum(keysOf(restNames)).default('blank'),
});
export type Panel = z.infer<typeof Panel>;

/** What staff say of a screen. */
export const ScreenSettings = z.strictObject({
  name: line(40),
  panel: Panel,
  playlist: Slug.default('main'),
  place: optionalLine(60),
});
export type ScreenSettings = z.infer<typeof ScreenSettings>;

/** A screen as it is kept. */
export const Screen = z.strictObject({
  id: ScreenId,
  ...ScreenSettings.shape,
  /** SHA-256 of the player's token; null until the first is issued, empty once it is revoked, so that none fits. */
  tokenHash: z.string().nullable().default(null),
  changedAt: z.number(),
});
export type Screen = z.infer<typeof Screen>;

/** A screen as its player may know it. */
export type PublicScreen = ScreenSettings & { readonly id: ScreenId };

/** From how far characters are read, metres. */
export type ReadingDistance = { readonly goodSightM: number; readonly lowVisionM: number };
