/** Puts what is written into the unit square by where its ink lies, so that size, place and proportion of a hand count little. */
import type { Ink, Point } from './stroke.ts';

/** A box as wide as this many standard deviations of the ink on either side. */
const reach = 2.2;
/** The narrow side is never drawn out more than this. */
const mostGrown = 2.2;
/** Ink is measured at least this often along the longer side. */
const steps = 24;

type Weighed = { weight: number; x: number; y: number; xx: number; yy: number };

/** The length of a line, and the moments of its ink. */
function weigh(ink: Ink): Weighed {
  const sum: Weighed = { weight: 0, x: 0, y: 0, xx: 0, yy: 0 };
  for (const stroke of ink)
    for (let at = 1; at < stroke.length; at++) {
      const [ax, ay] = stroke[at - 1] as Point;
      const [bx, by] = stroke[at] as Point;
      const length = Math.hypot(bx - ax, by - ay);
      const [mx, my] = [(ax + bx) / 2, (ay + by) / 2];
      sum.weight += length;
      sum.x += length * mx;
      sum.y += length * my;
      sum.xx += length * (mx * mx + (bx - ax) ** 2 / 12);
      sum.yy += length * (my * my + (by - ay) ** 2 / 12);
    }
  return sum;
}

/** The ink within 0 to 1 both ways; null where there is none, only dots. */
export function normalised(ink: Ink): Ink | null {
  const { weight, x, y, xx, yy } = weigh(ink);
  if (weight === 0) return null;
  const [cx, cy] = [x / weight, y / weight];
  const [dx, dy] = [Math.sqrt(Math.max(0, xx / weight - cx * cx)), Math.sqrt(Math.max(0, yy / weight - cy * cy))];
  const most = Math.max(dx, dy);
  /** A flat character (一) stays flat, one that is nearly square becomes square. */
  const share = (deviation: number) => {
    const part = deviation / most;
    return Math.min(Math.sqrt(Math.sin((Math.PI / 2) * part)), mostGrown * part);
  };
  const scale = (deviation: number) => (deviation === 0 ? 0 : share(deviation) / (2 * reach * deviation));
  const [sx, sy] = [scale(dx), scale(dy)];
  const clipped = (value: number) => Math.min(1, Math.max(0, value));
  return ink.map((stroke) =>
    stroke.map(([px, py]): Point => [clipped(0.5 + (px - cx) * sx), clipped(0.5 + (py - cy) * sy)]),
  );
}

/** The stroke as points at even distance; a dot stays one point. */
export function even(stroke: readonly Point[], distance = 1 / steps): Point[] {
  const [first] = stroke;
  if (!first) return [];
  const points: Point[] = [first];
  let left = distance;
  for (let at = 1; at < stroke.length; at++) {
    let [ax, ay] = stroke[at - 1] as Point;
    const [bx, by] = stroke[at] as Point;
    let length = Math.hypot(bx - ax, by - ay);
    while (length >= left) {
      const part = left / length;
      [ax, ay] = [ax + (bx - ax) * part, ay + (by - ay) * part];
      points.push([ax, ay]);
      length -= left;
      left = distance;
    }
    left -= length;
  }
  const last = stroke.at(-1) as Point;
  if (left < distance * 0.7) points.push(last);
  return points;
}
