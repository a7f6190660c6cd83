/** The text of real files of every kind, as Markdown. */
import { expect, it } from 'vitest';
import { documentText } from '#server/attachments/document-text.ts';
import { type Piece, pdfBlocks } from '#server/attachments/pdf-blocks.ts';
import { reasons } from '#server/attachments/reasons.ts';
import { docxOf, paragraph, pdfOf } from '../../../support/files.ts';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const markdown = async (file: Buffer) => {
  const examined = await documentText(word, file);
  return 'why' in examined ? examined : examined.markdown;
};

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const styles = `<w:styles ${w}><w:style w:styleId="a1"><w:name w:val="heading 2"/></w:style><w:style w:styleId="a3"><w:name w:val="Title"/></w:style></w:styles>`;
const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = `<w:numbering ${w}>
  <w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCounting', '（%2）')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}${level(1, 'bullet', '·')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
const numbered = (text: string, id: number, at = 0) =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);
const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;

it('a Word file: title, headings, the numbers that Word makes, lists, bold, breaks, entities', async () => {
  const body =
    paragraph('关于发放高龄补贴的通知', '<w:pStyle w:val="a3"/>') +
    paragraph('狮府〔2026〕12号') +
    numbered('对象', 1) +
    numbered('年满八十岁', 1, 1) +
    numbered('本镇户籍', 1, 1) +
    numbered('标准', 1) +
    numbered('先申请', 2) +
    numbered('带身份证', 2, 1) +
    numbered('再审核', 2) +
    '<w:p><w:r><w:t>咨询 </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>A&amp;B &#20013;心</w:t></w:r><w:r><w:br/><w:t>电话36860800</w:t></w:r></w:p>';
  expect(await markdown(docxOf(body, { 'word/styles.xml': styles, 'word/numbering.xml': numbering }))).toBe(
    '## 关于发放高龄补贴的通知\n\n狮府〔2026〕12号\n\n## 一、对象\n\n### （一）年满八十岁\n\n### （二）本镇户籍\n\n## 二、标准\n\n1. 先申请\n   - 带身份证\n2. 再审核\n\n咨询 **A&B 中心**  \n电话36860800',
  );
});

it('tables with merged cells keep their columns; what is deleted, hidden or an instruction stays out', async () => {
  const body =
    `<w:tbl>${row(cell('项目'), cell('补贴', '<w:gridSpan w:val="2"/>'))}${row(cell('老人', '<w:vMerge w:val="restart"/>'), cell('80岁'), cell('100'))}${row(cell('老人', '<w:vMerge/>'), cell('90岁'), cell('200'))}</w:tbl>` +
    '<w:p><w:del><w:r><w:delText>旧的</w:delText></w:r></w:del><w:ins><w:r><w:t>新的</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏起来的</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>';
  expect(await markdown(docxOf(body))).toBe(
    '| 项目 | 补贴 |  |\n| --- | --- | ---: |\n| 老人 | 80岁 | 100 |\n|  | 90岁 | 200 |\n\n新的',
  );
});

it('pictures are told of; a document type is not understood, so that no bomb of entities is', async () => {
  const picture = '<w:p><w:r><w:drawing><pic:pic/></w:drawing><w:t>见图</w:t></w:r></w:p>';
  expect(await documentText(word, docxOf(picture))).toEqual({
    markdown: '见图',
    notes: ['原件里有 1 张图片，没有放进正文，要用请单独放进来'],
  });
  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document><w:body/></w:document>';
  expect(await documentText(word, docxOf('', { 'word/document.xml': bomb }))).toEqual({ why: reasons.broken });
});

it('text files in any of the usual encodings', async () => {
  const gb = Buffer.from([0xcd, 0xa8, 0xd6, 0xaa, 0x0d, 0x0a, 0xd2, 0xbb, 0xa1, 0xa2, 0xb6, 0xd4, 0xcf, 0xf3]);
  expect(await documentText('text/plain', gb)).toEqual({ markdown: '通知\n\n## 一、对象', notes: [] });
});

it('a PDF by its text, refused where it has a password or acts by itself', async () => {
  expect(await documentText('application/pdf', pdfOf('Notice of 2026'))).toMatchObject({ markdown: 'Notice of 2026' });
  // Without the tables of Adobe's encodings nothing of this would be read.
  expect(await documentText('application/pdf', pdfOf('关于停水的通告'))).toMatchObject({ markdown: '关于停水的通告' });
  expect(await documentText('application/pdf', pdfOf(''))).toMatchObject({
    markdown: '',
    notes: [expect.stringContaining('扫描')],
  });
  expect(
    await documentText('application/pdf', pdfOf('x', '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>')),
  ).toEqual({
    why: reasons.active,
  });
  expect(await documentText('application/pdf', Buffer.from('%PDF-1.4 nothing'))).toEqual({ why: reasons.broken });
});

it('the lines of a PDF become paragraphs by their places, and its columns a table; page numbers go', () => {
  const piece = (text: string, x: number, y: number): Piece => ({ text, x, y, width: text.length * 16, size: 16 });
  const page = [
    piece('因管道检修，旗新路自十一月二十八日八时起停', 122, 700),
    piece('水，预计当日十八时恢复。', 90, 676),
    piece('请提前储水。', 122, 652),
    piece('路段', 90, 620),
    piece('时间', 250, 620),
    piece('旗新路', 90, 596),
    piece('8时至18时', 250, 596),
    piece('- 1 -', 280, 40),
  ];
  expect(pdfBlocks([page])).toEqual([
    { kind: 'paragraph', runs: [{ text: '因管道检修，旗新路自十一月二十八日八时起停水，预计当日十八时恢复。' }] },
    { kind: 'paragraph', runs: [{ text: '请提前储水。' }] },
    {
      kind: 'table',
      rows: [
        [[{ text: '路段' }], [{ text: '时间' }]],
        [[{ text: '旗新路' }], [{ text: '8时至18时' }]],
      ],
    },
  ]);
});
