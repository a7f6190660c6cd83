/** Characters as a reader sees them, and how much room each takes on a grid of half cells. */

/** A base with its marks, joined emoji, flags: never divided. */
const cluster = /\p{RI}\p{RI}|[\s\S](?:\p{M}|\p{Emoji_Modifier}|\u200d[\s\S])*/gu;

export const clustersOf = (text: string): string[] => text.match(cluster) ?? [];

/** Code points from U+1100 on whose Unifont glyph is 8 pixels wide; the others are 16. Below it all are 8. */
const narrow: readonly (readonly [number, number])[] = [
  [0x1e00, 0x1fff],
  [0x2010, 0x2027],
  [0x2030, 0x2056],
  [0x2070, 0x20b8],
  [0x2100, 0x218b],
  [0x2190, 0x219b],
  [0x2200, 0x22b5],
  [0x2500, 0x25ee],
  [0xff61, 0xffbe],
];

/** Half cells that a code point takes: 1 for Latin letters, digits and their marks, 2 for Chinese. */
export function halfCellsOf(codePoint: number): 1 | 2 {
  if (codePoint < 0x1100) return 1;
  return narrow.some(([first, last]) => first <= codePoint && codePoint <= last) ? 1 : 2;
}

/** Half cells of a whole cluster: those of its base. */
export const cellsMeasure = (character: string): number => halfCellsOf(character.codePointAt(0) ?? 0x20);

/** Full-width digits and Latin letters become half-width, spaces one plain space, none beside Chinese brackets or at a line's edge. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u200b\u200e\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ *([，。、；：？！（）《》〈〉【】「」『』〔〕“”]) */g, '$1')
    .replace(/ *\n */g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}
