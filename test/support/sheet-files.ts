/** Spreadsheet files as staff have them: tables out of the hub, and bytes of Excel in. */
import readXlsx from 'read-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import { csvRows } from '#server/platform/csv.ts';
import type { Answer, Client } from './hub.ts';

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export type Table = readonly (readonly (string | number)[])[];

export const workbook = (table: Table): Promise<Buffer> =>
  writeExcelFile(table.map((row) => row.map((value) => (value === '' ? null : { value })))).toBuffer();

/** Rows as a CSV without a byte order mark. */
export const csv = (table: Table): string =>
  table.map((row) => row.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(',')).join('\r\n');

/** Both double bytes of GB18030 for each character of GBK, turned round from the decoder that the platform has. */
const gbk = (() => {
  const codes = new Map<string, number>();
  const decoder = new TextDecoder('gb18030');
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      if (low !== 0x7f) codes.set(decoder.decode(Uint8Array.of(high, low)), high * 256 + low);
    }
  }
  return codes;
})();

/** The text as Excel in China saves a CSV. */
export function gb18030(text: string): Buffer {
  const bytes: number[] = [];
  for (const sign of text) {
    const code = sign.charCodeAt(0) < 0x80 ? sign.charCodeAt(0) : gbk.get(sign);
    if (code === undefined) throw new Error(`${sign} is not in GBK`);
    if (code > 0xff) bytes.push(code >> 8);
    bytes.push(code & 0xff);
  }
  return Buffer.from(bytes);
}

const place = '/api/desk/sheets';

export function sheetsOf(origin: string, client: Client, kind: string) {
  const bytesOf = async (name: string): Promise<Buffer> => {
    const response = await fetch(`${origin}${place}/${kind}/${name}`, { headers: { cookie: client.cookie() } });
    return Buffer.from(await response.arrayBuffer());
  };
  return {
    bytesOf,
    async table(): Promise<string[][]> {
      return csvRows((await bytesOf('table.csv')).toString('utf8').replace('\ufeff', ''));
    },
    async workbookTable(): Promise<unknown[][]> {
      const [sheet] = await readXlsx(await bytesOf('table.xlsx'));
      return (sheet?.data ?? []) as unknown[][];
    },
    async compare(bytes: Buffer | string, type = workbookType): Promise<Answer> {
      const response = await fetch(`${origin}${place}/${kind}/comparison`, {
        method: 'POST',
        headers: { cookie: client.cookie(), 'content-type': type },
        body: typeof bytes === 'string' ? bytes : new Uint8Array(bytes),
      });
      return { status: response.status, headers: response.headers, body: await response.json() };
    },
    apply: (plan: string): Promise<Answer> => client.post(`${place}/${kind}`, { plan }),
  };
}
