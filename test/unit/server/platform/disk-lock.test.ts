/** One hub to a folder: a second is refused by name, and a dead one's lock is void. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockFolder } from '#server/platform/disk-lock.ts';
import { openStore } from '#server/platform/store.ts';
import { noteCollections } from '../../../support/notes.ts';
import { type Place, places, silentLog } from '../../../support/places.ts';

describe('the lock of a folder', () => {
  let place: Place;
  beforeEach(async () => {
    place = (await places['the machine’s disk']?.()) as Place;
  });
  afterEach(() => place.remove());
  const file = () => path.join(place.dir, '.lock');

  it('refuses a second hub in one line and is free once the first has closed', async () => {
    const open = () => openStore({ ...place, collections: noteCollections, log: silentLog });
    const store = await open();
    const error = await open().catch((it: unknown) => it);
    expect(error).toMatchObject({ name: 'StoreLocked', folder: place.dir, pid: process.pid });
    expect((error as Error).message).toMatch(/另一个中心.*DATA_DIR[^\n]*$/);
    await store.close();
    await (await open()).close();
    await expect(stat(file())).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('is void once its process was killed', async () => {
    const child = spawn('sleep', ['60']);
    await once(child, 'spawn');
    const release = await lockFolder(place.dir);
    const mine = JSON.parse(await readFile(file(), 'utf8'));
    const born = (await readFile(`/proc/${child.pid}/stat`, 'latin1')).split(') ')[1]?.split(' ')[19];
    await writeFile(file(), JSON.stringify({ pid: child.pid, born: `${mine.born.split(' ')[0]} ${born}` }));
    await expect(lockFolder(place.dir)).rejects.toMatchObject({ pid: child.pid });
    child.kill('SIGKILL');
    await once(child, 'exit');
    await (await lockFolder(place.dir))();
    await release();
  });

  it('is void where its number belongs to another process now, or the file says nothing', async () => {
    for (const text of [JSON.stringify({ pid: process.pid, born: 'another boot 1' }), '', '\0\0\0', '{}']) {
      await writeFile(file(), text);
      await (await lockFolder(place.dir))();
    }
  });
});
