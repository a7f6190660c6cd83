/** What a panel's viewing distance asks of the height of its characters. */
import type { Panel } from '#content/model/screen.ts';

/** A two-hundredth of the distance: the rule of sign makers for good sight. */
const goodSight = 200;

/** Smallest height of a character that good sight reads from the panel's viewing distance; pixels, not rounded. */
export const legiblePx = ({ viewingDistanceM, pitchMm }: Pick<Panel, 'viewingDistanceM' | 'pitchMm'>): number =>
  (viewingDistanceM * 1000) / goodSight / pitchMm;
