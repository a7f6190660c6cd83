/** What a benchmark measured, for `npm run bench -- --json FILE`. */
import { appendFileSync } from 'node:fs';

/** Keeps figures under their names; the unit ends the name: `p99Ms`, `memoryMb`. Does nothing where none were asked for. */
export function keepFigures(subject: string, figures: Readonly<Record<string, number>>): void {
  const file = process.env.BENCH_FIGURES;
  if (file) appendFileSync(file, `${JSON.stringify({ subject, figures })}\n`);
}
