/** The rows of the desk's list: made once for a state of the records, and anew when an act or the clock changes one of them. */
import type { CatalogueItem } from '#content/model/catalogue-item.ts';
import type { DisclosureRecord } from '#content/model/record.ts';
import { deadlineOf, urgencyOn } from '#content/rules/deadlines.ts';
import { stateAt } from '#content/rules/lifecycle.ts';
import { currentLive, edgesOf } from '#content/rules/publication.ts';
import { addDays, dateAt, instantAt } from '#content/rules/zone.ts';
import type { DeskFilter, DeskRow } from '#content/wire/disclosure-bodies.ts';

type Records = Readonly<Record<string, DisclosureRecord>>;
type Needs = {
  readonly records: () => Records;
  readonly now: () => number;
  readonly zone: string;
};
type RowFilter = Omit<DeskFilter, 'page' | 'size'>;

/** A row and the words by which it is found. */
type Found = { readonly row: DeskRow; readonly words: string };
type Made = {
  readonly records: Records;
  /** The rows hold from `from` up to `until`. */
  readonly from: number;
  readonly until: number;
  readonly rows: readonly Found[];
  readonly departments: readonly string[];
};

/** What is late next comes first; what nothing presses, last edited first. */
function byPress({ row: a }: Found, { row: b }: Found): number {
  if (a.due && b.due && a.due.due !== b.due.due) return a.due.due < b.due.due ? -1 : 1;
  if (!a.due !== !b.due) return a.due ? -1 : 1;
  return b.editedAt - a.editedAt || (a.id < b.id ? -1 : 1);
}

/** For a disclosure the items of the catalogue that it may fulfil, so that not every item is asked for every disclosure. */
function itemsIn(records: Records): (record: DisclosureRecord) => readonly CatalogueItem[] {
  const items = new Map<string, CatalogueItem>();
  const naming = new Map<string, CatalogueItem[]>();
  for (const { working } of Object.values(records)) {
    if (working.kind !== 'catalogue-item') continue;
    items.set(working.id, working);
    for (const id of working.fulfilledBy) naming.set(id, [...(naming.get(id) ?? []), working]);
  }
  return ({ id, working }) => {
    const own = working.kind === 'notice' && working.fulfils !== null ? items.get(working.fulfils) : undefined;
    const others = naming.get(id) ?? [];
    return own && !others.includes(own) ? [own, ...others] : others;
  };
}

/** Those most often named first. */
function departmentsOf(rows: readonly Found[]): string[] {
  const counts = new Map<string, number>();
  for (const { row } of rows) if (row.department) counts.set(row.department, (counts.get(row.department) ?? 0) + 1);
  return [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).map(([name]) => name);
}

/** Rows by what staff ask for. */
export function createDeskRows({ records, now, zone }: Needs) {
  let made: Made | undefined;

  function rowOf(record: DisclosureRecord, items: readonly CatalogueItem[], at: number, today: string): Found {
    const { id, revision, author, working } = record;
    const live = currentLive(record, at);
    const deadline = deadlineOf(record, items, zone);
    const row: DeskRow = {
      id,
      revision,
      author,
      state: stateAt(record, at),
      kind: working.kind,
      title: working.title,
      category: working.category,
      department: working.publisher,
      sample: working.sample,
      editedAt: record.history.at(-1)?.at ?? 0,
      live: live && { revision: live.revision, from: live.from, until: live.until },
      due: deadline && {
        due: deadline.due,
        provisional: deadline.provisional,
        ...urgencyOn(deadline, today as typeof deadline.due),
      },
    };
    return { row, words: `${id}\n${working.title}\n${working.documentNumber}\n${working.publisher}`.toLowerCase() };
  }

  /** Of `before`, which holds still, the rows of what nobody has changed since are taken over. */
  function make(all: Records, at: number, before: Made | undefined): Made {
    const today = dateAt(at, zone);
    const changed = Object.values(all).filter((record) => before?.records[record.id] !== record);
    // An item's limit is that of others.
    const isAlone = !changed.some(({ working }) => working.kind === 'catalogue-item');
    if (before && !isAlone) return make(all, at, undefined);
    const itemsOf = itemsIn(all);
    let until: number = before?.until ?? instantAt(addDays(today, 1), 0, zone);
    for (const record of changed) for (const edge of edgesOf(record)) if (edge > at && edge < until) until = edge;
    const fresh = changed.map((record) => rowOf(record, itemsOf(record), at, today));
    const old = before?.rows.filter(({ row }) => all[row.id] && all[row.id] === before.records[row.id]) ?? [];
    const rows = [...old, ...fresh].sort(byPress);
    return { records: all, from: at, until, rows, departments: departmentsOf(rows) };
  }

  function current(): Made {
    const [all, at] = [records(), now()];
    const holds = made !== undefined && at >= made.from && at < made.until;
    if (made?.records !== all || !holds) made = make(all, at, holds ? made : undefined);
    return made;
  }

  return {
    /** In the order of `byPress`; every word that is asked for stands in the title, document number, department or id. */
    list({ state, kind, department, urgency, pressing, q }: RowFilter): DeskRow[] {
      const asked = (q ?? '').toLowerCase().split(/\s+/).filter(Boolean);
      return current()
        .rows.filter(
          ({ row, words }) =>
            (state === undefined || row.state === state) &&
            (kind === undefined || row.kind === kind) &&
            (department === undefined || row.department === department) &&
            (urgency === undefined || row.due?.urgency === urgency) &&
            (pressing === undefined || (row.due !== null && row.due.urgency !== 'later')) &&
            asked.every((word) => words.includes(word)),
        )
        .map(({ row }) => row);
    },
    /** Who publishes, those with most first. */
    departments: (): readonly string[] => current().departments,
    find: (id: string): DeskRow | undefined => current().rows.find(({ row }) => row.id === id)?.row,
  };
}
