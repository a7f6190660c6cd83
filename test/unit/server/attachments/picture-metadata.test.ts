/** What a camera writes into a picture is taken out; the picture and how it is turned stay. */
import { expect, it } from 'vitest';
import { withoutMetadata } from '#server/attachments/picture-metadata.ts';
import { pictureSize } from '#server/attachments/picture-size.ts';
import { pngOf } from '../../../support/files.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');
const segment = (marker: number, data: Buffer) => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
};
/** Exif in the byte order of most telephones, with how it is turned and a place. */
const exif = (orientation: number) =>
  Buffer.concat([
    latin('Exif\0\0II\x2a\0\x08\0\0\0\x02\0'),
    Buffer.from([0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]),
    Buffer.from([0x25, 0x88, 4, 0, 1, 0, 0, 0, 99, 0, 0, 0]),
    latin('\0\0\0\0GPS 23.46N 113.15E'),
  ]);
const frame = segment(0xc0, Buffer.from([8, 0, 16, 0, 32, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]));
const scan = Buffer.concat([
  segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
  latin('picture \xff\xe1 GPS of the picture'),
  Buffer.from([0xff, 0xd9]),
]);
const jpegOf = (...segments: Buffer[]) => Buffer.concat([Buffer.from([0xff, 0xd8]), ...segments, frame, scan]);

it('a JPEG loses its place, time and comments, and keeps how it is turned', () => {
  const photo = jpegOf(segment(0xe0, latin('JFIF\0')), segment(0xe1, exif(6)), segment(0xfe, latin('by Wang')));
  const clean = withoutMetadata('image/jpeg', photo);
  expect(clean.includes('GPS 23')).toBe(false);
  expect(clean.includes('by Wang')).toBe(false);
  expect(clean.subarray(-scan.length)).toEqual(scan);
  expect(pictureSize('image/jpeg', clean)).toEqual({ width: 32, height: 16 });
  // What is left says the same turn, and nothing changes any more.
  expect(clean.includes(latin('Exif\0\0MM'))).toBe(true);
  expect(withoutMetadata('image/jpeg', clean)).toEqual(clean);
  expect(withoutMetadata('image/jpeg', jpegOf(segment(0xe1, exif(1))))).toEqual(jpegOf());
});

it('a PNG and a WebP lose their texts', () => {
  const plain = pngOf(3, 2);
  const text = Buffer.concat([Buffer.from([0, 0, 0, 9]), latin('tEXtplace=HQ!'), Buffer.from([1, 2, 3, 4])]);
  expect(withoutMetadata('image/png', Buffer.concat([plain.subarray(0, 33), text, plain.subarray(33)]))).toEqual(plain);
  const webp = (chunks: Buffer, flags: number) => {
    const body = Buffer.concat([
      latin('WEBPVP8X'),
      Buffer.from([10, 0, 0, 0, flags, 0, 0, 0, 15, 0, 0, 15, 0, 0]),
      chunks,
    ]);
    const head = Buffer.concat([latin('RIFF'), Buffer.alloc(4)]);
    head.writeUInt32LE(body.length, 4);
    return Buffer.concat([head, body]);
  };
  const pixels = Buffer.concat([latin('VP8 '), Buffer.from([4, 0, 0, 0, 9, 9, 9, 9])]);
  const place = Buffer.concat([latin('EXIF'), Buffer.from([3, 0, 0, 0, 7, 7, 7, 0])]);
  expect(withoutMetadata('image/webp', webp(Buffer.concat([pixels, place]), 0x08))).toEqual(webp(pixels, 0));
});
