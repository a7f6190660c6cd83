/** What a table of a Markdown text needs to be read: its column's heading at each cell, the columns that stay whole, and the least width of its frame. */
import type { Token } from 'markdown-it';

/** Attributes of a table or a cell. */
type Laid = Readonly<Record<string, string>>;

/** Widths of a frame, in em, that article.css knows; a table that needs more never stands as one. */
const widths = [10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 34, 36, 40, 44, 48] as const;
/** A column of no more than this, in em, stays whole; a wider one flows and is given as much at the least. */
const whole = 8;
/** Padding and edge of a cell, in em. */
const around = 1.5;

/** Widths of a character in bold type, in em, with the space between Chinese and digits. */
function widthOfOne(character: string): number {
  if (/[ ,.:;'|!]/.test(character)) return 0.35;
  if (/[a-z\d]/.test(character)) return 0.62;
  return /[A-Z\p{Script=Latin}!-~–]/u.test(character) ? 0.75 : 1;
}

/** How wide words stand on one line, in em. */
const widthOf = (words: string): number => [...words].reduce((sum, character) => sum + widthOfOne(character), 0);

/** The widest part that no line breaks. */
const unbroken = (words: string): number => Math.max(0, ...words.split(/\s|(?=\p{Script=Han})/u).map(widthOf));

type Cell = { readonly token: Token; readonly words: string; readonly column: number; readonly isHead: boolean };

const isWhole = (cells: readonly Cell[]): boolean =>
  cells.every(({ token, words }) => /right/.test(String(token.attrGet('style'))) || widthOf(words) <= whole);

function leastOf(cells: readonly Cell[]): number {
  if (isWhole(cells)) return Math.max(...cells.map(({ words }) => widthOf(words)));
  return Math.max(whole, ...cells.map(({ words }) => unbroken(words)));
}

/** For the tokens that open tables and their cells: `data-least`, `data-column` and `data-whole`. */
export function laidTables(tokens: readonly Token[]): ReadonlyMap<Token, Laid> {
  const laid = new Map<Token, Laid>();
  let cells: Cell[] = [];
  let [table, column] = [tokens[0], 0];
  for (const [at, token] of tokens.entries()) {
    if (token.type === 'table_open') [table, cells] = [token, []];
    if (token.type === 'tr_open') column = 0;
    if (token.type === 'th_open' || token.type === 'td_open') {
      const words = (tokens[at + 1]?.children ?? []).map(({ content }) => content).join('');
      cells.push({ token, words, column, isHead: token.type === 'th_open' });
      column += 1;
    }
    if (token.type === 'table_close' && table) {
      for (const [opening, attributes] of laidCells(cells)) laid.set(opening, attributes);
      laid.set(table, { 'data-least': String(frameFor(cells)) });
    }
  }
  return laid;
}

const columnsOf = (cells: readonly Cell[]): Cell[][] =>
  cells.filter(({ isHead }) => isHead).map((head) => cells.filter(({ column }) => column === head.column));

/** A heading breaks where its column is narrow; what stands below it says how wide that is. */
const below = (column: readonly Cell[]): Cell[] => column.filter(({ isHead }) => !isHead);

function laidCells(cells: readonly Cell[]): (readonly [Token, Laid])[] {
  return columnsOf(cells).flatMap((column) => {
    const stays = isWhole(below(column));
    const heading = column[0]?.words ?? '';
    return below(column).map(
      ({ token }) => [token, { 'data-column': heading, ...(stays && { 'data-whole': 'true' }) }] as const,
    );
  });
}

/** The first width that is enough; `more` where none is. */
function frameFor(cells: readonly Cell[]): number | 'more' {
  const needed = columnsOf(cells)
    .map((column) => {
      const heading = column[0]?.words ?? '';
      const least = Math.max(leastOf(below(column)), unbroken(heading), Math.min(widthOf(heading), 3));
      return least + around;
    })
    .reduce((sum, one) => sum + one, 0);
  return widths.find((width) => needed <= width) ?? 'more';
}
