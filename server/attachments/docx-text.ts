/** The text of a Word file (ECMA-376, part 1, 17) as blocks: headings, lists with their numbers, tables, links. What is deleted or hidden stays out. */
import type { Block, Run } from '#content/rules/markdown/blocks.ts';
import { createNumbering } from './docx-numbering.ts';
import { elementAt, elementIn, elementsIn, valueIn, type XmlElement, xmlTree } from './xml.ts';
import { unzipped, zipEntries } from './zip-entries.ts';

const mostPartBytes = 60 * 1024 * 1024;

/** Parts of the file by name, as trees. */
function partsOf(bytes: Buffer) {
  const entries = zipEntries(bytes) ?? [];
  return (name: string): XmlElement | undefined => {
    const entry = entries.find((one) => one.name === name);
    const part = entry && unzipped(bytes, entry, mostPartBytes);
    return part && xmlTree(part.toString('utf8'));
  };
}

const isOn = (element: XmlElement | undefined): boolean =>
  element !== undefined && !['0', 'false', 'none'].includes(element.attributes['w:val'] ?? '');

/** The level of heading of each style: by its name, which is English in every Word, or its outline. */
function headingStyles(styles: XmlElement | undefined): Map<string, number> {
  const found = new Map<string, number>();
  for (const style of elementsIn(styles, 'w:style')) {
    const name = valueIn(style, 'w:name') ?? '';
    const outline = elementAt(style, 'w:pPr', 'w:outlineLvl')?.attributes['w:val'];
    const named = /^(?:heading|标题) ?(\d)$/i.exec(name)?.[1];
    const level = /^title$/i.test(name)
      ? 1
      : named
        ? Number(named)
        : outline && Number(outline) < 9
          ? Number(outline) + 1
          : 0;
    if (level > 0) found.set(style.attributes['w:styleId'] ?? '', level);
  }
  return found;
}

/** Holds text that is no longer, or not meant to be, read. */
const unread = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'mc:Fallback',
  'w:pPr',
  'w:rPr',
  'w:tblPr',
  'w:trPr',
  'w:tcPr',
  'w:sdtPr',
  'w:commentReference',
]);

export type Extracted = { readonly blocks: readonly Block[]; readonly pictures: number };

/** Undefined where the file cannot be read. */
export function docxBlocks(bytes: Buffer): Extracted | undefined {
  const part = partsOf(bytes);
  const body = elementIn(part('word/document.xml'), 'w:body');
  if (!body) return undefined;
  const headings = headingStyles(part('word/styles.xml'));
  const labelOf = createNumbering(part('word/numbering.xml'));
  const links = new Map(
    elementsIn(part('word/_rels/document.xml.rels')).map(({ attributes }) => [
      attributes.Id ?? '',
      attributes.Target ?? '',
    ]),
  );
  let pictures = 0;

  /** Text boxes stand in a run; their paragraphs come after the one that holds them. */
  const boxes: XmlElement[] = [];
  function runsOf(element: XmlElement, look: Omit<Run, 'text'> = {}): Run[] {
    return elementsIn(element).flatMap((child): Run[] => {
      if (unread.has(child.name)) return [];
      switch (child.name) {
        case 'w:t':
          return [{ ...look, text: child.children.filter((one) => typeof one === 'string').join('') }];
        case 'w:tab':
          return [{ ...look, text: ' ' }];
        case 'w:br':
        case 'w:cr':
          return child.attributes['w:type'] ? [] : [{ ...look, text: '\n' }];
        case 'w:noBreakHyphen':
          return [{ ...look, text: '-' }];
        case 'w:r': {
          const properties = elementIn(child, 'w:rPr');
          if (isOn(elementIn(properties, 'w:vanish'))) return [];
          return runsOf(child, { ...look, bold: isOn(elementIn(properties, 'w:b')) });
        }
        case 'w:hyperlink':
          return runsOf(child, { ...look, href: links.get(child.attributes['r:id'] ?? '') });
        case 'w:txbxContent':
          boxes.push(child);
          return [];
        case 'pic:pic':
        case 'v:imagedata':
          pictures += 1;
          return [];
        default:
          return runsOf(child, look);
      }
    });
  }

  function paragraphOf(element: XmlElement): Block[] {
    const properties = elementIn(element, 'w:pPr');
    const level = headings.get(valueIn(properties, 'w:pStyle') ?? '') ?? 0;
    const label = labelOf(properties);
    const runs = runsOf(element);
    const behind = boxes.splice(0).flatMap(blocksOf);
    const words = label && 'words' in label ? [{ text: label.words }, ...runs] : runs;
    if (level > 0) return [{ kind: 'heading', level, runs: words }, ...behind];
    if (label && 'ordered' in label)
      return [{ kind: 'item', ordered: label.ordered, depth: Math.min(3, label.depth), runs }, ...behind];
    return [{ kind: 'paragraph', runs: words }, ...behind];
  }

  /** Cells that stretch over columns or rows leave the others empty. */
  function rowOf(row: XmlElement): Run[][] {
    return elementsIn(row, 'w:tc').flatMap((cell) => {
      const properties = elementIn(cell, 'w:tcPr');
      const merged = elementIn(properties, 'w:vMerge');
      const continues = merged !== undefined && merged.attributes['w:val'] !== 'restart';
      const runs = blocksOf(cell).flatMap((block) => [
        ...(block.kind === 'table' ? block.rows.flat(2) : block.runs),
        { text: '\n' },
      ]);
      const span = Math.min(60, Number(valueIn(properties, 'w:gridSpan') ?? 1));
      return [continues ? [] : runs, ...Array.from({ length: span - 1 }, () => [])];
    });
  }

  function blocksOf(container: XmlElement): Block[] {
    return elementsIn(container).flatMap((child): Block[] => {
      if (unread.has(child.name)) return [];
      if (child.name === 'w:p') return paragraphOf(child);
      if (child.name === 'w:tbl') return [{ kind: 'table', rows: elementsIn(child, 'w:tr').map(rowOf) }];
      return blocksOf(child);
    });
  }
  return { blocks: blocksOf(body), pictures };
}
