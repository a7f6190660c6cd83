/** The numbers that Word makes by itself before paragraphs (ECMA-376, 17.9): 一、 （一） 1. and bullets. */
import { elementIn, elementsIn, valueIn, type XmlElement } from './xml.ts';

type Level = { readonly format: string; readonly text: string; readonly start: number };
/** What stands before a paragraph: a mark of a list, or words of the text. */
export type Label = { readonly ordered: boolean } | { readonly words: string };

const signs = '零一二三四五六七八九';

/** 1 to 99 in Chinese: 十, 十二, 二十一. */
function chinese(n: number): string {
  if (n >= 100) return String(n);
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens > 1 ? signs[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? signs[ones] : ''}` || '零';
}
const letters = (n: number): string => String.fromCharCode(96 + ((n - 1) % 26) + 1);
const circled = (n: number): string => (n <= 20 ? String.fromCharCode(0x245f + n) : String(n));

const formats: Readonly<Record<string, (n: number) => string>> = {
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  japaneseCounting: chinese,
  ideographDigital: chinese,
  taiwaneseCounting: chinese,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  lowerLetter: letters,
  upperLetter: (n) => letters(n).toUpperCase(),
};

function levelsOf(abstract: XmlElement): Map<number, Level> {
  return new Map(
    elementsIn(abstract, 'w:lvl').map((level) => [
      Number(level.attributes['w:ilvl'] ?? 0),
      {
        format: valueIn(level, 'w:numFmt') ?? 'decimal',
        text: valueIn(level, 'w:lvlText') ?? '',
        start: Number(valueIn(level, 'w:start') ?? 1),
      },
    ]),
  );
}

/** Counts through a document: call it once for each numbered paragraph, in order. */
export function createNumbering(root: XmlElement | undefined) {
  const abstracts = new Map(
    elementsIn(root, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', levelsOf(one)]),
  );
  const kinds = new Map(
    elementsIn(root, 'w:num').map((one) => [one.attributes['w:numId'] ?? '', valueIn(one, 'w:abstractNumId') ?? '']),
  );
  const counts = new Map<string, number[]>();

  return function labelOf(properties: XmlElement | undefined): (Label & { readonly depth: number }) | undefined {
    const numbered = elementIn(properties, 'w:numPr');
    const kind = kinds.get(valueIn(numbered, 'w:numId') ?? '');
    const depth = Number(valueIn(numbered, 'w:ilvl') ?? 0);
    const levels = kind === undefined ? undefined : abstracts.get(kind);
    const level = levels?.get(depth);
    if (!level || !levels || kind === undefined) return undefined;
    if (level.format === 'bullet') return { depth, ordered: false };
    if (level.format === 'none') return undefined;
    const count = counts.get(kind) ?? [];
    count[depth] = (count[depth] ?? level.start - 1) + 1;
    count.length = depth + 1;
    counts.set(kind, count);
    if (level.format === 'decimal' && /^%\d[.、．)）]?$/.test(level.text)) return { depth, ordered: true };
    const words = level.text.replace(/%(\d)/g, (_, at: string) => {
      const index = Number(at) - 1;
      const n = count[index] ?? levels.get(index)?.start ?? 1;
      const format = levels.get(index)?.format ?? 'decimal';
      return formats[format]?.(n) ?? String(n);
    });
    return { depth, words };
  };
}
