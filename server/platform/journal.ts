/** The journal: a change of several files, whole in one file first, so that a kill between them leaves no half. */
import { z } from 'zod';
import type { Disk } from './disk.ts';
import { jsonOf } from './store-check.ts';
import { StoreBroken } from './store-fault.ts';

const Journal = z.strictObject({ files: z.record(z.string(), z.unknown()) });

/** `uncertain`: writing or removing it failed, so a restart might find it or not. */
export type JournalState = 'none' | 'committed' | 'uncertain';

/** The journal in its file. */
export function createJournal(file: string, disk: Disk) {
  let state: JournalState = 'none';
  return {
    state: (): JournalState => state,
    /** The JSON of each file that it holds, none without a journal. Throws StoreBroken. */
    async load(): Promise<ReadonlyMap<string, unknown>> {
      const bytes = await disk.readBytes(file);
      if (bytes === undefined) return new Map();
      const result = Journal.safeParse(jsonOf(file, bytes));
      if (!result.success) throw new StoreBroken(file, '不是日志文件的格式 not in the form of a journal');
      state = 'committed';
      return new Map(Object.entries(result.data.files));
    },
    /** Resolves once the texts, JSON by file name, would survive a power cut together. */
    async write(texts: readonly (readonly [file: string, text: string])[]): Promise<void> {
      const files = texts.map(([name, text]) => `${JSON.stringify(name)}:${text}`);
      await disk.writeFileDurably(file, `{"files":{${files.join(',')}}}`, () => {
        state = 'uncertain';
      });
      state = 'committed';
    },
    async remove(): Promise<void> {
      state = 'uncertain';
      await disk.remove(file);
      state = 'none';
    },
  };
}
