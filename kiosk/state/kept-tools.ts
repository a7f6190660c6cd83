/** What a kiosk keeps to show PDFs while the hub is away. */
import { painter, pdfTools, reader } from './pdf-tools.ts';

const horizontalAndVertical = (name: string) => [`${name}-H`, `${name}-V`];

/** Of simplified Chinese: a PDF that embeds its fonts needs none, and other scripts are not the town's. */
const tables = [
  'Adobe-GB1-UCS2',
  ...[0, 1, 2, 3, 4, 5].map((supplement) => `Adobe-GB1-${supplement}`),
  ...['GB', 'GB-EUC', 'GBpc-EUC', 'GBT', 'GBT-EUC', 'GBTpc-EUC', 'GBK-EUC', 'GBKp-EUC', 'GBK2K'],
  ...['UniGB-UCS2', 'UniGB-UTF8', 'UniGB-UTF16', 'UniGB-UTF32'],
].flatMap((name) => (name.startsWith('Adobe') ? name : horizontalAndVertical(name)));

/** For files that name a font of every printer's and do not embed it. */
const fonts = [
  ...['', 'Bold', 'Italic', 'BoldItalic'].flatMap((face) => [`FoxitFixed${face}.pfb`, `FoxitSerif${face}.pfb`]),
  ...['Regular', 'Bold', 'Italic', 'BoldItalic'].map((face) => `LiberationSans-${face}.ttf`),
  ...['FoxitSymbol.pfb', 'FoxitDingbats.pfb'],
];

/** Of scans, JBIG2 and JPEG 2000, and of colours. */
const decoders = ['jbig2.wasm', 'openjpeg.wasm', 'qcms_bg.wasm'];

/** Addresses of all that the PDFs of a town office need, 3.3 MB. */
export const toolsToKeep: readonly string[] = [
  painter,
  reader,
  ...tables.map((name) => `${pdfTools}cmaps/${name}.bcmap`),
  ...decoders.map((name) => `${pdfTools}wasm/${name}`),
  ...fonts.map((name) => `${pdfTools}standard_fonts/${name}`),
];
