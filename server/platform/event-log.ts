/** What only grows: a line an event, a file a day, on the disk before it is acknowledged; an id that is there is not written again. */
import path from 'node:path';
import type { z } from 'zod';
import { createBatches } from './batches.ts';
import { createChain, firstLink, linkOf, withoutLink } from './chain.ts';
import { type DayFile, linesOf, openDayFile, wholeLength } from './day-file.ts';
import type { Disk } from './disk.ts';
import type { Log } from './log.ts';
import { Refusal } from './refusal.ts';
import { StoreUnwritable, storeFault } from './store-fault.ts';

export type LogEvent = { readonly id: string; readonly at: number };

/** How many events were written, and how many had been before. Both are acknowledged. */
export type Appended = { readonly accepted: number; readonly known: number };

/** What a day holds from some byte on. */
export type DayRest<Event> = {
  /** As asked, or 0 where the day holds less than that. */
  readonly from: number;
  /** Bytes of the day's whole lines; asked for from here, it gives what has come since. */
  readonly until: number;
  /** A line at fault is skipped. */
  readonly events: Iterable<Event>;
};

export type EventLog<Event extends LogEvent> = {
  /** Resolves once every event is on the disk. Throws StoreUnwritable where the disk refuses: then none of them stays. */
  append(events: readonly Event[]): Promise<Appended>;
  /** Events of the days `from` to `to`, both included, day by day in the order of arrival; a line at fault is skipped. */
  read(period: { readonly from: string; readonly to: string }): AsyncIterable<Event>;
  /** Events of the day whose lines begin at byte `from` or after; where nothing has come since, the file is not read. */
  rest(day: string, from: number): Promise<DayRest<Event>>;
  /** Days of which there are events, the oldest first. */
  days(): Promise<string[]>;
  /** Takes the events of a day away, all of them. */
  removeDay(day: string): Promise<void>;
  /** In a chain, the link of the last line that is on the disk. */
  tip(): string;
  /** In a chain, whether the line of this link is there. */
  holds(link: string): Promise<boolean>;
  /** Finishes what waits; later events are refused. */
  close(): Promise<void>;
};

type Needs<Event extends LogEvent> = {
  readonly dir: string;
  /** The folder within `dir`. */
  readonly name: string;
  readonly schema: z.ZodType<Event>;
  readonly disk: Disk;
  readonly log: Pick<Log, 'warn'>;
  /** The day of an instant, YYYY-MM-DD, in the zone of whoever reads the log. */
  readonly dayOf: (at: number) => string;
  /** Each line carries `prev`, the SHA-256 of the line before it. */
  readonly chain?: boolean;
  /** Ids are known of so many of the newest files, and of an event's own day. */
  readonly keepDays?: number;
};

/** Events with the day of each. */
type Work<Event> = readonly { readonly event: Event; readonly day: string }[];
/** By day, what is to be written. */
type Batch = Map<string, { readonly lines: string[]; readonly ids: string[] }>;

const dayPattern = /^\d{4}-\d\d-\d\d$/;

/** Opens the log, made where absent; what a kill or a power cut tore at the end of a file is cut off. Throws StoreUnwritable. */
export async function openEventLog<Event extends LogEvent>(needs: Needs<Event>): Promise<EventLog<Event>> {
  const { name, schema, disk, log, dayOf, keepDays = 14 } = needs;
  const folder = path.join(needs.dir, name);
  const fileOf = (day: string) => path.join(folder, `${day}.ndjson`);
  const days = new Map<string, DayFile>();
  const chain = needs.chain ? createChain() : undefined;
  let newest = '';
  let tip = firstLink;
  let closed = false;

  const listDays = async (): Promise<string[]> => {
    const names = await disk.list(folder);
    return names.flatMap((file) =>
      file.endsWith('.ndjson') && dayPattern.test(file.slice(0, -7)) ? [file.slice(0, -7)] : [],
    );
  };

  async function dayFile(day: string): Promise<DayFile> {
    const kept = days.get(day);
    if (kept) return kept;
    const opened = await openDayFile(fileOf(day), disk);
    const { cutBytes, faults } = opened;
    if (cutBytes > 0) log.warn({ event: 'event-log.cut', log: name, day, bytes: cutBytes });
    if (faults > 0) log.warn({ event: 'event-log.faults', log: name, day, lines: faults });
    days.set(day, opened.day);
    return opened.day;
  }

  /** The day of an event. Throws Refusal `invalid` where its instant lies outside the calendar. */
  function dayFor({ at }: Event, index: number): string {
    let day = '';
    try {
      day = dayOf(at);
    } catch {
      // Beyond what the calendar knows; refused below.
    }
    if (dayPattern.test(day)) return day;
    throw new Refusal('invalid', { zh: '时间超出范围', en: 'The time is out of range' }, [
      { path: `[${index}].at`, message: '时间超出范围 out of range' },
    ]);
  }

  /** In a chain the order of files is the order of arrival, though a clock be set back. */
  const filedUnder = (day: string): string => (chain && day < newest ? newest : day);

  async function run(works: readonly Work<Event>[]): Promise<readonly PromiseSettledResult<Appended>[]> {
    const batch: Batch = new Map();
    const seen = new Set<string>();
    const isKnown = (id: string) => seen.has(id) || [...days.values()].some(({ ids }) => ids.has(id));
    const answers: PromiseSettledResult<Appended>[] = [];
    const before = { newest, link: chain?.link() };
    try {
      for (const work of works) {
        let accepted = 0;
        for (const { event, day: ownDay } of work) {
          const day = filedUnder(ownDay);
          if (!days.has(day)) await dayFile(day);
          // An event that was saved elsewhere may come again long after it was written.
          if (chain && !days.has(ownDay)) await dayFile(ownDay);
          if (isKnown(event.id)) continue;
          seen.add(event.id);
          accepted += 1;
          if (day > newest) newest = day;
          const more = batch.get(day) ?? { lines: [], ids: [] };
          more.lines.push(chain ? chain.add(event) : JSON.stringify(event));
          more.ids.push(event.id);
          batch.set(day, more);
        }
        answers.push({ status: 'fulfilled', value: { accepted, known: work.length - accepted } });
      }
      await write(batch);
      tip = chain?.link() ?? tip;
      return answers;
    } catch (error) {
      newest = before.newest;
      if (before.link !== undefined) chain?.reset(before.link);
      throw storeFault(error, folder);
    }
  }

  /** All of it or, as far as the disk still obeys, none. */
  async function write(batch: Batch): Promise<void> {
    const done: DayFile[] = [];
    try {
      for (const [day, { lines }] of batch) {
        const file = await dayFile(day);
        await file.append(lines);
        done.push(file);
      }
    } catch (error) {
      for (const file of done) await file.undo().catch(() => {});
      throw error;
    }
    for (const [day, { ids }] of batch) for (const id of ids) days.get(day)?.ids.add(id);
  }

  /** Only the newest days stay open and known. */
  async function forget(): Promise<void> {
    const old = [...days.keys()].sort().slice(0, -keepDays);
    for (const day of old) {
      await days
        .get(day)
        ?.close()
        .catch(() => {});
      days.delete(day);
    }
  }

  const batches = createBatches(run, forget);

  async function open(): Promise<void> {
    await disk.makeFolder(folder);
    const all = await listDays();
    await Promise.all(all.slice(-keepDays).map(dayFile));
    newest = all.at(-1) ?? '';
    if (!chain) return;
    for (const day of all.reverse()) {
      const last = (await dayFile(day)).lastLine();
      if (last === undefined) continue;
      chain.continueFrom(last);
      tip = chain.link();
      break;
    }
    await forget();
  }
  await open().catch((error: unknown) => {
    throw storeFault(error, folder);
  });

  /** The event of a line, or undefined where the line is at fault. */
  function eventOf(line: string): Event | undefined {
    try {
      const json: unknown = JSON.parse(line);
      return schema.safeParse(chain ? withoutLink(json) : json).data;
    } catch {
      return undefined;
    }
  }

  function* eventsIn(day: string, bytes: Uint8Array): Generator<Event> {
    let faults = 0;
    for (const line of linesOf(bytes)) {
      const event = eventOf(line);
      if (event) yield event;
      else faults += 1;
    }
    if (faults > 0) log.warn({ event: 'event-log.skipped', log: name, day, lines: faults });
  }

  /** The whole lines of a day; one that is being written is not there yet. */
  async function wholeBytes(day: string): Promise<Uint8Array> {
    const bytes = (await disk.readBytes(fileOf(day))) ?? new Uint8Array();
    return bytes.subarray(0, days.get(day)?.size() ?? wholeLength(bytes));
  }

  async function* read({ from, to }: { readonly from: string; readonly to: string }): AsyncGenerator<Event> {
    for (const day of await listDays()) {
      if (from <= day && day <= to) yield* eventsIn(day, await wholeBytes(day));
    }
  }

  async function rest(day: string, from: number): Promise<DayRest<Event>> {
    const size = days.get(day)?.size() ?? (await disk.size(fileOf(day))) ?? 0;
    if (size === from) return { from, until: from, events: [] };
    const bytes = await wholeBytes(day);
    const begin = from <= bytes.length ? from : 0;
    return { from: begin, until: bytes.length, events: eventsIn(day, bytes.subarray(begin)) };
  }

  return {
    async append(events) {
      if (closed) throw new StoreUnwritable('ECLOSED', folder);
      return batches.add(events.map((event, index) => ({ event, day: dayFor(event, index) })));
    },
    read,
    rest,
    days: async () => (await listDays()).sort(),
    async removeDay(day) {
      await batches.idle();
      await days.get(day)?.close();
      days.delete(day);
      await disk.remove(fileOf(day));
      await disk.syncFolder(folder);
    },
    tip: () => tip,
    async holds(link) {
      if (link === firstLink) return true;
      for (const day of (await listDays()).reverse()) {
        const bytes = (await disk.readBytes(fileOf(day))) ?? new Uint8Array();
        if (linesOf(bytes).some((line) => linkOf(line) === link)) return true;
      }
      return false;
    },
    async close() {
      if (closed) return;
      closed = true;
      await batches.idle();
      for (const day of days.values()) await day.close().catch(() => {});
    },
  };
}
