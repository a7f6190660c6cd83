/** Two texts compared line by line, and two edits of one disclosure field by field. */

export type Piece = { readonly kind: 'same' | 'mine' | 'theirs'; readonly text: string };

/** Longest texts that are compared line by line; of longer ones the middle counts as changed. */
const mostLines = 2000;

/** Pieces in reading order: what both have, what only `mine` has, what only `theirs` has. */
export function compared(mine: string, theirs: string): Piece[] {
  const a = mine.split('\n');
  const b = theirs.split('\n');
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail])
    tail += 1;
  const left = a.slice(head, a.length - tail);
  const right = b.slice(head, b.length - tail);
  const middle =
    left.length > mostLines || right.length > mostLines
      ? [...left.map((text) => piece('mine', text)), ...right.map((text) => piece('theirs', text))]
      : aligned(left, right);
  return [
    ...a.slice(0, head).map((text) => piece('same', text)),
    ...middle,
    ...a.slice(a.length - tail).map((text) => piece('same', text)),
  ];
}

const piece = (kind: Piece['kind'], text: string): Piece => ({ kind, text });

/** By the longest common subsequence. */
function aligned(a: readonly string[], b: readonly string[]): Piece[] {
  const width = b.length + 1;
  const length = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => length[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      length[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pieces: Piece[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const [x, y] = [a[i], b[j]];
    if (x !== undefined && y !== undefined && x === y) {
      pieces.push(piece('same', x));
      i += 1;
      j += 1;
    } else if (x !== undefined && (y === undefined || at(i + 1, j) >= at(i, j + 1))) {
      pieces.push(piece('mine', x));
      i += 1;
    } else if (y !== undefined) {
      pieces.push(piece('theirs', y));
      j += 1;
    }
  }
  return pieces;
}

export const equal = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export type Difference<Text> = {
  readonly field: keyof Text & string;
  /** Both changed it, each in another way. */
  readonly both: boolean;
  /** What is kept unless staff choose otherwise: mine where I changed it. */
  readonly keeps: 'mine' | 'theirs';
};

/** Where two edits of `base` differ; fields in the order of `fields`. */
export function differences<Text extends object>(
  base: Text | null,
  mine: Text,
  theirs: Text,
  fields: readonly (keyof Text & string)[],
): Difference<Text>[] {
  return fields
    .filter((field) => !equal(mine[field], theirs[field]))
    .map((field) => {
      const iChanged = base === null || !equal(mine[field], base[field]);
      const theyChanged = base === null || !equal(theirs[field], base[field]);
      return { field, both: iChanged && theyChanged, keeps: iChanged ? 'mine' : 'theirs' };
    });
}

/** `theirs` with the fields that are kept of `mine`. */
export function merged<Text extends object>(
  mine: Text,
  theirs: Text,
  keepMine: readonly (keyof Text & string)[],
): Text {
  const result = { ...theirs };
  for (const field of keepMine) result[field] = mine[field];
  return result;
}
