/**
 * The hub's letter box: a command that runs beside the hub puts a letter into the data folder and is answered there.
 * Whoever may write in that folder may run commands, so a letter needs no other proof; one that is taken twice changes nothing.
 */
import path from 'node:path';
import type { Clock, Timer } from '#server/platform/clock.ts';
import type { Disk } from '#server/platform/disk.ts';
import type { Log } from '#server/platform/log.ts';
import { faultsOf } from '#server/platform/parse.ts';
import { inboxFolder, Letter, letterName, type Reply } from './letter.ts';

type Needs = {
  readonly dataDir: string;
  readonly disk: Disk;
  readonly clock: Clock;
  readonly log: Pick<Log, 'warn'>;
  /** Does what the letter asks, and says so in the audit. */
  readonly take: (letter: Letter) => Promise<Reply>;
};

const lookMs = 1000;

function letterOf(text: string): Letter | { readonly fault: string } {
  try {
    const read = Letter.safeParse(JSON.parse(text), { reportInput: true });
    if (read.success) return read.data;
    const [first] = faultsOf(read.error);
    return { fault: `${first?.path} ${first?.message}` };
  } catch {
    return { fault: '不是 JSON is not JSON' };
  }
}

/** Looks for letters until it is stopped. */
export function createInbox({ dataDir, disk, clock, log, take }: Needs) {
  const folder = path.join(dataDir, inboxFolder);
  /** Cannot be read or taken now; said once. */
  const stuck = new Set<string>();
  let timer: Timer | undefined;
  let looking = Promise.resolve();
  let stopped = false;

  async function open(name: string): Promise<void> {
    const file = path.join(folder, name);
    const text = await disk.read(file);
    if (text === undefined) return;
    const letter = letterOf(text);
    const reply: Reply = 'fault' in letter ? letter : await take(letter);
    await disk.writeFileDurably(file.replace(/\.json$/, '.reply'), JSON.stringify(reply));
    await disk.remove(file);
  }
  async function look(): Promise<void> {
    try {
      for (const name of await disk.list(folder)) {
        if (!letterName.test(name)) continue;
        await open(name).catch((error: unknown) => {
          // A full disk may have room later: the letter stays.
          if (!stuck.has(name)) log.warn({ event: 'inbox.stuck', letter: name, err: error });
          stuck.add(name);
        });
      }
    } catch (error) {
      if (!stuck.has(folder)) log.warn({ event: 'inbox.unreadable', err: error });
      stuck.add(folder);
    }
    if (!stopped) timer = clock.at(clock.now() + lookMs, begin);
  }
  function begin(): void {
    looking = look();
  }
  begin();
  return {
    /** Resolves once the present look is over. */
    settled: (): Promise<void> => looking,
    /** Resolves once what was begun is done. */
    async stop(): Promise<void> {
      stopped = true;
      timer?.cancel();
      await looking;
    },
  };
}
