/** Pieces of text with their places on pages, as a PDF has them, put together to lines, paragraphs and tables. */
import type { Block } from '#content/rules/markdown/blocks.ts';

/** Points, from the left and the bottom of the page. */
export type Piece = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
};
type Cell = { readonly text: string; readonly from: number; readonly until: number };
type Line = { readonly cells: readonly Cell[]; readonly y: number; readonly size: number };

/** A gap this wide, in sizes of the letters, is more than a blank. */
const columnGap = 1.8;
const isChinese = (char: string): boolean => /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/.test(char);

function joinedText(left: string, right: string, gap: number, size: number): string {
  const needsBlank = gap > size * 0.2 && !(isChinese(left.at(-1) ?? '') && isChinese(right.charAt(0)));
  return left + (needsBlank && !left.endsWith(' ') ? ' ' : '') + right;
}

function cellsOf(pieces: readonly Piece[]): Cell[] {
  const cells: Cell[] = [];
  for (const { text, x, width, size } of [...pieces].sort((a, b) => a.x - b.x)) {
    const last = cells.at(-1);
    const gap = last ? x - last.until : 0;
    if (last && gap < size * columnGap)
      cells[cells.length - 1] = {
        text: joinedText(last.text, text, gap, size),
        from: last.from,
        until: Math.max(last.until, x + width),
      };
    else cells.push({ text, from: x, until: x + width });
  }
  return cells.map((cell) => ({ ...cell, text: cell.text.trim() })).filter(({ text }) => text !== '');
}

/** Lines from top to bottom; pieces that stand as high as one another are one line. */
function linesOf(pieces: readonly Piece[]): Line[] {
  const rows: Piece[][] = [];
  for (const piece of [...pieces].filter(({ text }) => text.trim() !== '').sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(first.y - piece.y) < Math.min(first.size, piece.size) * 0.5) row.push(piece);
    else rows.push([piece]);
  }
  return rows
    .map((row) => ({ cells: cellsOf(row), y: row[0]?.y ?? 0, size: Math.max(...row.map(({ size }) => size)) }))
    .filter(({ cells }) => cells.length > 0);
}

const isPageNumber = ({ cells }: Line): boolean =>
  cells.length === 1 &&
  /^[-—－–\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／]\s*\d{1,4}|\s*共\s*\d+\s*页)?[-—－–\s]*$/.test(
    cells[0]?.text ?? '',
  );

/** Rows of one table begin their cells in the same places. */
const sameColumns = (a: Line, b: Line): boolean =>
  a.cells.length > 1 &&
  b.cells.length > 1 &&
  b.cells.filter((cell) => a.cells.some((one) => one.from < cell.until && cell.from < one.until)).length >=
    Math.min(a.cells.length, b.cells.length);

/** Cells under the heads of their columns. */
function tableOf(lines: readonly Line[]): Block {
  const widest = lines.reduce((most, line) => (line.cells.length > most.cells.length ? line : most));
  const columns = widest.cells.map(({ from, until }) => (from + until) / 2);
  const nearest = (cell: Cell) => {
    const middle = (cell.from + cell.until) / 2;
    return columns.reduce(
      (best, column, at) => (Math.abs(column - middle) < Math.abs((columns[best] ?? 0) - middle) ? at : best),
      0,
    );
  };
  const rows = lines.map((line) => {
    const row: string[] = columns.map(() => '');
    for (const cell of line.cells) {
      const at = nearest(cell);
      row[at] = row[at] ? `${row[at]} ${cell.text}` : cell.text;
    }
    return row.map((text) => [{ text }]);
  });
  return { kind: 'table', rows };
}

/** The blocks of a document, page after page; a line that fills its width goes on in the next one. */
export function pdfBlocks(pages: readonly (readonly Piece[])[]): Block[] {
  const blocks: Block[] = [];
  let open: string | undefined;
  const close = () => {
    if (open !== undefined) blocks.push({ kind: 'paragraph', runs: [{ text: open }] });
    open = undefined;
  };
  for (const pieces of pages) {
    const lines = linesOf(pieces);
    while (lines.length > 0 && isPageNumber(lines.at(-1) as Line)) lines.pop();
    const left = Math.min(...lines.map(({ cells }) => cells[0]?.from ?? 0));
    const right = Math.max(...lines.map(({ cells }) => cells.at(-1)?.until ?? 0));
    for (let at = 0; at < lines.length; at += 1) {
      const line = lines[at] as Line;
      let end = at + 1;
      while (end < lines.length && sameColumns(lines[end - 1] as Line, lines[end] as Line)) end += 1;
      if (end - at >= 2) {
        close();
        blocks.push(tableOf(lines.slice(at, end)));
        at = end - 1;
        continue;
      }
      const text = line.cells.map((cell) => cell.text).join('　');
      const isIndented = (line.cells[0]?.from ?? 0) > left + line.size * 1.2;
      if (open === undefined || isIndented) {
        close();
        open = text;
      } else open = joinedText(open, text, line.size, line.size);
      const isFull = (line.cells.at(-1)?.until ?? 0) > right - line.size * 2.5;
      if (!isFull) close();
    }
  }
  close();
  return blocks;
}
