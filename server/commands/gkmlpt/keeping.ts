/** Where what was fetched is saved: in the data, or, where a hub has them open, by that hub. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Notice } from '#content/model/notice.ts';
import type { DisclosureRecord } from '#content/model/record.ts';
import { Superseded } from '#content/model/revision.ts';
import { dateAt } from '#content/rules/zone.ts';
import { createImports, type Taken } from '#server/disclosures/imports.ts';
import { createRevisions } from '#server/disclosures/revisions.ts';
import { inboxFolder, type Letter, Reply } from '#server/inbox/letter.ts';
import { openEventLog } from '#server/platform/event-log.ts';
import { StoreLocked } from '#server/platform/store-fault.ts';
import { failed } from '../command.ts';
import { type CommandNeeds, changeData, console, readData } from '../data.ts';

export type Keeping = {
  readonly find: (id: string) => DisclosureRecord | undefined;
  /** Durable once resolved. */
  readonly keep: (notices: readonly Notice[]) => Promise<Taken>;
};
type Import = {
  /** The platform. */
  readonly source: string;
  readonly needs: CommandNeeds;
  /** What the audit says of all of it, also where it was cut off. */
  readonly counts: Readonly<Record<string, number>>;
  /** Fetches, keeping as it goes. */
  readonly fetch: (keeping: Keeping) => Promise<void>;
};

const pollMs = 100;
const mostWaitMs = 60_000;

async function alone({ source, needs, counts, fetch }: Import): Promise<void> {
  const { config, clock, disk, log } = needs;
  await changeData(needs, async (store, record) => {
    const dayOf = (at: number) => dateAt(at, config.zone);
    const revisionLog = await openEventLog({
      ...{ dir: path.join(config.dataDir, 'logs'), name: 'revisions', schema: Superseded, disk, log, dayOf },
    });
    const { keep } = createRevisions({ log: revisionLog, dayOf });
    const take = createImports({ store, keep, now: () => clock.now(), announce: () => {} });
    try {
      await fetch({ find: (id) => store.data.disclosures[id], keep: (notices) => take(notices, console.by) });
    } finally {
      await record(console, 'disclosure.import', 'gkmlpt', { source, ...counts });
      await revisionLog.close();
    }
  });
}

/** The hub's answer to a letter. Throws CommandRefused where it gives none. */
async function answered(letter: Letter, { config, disk }: CommandNeeds): Promise<Taken> {
  const folder = path.join(config.dataDir, inboxFolder);
  const file = path.join(folder, randomUUID());
  await disk.makeFolder(folder);
  await disk.writeFileDurably(`${file}.json`, JSON.stringify(letter));
  for (let waited = 0; waited < mostWaitMs; waited += pollMs) {
    await wait(pollMs);
    const text = await disk.read(`${file}.reply`);
    if (text === undefined) continue;
    await disk.remove(`${file}.reply`);
    const reply = Reply.parse(JSON.parse(text));
    if ('fault' in reply) throw failed(`中心没有收下 the hub did not take it: ${reply.fault}`);
    return reply;
  }
  throw failed(
    '中心没有答复；已取回的放在它的 inbox 里，它下次启动时会收下 the hub does not answer; what was fetched waits in its inbox and is taken at its next start',
  );
}

/** Opens the data alone, or, where a hub runs, hands what is fetched to it. */
export async function keeping(act: Import): Promise<void> {
  const { source, needs, fetch } = act;
  try {
    await alone(act);
  } catch (error) {
    if (!(error instanceof StoreLocked)) throw error;
    needs.say('中心正在运行，取回的由它保存，不用停 the hub is running and saves what is fetched; it need not stop');
    const { disclosures } = await readData(needs);
    await fetch({
      find: (id) => disclosures[id],
      keep: (notices) => answered({ format: 'gongkai-import', source, notices: [...notices] }, needs),
    });
  }
}
