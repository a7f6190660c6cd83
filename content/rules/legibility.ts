/** From how far a character can be read, by its height: what a panel's viewing distance asks of its letters. */
import type { Panel } from '#content/model/screen.ts';

/** A two-hundredth of the distance: the rule of sign makers for good sight. */
const goodSight = 200;
/** 0.7 degrees of the field of view, for low vision (EN 301 549, 5.1.4). */
const lowVision = 1 / (2 * Math.tan((0.7 * Math.PI) / 360));

/** Smallest height of a character that good sight reads from the panel's viewing distance; pixels, not rounded. */
export const legiblePx = ({ viewingDistanceM, pitchMm }: Pick<Panel, 'viewingDistanceM' | 'pitchMm'>): number =>
  (viewingDistanceM * 1000) / goodSight / pitchMm;

/** From how far a character of so many pixels is read, metres: with low vision, and with good sight. */
export function readFromM(px: number, pitchMm: number): { readonly lowVision: number; readonly goodSight: number } {
  const heightM = (px * pitchMm) / 1000;
  return { lowVision: heightM * lowVision, goodSight: heightM * goodSight };
}
