/** `report`: the tables of a year's annual report as a document, a workbook or JSON, laid out as the official form. */
import { reportFiles } from '#server/reports/report-files.ts';
import { reportOf } from '#server/reports/reports.ts';
import { failed, misused, textOf, wordsOf } from './command.ts';
import { type CommandNeeds, readData } from './data.ts';
import { writeNewFile } from './exchange.ts';

const usage = 'report YEAR --docx FILE | --xlsx FILE | --json FILE';

export async function reportCommand(args: readonly string[], needs: CommandNeeds): Promise<void> {
  const known = { docx: { type: 'string' }, xlsx: { type: 'string' }, json: { type: 'string' } } as const;
  const words = wordsOf(args, usage, known, 1);
  const year = Number(words.plain[0]);
  const asked = (Object.keys(reportFiles) as (keyof typeof reportFiles)[]).flatMap((kind) => {
    const file = textOf(words, kind);
    return file === undefined ? [] : [{ kind, file }];
  });
  if (!Number.isInteger(year) || asked.length === 0) throw misused(usage);
  const { disclosures } = await readData(needs);
  const found = reportOf(disclosures, year);
  if (!found) throw failed(`没有 ${year} 年的年度报告 there is no annual report of ${year}`);
  for (const { kind, file } of asked) {
    await writeNewFile(file, await reportFiles[kind](found.report));
    needs.say(file);
  }
}
