/** Why a file is not taken, as the person who dropped it reads it. */
import type { Bilingual } from '#server/platform/refusal.ts';

const both = (zh: string, en: string): Bilingual => ({ zh, en });

export const reasons = {
  empty: both('文件是空的', 'The file is empty'),
  unknown: both(
    '这种文件不收。只收 Word（.docx）、PDF、文本（.txt）、图片（PNG、JPEG、WebP）和视频（MP4、WebM）',
    'Files of this kind are not taken; only .docx, PDF, .txt, PNG, JPEG, WebP, MP4 and WebM are',
  ),
  program: both('这是程序，不能当附件', 'This is a program and cannot be attached'),
  archive: both('压缩包请解开，把里面的文件一个个放进来', 'Unpack the archive and hand in the files in it'),
  oldOffice: both(
    '这是旧版的 Word、Excel 或 PPT 文件，请另存为 .docx 或 PDF 再放进来',
    'This is an old Office file; save it as .docx or PDF first',
  ),
  otherOffice: both(
    '这是表格或幻灯片，请另存为 PDF 再放进来；只要其中的表格，可以直接复制粘贴到正文',
    'This is a spreadsheet or presentation; save it as PDF first, or paste its table into the text',
  ),
  encrypted: both(
    '文件加了密码，别人打不开。请去掉密码再放进来',
    'The file is protected by a password; remove it first',
  ),
  macros: both(
    '文件里有宏（自动运行的程序），不能收。请另存为不带宏的 .docx',
    'The file holds macros; save it as a .docx without macros',
  ),
  active: both(
    'PDF 里有脚本、自动动作或夹带的文件，不能收。请用“打印成 PDF”重新生成',
    'The PDF holds scripts, automatic actions or embedded files; print it to PDF anew',
  ),
  bomb: both(
    '文件解开后大得不正常，像是恶意文件，没有收',
    'Unpacked, the file would be abnormally large; it was not taken',
  ),
  broken: both('文件是坏的，打不开', 'The file is broken'),
  pixels: both('图片太大，请缩小到 5000 万像素以内', 'The picture is too large; at most 50 million pixels'),
  quicktime: both(
    '这是 .mov 视频，大屏放不了。请转成 MP4（H.264）再放进来',
    'This is a QuickTime video; convert it to MP4 (H.264) first',
  ),
  matroska: both(
    '这是 .mkv 视频，大屏放不了。请转成 MP4 或 WebM',
    'This is a Matroska video; convert it to MP4 or WebM',
  ),
} as const;
