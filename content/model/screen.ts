/** A screen of the hall: an LED panel with its own few pixels, or an LCD. */
import { z } from 'zod';
import { PlayWindow } from './playlist.ts';
import { keysOf, restNames } from './terms.ts';
import { line, optionalLine, Slug } from './text.ts';

export const ScreenId = Slug;
export type ScreenId = z.infer<typeof ScreenId>;

/** What stands beside the pages, pixels as one reads them; 0: there is none. A takeover covers all of it. */
export const Zones = z.strictObject({
  /** Height of a line at the head with date and time. */
  clock: z.int().min(0).max(400).default(0),
  /** Height of a line at the foot in which text runs. */
  ticker: z.int().min(0).max(400).default(0),
  /** Width of a column at the right with the hall's hours and telephone numbers. */
  side: z.int().min(0).max(2000).default(0),
  /** What runs in the ticker; empty: the headlines of what plays. */
  tickerText: optionalLine(300),
  /** Characters a second, as near to it as whole pixels a frame come. From 8 on nobody reads them. */
  tickerSpeed: z
    .number()
    .min(1)
    .lt(8, { error: '滚动字幕要慢于每秒 8 个字，再快就看不清 a ticker runs below 8 characters a second' })
    .default(3),
});
export type Zones = z.infer<typeof Zones>;

/** Smallest of each zone that is there, and of what all of them leave for the pages: a third of the panel besides. */
const least = { clock: 16, ticker: 16, side: 64, width: 32, height: 16 } as const;

const PanelFacts = z.strictObject({
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
  zones: Zones.prefault({}),
  /** Against burn-in of an LCD the picture wanders by up to so many pixels each way, a pixel a minute; 0: it stays. */
  shiftPx: z.int().min(0).max(16).default(0),
});

/** The zones of a panel leave room for its pages, and each has room for its characters. */
export const Panel = PanelFacts.superRefine(({ width, height, rotation, zones }, context) => {
  const fault = (path: string, message: string) => context.addIssue({ code: 'custom', path: ['zones', path], message });
  for (const zone of ['clock', 'ticker', 'side'] as const) {
    if (zones[zone] > 0 && zones[zone] < least[zone])
      fault(zone, `至少 ${least[zone]} 像素；不要这一区请填 0 at least ${least[zone]} pixels, or 0 for none`);
  }
  const [wide, high] = rotation === 90 || rotation === 270 ? [height, width] : [width, height];
  const [leastWidth, leastHeight] = [
    Math.max(least.width, Math.ceil(wide / 3)),
    Math.max(least.height, Math.ceil(high / 3)),
  ];
  if (zones.side > 0 && wide - zones.side < leastWidth)
    fault('side', `主画面至少要留 ${leastWidth} 像素宽 the pages need a width of ${leastWidth} pixels`);
  if (zones.clock + zones.ticker > 0 && high - zones.clock - zones.ticker < leastHeight)
    fault('ticker', `主画面至少要留 ${leastHeight} 像素高 the pages need a height of ${leastHeight} pixels`);
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
