/** What a PDF holds: its text by pages, and whether it does anything by itself. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Bilingual } from '#server/platform/refusal.ts';
import type { Piece } from './pdf-blocks.ts';
import { reasons } from './reasons.ts';

/** More pages than this are no notice; the rest of them is left. */
const mostPages = 200;

export type PdfText = { readonly pages: readonly (readonly Piece[])[]; readonly left: number };

/** Tables of old Chinese encodings and the fonts that every reader has. */
const folder = (): string => path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** The text, or why the file is not taken. */
export async function pdfText(bytes: Uint8Array): Promise<PdfText | { readonly why: Bilingual }> {
  const loading = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: `${folder()}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder()}/standard_fonts/`,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await loading.promise;
    const [scripts, files] = await Promise.all([document.getJSActions(), document.getAttachments()]);
    if (scripts || files) return { why: reasons.active };
    const pages: Piece[][] = [];
    for (let number = 1; number <= Math.min(document.numPages, mostPages); number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(
        items.flatMap((item): Piece[] => {
          if (!('str' in item) || item.str === '') return [];
          const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
          return [{ text: item.str, x, y, width: item.width, size: Math.hypot(a, b) || item.height }];
        }),
      );
      page.cleanup();
    }
    return { pages, left: Math.max(0, document.numPages - mostPages) };
  } catch (error) {
    return { why: error instanceof Error && error.name === 'PasswordException' ? reasons.encrypted : reasons.broken };
  } finally {
    await loading.destroy();
  }
}
