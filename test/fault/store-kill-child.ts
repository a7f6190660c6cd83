/** A process that changes a store and appends to its logs as fast as it can, printing what was acknowledged, until it is killed. */

import { systemDisk } from '#server/platform/disk.ts';
import { openEventLog } from '#server/platform/event-log.ts';
import { openStore } from '#server/platform/store.ts';
import { dayMs, note, noteCollections, tuesday, utcDay, Visit, visit } from '../support/notes.ts';
import { silentLog } from '../support/places.ts';

const [dir = '', born = ''] = process.argv.slice(2);
const disk = systemDisk();
const say = (line: string) => process.stdout.write(`${line}\n`);
const logNeeds = { dir: `${dir}/logs`, disk, schema: Visit, dayOf: utcDay, log: silentLog };

const store = await openStore({ dir, disk, collections: noteCollections, log: silentLog });
const visits = await openEventLog({ ...logNeeds, name: 'visits' });
const audit = await openEventLog({ ...logNeeds, name: 'audit', chain: true });
say('ready');

/** Each change touches three files, which must agree afterwards. */
async function change(writer: number): Promise<void> {
  for (;;) {
    const count = await store.change((draft) => {
      const next = Number(draft.people.count?.name ?? 0) + 1;
      draft.people.count = { name: String(next) };
      draft.notes[next] = note(String(next), `y${next % 3}`, `${writer} `.repeat(next % 50));
      draft.hall = { name: String(next) };
      return next;
    });
    say(`change ${count}`);
  }
}

async function append(writer: number): Promise<void> {
  for (let n = 0; ; n += 1) {
    const ids = [0, 1, 2].map((part) => `${born}-${writer}-${n}-${part}`);
    await visits.append(ids.map((id, part) => visit(id, tuesday + part * dayMs, '问'.repeat(n % 90))));
    for (const id of ids) say(`visit ${id}`);
    if (n % 5 > 0) continue;
    await audit.append([visit(`audit-${born}-${writer}-${n}`)]);
    say(`audit audit-${born}-${writer}-${n}`);
  }
}

await Promise.all([0, 1, 2].map(change).concat([0, 1, 2, 3, 4, 5].map(append)));
