/** `queries`: what visitors asked, as CSV. */
import { LocalDate } from '#content/model/time.ts';
import { queriesCsv } from '#server/queries/queries-csv.ts';
import { failed, misused, textOf, wordsOf } from './command.ts';
import { type CommandNeeds, readQueries, requireData } from './data.ts';
import { writeNewFile } from './exchange.ts';

const usage = 'queries --from YYYY-MM-DD --to YYYY-MM-DD --csv FILE';

export async function queriesCommand(args: readonly string[], needs: CommandNeeds): Promise<void> {
  const known = { from: { type: 'string' }, to: { type: 'string' }, csv: { type: 'string' } } as const;
  const words = wordsOf(args, usage, known, 0);
  const from = LocalDate.safeParse(textOf(words, 'from'));
  const to = LocalDate.safeParse(textOf(words, 'to'));
  const file = textOf(words, 'csv');
  if (!from.success || !to.success || file === undefined) throw misused(usage);
  if (from.data > to.data) throw failed('开始日期晚于结束日期 the period ends before it begins');
  await requireData(needs);
  const events = await readQueries(needs, from.data, to.data);
  await writeNewFile(file, queriesCsv(events, needs.config.zone));
  needs.say(`${events.length} 条查询 questions: ${file}`);
}
