/** Files that nothing names go after a while; wherever the power is cut, none that is named goes, and in the end all others have. */
import { describe, expect, it } from 'vitest';
import { SpareFile } from '#content/model/spare-file.ts';
import { spareDays } from '#content/rules/spare-files.ts';
import { openAttachments } from '#server/attachments/attachments.ts';
import { createSweeping } from '#server/attachments/sweeping.ts';
import { openStore } from '#server/platform/store.ts';
import { chances } from '../../../support/chances.ts';
import { pngOf } from '../../../support/files.ts';
import { type MemoryDisk, memoryDisk } from '../../../support/memory-disk.ts';
import { dayMs, tuesday } from '../../../support/notes.ts';
import { silentLog } from '../../../support/places.ts';

const picture = async function* (size: number) {
  yield pngOf(size, size);
};
const later = tuesday + (spareDays + 1) * dayMs;

/** The parts over a disk; `named` and `before` are hashes that the present and earlier texts name. */
async function opened(memory: MemoryDisk, named: readonly string[] = [], before: readonly string[] = []) {
  let now = tuesday;
  const { disk } = memory;
  const store = await openStore({
    dir: '/srv/data',
    disk,
    collections: { spareFiles: { schema: SpareFile } },
    log: silentLog,
  });
  const attachments = await openAttachments({
    dir: '/srv/data/files',
    disk,
    examine: async () => ({ markdown: '', notes: [] }),
    now: () => now,
  });
  const acts: string[] = [];
  const sweep = createSweeping({
    store,
    attachments,
    named: () => new Set(named),
    async *namedBefore() {
      yield* before;
    },
    now: () => now,
    record: async (_, act, __, detail) => void acts.push(`${act} ${detail?.removed}`),
  });
  return {
    store,
    attachments,
    acts,
    sweepAt(at: number) {
      now = at;
      return sweep();
    },
    hashes: () => attachments.kept().map(({ hash }) => hash),
  };
}
const keep = async ({ attachments }: Awaited<ReturnType<typeof opened>>, size: number) =>
  (await attachments.keep(`${size}.png`, picture(size))).hash;

describe('sweeping', () => {
  it('takes what no text and no earlier text names, once the time is over', async () => {
    const memory = memoryDisk();
    const first = await opened(memory);
    const [spare, named, before] = [await keep(first, 1), await keep(first, 2), await keep(first, 3)];
    await first.store.close();
    const hub = await opened(memory, [named], [before]);
    await hub.sweepAt(tuesday);
    expect(Object.keys(hub.store.data.spareFiles)).toEqual([spare]);
    await hub.sweepAt(tuesday + (spareDays - 1) * dayMs);
    expect(hub.hashes()).toHaveLength(3);
    await hub.sweepAt(later);
    expect(hub.hashes().sort()).toEqual([named, before].sort());
    expect([hub.acts, hub.store.data.spareFiles]).toEqual([['attachment.remove 1'], {}]);
    expect(memory.bytes(`/srv/data/files/${spare}.png`)).toBeUndefined();
  });

  it('leaves what was handed in again meanwhile, and keeps what is handed in while it goes', async () => {
    const hub = await opened(memoryDisk());
    const [again, gone] = [await keep(hub, 1), await keep(hub, 2)];
    // What was used since the start waits from then on.
    await hub.sweepAt(tuesday);
    await hub.sweepAt(later - dayMs);
    expect(hub.hashes()).toEqual([]);
    await keep(hub, 1);
    await hub.sweepAt(later);
    expect(hub.hashes()).toEqual([again]);
    const removal = hub.attachments.remove(again, later + dayMs);
    expect(await keep(hub, 1)).toBe(again);
    expect([await removal, hub.hashes()]).toEqual([true, [again]]);
    expect(gone).not.toBe(again);
  });

  it('cut off at any act, loses nothing that is named and ends the same', async () => {
    let cutAt = 1;
    for (let wasCut = true; wasCut; cutAt += 1) {
      for (let seed = 0; seed < 4; seed += 1) {
        const memory = memoryDisk();
        const chance = chances(cutAt * 100 + seed);
        const first = await opened(memory);
        const [spare, named, before] = [await keep(first, 1), await keep(first, 2), await keep(first, 3)];
        await first.store.close();
        const hub = await opened(memory, [named], [before]);
        await hub.sweepAt(tuesday);
        memory.cutAfter(cutAt, chance);
        await hub.sweepAt(later).catch(() => {});
        wasCut = memory.isCut();
        memory.reboot(chance);
        const again = await opened(memory, [named], [before]);
        const place = `cut at act ${cutAt}, seed ${seed}`;
        expect(again.hashes(), place).toEqual(expect.arrayContaining([named, before]));
        // Handed in again right after: it is not taken for old.
        if (!again.hashes().includes(spare)) await keep(again, 1);
        await again.store.close();
        const next = await opened(memory, [named], [before]);
        await next.sweepAt(later + dayMs);
        if (Object.keys(hub.store.data.spareFiles).length === 0) expect(next.hashes(), place).toContain(spare);
        await next.sweepAt(later + (spareDays + 2) * dayMs);
        expect(next.hashes().sort(), place).toEqual([named, before].sort());
        expect(next.store.data.spareFiles, place).toEqual({});
        await next.store.close();
      }
    }
    expect(cutAt).toBeGreaterThan(6);
  });
});
