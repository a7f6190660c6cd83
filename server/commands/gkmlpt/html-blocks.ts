/** The text of a web page's article as blocks: headings, paragraphs, lists and tables; everything else is left out. */
import type { Block, Run } from '#content/rules/markdown/blocks.ts';

type Tag = { readonly name: string; readonly closes: boolean; readonly attributes: string };

const named: Readonly<Record<string, string>> = {
  nbsp: ' ',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  middot: '·',
  mdash: '—',
  ndash: '–',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  hellip: '…',
  ensp: ' ',
  emsp: ' ',
  times: '×',
};

/** Signs written by name or number. */
export function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name) return named[String(name).toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ' ';
  });
}

const silent = /<(script|style|noscript|template|svg|head|iframe)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi;
const piece = /<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|([^<]+|<)/gi;

/** Tags and texts in their order. */
function* piecesOf(html: string): Generator<Tag | string> {
  for (const [, slash, name, attributes = '', text] of html.replace(silent, ' ').matchAll(piece)) {
    if (name === undefined) yield text ?? '';
    else yield { name: name.toLowerCase(), closes: slash === '/', attributes };
  }
}

/** What the first element of this class holds; undefined where there is none. */
export function elementOfClass(html: string, className: string): string | undefined {
  const opening = new RegExp(
    `<([a-z0-9]+)\\b[^>]*\\bclass\\s*=\\s*["'][^"']*(?<![\\w-])${className}(?![\\w-])[^"']*["'][^>]*>`,
    'i',
  );
  const found = opening.exec(html);
  if (!found) return undefined;
  const rest = html.slice(found.index + found[0].length);
  let depth = 1;
  for (const tag of rest.matchAll(new RegExp(`<(/?)${found[1]}\\b[^>]*>`, 'gi'))) {
    depth += tag[1] === '/' ? -1 : 1;
    if (depth === 0) return rest.slice(0, tag.index);
  }
  return rest;
}

const blockTags = /^(p|div|section|article|center|blockquote|ul|ol|li|tr|table|tbody|thead|h[1-6]|hr|pre|dl|dt|dd)$/;

export function blocksOf(html: string): Block[] {
  const blocks: Block[] = [];
  let runs: Run[] = [];
  let bold = 0;
  let heading = 0;
  const lists: boolean[] = [];
  let rows: (readonly Run[])[][] | undefined;

  function flush(): void {
    const text = runs.map((run) => run.text).join('');
    if (rows === undefined && text.trim() !== '') {
      if (heading > 0) blocks.push({ kind: 'heading', level: heading, runs });
      else if (lists.length > 0) {
        blocks.push({ kind: 'item', ordered: lists.at(-1) ?? false, depth: lists.length - 1, runs });
      } else blocks.push({ kind: 'paragraph', runs });
    }
    if (rows === undefined) runs = [];
  }
  function endCell(): void {
    if (runs.length > 0 || rows?.at(-1)) rows?.at(-1)?.push(runs);
    runs = [];
  }
  function openTable(): void {
    flush();
    rows ??= [];
  }
  function closeTable(): void {
    const filled = rows?.filter((row) => row.length > 0) ?? [];
    rows = undefined;
    runs = [];
    if (filled.length > 0) blocks.push({ kind: 'table', rows: filled });
  }
  function seen({ name, closes }: Tag): void {
    if (name === 'br') runs.push({ text: '\n' });
    else if (name === 'b' || name === 'strong') bold = Math.max(0, bold + (closes ? -1 : 1));
    else if (name === 'table') closes ? closeTable() : openTable();
    else if (rows && name === 'tr' && !closes) rows.push([]);
    else if (rows && (name === 'td' || name === 'th')) {
      if (closes) endCell();
      else runs = [];
    } else if (blockTags.test(name)) {
      flush();
      if (/^h[1-6]$/.test(name)) heading = closes ? 0 : Number(name[1]);
      if (name === 'ul' || name === 'ol') closes ? lists.pop() : lists.push(name === 'ol');
    }
  }
  for (const one of piecesOf(html)) {
    if (typeof one !== 'string') seen(one);
    else runs.push({ text: decoded(one).replace(/\s+/g, ' '), ...(bold > 0 && { bold: true }) });
  }
  if (rows) closeTable();
  flush();
  return blocks;
}
