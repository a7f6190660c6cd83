/** `report`: the tables of a year's annual report as a document, a workbook or JSON, laid out as the official form. */
import type { Report } from '#content/model/report.ts';
import { type LaidTable, reportLayout } from '#content/rules/report/layout.ts';
import { reportOf } from '#server/reports/reports.ts';
import { failed, misused, textOf, wordsOf } from './command.ts';
import { type CommandNeeds, readData } from './data.ts';
import { writeNewFile } from './exchange.ts';

const usage = 'report YEAR --docx FILE | --xlsx FILE | --json FILE';

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

const makers = {
  docx: docxOf,
  xlsx: xlsxOf,
  json: async ({ year, title, tables }: Report) => `${JSON.stringify({ year, title, tables }, null, 1)}\n`,
} as const;

export async function reportCommand(args: readonly string[], needs: CommandNeeds): Promise<void> {
  const known = { docx: { type: 'string' }, xlsx: { type: 'string' }, json: { type: 'string' } } as const;
  const words = wordsOf(args, usage, known, 1);
  const year = Number(words.plain[0]);
  const asked = (Object.keys(makers) as (keyof typeof makers)[]).flatMap((kind) => {
    const file = textOf(words, kind);
    return file === undefined ? [] : [{ kind, file }];
  });
  if (!Number.isInteger(year) || asked.length === 0) throw misused(usage);
  const { disclosures } = await readData(needs);
  const found = reportOf(disclosures, year);
  if (!found) throw failed(`没有 ${year} 年的年度报告 there is no annual report of ${year}`);
  for (const { kind, file } of asked) {
    await writeNewFile(file, await makers[kind](found.report));
    needs.say(file);
  }
}
