/** The cells of a Markdown text's tables, with where each stands and the head of its column. */

export type Cell = { readonly head: string; readonly text: string; readonly from: number; readonly until: number };
export type Row = { readonly heads: readonly string[]; readonly cells: readonly Cell[] };

type Piece = { readonly text: string; readonly from: number; readonly until: number };

function piecesOf(line: string, offset: number): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const part of line.split(/(?<!\\)\|/)) {
    const lead = part.length - part.trimStart().length;
    const text = part.trim();
    pieces.push({ text, from: offset + at + lead, until: offset + at + lead + text.length });
    at += part.length + 1;
  }
  return pieces.slice(1, -1);
}

/** Rows below their heads; lines that begin and end with a bar are a table. */
export function tableRows(text: string): Row[] {
  const rows: Row[] = [];
  let heads: readonly string[] | null = null;
  let offset = 0;
  for (const line of text.split('\n')) {
    const isRow = /^\s*\|.*\|\s*$/.test(line);
    if (!isRow) heads = null;
    else if (heads === null) heads = piecesOf(line, offset).map((piece) => piece.text);
    else if (!/^[\s|:-]+$/.test(line)) {
      const named = heads;
      rows.push({
        heads: named,
        cells: piecesOf(line, offset).map((piece, at) => ({ ...piece, head: named[at] ?? '' })),
      });
    }
    offset += line.length + 1;
  }
  return rows;
}
