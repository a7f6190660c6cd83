/** A whole file that is not a video, looked through: what it is for certain, or why it is not taken. */
import { type FileType, fileTypes, mostPixels } from '#content/model/file-types.ts';
import type { Bilingual } from '#server/platform/refusal.ts';
import { pictureSize } from './picture-size.ts';
import { reasons } from './reasons.ts';
import { headBytes, sniffed } from './sniffing.ts';
import { decodedText } from './text-encoding.ts';
import { unzipped, type ZipEntry, zipEntries } from './zip-entries.ts';

export type Inspected = { readonly type: FileType } | { readonly why: Bilingual };

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** Unpacked, a document of the size that is taken stays far below; a bomb does not. */
const mostUnpacked = 200 * 1024 * 1024;
const mostRatio = 100;
/** Small parts of much repetition pack better than anything. */
const ratioCountsFrom = 1024 * 1024;

const isBomb = (entries: readonly ZipEntry[]): boolean =>
  entries.reduce((sum, { size }) => sum + size, 0) > mostUnpacked ||
  entries.some(({ size, packed }) => size > ratioCountsFrom && size > packed * mostRatio);

function inspectZip(bytes: Buffer): Inspected {
  const entries = zipEntries(bytes);
  if (!entries) return { why: reasons.broken };
  const named = (name: string) => entries.find((entry) => entry.name === name);
  const types = named('[Content_Types].xml');
  if (!types) return { why: reasons.archive };
  if (entries.some(({ encrypted }) => encrypted)) return { why: reasons.encrypted };
  if (isBomb(entries)) return { why: reasons.bomb };
  const listed = unzipped(bytes, types, 1024 * 1024)?.toString('utf8');
  if (listed === undefined) return { why: reasons.broken };
  const hasMacros =
    /macroEnabled|vbaProject|activeX/i.test(listed) || entries.some(({ name }) => /vbaProject|activeX\//i.test(name));
  if (hasMacros) return { why: reasons.macros };
  if (!listed.includes('wordprocessingml.document.main+xml'))
    return { why: /spreadsheetml|presentationml/.test(listed) ? reasons.otherOffice : reasons.unknown };
  return named('word/document.xml') ? { type: docx } : { why: reasons.broken };
}

/** Dictionaries stand in plain bytes; what is packed in object streams is found when the text is taken out. */
function inspectPdf(bytes: Buffer): Inspected {
  const text = bytes
    .toString('latin1')
    .replace(/#([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(parseInt(code, 16)));
  if (/\/Encrypt\s*(?:<<|\d+\s+\d+\s+R)/.test(text)) return { why: reasons.encrypted };
  if (/\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData)\b(?=\s*[(<[/\d])/.test(text))
    return { why: reasons.active };
  return text.lastIndexOf('%%EOF') >= 0 ? { type: 'application/pdf' } : { why: reasons.broken };
}

/** An encrypted Office file is an old container around the new one. */
const isEncryptedOffice = (bytes: Buffer): boolean => bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));

/** What the whole file is. */
export function inspected(bytes: Buffer): Inspected {
  const guess = sniffed(bytes.subarray(0, headBytes));
  if ('why' in guess)
    return guess.why === reasons.oldOffice && isEncryptedOffice(bytes) ? { why: reasons.encrypted } : guess;
  const { type } = guess;
  if (type === 'zip') return inspectZip(bytes);
  if (type === 'text') return decodedText(bytes) === undefined ? { why: reasons.unknown } : { type: 'text/plain' };
  if (type === 'application/pdf') return inspectPdf(bytes);
  if (fileTypes[type].family === 'picture') {
    const size = pictureSize(type, bytes);
    if (!size) return { why: reasons.broken };
    return size.width * size.height > mostPixels ? { why: reasons.pixels } : { type };
  }
  return { type };
}
