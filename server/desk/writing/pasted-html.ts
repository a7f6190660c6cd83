/** What was copied from Word or a web page, as clean Markdown: headings, lists, tables, bold and links stay; everything else goes. Fetched when somebody first pastes. */
import { type Block, markdownOf, type Run } from '#content/rules/markdown/blocks.ts';
import { withHeadings } from '#content/rules/markdown/headings.ts';

const styleName = 'data-style';
type Look = Omit<Run, 'text'>;

const dropped = new Set([
  'SCRIPT',
  'STYLE',
  'HEAD',
  'META',
  'LINK',
  'TITLE',
  'NOSCRIPT',
  'TEMPLATE',
  'IFRAME',
  'OBJECT',
  'SVG',
  'NAV',
  'BUTTON',
  'SELECT',
  'INPUT',
  'TEXTAREA',
  'FORM',
  'XML',
]);
const inline = new Set([
  'A',
  'ABBR',
  'B',
  'BDI',
  'BDO',
  'CITE',
  'CODE',
  'DEL',
  'EM',
  'FONT',
  'I',
  'INS',
  'KBD',
  'LABEL',
  'MARK',
  'Q',
  'S',
  'SMALL',
  'SPAN',
  'STRONG',
  'SUB',
  'SUP',
  'TIME',
  'U',
  'O:P',
  'BR',
  'IMG',
]);

const isHidden = (element: Element): boolean =>
  /display:\s*none|visibility:\s*hidden|mso-hide:\s*all/i.test(element.getAttribute(styleName) ?? '') ||
  element.hasAttribute('hidden');
const isBold = (element: Element): boolean | undefined => {
  const weight = /font-weight:\s*(\w+)/i.exec(element.getAttribute(styleName) ?? '')?.[1];
  if (weight) return weight === 'bold' || Number(weight) >= 600;
  return element.tagName === 'B' || element.tagName === 'STRONG' ? true : undefined;
};

function runsOf(node: Node, look: Look = {}): Run[] {
  if (node.nodeType === Node.TEXT_NODE) return [{ ...look, text: (node.textContent ?? '').replace(/\s+/g, ' ') }];
  if (!(node instanceof Element) || dropped.has(node.tagName) || isHidden(node)) return [];
  if (node.tagName === 'BR') return [{ ...look, text: '\n' }];
  const bold = isBold(node) ?? look.bold ?? false;
  const href = node.tagName === 'A' ? (node.getAttribute('href') ?? undefined) : look.href;
  const runs = [...node.childNodes].flatMap((child) => runsOf(child, { bold, href }));
  return inline.has(node.tagName) ? runs : [...runs, { text: '\n' }];
}

/** Word writes lists as paragraphs; what stands for the mark of a list is text that it calls ignorable. */
function wordItem(element: Element): Block | undefined {
  const style = element.getAttribute(styleName) ?? '';
  const level = /mso-list:[^;]*level(\d)/i.exec(style)?.[1];
  const mark = [...element.querySelectorAll('span')].find((span) =>
    /mso-list:\s*ignore/i.test(span.getAttribute(styleName) ?? ''),
  );
  if (!level || !mark) return undefined;
  const label = (mark.textContent ?? '').replace(/\s/g, '');
  const copy = element.cloneNode(true) as Element;
  for (const span of [...copy.querySelectorAll('span')])
    if (/mso-list:\s*ignore/i.test(span.getAttribute(styleName) ?? '')) span.remove();
  const runs = runsOf(copy);
  if (/^\d+[.．、)）]$/.test(label)) return { kind: 'item', ordered: true, depth: Number(level) - 1, runs };
  if (/[\p{L}\p{N}]/u.test(label) && label.length > 1) return { kind: 'paragraph', runs: [{ text: label }, ...runs] };
  return { kind: 'item', ordered: false, depth: Number(level) - 1, runs };
}

/** Cells that stretch over columns or rows leave the others empty. */
function tableOf(table: HTMLTableElement): Block[] {
  const rows: Run[][][] = [];
  const taken: boolean[][] = [];
  for (const [at, row] of [...table.rows].entries()) {
    const cells: Run[][] = [];
    for (const cell of row.cells) {
      while (taken[at]?.[cells.length]) cells.push([]);
      const columns = Math.min(cell.colSpan, 60);
      for (let down = 1; down < Math.min(cell.rowSpan, 200); down += 1) {
        const below = taken[at + down] ?? [];
        taken[at + down] = below;
        for (let along = 0; along < columns; along += 1) below[cells.length + along] = true;
      }
      cells.push(runsOf(cell));
      for (let along = 1; along < columns; along += 1) cells.push([]);
    }
    rows.push(cells);
  }
  // A table of one cell, or one that holds tables, is layout.
  if (table.querySelector('table') || (rows.length === 1 && rows[0]?.length === 1))
    return [...table.rows].flatMap((row) => [...row.cells].flatMap((cell) => blocksOf(cell)));
  return [{ kind: 'table', rows }];
}

function listOf(list: Element, depth: number): Block[] {
  return [...list.children].flatMap((child): Block[] => {
    if (child.tagName === 'UL' || child.tagName === 'OL') return listOf(child, depth + 1);
    if (child.tagName !== 'LI') return blocksOf(child);
    const inner = [...child.children].filter(({ tagName }) => tagName === 'UL' || tagName === 'OL');
    const copy = child.cloneNode(true) as Element;
    for (const nested of [...copy.querySelectorAll('ul,ol')]) nested.remove();
    const item: Block = { kind: 'item', ordered: list.tagName === 'OL', depth: Math.min(3, depth), runs: runsOf(copy) };
    return [item, ...inner.flatMap((one) => listOf(one, depth + 1))];
  });
}

function blocksOf(parent: Node): Block[] {
  const blocks: Block[] = [];
  let line: Run[] = [];
  const close = () => {
    if (line.length > 0) blocks.push({ kind: 'paragraph', runs: line });
    line = [];
  };
  for (const node of parent.childNodes) {
    const isInline =
      !(node instanceof Element) ||
      (inline.has(node.tagName) && !node.querySelector('p,div,table,ul,ol,h1,h2,h3,h4,h5,h6'));
    if (isInline) {
      if (node.nodeType === Node.TEXT_NODE || node instanceof Element) line.push(...runsOf(node));
      continue;
    }
    close();
    if (dropped.has(node.tagName) || isHidden(node)) continue;
    const level = /^H([1-6])$/.exec(node.tagName)?.[1];
    if (level) blocks.push({ kind: 'heading', level: Number(level), runs: runsOf(node) });
    else if (node instanceof HTMLTableElement) blocks.push(...tableOf(node));
    else if (node.tagName === 'UL' || node.tagName === 'OL') blocks.push(...listOf(node, 0));
    else if (node.tagName === 'P') blocks.push(wordItem(node) ?? { kind: 'paragraph', runs: runsOf(node) });
    else blocks.push(...blocksOf(node));
  }
  close();
  return blocks;
}

/** Word's styles say what is a list and what is bold; under the page's policy a style that is parsed is a fault, so they get another name. */
const withoutStyles = (html: string): string =>
  html
    .replace(/<style[\s>][\s\S]*?<\/style>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/i, ` ${styleName}=`));

/** The Markdown of copied HTML; empty where nothing in it can be read. */
export function pastedMarkdown(html: string): string {
  const page = new DOMParser().parseFromString(withoutStyles(html), 'text/html');
  // Browsers mark what was selected; around it stands the page.
  return markdownOf(withHeadings(blocksOf(page.body)));
}

/** Plain lines as paragraphs. */
export const pastedLines = (text: string): string =>
  markdownOf(withHeadings(text.split(/\r\n?|\n/).map((line) => ({ kind: 'paragraph', runs: [{ text: line }] }))));
