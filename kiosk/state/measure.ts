/** Sizes that follow the real screen: from millimetres to the pixels of this panel. */
import type { Size } from './preferences.ts';

export type Panel = {
  readonly width: number;
  readonly height: number;
  /** Millimetres of a CSS pixel, from the kiosk's address; null where it was not said. */
  readonly mmPerPx: number | null;
};

export type Measures = {
  /** Pixels of reading text; the page's rem. */
  readonly text: number;
  /** Pixels of the smallest side of what one touches, and of the gap between. */
  readonly target: number;
  readonly gap: number;
  /** Pixels of the smallest letters, of dates and labels. */
  readonly least: number;
};

/** Capital height of Noto Sans SC as a part of the font size. */
const capital = 0.72;
/** EN 301 549 5.1.4 at 600 mm is 7.3 mm; Revised 508 402.4 asks for 4.8 mm at the least. */
const capitalMm: Record<Size, number> = { standard: 4.8, large: 6, largest: 7.4 };
const leastMm: Record<Size, number> = { standard: 3.8, large: 4.8, largest: 4.8 };
const targetMm: Record<Size, number> = { standard: 15, large: 17.5, largest: 20 };
const gapMm = 4;
/** Against the usual size where the panel has room to spare. */
const grown: Record<Size, number> = { standard: 1, large: 1.22, largest: 1.5 };

/** A phone is held in the hand: its own rules. */
export const isPhone = ({ width, height }: Pick<Panel, 'width' | 'height'>): boolean => Math.min(width, height) < 600;

/** Millimetres of a CSS pixel: as said, or what is usual for the panel. */
export function mmOf({ width, height, mmPerPx }: Panel): number {
  if (mmPerPx !== null) return mmPerPx;
  if (height > width && width >= 900) return 0.49;
  return width >= 1900 ? 0.27 : 0.252;
}

/** What the panel needs in the chosen size. */
export function measuresOf(panel: Panel, size: Size): Measures {
  if (isPhone(panel)) return { text: 18 * grown[size], target: 48 * grown[size] ** 0.5, gap: 10, least: 13 };
  const mm = mmOf(panel);
  const room = (Math.min(panel.width, panel.height) / 40) * grown[size];
  const text = Math.max(capitalMm[size] / capital / mm, Math.min(room, 30 * grown[size]));
  return {
    text: Math.round(text * 2) / 2,
    target: Math.ceil(Math.max(targetMm[size] / mm, text * 2.1)),
    gap: Math.ceil(gapMm / mm),
    least: Math.ceil(leastMm[size] / capital / mm),
  };
}
