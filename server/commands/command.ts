/** What commands share: how they are refused, and how their words are read. */
import { parseArgs } from 'node:util';
import { BackupFault } from '#server/backup/backup-fault.ts';

/** Said in one line on standard error. Exit code 1: it could not be done; 2: it was not asked for rightly. */
export class CommandRefused extends Error {
  override name = 'CommandRefused';
  constructor(
    message: string,
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(message);
  }
}

/** A failure, and a command that was typed wrongly. */
export const failed = (message: string): CommandRefused => new CommandRefused(message, 1);
export const misused = (usage: string): CommandRefused => new CommandRefused(`用法 usage: gongkai ${usage}`, 2);

export type Words = { readonly plain: readonly string[]; readonly options: Readonly<Record<string, string | boolean>> };

type Known = Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;

/** The words of a command, at least `least` and at most `most` plain ones. Throws CommandRefused with its usage. */
export function wordsOf(args: readonly string[], usage: string, known: Known, least: number, most = least): Words {
  try {
    const { positionals, values } = parseArgs({ args: [...args], options: known, allowPositionals: true });
    if (positionals.length < least || positionals.length > most) throw misused(usage);
    const options = Object.entries(values).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'boolean' ? [[name, value] as const] : [],
    );
    return { plain: positionals, options: Object.fromEntries(options) };
  } catch (error) {
    if (error instanceof CommandRefused) throw error;
    throw misused(usage);
  }
}

/** The text of an option, undefined where it is not given. */
export function textOf({ options }: Words, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** What a promise gives. Throws CommandRefused where a backup could not be made or used. */
export const refusing = <Value>(given: Promise<Value>): Promise<Value> =>
  given.catch((error: unknown) => {
    throw error instanceof BackupFault ? failed(error.message) : error;
  });
