/** The table of 16-pixel glyphs: found by code point, 8 or 16 pixels wide. */

export type Glyph = {
  /** Bytes of a row: 1 for 8 pixels, 2 for 16. */
  readonly bytes: 1 | 2;
  /** Sixteen rows, the leftmost pixel in the highest bit. */
  readonly bits: Uint8Array;
};

export type Glyphs = { find(codePoint: number): Glyph | undefined };

type Stretch = {
  readonly first: number;
  readonly last: number;
  readonly bytes: 1 | 2;
  readonly at: number;
};

/** Reads the table that the build has made. Throws where it is not one. */
export function parseGlyphs(table: Uint8Array): Glyphs {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  if (table.byteLength < 8 || view.getUint32(0) !== 0x474b4731) throw new RangeError('not a table of glyphs');
  const count = view.getUint32(4, true);
  const stretches: Stretch[] = [];
  let at = 8 + count * 12;
  for (let place = 0; place < count; place += 1) {
    const [first, last, bytes] = [0, 4, 8].map((field) => view.getUint32(8 + place * 12 + field, true)) as [
      number,
      number,
      1 | 2,
    ];
    stretches.push({ first, last, bytes, at });
    at += (last - first + 1) * bytes * 16;
  }
  if (at !== table.byteLength) throw new RangeError('the table of glyphs is torn');
  return {
    find(codePoint) {
      let low = 0;
      let high = stretches.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((stretches[middle] as Stretch).last < codePoint) low = middle + 1;
        else high = middle;
      }
      const stretch = stretches[low];
      if (!stretch || codePoint < stretch.first) return undefined;
      const from = stretch.at + (codePoint - stretch.first) * stretch.bytes * 16;
      return {
        bytes: stretch.bytes,
        bits: table.subarray(from, from + stretch.bytes * 16),
      };
    },
  };
}
