/** A disclosure as plain lines: what a phone shows after the code was scanned. */
import { materialFormNames } from '#content/model/terms.ts';
import { plainText } from '#content/rules/plain-text.ts';
import type { PublishedItem } from '../../state/published.ts';

type Of<Kind extends PublishedItem['kind']> = Extract<PublishedItem, { kind: Kind }>;

/** Title, number, plain summary, who published it and when: what must not be missing. */
const headLines = (item: PublishedItem): string[] => [
  item.title,
  item.documentNumber,
  plainText(item.summary),
  [item.publisher, item.issued ?? ''].filter(Boolean).join(' '),
];

/** What must not be missing, then what its kind says; empty lines left out. */
export function plainLines(item: PublishedItem): string[] {
  return [...headLines(item), ...bodyLines(item)].filter(Boolean);
}

function bodyLines(item: PublishedItem): string[] {
  switch (item.kind) {
    case 'notice':
      return plainText(item.body).split('\n');
    case 'guide':
      return guideLines(item);
    case 'fee':
      return [
        ...item.tariffs.map((it) => `${it.item}：${it.amount}${it.unit ? `/${it.unit}` : ''} ${it.note}`.trim()),
        ...item.basis,
      ];
    case 'organisation':
      return [...item.phones.map(({ label, number }) => `${label}：${number}`), item.address, item.hours];
    case 'catalogue-item':
      return [`${item.firstMatter} ${item.secondMatter}`, ...item.elements.split('\n'), item.limit.raw];
    case 'report':
      return item.parts.flatMap(({ heading, body }) => [heading, ...plainText(body).split('\n')]);
  }
}

function guideLines(item: Of<'guide'>): string[] {
  const material = (it: Of<'guide'>['materials'][number]) =>
    `· ${it.name}（${materialFormNames[it.form]}${it.copies > 1 ? ` ${it.copies} 份` : ''}${it.required ? '' : '，有就带'}）`;
  const brought = item.materials.filter(({ shared }) => !shared);
  return [
    item.fees.length === 0 ? '不收费' : '收费',
    brought.length > 0 ? '带什么：' : '不用带材料',
    ...brought.map(material),
    '怎么办：',
    ...item.steps.map(({ name, by }, at) => `${at + 1}. ${name}（${by}）`),
    ...item.places.map(({ address, counter, hours }) => `地点：${address} ${counter}　${hours}`),
    `电话：${item.phone}`,
  ];
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

export type Pieces = {
  readonly pieces: readonly string[];
  /** True where the rest of the text did not fit. */
  readonly cut: boolean;
};

/**
 * Lines in at most `mostPieces` pieces. Where that is not enough, the pieces end with `rest`, a line that says so and
 * where the whole is to be had.
 */
export function piecesWithin(lines: readonly string[], bytes: number, mostPieces: number, rest: string): Pieces {
  const whole = piecesOf(lines, bytes);
  if (whole.length <= mostPieces) return { pieces: whole, cut: false };
  const ended = (kept: number) => piecesOf([...lines.slice(0, kept), rest], bytes);
  let [kept, tooMany] = [0, lines.length];
  while (tooMany - kept > 1) {
    const middle = Math.floor((kept + tooMany) / 2);
    if (ended(middle).length <= mostPieces) kept = middle;
    else tooMany = middle;
  }
  return { pieces: ended(kept), cut: true };
}

/**
 * Lines in as few pieces as fit, each at most `most` bytes of UTF-8; a line is only cut where it alone is too long.
 * With more than one piece each begins with its number.
 */
export function piecesOf(lines: readonly string[], most: number): string[] {
  const room = most - 12;
  const pieces: string[] = [];
  let piece = '';
  const put = (line: string) => {
    const joined = piece === '' ? line : `${piece}\n${line}`;
    if (bytesOf(joined) <= room) {
      piece = joined;
      return;
    }
    if (piece !== '') pieces.push(piece);
    piece = line;
  };
  for (const line of lines) {
    let part = '';
    let size = 0;
    for (const character of line) {
      const more = bytesOf(character);
      if (size + more > room) {
        put(part);
        part = '';
        size = 0;
      }
      part += character;
      size += more;
    }
    put(part);
  }
  if (piece !== '') pieces.push(piece);
  return pieces.length === 1 ? pieces : pieces.map((text, at) => `（${at + 1}/${pieces.length}）${text}`);
}
