/** Small real files of every kind that staff hand in, and those that lie. */
import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';

const types = (main: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.${main}.main+xml"/></Types>`;
const wordNs = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word file with this body (WordprocessingML) and these other parts. */
export function docxOf(body: string, parts: Record<string, string | Uint8Array> = {}): Buffer {
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': types('openxmlformats-officedocument.wordprocessingml.document'),
    'word/document.xml': `<?xml version="1.0"?><w:document ${wordNs}><w:body>${body}</w:body></w:document>`,
    ...parts,
  };
  return Buffer.from(
    zipSync(
      Object.fromEntries(Object.entries(files).map(([name, it]) => [name, typeof it === 'string' ? strToU8(it) : it])),
    ),
  );
}
export const paragraph = (text: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** A spreadsheet, as far as its table of types says. */
export const xlsxOf = (): Buffer =>
  docxOf('', { '[Content_Types].xml': types('openxmlformats-officedocument.spreadsheetml.sheet') });

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  let crc = ~0;
  for (const byte of body) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(~crc >>> 0, body.length + 4);
  return framed;
}

/** A picture in one grey, whose header says this size. */
export function pngOf(width: number, height: number, said = { width, height }): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(said.width, 0);
  head.writeUInt32BE(said.height, 4);
  head[8] = 8;
  const rows = Buffer.alloc(height * (width + 1), 0x80);
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0;
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The font of a PDF as old Chinese programs write it: by a table of Adobe's, nothing embedded. */
const chineseFont =
  '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /UniGB-UCS2-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor << /Type /FontDescriptor /FontName /SimSun /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 859 /Descent -140 /CapHeight 683 /StemV 80 >> /DW 1000 >>] >>';
const utf16 = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');

/** A PDF of one page that says `text`, in Latin letters or in Chinese, with `extra` in its catalogue. */
export function pdfOf(text: string, extra = ''): Buffer {
  const isChinese = /[\u4e00-\u9fff]/.test(text);
  const content = `BT /F1 24 Tf 72 720 Td ${isChinese ? `<${utf16(text)}>` : `(${text})`} Tj ET`;
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${extra} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    isChinese ? chineseFont : '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  return pdfFrom(objects);
}

function pdfFrom(objects: readonly string[]): Buffer {
  let out = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = out.length;
    out += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = out.length;
  return Buffer.from(
    `${out}xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    'latin1',
  );
}

/** A scan as copiers make them, one black square in the coding of fax machines (ITU-T T.6), on one page. */
export function scanOf(): Buffer {
  // Sixteen rows that are each as the row before, white; turned to black by the picture's own word.
  const rows = 'ffff001001';
  const content = 'q 595 0 0 842 0 0 cm /Im1 Do Q';
  return pdfFrom([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /Im1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    `<< /Type /XObject /Subtype /Image /Width 16 /Height 16 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter [/ASCIIHexDecode /CCITTFaxDecode] /DecodeParms [null << /K -1 /Columns 16 /Rows 16 /BlackIs1 true >>] /Length ${rows.length + 1} >>\nstream\n${rows}>\nendstream`,
  ]);
}

/** The beginning of an MP4 file of so many bytes; nothing in it can be played. */
export function mp4Of(bytes: number, brand = 'isom'): Buffer {
  const file = Buffer.alloc(bytes, 7);
  file.writeUInt32BE(24, 0);
  file.write(`ftyp${brand}`, 4, 'latin1');
  file.write(`\0\0\0\0${brand}mp41`.replace('mp41', brand), 12, 'latin1');
  return file;
}
