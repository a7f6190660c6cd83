/** A picture without what its camera wrote into it: where and when it was taken, with what, and by whom. Only how it is turned stays. */
import type { FileType } from '#content/model/file-types.ts';

/** How the picture is turned, 1 to 8 (Exif 2.32, tag 0x0112); 1 where it is not said. */
function orientationOf(exif: Buffer): number {
  const at = exif.toString('latin1', 4, 8) === 'Exif' ? 10 : -1;
  if (at < 0 || exif.length < at + 14) return 1;
  const little = exif.toString('latin1', at, at + 2) === 'II';
  const short = (from: number) => (little ? exif.readUInt16LE(from) : exif.readUInt16BE(from));
  const long = (from: number) => (little ? exif.readUInt32LE(from) : exif.readUInt32BE(from));
  const table = at + long(at + 4);
  if (table + 2 > exif.length) return 1;
  for (let entry = table + 2, left = short(table); left > 0 && entry + 12 <= exif.length; entry += 12, left -= 1) {
    if (short(entry) !== 0x0112) continue;
    const turned = short(entry + 8);
    return turned >= 1 && turned <= 8 ? turned : 1;
  }
  return 1;
}

/** An Exif segment that says this and nothing else. */
function turnedSegment(orientation: number): Buffer {
  const segment = Buffer.alloc(36);
  segment.writeUInt16BE(0xffe1, 0);
  segment.writeUInt16BE(34, 2);
  segment.write('Exif\0\0MM\0\x2a', 4, 'latin1');
  segment.writeUInt32BE(8, 14);
  segment.writeUInt16BE(1, 18);
  segment.writeUInt16BE(0x0112, 20);
  segment.writeUInt16BE(3, 22);
  segment.writeUInt32BE(1, 24);
  segment.writeUInt16BE(orientation, 28);
  return segment;
}

/** Segments of a camera and of editors: Exif and XMP, Ducky, Photoshop, comments. */
const personal = new Set([0xe1, 0xec, 0xed, 0xfe]);

function jpeg(bytes: Buffer): Buffer {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let orientation = 1;
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    // From the scan on it is all picture.
    if (marker === 0xda) break;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    const segment = bytes.subarray(at, end);
    if (!personal.has(marker)) kept.push(segment);
    else if (marker === 0xe1 && orientation === 1) orientation = orientationOf(segment);
    at = end;
  }
  if (orientation !== 1) kept.splice(1, 0, turnedSegment(orientation));
  return Buffer.concat([...kept, bytes.subarray(at)]);
}

function png(bytes: Buffer): Buffer {
  const kept: Buffer[] = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (!/^(?:eXIf|tEXt|zTXt|iTXt|tIME)$/.test(name)) kept.push(bytes.subarray(at, end));
    at = end;
    // Behind the end of a picture nothing belongs to it.
    if (name === 'IEND') break;
  }
  return Buffer.concat(kept);
}

const exifFlag = 0x08;
const xmpFlag = 0x04;

function webp(bytes: Buffer): Buffer {
  const kept: Buffer[] = [];
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = bytes.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    const name = bytes.toString('latin1', at, at + 4);
    const chunk = Buffer.from(bytes.subarray(at, end));
    if (name === 'VP8X' && chunk.length > 8) chunk.writeUInt8(chunk.readUInt8(8) & ~(exifFlag | xmpFlag), 8);
    if (name !== 'EXIF' && name !== 'XMP ') kept.push(chunk);
    at = end;
  }
  const body = Buffer.concat(kept);
  const head = Buffer.from(bytes.subarray(0, 12));
  head.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([head, body]);
}

const cleaners: Partial<Record<FileType, (bytes: Buffer) => Buffer>> = {
  'image/jpeg': jpeg,
  'image/png': png,
  'image/webp': webp,
};

/** The same picture, pixel for pixel; of anything but a picture the same bytes. */
export const withoutMetadata = (type: FileType, bytes: Buffer): Buffer => cleaners[type]?.(bytes) ?? bytes;
