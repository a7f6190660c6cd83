/** The panel of a screen that nobody has set yet. */
import type { Panel } from '#content/model/screen.ts';

const within = (least: number, pixels: number, most: number): number => Math.min(most, Math.max(least, pixels));

/** A large output is taken for an LCD of a usual 43 inches; staff correct it where it drives an LED panel. */
export function blankPanel({
  width = 1920,
  height = 1080,
}: {
  width?: number | undefined;
  height?: number | undefined;
}): Panel {
  return {
    kind: 'lcd',
    width: within(32, width, 7680),
    height: within(16, height, 4320),
    x: 0,
    y: 0,
    pitchMm: 0.5,
    viewingDistanceM: 3,
    colours: 'full',
    rotation: 0,
    standing: 'town',
    hours: [],
    outside: 'blank',
    zones: { clock: 0, ticker: 0, side: 0, tickerText: '', tickerSpeed: 3 },
    shiftPx: 0,
  };
}
