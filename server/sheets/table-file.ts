/** Spreadsheet files: a table out of a workbook or a CSV, told apart by their bytes, and a table as a workbook. */
import { csvRows, csvText } from '#server/platform/csv.ts';
import { Refusal } from '#server/platform/refusal.ts';
import { unpacksBelow } from './zip-guard.ts';

const mostUnpacked = 60_000_000;
const mostRows = 5000;
const mostColumns = 80;

const unreadable = () =>
  new Refusal('malformed', {
    zh: '这个文件不是能读的 .xlsx 或 CSV 表格；旧的 .xls 请先另存为 .xlsx',
    en: 'This file is no .xlsx workbook or CSV that can be read; save an old .xls as .xlsx first',
  });

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  // A day that the workbook keeps as one.
  if (typeof value === 'object') return JSON.stringify(value).slice(1, 11);
  return String(value).replaceAll('\r\n', '\n').replaceAll('\r', '\n').trim();
}

async function workbookRows(bytes: Buffer): Promise<readonly (readonly unknown[])[]> {
  if (!unpacksBelow(bytes, mostUnpacked)) throw unreadable();
  const { default: readXlsx } = await import('read-excel-file/node');
  const sheets = await readXlsx(bytes).catch(() => {
    throw unreadable();
  });
  return sheets.find(({ data }) => data.length > 0)?.data ?? [];
}

/** The cells as trimmed texts, row by row. Throws Refusal where it is no table, is empty or far too large. */
export async function tableOf(bytes: Buffer): Promise<string[][]> {
  const isArchive = bytes.subarray(0, 2).toString('latin1') === 'PK';
  const isBinary = !isArchive && !(bytes[0] === 0xff || bytes[0] === 0xfe) && bytes.includes(0);
  if (bytes.length === 0 || isBinary) throw unreadable();
  const rows = isArchive ? await workbookRows(bytes) : csvRows(csvText(bytes));
  if (rows.length > mostRows || rows.some(({ length }) => length > mostColumns)) {
    throw new Refusal('too-large', {
      zh: `表格太大：最多 ${mostRows} 行、${mostColumns} 列`,
      en: `The table is too large: at most ${mostRows} rows and ${mostColumns} columns`,
    });
  }
  return rows.map((row) => row.map(textOf));
}

/** A workbook with one sheet, the head bold and standing still. */
export async function workbookOf(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): Promise<Buffer> {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const cells = [
    head.map((value) => ({ value, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map((value) => (value === '' ? null : { value, wrap: true }))),
  ];
  const columns = head.map((name) => ({ width: name.length <= 2 ? 8 : 22 }));
  return writeExcelFile(cells, { columns, stickyRowsCount: 1 }).toBuffer();
}
