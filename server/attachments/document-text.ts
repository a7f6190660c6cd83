/** A document as clean Markdown, with what staff should know of it. */
import type { FileType } from '#content/model/file-types.ts';
import { type Block, markdownOf } from '#content/rules/markdown/blocks.ts';
import { withHeadings } from '#content/rules/markdown/headings.ts';
import type { DocumentText } from '#content/wire/disclosure-bodies.ts';
import type { Bilingual } from '#server/platform/refusal.ts';
import { docxBlocks } from './docx-text.ts';
import { pdfBlocks } from './pdf-blocks.ts';
import { reasons } from './reasons.ts';
import { decodedText } from './text-encoding.ts';

/** As long as a notice may be. */
const mostText = 100_000;

export type Examined = DocumentText | { readonly why: Bilingual };

function textOf(blocks: readonly Block[], notes: readonly string[]): DocumentText {
  const markdown = markdownOf(withHeadings(blocks));
  if (markdown.length <= mostText) return { markdown, notes };
  const end = markdown.lastIndexOf('\n', mostText);
  return { markdown: markdown.slice(0, end), notes: [...notes, '文字太长，只取了前面的部分，其余请看附件'] };
}

async function ofPdf(bytes: Uint8Array): Promise<Examined> {
  const { pdfText } = await import('./pdf-text.ts');
  const found = await pdfText(bytes);
  if ('why' in found) return found;
  const notes = ['PDF 里没有段落和表格的记号，是按位置拼出来的，请对照原件看一遍'];
  const letters = found.pages
    .flat()
    .map(({ text }) => text)
    .join('');
  // A font without a table of its letters shows them and does not say what they are.
  if ((letters.match(/[\0\ufffd\ue000-\uf8ff]/g)?.length ?? 0) > letters.length / 50)
    notes.push('有些字在 PDF 里只有字形、没有编码，取出来会缺字');
  if (found.left > 0) notes.push(`后面还有 ${found.left} 页没有取`);
  const text = textOf(pdfBlocks(found.pages), notes);
  return text.markdown === ''
    ? { markdown: '', notes: ['这个 PDF 是扫描的图片，取不出文字，请把要紧的内容打进正文'] }
    : text;
}

/** The text of a document, or why such a file is not taken after all. */
export async function documentText(type: FileType, bytes: Buffer): Promise<Examined> {
  if (type === 'application/pdf') return ofPdf(bytes);
  if (type === 'text/plain') {
    const lines = (decodedText(bytes) ?? '').split(/\r\n?|\n/);
    return textOf(
      lines.map((text) => ({ kind: 'paragraph', runs: [{ text }] })),
      [],
    );
  }
  const found = docxBlocks(bytes);
  if (!found) return { why: reasons.broken };
  const notes = found.pictures > 0 ? [`原件里有 ${found.pictures} 张图片，没有放进正文，要用请单独放进来`] : [];
  return textOf(found.blocks, notes);
}
