/** The tables of an annual report as files, laid out as the official form. */
import type { Report } from '#content/model/report.ts';
import { type LaidTable, reportLayout } from '#content/rules/report/layout.ts';

/** The head of a table: the column of names, then the counts. */
const headOf = ({ key, columns }: LaidTable): string[] => [key === 'article20' ? '信息内容' : '', ...columns];

async function docxOf(report: Report): Promise<Uint8Array> {
  const { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, WidthType } = await import('docx');
  const row = (cells: readonly (string | number | null)[], tableHeader = false) =>
    new TableRow({
      tableHeader,
      cantSplit: true,
      children: cells.map((cell) => new TableCell({ children: [new Paragraph(String(cell ?? ''))] })),
    });
  const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
    new Paragraph({ text, heading: level, keepNext: true });
  const children = reportLayout(report.tables)
    .filter(({ rows }) => rows.length > 0)
    .flatMap((table) => [
      heading(table.caption, HeadingLevel.HEADING_2),
      new Table({
        width: { size: 100, type: WidthType.PERCENTAGE },
        rows: [row(headOf(table), true), ...table.rows.map(({ label, cells }) => row([label, ...cells]))],
      }),
    ]);
  const document = new Document({
    title: report.title,
    sections: [{ children: [heading(report.title, HeadingLevel.TITLE), ...children] }],
  });
  return Packer.toBuffer(document);
}

async function xlsxOf(report: Report): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  type Cell = { value: string | number; fontWeight?: 'bold'; wrap?: boolean } | null;
  const text = (value: string, bold = false): Cell =>
    value === '' ? null : { value, wrap: true, ...(bold && { fontWeight: 'bold' }) };
  const rows: Cell[][] = reportLayout(report.tables)
    .filter(({ rows }) => rows.length > 0)
    .flatMap((table) => [
      [text(table.caption, true)],
      headOf(table).map((column) => text(column, true)),
      ...table.rows.map(({ label, cells }) => [
        text(label),
        ...cells.map((cell): Cell => (typeof cell === 'number' ? { value: cell } : null)),
      ]),
      [],
    ]);
  const columns = [{ width: 44 }, ...Array.from({ length: 7 }, () => ({ width: 16 }))];
  return writeExcelFile(rows, { columns, sheet: String(report.year) }).toBuffer();
}

/** How a report is written, by the ending of the file. */
export const reportFiles = {
  docx: docxOf,
  xlsx: xlsxOf,
  json: async ({ year, title, tables }: Report) => `${JSON.stringify({ year, title, tables }, null, 1)}\n`,
} as const;
