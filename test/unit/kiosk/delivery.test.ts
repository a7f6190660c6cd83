/** What a kiosk tells its hub, through the page's spool and the hub's log: once and in order, wherever the way is cut. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { QueryEvent } from '#content/model/query.ts';
import { LocalDate } from '#content/model/time.ts';
import { openSpool, type Shelf } from '#content/page/copy.ts';
import { Unreachable } from '#content/page/link.ts';
import { openEventLog } from '#server/platform/event-log.ts';
import { createQueries } from '#server/queries/queries.ts';
import { memoryDisk } from '../../support/memory-disk.ts';

const noon = 1_795_500_000_000;
const day = '2026-11-24';

const question = (number: number): QueryEvent => ({
  id: `question-${String(number).padStart(4, '0')}`,
  at: noon + number,
  kiosk: 'hall-1',
  words: `问题 ${number}`,
  input: 'pinyin',
  results: 3,
  opened: null,
});

/** The browser's storage: it outlives the page. */
function shelfInMemory(): Shelf<QueryEvent> {
  const kept = new Map<string, QueryEvent>();
  return {
    all: async () => [...kept],
    put: async (key, event) => void kept.set(key, event),
    drop: async (keys) => keys.forEach((key) => void kept.delete(key)),
  };
}

/** The hub's half: its log on a disk that outlives the process. */
async function openHub(disk: ReturnType<typeof memoryDisk>) {
  const log = await openEventLog<QueryEvent>({
    dir: '/data/logs',
    name: 'queries',
    schema: QueryEvent,
    disk: disk.disk,
    log: { warn: () => {} },
    dayOf: () => day,
  });
  async function arrived(): Promise<string[]> {
    const ids: string[] = [];
    for await (const { id } of log.read({ from: day, to: day })) ids.push(id);
    return ids;
  }
  const queries = createQueries({
    log,
    // No day's sums are drawn yet.
    store: { data: { queryDays: {} }, change: async (recipe) => recipe({ queryDays: {} }) },
    zone: 'Asia/Shanghai',
    today: () => LocalDate.parse(day),
    sectionOf: () => undefined,
    keepDays: 180,
    logged: () => {},
  });
  return { ...queries, arrived };
}

/** Where the way is cut. `page-dies…` leaves what the page had begun; another page opens over the same storage. */
const cuts = [
  'before the send',
  'after the send, before the acknowledgement',
  'page dies before the send',
  'page dies after the acknowledgement, before the event is dropped',
  'hub dies after its disk has it',
  'none',
] as const;

const never = new Promise<void>(() => {});
/** Lets everything run that waits for nothing outside. */
const settle = async () => {
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

async function deliveredAfter(steps: readonly (readonly [asked: number, cut: (typeof cuts)[number]])[]) {
  const disk = memoryDisk();
  const shelf = shelfInMemory();
  let hub = await openHub(disk);
  let page = openSpool<QueryEvent>('kiosk', shelf);
  let asked = 0;
  for (const [number, cut] of steps) {
    for (let more = 0; more < number; more += 1) {
      asked += 1;
      await page.put(question(asked));
    }
    const sent = page.flush(async (batch) => {
      if (cut === 'before the send') throw new Unreachable();
      if (cut === 'page dies before the send') return never;
      await hub.receive(batch);
      if (cut === 'after the send, before the acknowledgement') throw new Unreachable();
      if (cut === 'hub dies after its disk has it') throw new Unreachable();
      if (cut === 'page dies after the acknowledgement, before the event is dropped') return never;
    });
    await Promise.race([sent.catch(() => undefined), settle()]);
    if (cut.startsWith('page dies')) page = openSpool<QueryEvent>('kiosk', shelf);
    if (cut.startsWith('hub dies')) {
      disk.kill();
      hub = await openHub(disk);
    }
  }
  await page.flush(async (batch) => void (await hub.receive(batch)));
  return { asked, ids: await hub.arrived(), left: page.size(), inStorage: (await shelf.all()).length };
}

const all = (asked: number) => ({
  asked,
  ids: Array.from({ length: asked }, (_, at) => question(at + 1).id),
  left: 0,
  inStorage: 0,
});

it.each(cuts)('is delivered once and in order where the cut is: %s', async (cut) => {
  expect(
    await deliveredAfter([
      [2, 'none'],
      [3, cut],
      [1, cut],
      [0, cut],
      [2, 'none'],
    ]),
  ).toEqual(all(8));
});

it('is delivered once and in order whatever is cut, however often', async () => {
  const step = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.constantFrom(...cuts));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const delivered = await deliveredAfter(steps);
      expect(delivered).toEqual(all(delivered.asked));
    }),
    { numRuns: 100 },
  );
});
