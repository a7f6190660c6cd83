/** A text taken out of a document or pasted from one: its blocks, and how they are written as clean Markdown. */

/** A stretch of text within a block; `\n` is a break of the line. */
export type Run = { readonly text: string; readonly bold?: boolean; readonly href?: string | undefined };
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly runs: readonly Run[] }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'item'; readonly ordered: boolean; readonly depth: number; readonly runs: readonly Run[] }
  /** The first row is the head. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly Run[])[])[] };

// biome-ignore lint/suspicious/noControlCharactersInRegex: invisible characters are what is taken out
const invisible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g;

/** Blanks of any kind as one; of two Chinese characters with a blank between them the blank is layout. */
const tidied = (text: string): string =>
  text
    .replace(invisible, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ *\n */g, '\n');

/** What Markdown would take for layout, as text. */
const escaped = (text: string): string =>
  text
    .replace(/[\\*`]/g, '\\$&')
    .replace(/_(?=_)|(?<=_)_|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/~(?=~)|(?<=~)~/g, '\\~')
    .replace(/\](?=\()/g, '\\]');
const lineStart = /^(?=#{1,6}(?:\s|$)|>|[-+](?:\s|$)|(?:=+|-+)\s*$)/gm;

/** Neighbours of one look as one run; blanks at the edges of a bold run stand outside it. */
function joined(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (last && Boolean(last.bold) === Boolean(run.bold) && last.href === run.href)
      out[out.length - 1] = { ...last, text: last.text + run.text };
    else if (run.text !== '') out.push(run);
  }
  return out;
}

function inlineOf({ text, bold, href }: Run): string {
  const [, before = '', middle = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (middle === '') return text;
  let said = escaped(middle);
  if (href && /^https?:\/\/[^\s()<>]+$/.test(href)) said = `[${said.replace(/[[\]]/g, '\\$&')}](${href})`;
  if (bold) said = said.replace(/[^\n]+/g, '**$&**');
  return before + said + after;
}

/** The runs as one line or, with breaks, several. */
export function inlineText(runs: readonly Run[]): string {
  const text = joined(runs.map((run) => ({ ...run, text: tidied(run.text) })))
    .map(inlineOf)
    .join('');
  return tidied(text).replace(lineStart, '\\').trim();
}

export const plainRuns = (runs: readonly Run[]): string => tidied(runs.map(({ text }) => text).join('')).trim();

const cellText = (runs: readonly Run[]): string => inlineText(runs).replace(/\n+/g, '　').replace(/\|/g, '\\|');

function tableText(rows: readonly (readonly (readonly Run[])[])[]): string {
  const texts = rows.map((row) => row.map(cellText)).filter((row) => row.some((cell) => cell !== ''));
  const width = Math.max(0, ...texts.map((row) => row.length));
  if (texts.length === 0) return '';
  if (width === 1) return texts.map(([cell = '']) => cell).join('\n\n');
  const line = (row: readonly string[]) => `| ${Array.from({ length: width }, (_, at) => row[at] ?? '').join(' | ')} |`;
  const isNumber = (cell: string) => /^[-+]?[\d,.]+%?$/.test(cell);
  const [head = [], ...rest] = texts;
  const rule = Array.from({ length: width }, (_, at) => {
    const cells = rest.map((row) => row[at] ?? '').filter(Boolean);
    return cells.length > 0 && cells.every(isNumber) ? '---:' : '---';
  });
  return [line(head), `| ${rule.join(' | ')} |`, ...rest.map(line)].join('\n');
}

function blockText(block: Block, number: number): string {
  switch (block.kind) {
    case 'heading': {
      const text = plainRuns(block.runs).replace(/\n/g, ' ');
      return text && `${'#'.repeat(Math.min(6, Math.max(2, block.level)))} ${escaped(text)}`;
    }
    case 'paragraph':
      return inlineText(block.runs).replace(/\n/g, '  \n');
    case 'item': {
      const text = inlineText(block.runs).replace(/\n/g, ' ');
      return text && `${'   '.repeat(block.depth)}${block.ordered ? `${number}.` : '-'} ${text}`;
    }
    case 'table':
      return tableText(block.rows);
  }
}

/** Clean Markdown: one empty line between blocks, none within a list; what is empty is left out. */
export function markdownOf(blocks: readonly Block[]): string {
  const counts: number[] = [];
  let text = '';
  let before: Block['kind'] | undefined;
  for (const block of blocks) {
    const number = block.kind === 'item' ? (counts[block.depth] ?? 0) + 1 : 1;
    const said = blockText(block, number);
    if (said.trim() === '') continue;
    counts.length = block.kind === 'item' ? block.depth + 1 : 0;
    if (block.kind === 'item') counts[block.depth] = block.ordered ? number : 0;
    text += `${text === '' ? '' : before === 'item' && block.kind === 'item' ? '\n' : '\n\n'}${said}`;
    before = block.kind;
  }
  return text;
}
