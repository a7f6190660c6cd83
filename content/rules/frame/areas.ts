/** Where a panel's zones stand, and what they leave for its pages: pixels as one reads them. */
import type { Panel } from '#content/model/screen.ts';

export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export type Areas = {
  readonly whole: Area;
  readonly main: Area;
  readonly clock: Area | null;
  readonly ticker: Area | null;
  readonly side: Area | null;
};

export function areasOf({ width, height, rotation, zones }: Panel): Areas {
  const [wide, high] = rotation === 90 || rotation === 270 ? [height, width] : [width, height];
  const { clock, ticker, side } = zones;
  const main = { x: 0, y: clock, width: wide - side, height: high - clock - ticker };
  return {
    whole: { x: 0, y: 0, width: wide, height: high },
    main,
    clock: clock > 0 ? { x: 0, y: 0, width: wide, height: clock } : null,
    ticker: ticker > 0 ? { x: 0, y: high - ticker, width: wide, height: ticker } : null,
    side: side > 0 ? { ...main, x: main.width, width: side } : null,
  };
}
