/** What a file is by its first bytes; its name is not asked. */
import type { FileType } from '#content/model/file-types.ts';
import type { Bilingual } from '#server/platform/refusal.ts';
import { reasons } from './reasons.ts';

/** So many bytes at the beginning say what a file is. */
export const headBytes = 4096;

/** `zip` and `text` are looked into once the whole file is there. */
export type Sniffed = { readonly type: FileType | 'zip' | 'text' } | { readonly why: Bilingual };

const latin = (bytes: Buffer, from: number, until: number): string => bytes.toString('latin1', from, until);

const begins: readonly (readonly [string, Sniffed])[] = [
  ['\x89PNG\r\n\x1a\n', { type: 'image/png' }],
  ['\xff\xd8\xff', { type: 'image/jpeg' }],
  ['%PDF-', { type: 'application/pdf' }],
  ['PK\x03\x04', { type: 'zip' }],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', { why: reasons.oldOffice }],
  ['MZ', { why: reasons.program }],
  ['\x7fELF', { why: reasons.program }],
  ['\xca\xfe\xba\xbe', { why: reasons.program }],
  ['#!', { why: reasons.program }],
  ['Rar!', { why: reasons.archive }],
  ['7z\xbc\xaf', { why: reasons.archive }],
  ['\x1f\x8b', { why: reasons.archive }],
  ['PK', { why: reasons.archive }],
];
/** Texts that a browser or a word processor would take for more than text. */
const markup = /^\s*(?:<(?:!doctype|html|head|body|script|svg|\?xml|\?php|iframe|meta)\b|\{\\rtf)/i;

function isoMedia(head: Buffer): Sniffed {
  const size = head.readUInt32BE(0);
  const brands: string[] = [];
  for (let at = 8; at < Math.min(size, head.length); at += 4) if (at !== 12) brands.push(latin(head, at, at + 4));
  if (brands.some((brand) => /^(?:isom|iso\d|mp4\d|avc1|M4V |dash|MSNV)$/.test(brand))) return { type: 'video/mp4' };
  return { why: brands.includes('qt  ') ? reasons.quicktime : reasons.unknown };
}

/** The type that the first bytes say, or why such a file is not taken. `head` is the first `headBytes`, or the whole of a shorter file. */
export function sniffed(head: Buffer): Sniffed {
  if (head.length === 0) return { why: reasons.empty };
  const start = latin(head, 0, 12);
  const known = begins.find(([bytes]) => start.startsWith(bytes));
  if (known) return known[1];
  if (start.startsWith('RIFF') && start.slice(8) === 'WEBP') return { type: 'image/webp' };
  if (head.length >= 16 && start.slice(4, 8) === 'ftyp') return isoMedia(head);
  if (start.startsWith('\x1a\x45\xdf\xa3')) {
    const docType = /\x42\x82[\x80-\xff]([a-z]+)/.exec(latin(head, 0, 64))?.[1];
    return docType === 'webm' ? { type: 'video/webm' } : { why: reasons.matroska };
  }
  const isUtf16 = start.startsWith('\xff\xfe') || start.startsWith('\xfe\xff');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: bytes that no text has
  const isBinary = !isUtf16 && /[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]/.test(latin(head, 0, head.length));
  if (isBinary || markup.test(latin(head, start.startsWith('\xef\xbb\xbf') ? 3 : 0, head.length)))
    return { why: reasons.unknown };
  return { type: 'text' };
}
