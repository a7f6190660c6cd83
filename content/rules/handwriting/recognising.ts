/** Which characters a handwritten one may be: the most alike of a table, in any order of strokes. */
import { featureCount, featuresOf } from './features.ts';
import type { Ink } from './stroke.ts';
import type { Written } from './stroke-table.ts';

export type Likeness = {
  readonly character: string;
  /** 0 to 1. */
  readonly alike: number;
};
export type Recogniser = {
  /** Adds a character; a thousand take about a tenth of a second. */
  readonly learn: (written: Written) => void;
  /** The `count` most alike, best first; nothing for a mere dot. */
  readonly recognise: (ink: Ink, count: number) => Likeness[];
};

/** Features of a character in few bytes, which a likeness needs; `coarse` sums those of four neighbouring places. */
const fullScale = 255;
const coarseCount = featureCount / 4;
/** So many are looked at closely: what looks alike from afar. */
const close = 400;
const steps = 512;

const coarsePlace = Uint8Array.from({ length: featureCount }, (_, at) => {
  const [place, direction] = [at >> 3, at & 7];
  return ((place >> 4) * 4 + ((place & 7) >> 1)) * 8 + direction;
});
function coarseOf(features: Float32Array): Float32Array {
  const sums = new Float32Array(coarseCount);
  for (let at = 0; at < featureCount; at++) {
    const place = coarsePlace[at] as number;
    sums[place] = (sums[place] as number) + (features[at] as number);
  }
  return sums;
}
const packed = (features: Float32Array, scale: number): Uint8Array =>
  Uint8Array.from(features, (value) => Math.min(fullScale, Math.round(value * scale)));

/** Rows of `width` numbers each, with their lengths as vectors. */
function createRows(width: number) {
  let values = new Uint8Array(width * 1024);
  const lengths: number[] = [];
  return {
    add(row: Uint8Array): void {
      const from = lengths.length * width;
      if (from + width > values.length) {
        const larger = new Uint8Array(values.length * 2);
        larger.set(values);
        values = larger;
      }
      values.set(row, from);
      lengths.push(Math.hypot(...row));
    },
    /** The cosine of a row and `asked`, but for the length of `asked`. */
    alike(at: number, asked: Float32Array): number {
      let sum = 0;
      for (let place = 0, from = at * width; place < width; place++, from++)
        sum += (asked[place] as number) * (values[from] as number);
      return sum / (lengths[at] as number);
    },
  };
}

export function createRecogniser(): Recogniser {
  const characters: string[] = [];
  const fine = createRows(featureCount);
  const coarse = createRows(coarseCount);

  /** Those most alike from afar, a few more than `close`. */
  function nearest(asked: Float32Array): number[] {
    const likes = new Float32Array(characters.length);
    let most = 0;
    for (let at = 0; at < likes.length; at++) {
      const like = coarse.alike(at, asked);
      likes[at] = like;
      if (like > most) most = like;
    }
    const tally = new Uint32Array(steps + 1);
    const stepOf = (like: number) => Math.floor((like / most) * steps);
    for (const like of likes) tally[stepOf(like)] = (tally[stepOf(like)] ?? 0) + 1;
    let least = steps + 1;
    for (let taken = 0; least > 0 && taken < close; ) taken += tally[--least] ?? 0;
    const found: number[] = [];
    for (let at = 0; at < likes.length; at++) if (stepOf(likes[at] as number) >= least) found.push(at);
    return found;
  }
  return {
    learn({ character, ink }) {
      const features = featuresOf(ink);
      if (!features) return;
      characters.push(character);
      fine.add(packed(features, 2 * fullScale));
      coarse.add(packed(coarseOf(features), fullScale));
    },
    recognise(ink, count) {
      const asked = featuresOf(ink);
      if (!asked) return [];
      return nearest(coarseOf(asked))
        .map((at) => ({ character: characters[at] ?? '', alike: fine.alike(at, asked) }))
        .sort((a, b) => b.alike - a.alike)
        .slice(0, count);
    },
  };
}
