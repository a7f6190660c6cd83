/** From how far a character can be read, and how high it must be for a panel's viewing distance. */
import type { Panel, ReadingDistance } from '#content/model/screen.ts';

/** A two-hundredth of the distance: the rule of sign makers for good sight. */
const goodSight = 200;
/** 0.7 degrees: what EN 301 549 asks of text that is read without one's own glasses or magnifier. */
const lowVision = 1 / (2 * Math.tan((0.35 * Math.PI) / 180));

/** Smallest height of a character that good sight reads from the panel's viewing distance; pixels, not rounded. */
export const legiblePx = ({ viewingDistanceM, pitchMm }: Pick<Panel, 'viewingDistanceM' | 'pitchMm'>): number =>
  (viewingDistanceM * 1000) / goodSight / pitchMm;

const tenths = (metres: number): number => Math.floor(metres * 10) / 10;

/** From how far, at most, characters of so many pixels are read; metres, to a tenth, rounded down. */
export function readFrom(px: number, { pitchMm }: Pick<Panel, 'pitchMm'>): ReadingDistance {
  const metres = (px * pitchMm) / 1000;
  return { goodSightM: tenths(metres * goodSight), lowVisionM: tenths(metres * lowVision) };
}
