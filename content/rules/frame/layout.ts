/** The measures of a panel: which face, which sizes, which margins. All else about a page follows from them. */
import type { Panel } from '#content/model/screen.ts';
import { cellsMeasure } from '../fitting/characters.ts';
import { legiblePx } from '../legibility.ts';
import type { Area } from './areas.ts';

export type Layout = {
  /** Pixels, as one reads it: turned panels have width and height exchanged. */
  readonly width: number;
  readonly height: number;
  readonly face: 'bitmap' | 'outline';
  /** A few rows only: text and nothing else. */
  readonly strip: boolean;
  readonly margin: { readonly x: number; readonly y: number };
  /** Sizes of characters: text, line to line, the bar's, headlines from large to small. */
  readonly body: number;
  readonly pitch: number;
  readonly small: number;
  readonly titles: readonly number[];
  /** Headlines that stand alone. */
  readonly grand: readonly number[];
  /** Lines that a headline may have before a smaller size is taken. */
  readonly titleLines: number;
  /** Whether a page's bar says the time; not where a zone does. */
  readonly timed: boolean;
};

/** Advances of Noto Sans SC at weight 650 from U+0020, hundredths of an em; the widest weight in use, so nothing overflows. */
const latin = [
  25, 31, 42, 58, 58, 97, 69, 26, 34, 34, 48, 58, 26, 36, 26, 44, 58, 58, 58, 58, 58, 58, 58, 58, 58, 58, 26, 26, 58,
  58, 58, 48, 97, 63, 70, 68, 73, 62, 57, 73, 77, 29, 56, 67, 56, 85, 77, 79, 66, 79, 65, 63, 63, 76, 59, 92, 58, 54,
  65, 34, 44, 34, 58, 61, 65, 59, 66, 55, 66, 58, 32, 59, 64, 28, 28, 55, 29, 98, 64, 65, 66, 66, 38, 49, 38, 64, 52,
  82, 48, 52, 49, 34, 28, 34, 58,
];

/** Pixels that a character takes at a size. */
export function measureAt(face: Layout['face'], size: number): (character: string) => number {
  if (face === 'bitmap') return (character) => (cellsMeasure(character) * size) / 2;
  return (character) => {
    const codePoint = character.codePointAt(0) ?? 0x20;
    return size * (codePoint < 0x7f ? (latin[codePoint - 0x20] ?? 0) / 100 : codePoint < 0x250 ? 0.8 : 1);
  };
}

const unit = 16;

/** Sizes of whole pixels a dot, from large to small. */
function multiples(largest: number, smallest: number): number[] {
  return Array.from({ length: (largest - smallest) / unit + 1 }, (_, step) => largest - step * unit);
}

function bitmapLayout(width: number, height: number, panel: Panel): Layout {
  const strip = height < 96 || width < 128;
  const wanted = Math.max(Math.floor(Math.min(width / 16, height / 8) / unit), Math.ceil(legiblePx(panel) / unit));
  const times = strip ? 1 : Math.max(1, Math.min(wanted, Math.floor(Math.min(width / 8, height / 6) / unit)));
  const body = unit * times;
  return {
    width,
    height,
    face: 'bitmap',
    strip,
    margin: strip ? { x: 0, y: 0 } : { x: 8 * times, y: 6 * times },
    body,
    pitch: strip ? unit : body + 6 * times,
    small: unit * Math.ceil(times / 2),
    titles: strip ? [2 * unit, unit] : multiples(4 * body, body),
    grand: multiples(8 * body, body),
    titleLines: 2,
    timed: panel.zones.clock === 0,
  };
}

function outlineLayout(width: number, height: number, panel: Panel): Layout {
  const wanted = Math.max(Math.min(width / 22, height / 15), legiblePx(panel));
  const body = Math.round(Math.min(wanted, width / 10, height / 8));
  return {
    width,
    height,
    face: 'outline',
    strip: false,
    margin: {
      x: Math.round(width * 0.06),
      y: Math.round(Math.min(width, height) * 0.065),
    },
    body,
    pitch: Math.round(body * 1.55),
    small: Math.round(body * 0.6),
    titles: [2.4, 2, 1.7, 1.4, 1.2].map((scale) => Math.round(scale * body)),
    grand: [4, 3.6, 3.2, 2.8, 2.4, 2, 1.7, 1.4, 1.2].map((scale) => Math.round(scale * body)),
    titleLines: height > width ? 4 : 2,
    timed: panel.zones.clock === 0,
  };
}

/** A character of the text has at least 24 pixels where outlines are used; panels of one or two colours know on and off only. */
const faceOf = ({ colours, width, height }: Panel): Layout['face'] =>
  colours !== 'full' || Math.min(width, height) < 360 ? 'bitmap' : 'outline';

/** The measures of an area of the panel; the face is the whole panel's. */
export const layoutOf = (panel: Panel, { width, height }: Area): Layout =>
  faceOf(panel) === 'bitmap' ? bitmapLayout(width, height, panel) : outlineLayout(width, height, panel);

/** The measures with text and headlines so many times larger; the bar and the margins stay. */
export function scaled(layout: Layout, times: number): Layout {
  const scale = (size: number): number => Math.round(size * times);
  return {
    ...layout,
    body: scale(layout.body),
    pitch: scale(layout.pitch),
    titles: layout.titles.map(scale).filter((size) => layout.face === 'outline' || size % unit === 0),
  };
}
