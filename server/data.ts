/** What the hub keeps, opened: the store with its audit, the logs, the secret; filled where it is empty. */
import path from 'node:path';
import { AuditEvent } from '#content/model/audit.ts';
import { PlayEvent } from '#content/model/play.ts';
import { QueryEvent } from '#content/model/query.ts';
import { Superseded } from '#content/model/revision.ts';
import { dateAt } from '#content/rules/zone.ts';
import { createAudit } from './audit/audit.ts';
import { verifyAudit } from './audit/verify.ts';
import { learnKeptNames } from './disclosures/naming.ts';
import { firstStart, type Starter } from './first-start.ts';
import { hashPassword, randomPassword } from './people/passwords.ts';
import { type Config, StartRefused } from './platform/config.ts';
import type { Disk } from './platform/disk.ts';
import { openEventLog } from './platform/event-log.ts';
import type { Log } from './platform/log.ts';
import { keptSecret } from './platform/secret.ts';
import { openStore } from './platform/store.ts';
import type { DataOf } from './platform/store-layout.ts';
import { collections } from './settings.ts';

type Needs = {
  readonly config: Config;
  readonly disk: Disk;
  readonly now: () => number;
  readonly log: Log;
  readonly starter: () => Promise<Starter>;
};

export type HubData = Awaited<ReturnType<typeof openData>>;

/** Throws the store's own faults where what is there cannot be read. */
export async function openData({ config, disk, now, log, starter }: Needs) {
  const { zone, dataDir } = config;
  const wholeStore = await openStore({ dir: dataDir, disk, collections, log });
  const logAt = { dir: path.join(dataDir, 'logs'), disk, dayOf: (at: number) => dateAt(at, zone), log };
  const queries = await openEventLog({ ...logAt, name: 'queries', schema: QueryEvent });
  const plays = await openEventLog({ ...logAt, name: 'plays', schema: PlayEvent });
  const revisions = await openEventLog({ ...logAt, name: 'revisions', schema: Superseded });
  const acts = await openEventLog({ ...logAt, name: 'audit', schema: AuditEvent, chain: true });
  const audit = createAudit<DataOf<typeof collections>>({ store: wholeStore, log: acts, now, faults: log });
  await audit.recover();
  const store = audit.keep;
  const secret = await keptSecret(path.join(dataDir, 'secret'), disk);
  const firstPassword = await firstStart({
    store,
    starter,
    now: now(),
    zone,
    adminPassword: config.adminPassword,
    passwords: { hash: hashPassword, random: randomPassword },
  });
  await learnKeptNames(store);
  return {
    /** Whatever is changed through it is in the audit. */
    store,
    audit,
    logs: { queries, plays, revisions },
    secret,
    /** The administrator's, where one was made now. */
    firstPassword,
    settings() {
      const kept = store.data.settings.settings;
      if (!kept) throw new StartRefused('缺少设置 the settings are missing');
      return kept;
    },
    writable: wholeStore.writable,
    verifyAudit: () =>
      verifyAudit({ folder: path.join(logAt.dir, 'audit'), disk, acts: Object.values(wholeStore.data.acts) }),
    /** What was given to it is on the disk. */
    async close(): Promise<void> {
      await Promise.all([queries, plays, revisions, acts].map((one) => one.close()));
      await wholeStore.close();
    },
  };
}
