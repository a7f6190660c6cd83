/** Questions as a table that spreadsheets open. */
import type { QueryEvent } from '#content/model/query.ts';
import { inputNames } from '#content/model/terms.ts';
import { localAt } from '#content/rules/zone.ts';

/** A cell of CSV (RFC 4180); a leading sign that a spreadsheet would calculate is disarmed. */
function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Local time as `YYYY-MM-DD HH:MM:SS`. */
function localText(at: number, zone: string): string {
  const { date, ms } = localAt(at, zone);
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
  return `${date} ${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}`;
}

/** The questions as CSV with a byte order mark, times in the zone. */
export function queriesCsv(events: readonly QueryEvent[], zone: string): string {
  const rows = events.map(({ at, kiosk, words, input, results, opened }) =>
    [localText(at, zone), kiosk, words, inputNames[input], results, opened ?? ''].map(cell).join(','),
  );
  return `\ufeff${['时间,查询机,问题,输入方式,结果数,打开的内容', ...rows].join('\r\n')}\r\n`;
}
