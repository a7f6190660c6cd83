/** `export` and `import`: everything the store holds as one JSON file, checked whole before any of it is kept. */
import { open, readFile } from 'node:fs/promises';
import { z } from 'zod';
import { isoOf } from '#content/model/calendar.ts';
import { faultsOf } from '#server/platform/parse.ts';
import { collections } from '#server/settings.ts';
import { failed, wordsOf } from './command.ts';
import { type CommandNeeds, changeData, console, readData } from './data.ts';

const shownFaults = 20;
/** No content: lines of the audit stay where they were written, and which files are spare is seen anew. */
const own = ['acts', 'spareFiles'] as const;
type Own = (typeof own)[number];
type Name = Exclude<keyof typeof collections, Own>;
const names = Object.keys(collections).filter((name) => !own.includes(name as Own)) as Name[];

/** Items of every collection by id, with the collections' own schemas. */
const Exchange = z.strictObject({
  format: z.literal('gongkai-export'),
  version: z.literal(1),
  exportedAt: z.string(),
  data: z.strictObject({
    ...(Object.fromEntries(names.map((name) => [name, z.record(z.string(), collections[name].schema)])) as {
      [Each in Name]: z.ZodRecord<z.ZodString, (typeof collections)[Each]['schema']>;
    }),
  }),
});

/** Writes a file that only its owner may read; one that is there is not overwritten. Throws CommandRefused. */
export async function writeNewFile(file: string, bytes: string | Uint8Array): Promise<void> {
  try {
    const handle = await open(file, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw failed(`${file} 已经存在，没有覆盖它 already exists and was not overwritten`);
    throw failed(`${file} 写不进（${code}） cannot be written`);
  }
}

export async function exportCommand(args: readonly string[], needs: CommandNeeds): Promise<void> {
  const { plain } = wordsOf(args, 'export FILE', {}, 1);
  const [file = ''] = plain;
  const { acts: _, spareFiles: __, ...data } = await readData(needs);
  const document = { format: 'gongkai-export', version: 1, exportedAt: isoOf(needs.clock.now()), data };
  await writeNewFile(file, `${JSON.stringify(document, null, 1)}\n`);
  needs.say(`已导出 ${Object.keys(data.disclosures).length} 条信息到 exported to ${file}`);
}

/** The document of a file. Throws CommandRefused that names its first faults. */
async function documentOf(file: string): Promise<z.output<typeof Exchange>> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw failed(`读不到 ${file} cannot be read`);
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw failed(`${file} 不是 JSON is not JSON`);
  }
  const result = Exchange.safeParse(json, { reportInput: true });
  if (result.success) return result.data;
  const faults = faultsOf(result.error).map(({ path, message }) => `${path} ${message}`);
  const more = faults.length - shownFaults;
  const shown = [...faults.slice(0, shownFaults), ...(more > 0 ? [`另有 ${more} 处 and ${more} more`] : [])];
  throw failed(`${file} 有 ${faults.length} 处错误，什么也没有导入 faults, nothing was imported: ${shown.join('; ')}`);
}

export async function importCommand(args: readonly string[], needs: CommandNeeds): Promise<void> {
  if (args[0] === 'gkmlpt') return (await import('./gkmlpt/import-gkmlpt.ts')).importGkmlpt(args.slice(1), needs);
  const words = wordsOf(args, 'import FILE [--replace]', { replace: { type: 'boolean' } }, 1);
  const [file = ''] = words.plain;
  const { data } = await documentOf(file);
  const misplaced = names.flatMap((name) =>
    Object.entries<object>(data[name]).flatMap(([id, item]) => {
      const own = 'id' in item ? item.id : 'username' in item ? item.username : id;
      return own === id ? [] : [`data.${name}.${id}`];
    }),
  );
  if (misplaced.length > 0)
    throw failed(`编号与内容不符，什么也没有导入 wrong ids, nothing was imported: ${misplaced.join('; ')}`);
  const counts = await changeData(needs, async (store, record) => {
    const counted = await store.change((draft) => {
      const kept = names.flatMap((name) =>
        Object.keys(data[name])
          .filter((id) => draft[name][id])
          .map((id) => `${name}.${id}`),
      );
      if (kept.length > 0 && words.options.replace !== true) {
        throw failed(
          `有 ${kept.length} 项已经存在（如 ${kept.slice(0, 3).join('、')}），什么也没有导入；要覆盖请加 --replace already there, nothing was imported; add --replace to overwrite`,
        );
      }
      for (const name of names) Object.assign(draft[name], data[name]);
      return names.map((name) => Object.keys(data[name]).length);
    });
    await record(console, 'data.import', 'store', { items: counted.reduce((sum, count) => sum + count, 0) });
    return counted;
  });
  needs.say(`已导入 imported: ${names.map((name, at) => `${name} ${counts[at]}`).join(', ')}`);
}
