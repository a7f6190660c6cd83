/** The store and the event log keep their contracts on the machine's disk and on the one in memory. */
import { openEventLog } from '#server/platform/event-log.ts';
import { openStore } from '#server/platform/store.ts';
import { collectionContract } from '../../../support/collection-contract.ts';
import { eventLogContract } from '../../../support/event-log-contract.ts';
import { noteCollections, utcDay, Visit } from '../../../support/notes.ts';
import { places, silentLog } from '../../../support/places.ts';

for (const [name, place] of Object.entries(places)) {
  collectionContract(name, async () => {
    const { dir, disk, remove } = await place();
    const open = () => openStore({ dir, disk, collections: noteCollections, log: silentLog });
    let store = await open();
    return {
      store,
      async remove() {
        await store.close();
        await remove();
      },
      async reopen() {
        await store.close();
        store = await open();
        return store;
      },
    };
  });

  eventLogContract(name, async () => {
    const { dir, disk, remove } = await place();
    const open = () => openEventLog({ dir, disk, name: 'visits', schema: Visit, dayOf: utcDay, log: silentLog });
    let log = await open();
    return {
      log,
      async remove() {
        await log.close();
        await remove();
      },
      async reopen() {
        await log.close();
        log = await open();
        return log;
      },
    };
  });
}
