/** Questions as a table that spreadsheets open. */
import type { QueryEvent } from '#content/model/query.ts';
import { inputNames } from '#content/model/terms.ts';
import { localAt } from '#content/rules/zone.ts';
import { csvOf } from '#server/platform/csv.ts';

/** Local time as `YYYY-MM-DD HH:MM:SS`. */
function localText(at: number, zone: string): string {
  const { date, ms } = localAt(at, zone);
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
  return `${date} ${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}`;
}

/** The questions as CSV with a byte order mark, times in the zone. */
export function queriesCsv(events: readonly QueryEvent[], zone: string): string {
  const rows = events.map(({ at, kiosk, words, input, results, opened }) => [
    localText(at, zone),
    kiosk,
    words,
    inputNames[input],
    results,
    opened ?? '',
  ]);
  return csvOf([['时间', '查询机', '问题', '输入方式', '结果数', '打开的内容'], ...rows]);
}
