/** What a file is by its content: every kind that is taken, and every reason why one is not. */
import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { inspected } from '#server/attachments/inspection.ts';
import { reasons } from '#server/attachments/reasons.ts';
import { docxOf, mp4Of, paragraph, pdfOf, pngOf, xlsxOf } from '../../../support/files.ts';

const text = (value: string) => Buffer.from(value, 'utf8');
const bytes = (value: string) => Buffer.from(value, 'latin1');
const word = docxOf(paragraph('通知'));
const gb = Buffer.from([0xcd, 0xa8, 0xd6, 0xaa, 0x0d, 0x0a]);

it.each([
  ['a Word file', word, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['a PDF', pdfOf('Notice'), 'application/pdf'],
  ['UTF-8 text', text('通知\n\n全文'), 'text/plain'],
  ['text of Chinese Windows', gb, 'text/plain'],
  ['UTF-16 text', Buffer.from('\ufeff通知', 'utf16le'), 'text/plain'],
  ['a PNG', pngOf(4, 3), 'image/png'],
  [
    'a JPEG',
    bytes('\xff\xd8\xff\xe0\x00\x04\x00\x00\xff\xc0\x00\x11\x08\x00\x10\x00\x10\x03\x01\x22\x00'),
    'image/jpeg',
  ],
  [
    'a WebP',
    bytes(`RIFF\x20\x00\x00\x00WEBPVP8X\x0a\x00\x00\x00\x00\x00\x00\x00\x0f\x00\x00\x0f\x00\x00`),
    'image/webp',
  ],
  ['an MP4', mp4Of(64), 'video/mp4'],
  ['a WebM', bytes('\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x84webm'), 'video/webm'],
])('%s is taken', (_, file, type) => {
  expect(inspected(file)).toEqual({ type });
});

const bomb = Buffer.from(
  zipSync(
    {
      '[Content_Types].xml': strToU8('wordprocessingml.document.main+xml'),
      'word/document.xml': new Uint8Array(300_000_000),
    },
    { level: 9 },
  ),
);
const encryptedOffice = Buffer.concat([
  bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
  Buffer.alloc(600),
  Buffer.from('EncryptedPackage', 'utf16le'),
]);
const passworded = Buffer.from(word);
passworded.writeUInt16LE(
  passworded.readUInt16LE(passworded.lastIndexOf('PK\x01\x02', undefined, 'latin1') + 8) | 1,
  passworded.lastIndexOf('PK\x01\x02', undefined, 'latin1') + 8,
);

it.each([
  ['nothing', Buffer.alloc(0), reasons.empty],
  ['a program', bytes('MZ\x90\x00'), reasons.program],
  ['a script', bytes('#!/bin/sh\nrm -rf /'), reasons.program],
  ['a page', text('<!doctype html><script>alert(1)</script>'), reasons.unknown],
  ['a page behind a mark', text('\ufeff<svg onload="alert(1)">'), reasons.unknown],
  ['an RTF', bytes('{\\rtf1 hello}'), reasons.unknown],
  ['bytes of nothing', Buffer.from([1, 2, 3, 0, 5]), reasons.unknown],
  ['an archive', Buffer.from(zipSync({ 'a.txt': strToU8('a') })), reasons.archive],
  ['a workbook', xlsxOf(), reasons.otherOffice],
  ['an old Word file', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old'), reasons.oldOffice],
  ['a Word file under a password', encryptedOffice, reasons.encrypted],
  ['a ZIP under a password', passworded, reasons.encrypted],
  ['macros', docxOf('', { 'word/vbaProject.bin': 'x' }), reasons.macros],
  [
    'macros declared',
    docxOf('', { '[Content_Types].xml': 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
    reasons.macros,
  ],
  ['a bomb', bomb, reasons.bomb],
  ['half a Word file', word.subarray(0, word.length - 40), reasons.broken],
  ['a PDF under a password', pdfOf('x', '/Encrypt 9 0 R'), reasons.encrypted],
  ['a PDF with a script', pdfOf('x', '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'), reasons.active],
  ['a PDF with a hidden script', pdfOf('x', '/OpenAction << /S /J#61vaScript /J#53 (app.alert(1)) >>'), reasons.active],
  ['a PDF that carries a file', pdfOf('x', '/Names << /EmbeddedFiles 9 0 R >>'), reasons.active],
  ['half a PDF', pdfOf('x').subarray(0, 200), reasons.broken],
  ['a picture of too many pixels', pngOf(2, 2, { width: 60_000, height: 60_000 }), reasons.pixels],
  ['half a picture', pngOf(2, 2).subarray(0, 14), reasons.broken],
  ['a QuickTime video', mp4Of(64, 'qt  '), reasons.quicktime],
  ['a Matroska video', bytes('\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x88matroska'), reasons.matroska],
])('%s is not', (_, file, why) => {
  expect(inspected(file)).toEqual({ why });
});
