/**
 * How a character looks as numbers: how much ink runs in each of eight directions at each of 8 × 8 places. The order of strokes
 * does not matter. After the direction features that online recognisers of Chinese use (Liu, Cheriet: pattern recognition).
 */
import { even, normalised } from './normalise.ts';
import type { Ink, Point } from './stroke.ts';

const grid = 8;
const directions = 8;
export const featureCount = grid * grid * directions;

/** Where the pen moved over the paper it counts a little: strokes that a hand joins still look alike. */
const airWeight = 0.2;

/** The features, of length 1; null where there is only a dot. */
export function featuresOf(ink: Ink): Float32Array | null {
  const placed = normalised(ink);
  if (!placed) return null;
  const values = new Float32Array(featureCount);
  let before: Point | null = null;
  for (const stroke of placed) {
    const points = even(stroke);
    const [first] = points;
    if (!first) continue;
    if (before) addLine(values, even([before, first]), airWeight);
    addLine(values, points, 1);
    before = points.at(-1) ?? before;
  }
  let sum = 0;
  for (let at = 0; at < featureCount; at++) {
    const value = Math.sqrt(values[at] ?? 0);
    values[at] = value;
    sum += value * value;
  }
  if (sum === 0) return null;
  const length = Math.sqrt(sum);
  for (let at = 0; at < featureCount; at++) values[at] = (values[at] ?? 0) / length;
  return values;
}

/** The places and shares of a coordinate: its ink is spread over the nearest three places of a row. */
function spread(coordinate: number, into: Float32Array): number {
  const at = coordinate * grid - 0.5;
  const middle = Math.round(at);
  const off = at - middle;
  // a quadratic spline: smooth, and its shares make one
  into[0] = (0.5 - off) ** 2 / 2;
  into[1] = 0.75 - off * off;
  into[2] = (0.5 + off) ** 2 / 2;
  return middle - 1;
}
const across = new Float32Array(3);
const down = new Float32Array(3);

function addLine(values: Float32Array, points: readonly Point[], weight: number): void {
  for (let at = 1; at < points.length; at++) {
    const [ax, ay] = points[at - 1] as Point;
    const [bx, by] = points[at] as Point;
    const length = Math.hypot(bx - ax, by - ay) * weight;
    if (length === 0) continue;
    const turn = ((Math.atan2(by - ay, bx - ax) / (2 * Math.PI) + 1) % 1) * directions;
    const one = Math.floor(turn) % directions;
    const share = turn - Math.floor(turn);
    const other = (one + 1) % directions;
    const left = spread((ax + bx) / 2, across);
    const top = spread((ay + by) / 2, down);
    for (let row = 0; row < 3; row++) {
      const y = top + row;
      if (y < 0 || y >= grid) continue;
      for (let column = 0; column < 3; column++) {
        const x = left + column;
        if (x < 0 || x >= grid) continue;
        const ink = length * (down[row] ?? 0) * (across[column] ?? 0);
        const cell = (y * grid + x) * directions;
        values[cell + one] = (values[cell + one] ?? 0) + ink * (1 - share);
        values[cell + other] = (values[cell + other] ?? 0) + ink * share;
      }
    }
  }
}
