/** Keeps archives that would unpack to more than they admit, or to more than any real workbook, away from the reader. */
import { inflateRawSync } from 'node:zlib';

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const mostEntries = 2000;

/** Whether everything in the archive, really unpacked, stays below `most` bytes. False also for what is no archive. */
export function unpacksBelow(bytes: Buffer, most: number): boolean {
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== endMark) return false;
  const entries = bytes.readUInt16LE(end + 10);
  if (entries > mostEntries) return false;
  let at = bytes.readUInt32LE(end + 16);
  let left = most;
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entryMark) return false;
    const [method, packed] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const local = bytes.readUInt32LE(at + 42);
    if (local + 30 > bytes.length) return false;
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    left -= sizeOf(bytes.subarray(from, from + packed), method, left);
    if (left < 0) return false;
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return true;
}

/** Bytes of an entry once unpacked; more than `most` where it is torn or goes beyond. */
function sizeOf(packed: Buffer, method: number, most: number): number {
  if (method === 0) return packed.length;
  if (method !== 8 || most <= 0) return most + 1;
  try {
    return inflateRawSync(packed, { maxOutputLength: most }).length;
  } catch {
    return most + 1;
  }
}
