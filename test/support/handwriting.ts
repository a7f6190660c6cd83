/** Hands that write characters of the stroke table badly, the same every time: sloppy, in another order, with joined strokes. */
import type { Ink, Point, Stroke } from '#content/rules/handwriting/stroke.ts';

export type Hand = {
  /** 0 is neat, 1 sloppy: slant, proportion, bends, each stroke a little elsewhere and of another length. */
  readonly sloppy: number;
  /** How likely a stroke is written after its next. */
  readonly disorder: number;
  /** How likely a stroke is drawn on into the next without lifting the pen. */
  readonly joined: number;
  /** How likely a long stroke is left unfinished or a short one left out. */
  readonly careless: number;
};

/** One character by this hand. */
export function writtenBy(hand: Hand, ink: Ink, random: () => number): Ink {
  const spread = () => (random() + random() + random()) * 2 - 3;
  const by = (size: number) => spread() * size * hand.sloppy;
  const box = boxOf(ink);
  const size = Math.max(box.width, box.height, 1);
  const [turn, slant, wide, tall] = [by(0.05), by(0.08), Math.exp(by(0.12)), Math.exp(by(0.12))];
  const waves = Array.from({ length: 4 }, () => ({
    size: by(0.018),
    x: spread() * 5,
    y: spread() * 5,
    at: random() * 7,
  }));
  const bent = ([px, py]: Point): Point => {
    const [x, y] = [(px - box.x) / size - 0.5, (py - box.y) / size - 0.5];
    const shift = (from: number) =>
      waves
        .slice(from, from + 2)
        .reduce((sum, wave) => sum + wave.size * Math.sin(wave.x * x + wave.y * y + wave.at), 0);
    const [tx, ty] = [x * wide + y * (slant + turn) + shift(0), y * tall - x * turn + shift(2)];
    return [tx, ty];
  };
  const strokes = ink.flatMap((stroke) => {
    const length = lengthOf(stroke) / size;
    if (random() < hand.careless && length < 0.15 && ink.length > 4) return [];
    const points = dense(stroke, size / 30).map(bent);
    const [dx, dy, grow] = [by(0.022), by(0.022), 1 + by(0.07)];
    const middle = points[points.length >> 1] as Point;
    const moved = points.map(
      ([x, y]): Point => [
        middle[0] + (x - middle[0]) * grow + dx + by(0.004),
        middle[1] + (y - middle[1]) * grow + dy + by(0.004),
      ],
    );
    const kept = random() < hand.careless ? moved.slice(0, Math.ceil(moved.length * 0.82)) : moved;
    return [kept];
  });
  for (let at = 1; at < strokes.length; at++)
    if (random() < hand.disorder) [strokes[at - 1], strokes[at]] = [strokes[at] as Point[], strokes[at - 1] as Point[]];
  const joined: Point[][] = [];
  for (const stroke of strokes) {
    const last = joined.at(-1);
    if (last && random() < hand.joined) last.push(...stroke);
    else joined.push([...stroke]);
  }
  return joined;
}

export const lengthOf = (stroke: Stroke): number =>
  stroke
    .slice(1)
    .reduce((sum, [x, y], at) => sum + Math.hypot(x - (stroke[at]?.[0] ?? x), y - (stroke[at]?.[1] ?? y)), 0);

function boxOf(ink: Ink) {
  const xs = ink.flat().map(([x]) => x);
  const ys = ink.flat().map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** The stroke with points no further apart than this. */
function dense(stroke: Stroke, distance: number): Point[] {
  return stroke.flatMap((point, at): Point[] => {
    const before = stroke[at - 1];
    if (!before) return [point];
    const parts = Math.max(1, Math.ceil(Math.hypot(point[0] - before[0], point[1] - before[1]) / distance));
    return Array.from({ length: parts }, (_, part): Point => {
      const share = (part + 1) / parts;
      return [before[0] + (point[0] - before[0]) * share, before[1] + (point[1] - before[1]) * share];
    });
  });
}
