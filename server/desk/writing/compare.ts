/** Two texts compared line by line, and two edits of one disclosure field by field. */

type Piece = { readonly kind: 'same' | 'mine' | 'theirs'; readonly text: string };

/** Longest texts that are compared line by line; of longer ones the middle counts as changed. */
const mostLines = 2000;

/** Pieces in reading order: what both have, what only `mine` has, what only `theirs` has. */
function compared(mine: string, theirs: string): Piece[] {
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

/** A line as what it has in common with its counterpart before and after, and between them that in which it differs. */
export type Cut = readonly [head: string, differing: string, tail: string];
export type Row =
  | { readonly kind: 'same'; readonly text: string }
  | { readonly kind: 'changed'; readonly mine: Cut | null; readonly theirs: Cut | null };

/** Two lines as cuts; those that have less than a third in common are different lines. */
function cutApart(mine: string, theirs: string): readonly [Cut, Cut] {
  const [a, b] = [[...mine], [...theirs]];
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  if ((head + tail) * 3 < Math.max(a.length, b.length)) [head, tail] = [0, 0];
  const cut = (line: readonly string[]): Cut => [
    line.slice(0, head).join(''),
    line.slice(head, line.length - tail).join(''),
    line.slice(line.length - tail).join(''),
  ];
  return [cut(a), cut(b)];
}

/** Two texts as rows in reading order: what changed stands beside what it was, marked where it differs. */
export function rowsOf(mine: string, theirs: string): Row[] {
  const rows: Row[] = [];
  let waiting: { readonly mine: string[]; readonly theirs: string[] } = { mine: [], theirs: [] };
  const close = () => {
    for (let at = 0; at < Math.max(waiting.mine.length, waiting.theirs.length); at += 1) {
      const [a, b] = [waiting.mine[at], waiting.theirs[at]];
      if (a !== undefined && b !== undefined) {
        const [cutA, cutB] = cutApart(a, b);
        rows.push({ kind: 'changed', mine: cutA, theirs: cutB });
      } else
        rows.push({
          kind: 'changed',
          mine: a === undefined ? null : ['', a, ''],
          theirs: b === undefined ? null : ['', b, ''],
        });
    }
    waiting = { mine: [], theirs: [] };
  };
  for (const { kind, text } of compared(mine, theirs)) {
    if (kind === 'same') {
      close();
      rows.push({ kind, text });
    } else waiting[kind].push(text);
  }
  close();
  return rows;
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
