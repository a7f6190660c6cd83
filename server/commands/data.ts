/** The data folder as commands use it: to read beside a running hub, or alone to write. */
import path from 'node:path';
import { AuditEvent } from '#content/model/audit.ts';
import { QueryEvent } from '#content/model/query.ts';
import { dateAt } from '#content/rules/zone.ts';
import { type Audit, createAudit } from '#server/audit/audit.ts';
import { readWhole } from '#server/backup/data-files.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Config } from '#server/platform/config.ts';
import type { Disk } from '#server/platform/disk.ts';
import { openEventLog } from '#server/platform/event-log.ts';
import type { Keep } from '#server/platform/keep.ts';
import type { Log } from '#server/platform/log.ts';
import { openStore } from '#server/platform/store.ts';
import type { DataOf } from '#server/platform/store-layout.ts';
import { collections } from '#server/settings.ts';
import { failed, refusing } from './command.ts';

export type Data = DataOf<typeof collections>;
export type CommandNeeds = {
  readonly config: Config;
  readonly clock: Clock;
  readonly disk: Disk;
  readonly log: Log;
  readonly version: string;
  readonly say: (line: string) => void;
};

/** A disk that is only read: what would be written is left, also what a start would mend. */
export function readOnly(disk: Disk): Disk {
  const nothing = async () => {};
  return {
    ...disk,
    lock: async () => nothing,
    makeFolder: nothing,
    syncFolder: nothing,
    remove: nothing,
    writeFileDurably: nothing,
    openDraft: async () => ({ append: nothing, keepAs: nothing, drop: nothing }),
    openAppend: async () => ({ append: nothing, sync: nothing, truncate: nothing, close: nothing }),
  };
}

/** Throws CommandRefused where there is no data yet. */
export async function requireData({ config, disk }: CommandNeeds): Promise<void> {
  const names = await disk.list(config.dataDir);
  if (!names.includes('settings.json')) {
    throw failed(
      `${config.dataDir} 里没有数据，请检查 DATA_DIR，或先启动一次 there is no data here; check DATA_DIR or start the hub once`,
    );
  }
}

/** The data as it is on the disk, also while a hub runs. */
export async function readData(needs: CommandNeeds): Promise<Data> {
  const { config, disk, log } = needs;
  await requireData(needs);
  const whole = readWhole(config.dataDir, disk, async () => {
    const store = await openStore({ dir: config.dataDir, disk: readOnly(disk), collections, log });
    await store.close();
    return store.data;
  });
  return refusing(whole);
}

/** Writes to the data, alone: throws StoreLocked while a hub runs. The act is in the audit. */
export async function changeData<Value>(
  needs: CommandNeeds,
  act: (store: Keep<Data>, record: Audit['record']) => Promise<Value>,
): Promise<Value> {
  const { config, clock, disk, log } = needs;
  const store = await openStore({ dir: config.dataDir, disk, collections, log });
  try {
    const auditLog = await openEventLog({
      dir: path.join(config.dataDir, 'logs'),
      name: 'audit',
      schema: AuditEvent,
      chain: true,
      disk,
      log,
      dayOf: (at) => dateAt(at, config.zone),
    });
    try {
      const audit = createAudit<Data>({ store, log: auditLog, now: () => clock.now(), faults: log });
      await audit.recover();
      return await audit.within(
        () => console,
        () => act(audit.keep, audit.record),
      );
    } finally {
      await auditLog.close();
    }
  } finally {
    await store.close();
  }
}

/** Who acts, as the audit names it. */
export const console = { by: 'console', from: 'local' } as const;

/** The questions of the days `from` to `to`. */
export async function readQueries(
  { config, disk, log }: CommandNeeds,
  from: string,
  to: string,
): Promise<QueryEvent[]> {
  const events = await openEventLog({
    dir: path.join(config.dataDir, 'logs'),
    name: 'queries',
    schema: QueryEvent,
    disk: readOnly(disk),
    log,
    dayOf: (at) => dateAt(at, config.zone),
  });
  const found: QueryEvent[] = [];
  for await (const event of events.read({ from, to })) found.push(event);
  await events.close();
  return found.sort((a, b) => a.at - b.at);
}
